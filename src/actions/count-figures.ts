/** Counted figures (lasketut luvut): every counted indicator over some periods of an area, zeros told; not yet protected. */
import type { Period } from '#kernel/period.ts'
import { cellId, type Figure } from '#measures/figure-table.ts'
import type { CountedIndicator } from '#measures/indicator-rule.ts'
import { COUNTED } from '#measures/own-indicators.ts'
import type { Read } from '#pool/engine.ts'
import { countsBy } from '#pool/episode-count.ts'

export interface Counting {
  /** The episodes, as a table of the engine. */
  readonly table: string
  readonly periods: readonly Period[]
  /** `placed`: undivided; `whole`: undivided and of the whole area only. */
  readonly detail: 'divided' | 'placed' | 'whole'
}

/** Which of the indicators; all of them where none are named. */
export async function countFigures(
  db: Read,
  { table, periods, detail }: Counting,
  signal: AbortSignal,
  indicators: readonly CountedIndicator[] = COUNTED,
): Promise<readonly Figure[]> {
  if (periods.length === 0) return []
  const all: Figure[] = []
  for (const { id, count } of indicators) {
    const { by: _, ...whole } = count
    const rows = await countsBy(db, detail === 'divided' ? count : whole, periods, table, signal)
    const found = rows.map(({ value, children, period, municipality, by, of }) => ({
      ...{ indicator: id, period, municipality, by, of, value, children },
    }))
    all.push(...withZeros(id, detail === 'whole' ? found.filter((one) => one.municipality === '') : found, periods))
  }
  return all
}

/** A whole that nothing was counted for is zero, in the area and in each municipality that has anything in any period. */
function withZeros(indicator: string, found: readonly Figure[], periods: readonly Period[]): readonly Figure[] {
  const there = new Set(found.map(cellId))
  const places = new Set(['', ...found.map(({ municipality }) => municipality)])
  const zeros = periods.flatMap(({ id: period }) =>
    [...places].map((municipality) => ({ indicator, period, municipality, by: '', of: '', value: 0, children: 0 })),
  )
  return [...found, ...zeros.filter((one) => !there.has(cellId(one)))]
}
