/**
 * Reference tables (viitetaulukot): population, price index and unit prices, which other figures are measured against.
 *
 * `area;year;children;inhabitants` · `area;index;year;value` · `area;category;production;date;price;unit;source`
 */
import { done, type Outcome } from '#kernel/outcome.ts'
import { onDay, type Period, year } from '#kernel/period.ts'
import type { Observation } from '#model/observation.ts'
import { areaAt, noteOf, type Place, periodAt, serviceAt, valueAt } from './figure-row.ts'
import { type RowFault, type RowReader, wrong } from './table.ts'
import { unitOf } from './value-text.ts'

/** Population stands at the last day of its year, as Statistics Finland counts it. */
export const populationReader =
  (place: Place): RowReader<Observation> =>
  ({ row, at }) => {
    const area = areaAt(at('area'), place)
    if (!area.ok) return area
    const period = yearAt(at('year'))
    if (!period.ok) return period
    const observations: Observation[] = []
    for (const series of ['children', 'inhabitants']) {
      const unit = { unit: series === 'children' ? 'children' : 'persons', factor: 1 }
      const value = valueAt({ column: series, text: at(series) }, onDay(period.value.to), unit)
      if (!value.ok) return value
      observations.push({ kind: 'population', area: area.value, series, ...value.value, ...noteOf(at('note')), row })
    }
    return done(observations)
  }

/** An index stands for the whole country where the row names no area; the index of an invented area is its own. */
export const priceIndexReader =
  (place: Place): RowReader<Observation> =>
  ({ row, at }) => {
    const area = areaAt(at('area'), place)
    if (!area.ok) return area
    if (at('index') === '') return wrong('index', 'no-indicator')
    const period = yearAt(at('year'))
    if (!period.ok) return period
    const value = valueAt({ column: 'value', text: at('value') }, period.value, { unit: 'index', factor: 1 })
    if (!value.ok) return value
    const shared = { kind: 'price-index' as const, area: area.value, series: at('index'), row }
    return done([{ ...shared, ...value.value, ...noteOf(at('note')) }])
  }

/** A unit price is of its day; who says so stands in its note. */
export const unitPriceReader =
  (place: Place): RowReader<Observation> =>
  (line) => {
    const { row, at } = line
    const area = areaAt(at('area'), place)
    if (!area.ok) return area
    const service = serviceAt(line, 'category')
    if (!service.ok) return service
    const period = periodAt('date', at('date'))
    if (!period.ok) return period
    const value = valueAt({ column: 'price', text: at('price') }, period.value, unitOf(at('unit')))
    if (!value.ok) return value
    if (value.value.value === null) return wrong('price', 'no-value')
    const shared = {
      kind: 'unit-price' as const,
      area: area.value,
      series: at('series') || 'unit-price',
      ...service.value,
    }
    return done([{ ...shared, ...value.value, ...noteOf(at('source')), row }])
  }

function yearAt(text: string): Outcome<Period, RowFault> {
  if (text === '') return wrong('year', 'no-period')
  return /^(19|20|21)\d{2}$/.test(text) ? done(year(Number(text))) : wrong('year', 'not-a-period', text)
}
