/** Question (arviokysymys): everything that an evaluation is asked, beside the figures. */
import type { EvaluationMethod } from '#model/evaluation.ts'
import type { PoolWish } from './donor-pool.ts'
import type { Comparison } from './group-time.ts'
import type { SeriesModel } from './interrupted-series.ts'

export interface Question extends PoolWish {
  readonly method: EvaluationMethod
  readonly seed: number
  readonly series: SeriesModel
  /** Column of the population at risk. */
  readonly exposure?: string | undefined
  /** Columns of a forecast made before the start: middle, lower, upper. */
  readonly forecast?: readonly [string, string, string] | undefined
  readonly comparison: Comparison
  /** Other units of the region of the treated: where they moved alike, the change may be the region's. */
  readonly neighbours?: readonly string[] | undefined
}
