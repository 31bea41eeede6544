/**
 * Panels for the calibration of evaluations: areas with levels, common and own courses and dependent errors; who is treated is chance.
 *
 * Written before any method was tried on them, and nothing in the methods is fitted to them.
 */
import type { Question } from '#evaluate/question.ts'
import { type Random, randomOf } from '#kernel/random.ts'
import type { EvaluationMethod } from '#model/evaluation.ts'
import type { Panel } from '#model/panel.ts'

export interface PanelShape {
  readonly units: number
  readonly periods: number
  readonly before: number
  readonly treated: number
  /** How much of an error stays to the next period. */
  readonly rho: number
  /** Deviation of the units' own deviations, in logarithms. */
  readonly unlike: number
  /** Whether starts are at three times. */
  readonly starts: 'one' | 'three'
}

export function drawnPanel(shape: PanelShape, effect: number, seed: number): Panel {
  const random = randomOf(seed)
  const { units, periods, before } = shape
  const common = walk(random, periods, 0.5)
  const factor = walk(random, periods, 0.7)
  const order = Array.from({ length: units }, (_, at) => at)
  const starts = Array.from({ length: units }, (_, at) =>
    at >= shape.treated ? null : shape.starts === 'one' ? before : before + 2 * (at % 3),
  )
  for (let at = units - 1; at > 0; at--) {
    const other = random.whole(0, at)
    const kept = order[at] as number
    order[at] = order[other] as number
    order[other] = kept
  }
  const values = order.map((place) => {
    const [level, load, size] = [10 + 3 * random.normal(), random.normal(), Math.exp(shape.unlike * random.normal())]
    let error = (size * random.normal()) / Math.sqrt(1 - shape.rho ** 2)
    const start = starts[place] ?? null
    return common.map((own, t) => {
      error = shape.rho * error + size * random.normal()
      return level + own + load * (factor[t] as number) + error + (start !== null && t >= start ? effect : 0)
    })
  })
  return {
    outcome: 'y',
    units: order.map((_, at) => `area ${at}`),
    periods: common.map((_, t) => String(2000 + t)),
    times: common.map((_, t) => 2000 + t),
    values,
    starts: order.map((place) => (starts[place] == null ? null : 2000 + (starts[place] as number))),
    columns: {},
  }
}

function walk(random: Random, length: number, step: number): readonly number[] {
  let now = 0
  return Array.from({ length }, () => {
    now += step * random.normal()
    return now
  })
}

export const questionOf = (method: EvaluationMethod, seed: number): Question => ({
  method,
  contaminated: [],
  breaks: [],
  averages: 1,
  traits: [],
  seed,
  series: { family: 'linear', season: 1, harmonics: 0, slope: 'same' },
  comparison: 'never',
})
