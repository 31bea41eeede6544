/**
 * Wide table (leveä taulukko): `indicator;2007;2008;…`, a line an indicator and a column a year.
 */
import { done } from '#kernel/outcome.ts'
import { year } from '#kernel/period.ts'
import type { Observation } from '#model/observation.ts'
import { areaAt, type Catalogue, indicatorAt, noteOf, standing, valueAt } from './figure-row.ts'
import type { RowReader } from './table.ts'
import { unitInTitle, unitOf } from './value-text.ts'

/** Headings that are years. */
export const yearColumns = (headings: readonly string[]): string[] =>
  headings.filter((heading) => /^(19|20)\d{2}$/.test(heading))

export function wideReader(headings: readonly string[], catalogue: Catalogue): RowReader<Observation> {
  const years = yearColumns(headings)
  return ({ row, at }) => {
    const title = at('indicator')
    const area = areaAt(at('area'), catalogue)
    if (!area.ok) return area
    const indicator = indicatorAt(title, catalogue)
    if (!indicator.ok) return indicator
    const { id, unit: usual, category, production } = indicator.value
    const unit = unitInTitle(title) ?? unitOf(at('unit') || usual)
    const shared = {
      kind: 'indicator' as const,
      area: area.value,
      series: id,
      ...(category === undefined ? {} : { category }),
      ...(production === undefined ? {} : { production }),
      ...noteOf(at('note')),
      row,
    }
    const observations: Observation[] = []
    for (const column of years) {
      const period = standing(year(Number(column)), indicator.value, title)
      const value = valueAt({ column, text: at(column) }, period, unit)
      if (!value.ok) return value
      observations.push({ ...shared, ...value.value })
    }
    return done(observations)
  }
}
