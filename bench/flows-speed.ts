/**
 * What flows take: lives of a million children, cohorts of ten thousand matrices, a county's 374,000 episodes from file to projection. Each
 * beside its floor, the bare loop; in seconds of the processor, for others may be using the machine.
 */
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { inBackground } from '#actions/background.ts'
import { monthEnds } from '#actions/flow-draws.ts'
import { AGE_EDGES, YEAR } from '#flows/band.ts'
import { plainChain } from '#flows/chain.ts'
import { cohortWorth } from '#flows/cohort.ts'
import { exponential, mixed, streamOf, uniform } from '#flows/draw.ts'
import { flowModelOf } from '#flows/flow-model.ts'
import { jump } from '#flows/jump-chain.ts'
import { live, type People, tallyOf } from '#flows/live.ts'
import { dayOfNumber } from '#kernel/day-number.ts'
import { knownProcess, knownStays, LAST } from './flows-process.ts'
import { runPart } from './part.ts'

const MONTH = 30.4375
const STATES = 10

const seconds = (work: () => unknown): number => {
  const before = process.cpuUsage().user
  work()
  return (process.cpuUsage().user - before) / 1e6
}
const best = (work: () => unknown): number => Math.min(...Array.from({ length: 4 }, () => seconds(work)))

export async function benchFlowSpeed(): Promise<void> {
  benchLives()
  benchCohorts()
  await benchThreads()
  await benchEpisodes()
}

const DRAWS = 2000
const IN_PART = 25

/** How much sooner two threads are done than one; a machine that has others to serve gives less. */
async function benchThreads(): Promise<void> {
  const stays = knownStays(knownProcess(1, 2.5))
  const limits = { limit: new Float64Array(stays.states.length + 1).fill(18 * YEAR), next: -1, ages: AGE_EDGES }
  const population = { past: 6, counts: new Float64Array(18).fill(1) }
  const model = flowModelOf({ stays, window: { from: 0, to: LAST }, limits, population, years: 5 })
  const prices = { parts: stays.states.map(() => []) }
  const task = { model, prices, months: monthEnds(LAST, 5), arms: [[]], seed: 1 }
  const parts = Array.from({ length: DRAWS / IN_PART }, (_, k) => ({ from: k * IN_PART, to: (k + 1) * IN_PART }))
  const wall = async (threads: number) => {
    const start = performance.now()
    const call = { signal: new AbortController().signal, progress: () => undefined }
    await inBackground({ work: 'flow-draws', task, parts, step: 'draws', threads }, call)
    return (performance.now() - start) / 1000
  }
  let [one, two, bareOne, bareTwo] = new Array<number>(4).fill(Number.POSITIVE_INFINITY) as [
    number,
    number,
    number,
    number,
  ]
  for (let round = 0; round < 3; round++) {
    one = Math.min(one, await wall(1))
    two = Math.min(two, await wall(2))
    bareOne = Math.min(bareOne, await spun(1))
    bareTwo = Math.min(bareTwo, await spun(2))
  }
  const busy = (loadavg()[0] ?? 0).toFixed(1)
  console.log(
    `${`${DRAWS} draws of 365 in care, 5 years, by threads`.padEnd(44)} one ${one.toFixed(2)} s, two ${two.toFixed(2)} s: × ${(one / two).toFixed(2)}, bare loops × ${(bareOne / bareTwo).toFixed(2)} (of ${availableParallelism()} processors, load ${busy})`,
  )
}

const TURNS = 300_000_000

/** Seconds of a bare loop divided among threads. */
async function spun(threads: number): Promise<number> {
  const start = performance.now()
  const workers = Array.from(
    { length: threads },
    () => new Worker(new URL('./flows-spin.ts', import.meta.url), { workerData: TURNS / threads }),
  )
  await Promise.all(workers.map((worker) => once(worker, 'exit')))
  return (performance.now() - start) / 1000
}

