/**
 * Nested periods (sisäkkäiset ajanjaksot): what a reader reckons who has the figures of a period and of a longer one around it.
 *
 * What began, ended or lasted in the longer and not in the shorter is their difference: never shown, and guarded as if it were.
 */
import type { Day } from '#kernel/day.ts'
import type { LinkedTable, TableCell, TableLink } from '#model/protected-table.ts'
import { cellId, type Figure } from './figure-table.ts'
import type { CountedIndicator } from './indicator-rule.ts'

export interface Span {
  readonly id: string
  readonly from: Day
  readonly to: Day
}

export const isWithin = (inner: Span, outer: Span): boolean =>
  inner.from >= outer.from && inner.to <= outer.to && (inner.from !== outer.from || inner.to !== outer.to)

type Figures = ReadonlyMap<string, Figure>

/** The shorter and the longer of two figures of nested periods; nothing where neither holds the other. */
function nested(figure: Figure, figures: Figures, asked: Span, other: Span): readonly [Figure, Figure] | undefined {
  const beside = figures.get(cellId({ ...figure, period: other.id }))
  if (!beside) return undefined
  const pair = isWithin(asked, other) ? ([figure, beside] as const) : ([beside, figure] as const)
  const isNested = isWithin(asked, other) || isWithin(other, asked)
  return isNested && pair[1].value >= pair[0].value ? pair : undefined
}

/** What stands on the last day is the same in every period that ends on it. */
const sameDay = (figure: Figure, figures: Figures, asked: Span, others: readonly Span[]): TableLink[] =>
  others
    .filter(({ id, to }) => to === asked.to && figures.has(cellId({ ...figure, period: id })))
    .map(({ id }) => ({ kind: 'sum', total: cellId({ ...figure, period: id }), parts: [cellId(figure)] }))

/**
 * Differences of the figures of one period to those of others that hold it or are held by it.
 *
 * @param figures of all the periods, by id of their cell
 */
export function nestedDifferences(
  figures: Figures,
  rules: ReadonlyMap<string, CountedIndicator>,
  asked: Span,
  others: readonly Span[],
): LinkedTable {
  const cells: TableCell[] = []
  const links: TableLink[] = []
  const own = [...figures.values()].filter(({ period }) => period === asked.id)
  for (const figure of own) {
    const isAtEnd = rules.get(figure.indicator)?.count.when === 'at-end'
    if (isAtEnd) links.push(...sameDay(figure, figures, asked, others))
    for (const other of isAtEnd ? [] : others) {
      const [inner, outer] = nested(figure, figures, asked, other) ?? []
      if (!inner || !outer) continue
      const id = `${cellId(outer)} without ${inner.period}`
      cells.push({ id, value: outer.value - inner.value, kind: 'count', standing: 'never' })
      links.push({ kind: 'sum', total: cellId(outer), parts: [cellId(inner), id] })
    }
  }
  return { cells, links }
}
