/**
 * Evaluations: how often a stated 5 % test errs where there is nothing, how often a 95 % interval holds a planted effect, and speed.
 *
 * Odd rounds have no effect, even ones a planted one. An interval that rejects is one that leaves out 0.
 */
import { join } from 'node:path'
import { type BlockName, blockMethod } from '#evaluate/block-evaluation.ts'
import { donorPool } from '#evaluate/donor-pool.ts'
import { evaluationOf } from '#evaluate/evaluation.ts'
import { interruptedSeries } from '#evaluate/interrupted-series.ts'
import { placeboOf, placebosInSpace } from '#evaluate/placebo.ts'
import { placeboInterval } from '#evaluate/placebo-interval.ts'
import { againstForecast } from '#evaluate/stored-forecast.ts'
import { structuralSeries } from '#evaluate/structural-series.ts'
import { syntheticDid } from '#evaluate/synthetic-did.ts'
import { randomOf } from '#kernel/random.ts'
import type { EvaluationMethod } from '#model/evaluation.ts'
import { propositionBlock } from '../test/evaluate/proposition-99.ts'
import { hasShared, sharedPath, sharedText } from '../test/evaluate/shared-data.ts'
import { drawnPanel, type PanelShape, questionOf } from './evaluate-panels.ts'
import { runPart } from './part.ts'

const EFFECT = 2
const USUAL: PanelShape = { units: 40, periods: 20, before: 14, treated: 1, rho: 0.3, unlike: 0, starts: 'one' }

interface Counted {
  rejected: number
  nothing: number
  held: number
  planted: number
  none: number
}

type Answer = { readonly low: number; readonly high: number } | undefined

function counted(rounds: number, answerOf: (effect: number, seed: number) => Answer): Counted {
  const all = Array.from({ length: rounds }, (_, round) => {
    const effect = round % 2 === 0 ? 0 : EFFECT
    return { effect, answer: answerOf(effect, 1000 + round) }
  })
  const answered = all.flatMap(({ effect, answer }) => (answer ? [{ effect, ...answer }] : []))
  const nothing = answered.filter(({ effect }) => effect === 0)
  const planted = answered.filter(({ effect }) => effect !== 0)
  return {
    rejected: nothing.filter(({ low, high }) => low > 0 || high < 0).length,
    nothing: nothing.length,
    held: planted.filter(({ low, high, effect }) => low <= effect && effect <= high).length,
    planted: planted.length,
    none: all.length - answered.length,
  }
}

function row(name: string, { rejected, nothing, held, planted, none }: Counted): void {
  const share = (part: number, all: number) => (all === 0 ? '–' : ((100 * part) / all).toFixed(1)).padStart(8)
  console.log(
    `${name.padEnd(46)}${share(rejected, nothing)}${share(held, planted)}${String(nothing + planted).padStart(8)}${String(none).padStart(8)}`,
  )
}

const byPanel =
  (method: EvaluationMethod, shape: PanelShape) =>
  (effect: number, seed: number): Answer => {
    const found = evaluationOf(drawnPanel(shape, effect, seed), questionOf(method, seed))
    if (!found.ok || !found.value.interval95) return undefined
    const [low, high] = found.value.interval95
    return { low, high }
  }

/** The interval alone, as `evaluationOf` makes it, without the other choices that it reckons beside it. */
const byBlock =
  (name: BlockName, shape: PanelShape) =>
  (effect: number, seed: number): Answer => {
    const pool = donorPool(drawnPanel(shape, effect, seed), questionOf(name, seed), 2)
    if (!pool.ok) return undefined
    const { block } = pool.value
    const { design, scale } = blockMethod(name, block, seed)
    return placeboInterval(placeboOf(block, design(block)), placebosInSpace(block, design, seed), scale)
  }

function dependent(length: number, rho: number, seed: number): readonly number[] {
  const random = randomOf(seed)
  let now = random.normal() / Math.sqrt(1 - rho ** 2)
  return Array.from({ length }, () => {
    now = rho * now + random.normal()
    return now
  })
}

const bySeries =
  (length: number, rho: number) =>
  (effect: number, seed: number): Answer => {
    const before = Math.floor(length * 0.6)
    const values = dependent(length, rho, seed).map((one, t) => one + 0.05 * t + (t >= before ? effect : 0))
    const model = { family: 'linear', season: 1, harmonics: 0, slope: 'same' } as const
    return interruptedSeries({ times: values.map((_, t) => t), values, before, step: 1 }, model)
  }

/** A level that walks, an own series that goes along and four that do not. */
function byStructure(effect: number, seed: number): Answer {
  const random = randomOf(seed)
  const controls = Array.from({ length: 5 }, () => Array.from({ length: 40 }, () => random.normal()))
  let level = 0
  const values = (controls[0] as number[]).map((one, t) => {
    level += 0.15 * random.normal()
    return level + one + random.normal() + (t >= 30 ? effect : 0)
  })
  const { effects } = structuralSeries({ values, controls, fixed: [], before: 30 }, seed)
  const inOrder = effects.toSorted((a, b) => a - b)
  return { low: inOrder[Math.round(0.025 * 1999)] as number, high: inOrder[Math.round(0.975 * 1999)] as number }
}

