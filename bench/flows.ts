/**
 * Flows: how often the intervals hold on a process whose law is known, what a county's episodes take, and what lives and cohorts take
 * beside the bare loop that they cannot be quicker than.
 *
 *   npm run bench -- --only flows
 *   npm run bench -- --only flows --replicates 300
 */
import { AGE_EDGES, YEAR } from '#flows/band.ts'
import { flowModelOf } from '#flows/flow-model.ts'
import { spreadOf } from '#flows/quantile.ts'
import { BASE, simulatedDraws } from '#flows/simulate.ts'
import { futureOf, inCare, knownProcess, knownStays, LAST } from './flows-process.ts'
import { benchFlowSpeed } from './flows-speed.ts'

const HORIZONS = [1, 2, 5] as const
const DRAWS = 400
/** Mean absolute error of the published tool on the same process, by horizon. */
const PROCESSES = [
  { name: '365 in care', every: 2.5, bar: [11.8, 14.0, 21.4] },
  { name: '46 in care', every: 20, bar: [3.5, 4.7, 7.1] },
] as const

export async function benchFlows(replicates: number): Promise<void> {
  console.log(
    `known process, ${replicates} replicates, ${DRAWS} draws: coverage of the 95 % interval (aim 92–98 %), mean absolute error (aim; floor: that of who knows the law), bias`,
  )
  for (const one of PROCESSES) benchCoverage(one, replicates)
  await benchFlowSpeed()
}

function benchCoverage({ name, every, bar }: (typeof PROCESSES)[number], replicates: number): void {
  const found = Array.from({ length: replicates }, (_, k) => forecastOf(k + 1, every))
  const cells = HORIZONS.map((years, at) => {
    const own = found.map((one) => one[at] as Tried)
    const mean = (of: (one: Tried) => number) => own.reduce((sum, one) => sum + of(one), 0) / own.length
    const held = mean(({ outcome, lower95, upper95 }) => (outcome >= lower95 && outcome <= upper95 ? 1 : 0))
    const error = mean((one) => Math.abs(one.mean - one.outcome))
    const bias = mean((one) => one.mean - one.outcome)
    const floor = mean((one) => Math.abs(one.floor - one.outcome))
    const width = mean((one) => one.upper95 - one.lower95)
    return `${years} y ${(100 * held).toFixed(1).padStart(5)} % ${error.toFixed(1).padStart(5)} (${bar[at]}; floor ${floor.toFixed(1)}) bias ${bias.toFixed(1).padStart(5)} width ${width.toFixed(0).padStart(4)}`
  })
  console.log(`${name.padEnd(12)} ${cells.join('  |  ')}`)
}

interface Tried {
  /** What is expected by who knows the law of the process and where each child is. */
  readonly floor: number
  readonly outcome: number
  readonly mean: number
  readonly lower95: number
  readonly upper95: number
}

/** Forecasts of the number in care one, two and five years ahead, each beside what came. */
function forecastOf(seed: number, every: number): readonly Tried[] {
  const known = knownProcess(seed, every)
  const stays = knownStays(known)
  const states = stays.states.length
  const limits = { limit: new Float64Array(states + 1).fill(18 * YEAR), next: -1, ages: AGE_EDGES }
  const population = { past: 6, counts: new Float64Array(18).fill(1) }
  const model = flowModelOf({ stays, window: { from: 0, to: LAST }, limits, population, years: 5 })
  const months = Float64Array.from({ length: 60 }, (_, month) => Math.round(((month + 1) * YEAR) / 12))
  const draws = simulatedDraws(model, { months }, [BASE], { seed, from: 0, to: DRAWS })
  const floors = futureOf(
    known,
    seed,
    HORIZONS.map((years) => months[years * 12 - 1] as number),
    every,
  )
  return HORIZONS.map((years, at) => {
    const month = years * 12 - 1
    const totals = Float64Array.from(draws, ([draw]) => {
      let sum = 0
      for (let slot = 0; slot < states * AGE_EDGES.length; slot++) sum += draw?.stock[slot * 60 + month] as number
      return sum
    })
    return { floor: floors[at] ?? 0, outcome: inCare(known, LAST + (months[month] as number)), ...spreadOf(totals) }
  })
}
