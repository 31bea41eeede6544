/**
 * Counted once (kerran laskettu): which published costs stand in the pooled sum, so that no euro is there twice.
 *
 * Of two sources that publish the same cost the longer series wins (of equals, the one listed first); another fills
 * only a year it lacks, and is marked. A published cost is left out where a ledger, or a published cost of a wider
 * category, already holds it.
 */
import { yearOf } from '#kernel/day.ts'
import { isWithin } from '#model/category.ts'
import type { CostRow } from '#model/cost.ts'

interface Filling {
  /** Set on a published cost that fills a year which its main source lacks: the main source. */
  readonly insteadOf?: string
}

export type CountedRow<Row extends CostRow = CostRow> = Row & Filling

export function countedOnce<Row extends CostRow>(
  rows: readonly Row[],
  sourceOrder: readonly string[],
): CountedRow<Row>[] {
  const ledger = rows.filter((row) => row.kind !== 'published')
  const published = settled(
    rows.filter((row) => row.kind === 'published'),
    sourceOrder,
  )
  const booked = new Map(Map.groupBy(ledger, yearOfRow))
  const told = new Map(Map.groupBy(published, yearOfRow))
  const kept = published.filter(
    (row) =>
      !(booked.get(yearOfRow(row)) ?? []).some((other) => isSameFamily(row, other)) &&
      !(told.get(yearOfRow(row)) ?? []).some((other) => isWider(other, row)),
  )
  return [...ledger, ...kept]
}

const yearOfRow = (row: CostRow): number => yearOf(row.period.from)

const isSameFamily = (a: CostRow, b: CostRow): boolean =>
  isWithin(a.category, b.category) || isWithin(b.category, a.category)

const isWider = (wide: CostRow, row: CostRow): boolean =>
  wide.category !== row.category &&
  isWithin(row.category, wide.category) &&
  (wide.production === row.production || wide.production === 'unknown' || row.production === 'unknown')

/** What a published cost is of; two rows of one key and year tell the same thing. */
export const costKey = (row: CostRow): string => `${row.category}|${row.production}|${row.payer}`

function settled<Row extends CostRow>(published: readonly Row[], sourceOrder: readonly string[]): CountedRow<Row>[] {
  return [...Map.groupBy(published, costKey).values()].flatMap((rows) => {
    const ranking = rankedSources(rows, sourceOrder)
    return [...Map.groupBy(rows, yearOfRow).values()].flatMap((ofYear) => chosen(ofYear, ranking))
  })
}

function rankedSources(rows: readonly CostRow[], sourceOrder: readonly string[]): string[] {
  const counts = new Map([...Map.groupBy(rows, (row) => row.source)].map(([source, own]) => [source, own.length]))
  const place = (source: string) => (sourceOrder.includes(source) ? sourceOrder.indexOf(source) : sourceOrder.length)
  return [...counts.keys()].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || place(a) - place(b))
}

/** The rows of the best source of a year; its whole-year row alone where it has one. */
function chosen<Row extends CostRow>(ofYear: readonly Row[], ranking: readonly string[]): CountedRow<Row>[] {
  const source = ranking.find((id) => ofYear.some((row) => row.source === id))
  const own = ofYear.filter((row) => row.source === source)
  const whole = own.filter((row) => /^\d{4}$/.test(row.period.id))
  const main = ranking[0]
  return (whole.length > 0 ? whole : own).map((row) =>
    main === undefined || main === source ? row : { ...row, insteadOf: main },
  )
}
