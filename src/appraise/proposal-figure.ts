/** Figures of an appraisal (ennakkoarvion luvut): years, totals, own production and the waterfall, of draws. */
import { addMonths, type Day } from '#kernel/day.ts'
import type { Proposal } from '#model/proposal.ts'
import type { ProposalAppraisal } from '#model/proposal-appraisal.ts'
import {
  amountIn,
  avoidedIn,
  cumulativeNets,
  netIn,
  type Outcomes,
  ofDraws,
  present,
  presentAvoided,
  presentNet,
} from './proposal-outcome.ts'
import { breakEvenAt, EXTRA, extraAt, takenAt } from './proposal-row.ts'
import { meanOf, spreadOf } from './spread.ts'

export function yearsOf(outcomes: Outcomes, start: Day): ProposalAppraisal['years'] {
  const { years } = outcomes.model
  const sums = cumulativeNets(outcomes)
  return sums.map((sum, year) => {
    const of = (told: (row: Float64Array) => number) => spreadOf(ofDraws(outcomes, told))
    return {
      year: year + 1,
      from: addMonths(start, 12 * year),
      cost: of((row) => amountIn(row, years, 'cost', year)),
      released: of((row) => amountIn(row, years, 'released', year)),
      freed: of((row) => amountIn(row, years, 'freed', year)),
      net: of((row) => netIn(row, years, year)),
      cumulative: spreadOf(sum),
      breakEvenProbability: sum.reduce((reached, one) => reached + Number(one >= 0), 0) / outcomes.count,
      avoidedYears: of((row) => avoidedIn(row, years, year)),
    }
  })
}

export function totalsOf(outcomes: Outcomes): ProposalAppraisal['totals'] {
  const { rate, model } = outcomes
  const { years } = model
  const of = (told: (row: Float64Array) => number) => ofDraws(outcomes, told)
  const cost = of((row) => present(years, rate, (year) => amountIn(row, years, 'cost', year)))
  const released = of((row) => present(years, rate, (year) => amountIn(row, years, 'released', year)))
  const freed = of((row) => present(years, rate, (year) => amountIn(row, years, 'freed', year)))
  const net = of((row) => presentNet(row, years, rate))
  const avoided = meanOf(of((row) => presentAvoided(row, years, rate)))
  const extra = (place: number) => spreadOf(of((row) => row[extraAt(years, place)] as number))
  const isAvoided = avoided > 1e-9
  return {
    ...{ cost: spreadOf(cost), released: spreadOf(released), freed: spreadOf(freed), net: spreadOf(net) },
    netWithFreed: spreadOf(net.map((one, at) => one + (freed[at] as number))),
    ratio: meanOf(cost) > 0 ? meanOf(released) / meanOf(cost) : null,
    avoidedYears: spreadOf(
      of((row) => Array.from({ length: years }, (_, year) => avoidedIn(row, years, year)).reduce((a, b) => a + b, 0)),
    ),
    costPerAvoidedYear: isAvoided ? meanOf(cost) / avoided : null,
    netCostPerAvoidedYear: isAvoided ? -meanOf(net) / avoided : null,
    reachedFamilies: extra(EXTRA.families),
    reachedChildren: extra(EXTRA.children),
  }
}

export const ownProduction = (outcomes: Outcomes, { bought }: Proposal): ProposalAppraisal['ownProduction'] =>
  bought.map(({ service, unit }, k) => {
    const { years } = outcomes.model
    const needed = ofDraws(outcomes, (row) => row[breakEvenAt(years, k)] as number)
    const taken = ofDraws(outcomes, (row) => row[takenAt(years, k)] as number)
    const pays = needed.filter(Number.isFinite)
    const enough = needed.reduce((sum, one, at) => sum + Number((taken[at] as number) >= one), 0)
    return {
      ...{ service, unit },
      breakEvenUnits: pays.length > 0 ? spreadOf(pays) : null,
      neverShare: 1 - pays.length / needed.length,
      taken: spreadOf(taken),
      enoughProbability: enough / needed.length,
    }
  })

export function waterfallOf(outcomes: Outcomes): ProposalAppraisal['waterfall'] {
  const mean = (place: number) =>
    meanOf(ofDraws(outcomes, (row) => row[extraAt(outcomes.model.years, place)] as number))
  const steps = [
    { step: 'now', euros: mean(EXTRA.costNow) },
    { step: 'flows', euros: mean(EXTRA.flowsLast) - mean(EXTRA.flowsNow) },
    { step: 'posts', euros: mean(EXTRA.postsLast) },
    { step: 'bought', euros: mean(EXTRA.boughtLast) },
    { step: 'released', euros: -mean(EXTRA.releasedLast) },
  ] as const
  return [...steps, { step: 'then', euros: steps.reduce((sum, { euros }) => sum + euros, 0) }]
}
