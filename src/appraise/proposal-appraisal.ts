/** Appraisal of a proposal (investoinnin ennakkoarvio): its draws as what is told of them. */
import type { Day } from '#kernel/day.ts'
import type { FlowBasis } from '#model/flow-basis.ts'
import { PAYERS } from '#model/payer.ts'
import type { Proposal } from '#model/proposal.ts'
import type { ProposalAppraisal } from '#model/proposal-appraisal.ts'
import { centralNet } from './central-net.ts'
import { conditionsOf } from './condition.ts'
import { partialInformation, perfectInformation } from './information.ts'
import { ownProduction, totalsOf, waterfallOf, yearsOf } from './proposal-figure.ts'
import { isTold, notCounted, notesOf, sourcesOf } from './proposal-note.ts'
import {
  AMOUNTS,
  amountIn,
  netIn,
  type Outcomes,
  ofDraws,
  present,
  presentAvoided,
  presentNet,
  valuesOf,
} from './proposal-outcome.ts'
import { EXTRA, extraAt } from './proposal-row.ts'
import { meanOf, spreadOf } from './spread.ts'
import { switchingOf, tornadoOf } from './switching.ts'

export interface Told {
  readonly proposal: Proposal
  readonly basis: FlowBasis
  readonly outcomes: Outcomes
  readonly discount: ProposalAppraisal['discount']
  readonly seed: number
}

/** A proposal of a file: of no area, and nothing of it is withheld. */
export function proposalAppraisal({ proposal, basis, outcomes, discount, seed }: Told): ProposalAppraisal {
  const { model, count, rate } = outcomes
  const net = centralNet(model, rate)
  const { parameters } = model
  const sources = sourcesOf(parameters)
  const years = yearsOf(outcomes, proposal.start as Day)
  const idle = meanOf(ofDraws(outcomes, (row) => row[extraAt(model.years, EXTRA.idle)] as number))
  return {
    kind: 'proposal',
    name: proposal.name,
    ...{ area: null, snapshot: null, illustration: proposal.illustration },
    ...{ start: proposal.start, horizon: proposal.horizon, priceLevel: proposal.priceLevel },
    ...{ discount, draws: count, seed },
    central: net(),
    years,
    payers: payersOf(outcomes),
    payerYears: payerYearsOf(outcomes),
    totals: totalsOf(outcomes),
    breakEven: breakEvenOf(years),
    ownProduction: ownProduction(outcomes, proposal),
    tornado: tornadoOf(model, net),
    information: informationOf(outcomes, proposal.worth?.value ?? 0),
    switching: switchingOf(model, net),
    acceptability: acceptabilityOf(outcomes),
    conditions: conditionsOf(proposal),
    parameters: parameters.filter(isTold).map(({ told }) => told),
    sources,
    waterfall: waterfallOf(outcomes),
    notCounted: notCounted(basis),
    notes: notesOf(proposal, basis, { sources, idle, growth: growthOf(years) }),
  }
}

/** How much of the last year's saving was not there the year before. */
function growthOf(years: ProposalAppraisal['years']): number {
  const saved = (year: ProposalAppraisal['years'][number] | undefined) =>
    year ? year.released.mean + year.freed.mean : 0
  const last = saved(years.at(-1))
  return last > 0 ? (last - saved(years.at(-2))) / last : 0
}

function payersOf(outcomes: Outcomes): ProposalAppraisal['payers'] {
  const { years } = outcomes.model
  return PAYERS.map((payer, at) => {
    const sum = (of: (row: Float64Array, year: number) => number) =>
      spreadOf(ofDraws(outcomes, (row) => present(years, outcomes.rate, (year) => of(row, year))))
    const [cost, released, freed] = AMOUNTS.map((amount) => sum((row, year) => amountIn(row, years, amount, year, at)))
    if (!cost || !released || !freed) throw new Error(`no amounts: ${payer}`)
    return { payer, cost, released, freed, net: sum((row, year) => netIn(row, years, year, at)) }
  })
}

const payerYearsOf = (outcomes: Outcomes): ProposalAppraisal['payerYears'] =>
  Array.from({ length: outcomes.model.years }, (_, year) =>
    PAYERS.map((payer, at) => {
      const [cost = 0, released = 0, freed = 0] = AMOUNTS.map((amount) =>
        meanOf(ofDraws(outcomes, (row) => amountIn(row, outcomes.model.years, amount, year, at))),
      )
      return { year: year + 1, payer, cost, released, freed }
    }),
  ).flat()

/** The first year from whose end on the sum stays at or above nil. */
export function firstStaying(sums: readonly number[]): number | null {
  const lastBelow = sums.findLastIndex((one) => one < 0)
  return lastBelow === sums.length - 1 ? null : lastBelow + 2
}

const breakEvenOf = (years: ProposalAppraisal['years']): ProposalAppraisal['breakEven'] => ({
  year: firstStaying(years.map(({ cumulative }) => cumulative.mean)),
  median: firstStaying(years.map(({ cumulative }) => cumulative.median)),
  probabilityByHorizon: years.at(-1)?.breakEvenProbability ?? 0,
})

function informationOf(outcomes: Outcomes, worth: number): ProposalAppraisal['information'] {
  const { model, rate } = outcomes
  const worths = ofDraws(
    outcomes,
    (row) => presentNet(row, model.years, rate) + worth * presentAvoided(row, model.years, rate),
  )
  return {
    perfect: perfectInformation(worths),
    parameters: model.parameters
      .flatMap(({ id, isUncertain }, at) =>
        isUncertain ? [{ parameter: id, value: partialInformation(worths, valuesOf(outcomes, at)) }] : [],
      )
      .toSorted((a, b) => b.value - a.value),
  }
}

/** Euros that an avoided child-year may be held worth. */
export const WORTHS: readonly number[] = Array.from({ length: 21 }, (_, k) => k * 10_000)

function acceptabilityOf(outcomes: Outcomes): ProposalAppraisal['acceptability'] {
  const { model, rate, count } = outcomes
  const nets = ofDraws(outcomes, (row) => presentNet(row, model.years, rate))
  const avoided = ofDraws(outcomes, (row) => presentAvoided(row, model.years, rate))
  return WORTHS.map((worth) => ({
    worth,
    probability: nets.reduce((sum, net, at) => sum + Number(net + worth * (avoided[at] as number) > 0), 0) / count,
  }))
}