/** About 12.86 events a child in ten years, as in the published measure. */
function benchLives(): void {
  const stream = streamOf(5)
  const rates = Array.from({ length: STATES }, (_, from) =>
    Array.from({ length: STATES }, (_, to) =>
      from === to ? 0 : (uniform(stream) * 2 * 12.86) / 120 / MONTH / (STATES - 1),
    ),
  )
  const chain = plainChain(rates, Number.POSITIVE_INFINITY)
  const count = 1_000_000
  const people: People = {
    state: Uint8Array.from({ length: count }, (_, at) => at % STATES),
    from: new Float64Array(count),
    since: new Float64Array(count),
    birth: new Float64Array(count).fill(-2000),
    key: Uint32Array.from({ length: count }, (_, at) => mixed(at)),
  }
  const ends = Float64Array.from({ length: 120 }, (_, month) => Math.round((month + 1) * MONTH))
  let time = 0
  const floor = best(() => {
    const draws = streamOf(1)
    for (let event = 0; event < 12_860_000; event++) time += exponential(draws) + uniform(draws)
  })
  const fast = best(() => jump(chain, people, tallyOf(chain, ends)))
  const general = best(() => live(chain, people, tallyOf(chain, ends)))
  if (time < 0) throw new Error(`no time: ${time}`) // keeps the loop from being left out
  const told = (name: string, spent: number) =>
    console.log(`${name.padEnd(44)} ${spent.toFixed(2)} s, × ${(spent / floor).toFixed(1)} of its draws alone`)
  told('1 M children × 10 years, 10 states (aim 0.6)', fast)
  told('  the same by segments', general)
}

function benchCohorts(): void {
  const start = Float64Array.from({ length: STATES }, (_, at) => (at === 0 ? 1 : 0))
  const worth = Float64Array.from({ length: STATES }, (_, at) => 10 * at)
  const matrix = new Float64Array(STATES * STATES)
  const stream = streamOf(3)
  const draw = () => {
    for (let row = 0; row < STATES; row++) {
      let sum = 0
      for (let to = 0; to < STATES; to++) {
        matrix[row * STATES + to] = uniform(stream)
        sum += matrix[row * STATES + to] as number
      }
      for (let to = 0; to < STATES; to++) matrix[row * STATES + to] = (matrix[row * STATES + to] as number) / sum
    }
  }
  let total = 0
  const spent = best(() => {
    for (let at = 0; at < 10_000; at++) {
      draw()
      total += cohortWorth(matrix, { start, worth, months: 120, discount: 0.997 })
    }
  })
  const floor = best(() => {
    for (let at = 0; at < 10_000; at++) draw()
  })
  console.log(
    `${'10 states × 120 months × 10,000 draws (aim 0.15)'.padEnd(48)} ${spent.toFixed(3)} s, drawing alone ${floor.toFixed(3)} s; mean ${(total / 40_000).toFixed(1)}`,
  )
}

/** A county's worth: a hundred times the published sample. */
async function benchEpisodes(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'varhain-flows-'))
  try {
    const { told, births } = knownProcess(1, 0.016)
    const day = (number: number) => (number > LAST ? '' : dayOfNumber(number + 16_000))
    const rows = told.filter(({ start, end }) => start <= LAST && (end ?? 0) > 0 && start < (end ?? 0))
    const text = rows.map(
      (one) => `${one.child},${dayOfNumber(one.start + 16_000)},${day(one.end ?? LAST + 1)},${one.state},p,own,80,`,
    )
    writeFileSync(
      join(folder, 'episodes.csv'),
      `child,start,end,state,provider,production,day_price,reason\n${text.join('\n')}\n`,
    )
    const children = new Set(rows.map(({ child }) => child))
    const born = [...children].map((child) => `${child},${dayOfNumber((births.get(child) ?? 0) + 16_000)},,`)
    writeFileSync(join(folder, 'children.csv'), `child,birth_date,area,sex\n${born.join('\n')}\n`)
    const { seconds: wall, cpu, peakMb } = await runPart(join(import.meta.dirname, 'flows-file.ts'), [folder])
    console.log(
      `${rows.length} episodes of ${children.size} children, read, estimated, projected 5 years: ${wall.toFixed(2)} s, cpu ${cpu.toFixed(2)} s, ${peakMb.toFixed(0)} MB (aim 5 s, 300 MB)`,
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