/** A walk forecast as it stands, with its own exact intervals; five periods after. */
function byForecast(effect: number, seed: number): Answer {
  const random = randomOf(seed)
  let now = 0
  const observed = Array.from({ length: 5 }, () => {
    now += random.normal()
    return now + effect
  })
  const half = observed.map((_, t) => 1.959964 * Math.sqrt(t + 1))
  return againstForecast(observed, { middle: half.map(() => 0), lower: half.map((one) => -one), upper: half }).interval
}

const FEW: PanelShape = { ...USUAL, units: 13 }
const STAGGERED: PanelShape = { ...USUAL, units: 60, treated: 24, starts: 'three' }
const SMALLER: PanelShape = { ...USUAL, units: 24, periods: 16, before: 11 }

const BLOCKS: readonly (readonly [string, BlockName, PanelShape, number])[] = [
  ['did, 1 of 40', 'did', USUAL, 2000],
  ['did, 1 of 13', 'did', FEW, 2000],
  ['did, 1 of 40, unlike spreads', 'did', { ...USUAL, unlike: 0.5 }, 2000],
  ['sdid, 1 of 24', 'sdid', SMALLER, 600],
  ['sdid, 1 of 13', 'sdid', { ...SMALLER, units: 13 }, 600],
  ['sc, 1 of 24', 'sc', SMALLER, 600],
  ['sc, 1 of 13', 'sc', { ...SMALLER, units: 13 }, 3000],
]

const SERIES = [
  [24, 0],
  [60, 0],
  [60, 0.3],
  [60, 0.6],
] as const

function calibration(): void {
  console.log(`${'method and panel'.padEnd(46)}reject %  hold %  rounds  no int.`)
  for (const [length, rho] of SERIES) row(`its, ${length} periods, ρ ${rho}`, counted(1000, bySeries(length, rho)))
  row('forecast of a walk, 5 after', counted(2000, byForecast))
  for (const [name, method, shape, rounds] of BLOCKS) row(name, counted(rounds, byBlock(method, shape)))
  row('bsts, 30 before, 5 controls', counted(400, byStructure))
  row('did, 6 of 40', counted(400, byPanel('did', { ...USUAL, treated: 6 })))
  row('did-group-time, 24 of 60, three starts', counted(400, byPanel('did-group-time', STAGGERED)))
  row('did-group-time, 3 of 60, three starts', counted(400, byPanel('did-group-time', { ...STAGGERED, treated: 3 })))
}

const cpuSeconds = () => process.cpuUsage().user / 1e6

function middleMs(times: number, work: () => void): number {
  const taken = Array.from({ length: times }, () => {
    const start = cpuSeconds()
    work()
    return 1000 * (cpuSeconds() - start)
  })
  return taken.toSorted((a, b) => a - b)[Math.floor(times / 2)] as number
}

/** The floor: as many multiplications and additions as ten thousand Frank–Wolfe steps on the same block must make. */
function floorMs(): number {
  const block = Float64Array.from({ length: 38 * 19 }, (_, at) => at % 7)
  return middleMs(5, () => {
    let total = 0
    for (let step = 0; step < 10_000; step++)
      for (let at = 0; at < block.length; at++) total += (block[at] as number) * 1.0001
    if (total < 0) throw new Error(`no sum: ${total}`)
  })
}

async function speed(): Promise<void> {
  if (!hasShared('causal/smoking.csv')) return console.log('speed: ../shared/data/causal is not here')
  const block = propositionBlock(sharedText('causal/california_prop99_synthdid.csv'))
  const floor = floorMs()
  const own = middleMs(21, () => void syntheticDid(block))
  console.log(
    `synthetic DiD, 39 × 31: ${own.toFixed(1)} ms of processor, ${(own / floor).toFixed(1)} × the floor of ${floor.toFixed(1)} ms`,
  )
  const file = sharedPath('causal/smoking.csv')
  const part = join(import.meta.dirname, 'evaluate-nested.ts')
  const parts = await Promise.all(['0', '1'].map((which) => runPart(part, [file, which])))
  const wall = Math.max(...parts.map((one) => one.seconds))
  const cpu = parts.map((one) => one.cpu.toFixed(1)).join(' + ')
  const largest = Math.max(...parts.map(({ told }) => told.largest ?? 0))
  console.log(
    `nested fit, California and its 38 placebos, two processes: ${wall.toFixed(1)} s on the clock, ${cpu} s of processor`,
  )
  console.log(
    `ratio of California ${(parts[0]?.told.own ?? 0).toFixed(1)}, the largest of a placebo ${largest.toFixed(1)}`,
  )
}

export async function benchEvaluate(): Promise<void> {
  await speed()
  calibration()
}
