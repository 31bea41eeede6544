/** Treated series (kohteen oma aikasarja): the treated units as one series, for designs that compare it with itself. */
import { done, type Outcome } from '#kernel/outcome.ts'
import type { PeriodRow } from '#model/evaluation.ts'
import type { Panel, PanelTable } from '#model/panel.ts'
import { donorPool, type Pool, type PoolFault } from './donor-pool.ts'
import { stepOf } from './period-role.ts'
import type { Question } from './question.ts'
import type { Row } from './vector.ts'

export interface TreatedSeries {
  readonly pool: Pool
  /** Of the periods that are used. */
  readonly times: Row
  readonly values: Row
  readonly exposure?: Row | undefined
  readonly step: number
}

/** Counts of several units are added up, other figures averaged. Donors are looked at only where they are asked for. */
export function treatedSeries(
  panel: Panel,
  question: Question,
  controls: 'none' | 'all',
): Outcome<TreatedSeries, PoolFault> {
  const wish = { ...question, traits: [], ...(controls === 'none' ? { donors: [], contaminated: [] } : {}) }
  const pool = donorPool(panel, wish, 0)
  if (!pool.ok) return pool
  const { block, kept } = pool.value
  const isCount = question.series.family === 'quasi-poisson'
  const together = (row: Row) => row.reduce((sum, one) => sum + one, 0) / (isCount ? 1 : row.length)
  const values = kept.map((_, at) => together(block.treated.map((row) => row[at] as number)))
  const exposure = isCount && question.exposure ? exposureOf(panel, panel.columns[question.exposure], kept) : undefined
  return done({
    pool: controls === 'none' ? { ...pool.value, leftOut: [] } : pool.value,
    times: kept.map((at) => panel.times[at] as number),
    values,
    exposure,
    step: stepOf(panel.times),
  })
}

function exposureOf({ starts }: Panel, table: PanelTable | undefined, kept: readonly number[]): Row {
  return kept.map((at) =>
    (table ?? []).reduce((sum, row, unit) => sum + (starts[unit] === null ? 0 : (row[at] ?? Number.NaN)), 0),
  )
}

export interface Line {
  readonly counterfactual: Row
  readonly lower: Row
  readonly upper: Row
}

export function seriesRows(panel: Panel, { pool, values }: TreatedSeries, line: Line): readonly PeriodRow[] {
  return panel.periods.map((period, at) => {
    const place = pool.kept.indexOf(at)
    const role = pool.roles[at] as PeriodRow['role']
    if (place < 0)
      return { period, role, observed: null, counterfactual: null, lower95: null, upper95: null, gap: null }
    const observed = values[place] as number
    const counterfactual = line.counterfactual[place] as number
    return {
      period,
      role,
      observed,
      counterfactual,
      lower95: line.lower[place] as number,
      upper95: line.upper[place] as number,
      gap: observed - counterfactual,
    }
  })
}
