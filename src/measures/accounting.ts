/**
 * Accounting (täsmäytys): what the pooled sum leaves out and has taken away, in euros over the years shown.
 *
 * Pooled + overheads apart + other services + unmapped = all that was read; eliminated is what would have been counted
 * twice.
 */
import { type Cents, euros } from '#kernel/money.ts'
import { sideOf } from '#model/category.ts'
import type { Picture } from '#model/picture.ts'
import type { CountedRow } from './counted-once.ts'
import { holds } from './frame.ts'
import { pooledCost } from './pooled-cost.ts'
import type { Setting } from './setting.ts'

/** `all` is every row of the payers shown, `pooled` those of them that stand in the pooled sum. */
export function accountingOf(
  all: readonly CountedRow[],
  pooled: readonly CountedRow[],
  unmapped: Cents,
  setting: Setting,
): Picture['accounting'] {
  const from = setting.axis[0]?.from ?? ''
  const to = setting.axis.at(-1)?.to ?? ''
  const sum = (rows: readonly CountedRow[], isChosen: (row: CountedRow) => boolean) =>
    euros(pooledCost(rows.filter((row) => holds({ from, to }, row.period) && isChosen(row))))
  return {
    unmapped: euros(unmapped),
    eliminated: Math.abs(sum(pooled, (row) => row.kind === 'elimination')),
    overheads: sum(all, (row) => sideOf(row.category) === 'overhead'),
    outside: sum(all, (row) => sideOf(row.category) === 'outside'),
    pooled: sum(pooled, () => true),
  }
}
