/**
 * What appraisals take, beside bare matrices of ten states and ten years drawn as often.
 *
 * In seconds of the processor, for others may be using the machine; the ratio is within one run.
 */
import { loadavg } from 'node:os'
import { proposalAppraisal } from '#appraise/proposal-appraisal.ts'
import { livedDraws } from '#appraise/proposal-draw.ts'
import { proposalModel } from '#appraise/proposal-model.ts'
import { EXAMPLE_PROPOSALS } from '#example/proposals.ts'
import { cohortWorth } from '#flows/cohort.ts'
import { streamOf, uniform } from '#flows/draw.ts'
import type { FlowBasis } from '#model/flow-basis.ts'
import { Proposal } from '#model/proposal.ts'

const DRAWS = 10_000
const STATES = 10
const MONTHS = 120

const seconds = (work: () => unknown): number => {
  const before = process.cpuUsage().user
  work()
  return (process.cpuUsage().user - before) / 1e6
}
const best = (work: () => unknown): number => Math.min(...Array.from({ length: 3 }, () => seconds(work)))

export async function benchAppraise(): Promise<void> {
  const floor = best(bareMatrices)
  told(`bare: ${STATES} states × ${MONTHS} months × ${DRAWS} matrices`, floor, floor)
  const imatra = Proposal.parse(EXAMPLE_PROPOSALS.imatra)
  if (!imatra.flows) throw new Error('no flows: imatra')
  measured('Imatra, 3 states, 2 effects', imatra, imatra.flows, floor)
  const county = Proposal.parse(EXAMPLE_PROPOSALS.esimerkkila)
  measured(`a county, ${STATES} states, 3 effects`, county, countyFlows(), floor)
  console.log(`load ${(loadavg()[0] ?? 0).toFixed(1)}`)
}

function measured(name: string, proposal: Proposal, basis: FlowBasis, floor: number): void {
  const model = proposalModel(proposal, basis)
  const discount = { rate: 0.03, source: null, from: null }
  let draws = livedDraws(model, 1, 0, 100)
  told(
    `${name}: draws of ${proposal.horizon} years`,
    best(() => (draws = livedDraws(model, 1, 0, DRAWS))),
    floor,
  )
  const outcomes = { model, draws, count: DRAWS, rate: 0.03 }
  told(
    `${name}: what is told of them`,
    best(() => proposalAppraisal({ proposal, basis, outcomes, discount, seed: 1 })),
    floor,
  )
}

const told = (name: string, spent: number, floor: number) =>
  console.log(`${name.padEnd(56)} ${spent.toFixed(2)} s, × ${(spent / floor).toFixed(1)} of bare matrices`)

function bareMatrices(): void {
  const stream = streamOf(3)
  const start = Float64Array.from({ length: STATES }, (_, at) => (at === 0 ? 1 : 0))
  const worth = Float64Array.from({ length: STATES }, (_, at) => 10 * at)
  const matrix = new Float64Array(STATES * STATES)
  for (let draw = 0; draw < DRAWS; draw++) {
    for (let at = 0; at < matrix.length; at++) matrix[at] = (2 * uniform(stream)) / STATES
    cohortWorth(matrix, { start, worth, months: MONTHS, discount: 0.997 })
  }
}

/** A county of ten states whose every pair is moved between: more than any real one. */
function countyFlows(): FlowBasis {
  const names = ['open-care', 'placement-institution', 'placement-foster', 'placement-kin']
  const ids = Array.from({ length: STATES }, (_, at) => names[at] ?? `state-${at}`)
  const price = (value: number) => ({ value, low: 0.9 * value, high: 1.1 * value, grade: 'measured' as const })
  return {
    years: 6,
    states: ids.map((id) => ({
      ...{ id, stock: 40, exposure: 240 },
      productions: [
        { production: 'own', share: 0.4, pricePerDay: price(200) },
        { production: 'bought', share: 0.6, pricePerDay: price(300) },
      ],
    })),
    moves: ids.flatMap((from) => ids.filter((to) => to !== from).map((to) => ({ from, to, count: 12 }))),
    entries: ids.map((state) => ({ state, count: 60 })),
    ...{ population: [1], grade: 'measured' },
  }
}
