/**
 * Long table (pitkä taulukko): `area;indicator;period;value;unit;note`, a line a value.
 */
import { done } from '#kernel/outcome.ts'
import type { Observation } from '#model/observation.ts'
import { areaAt, type Catalogue, indicatorAt, noteOf, periodAt, standing, valueAt } from './figure-row.ts'
import type { RowReader } from './table.ts'
import { unitInTitle, unitOf } from './value-text.ts'

export const longReader =
  (catalogue: Catalogue): RowReader<Observation> =>
  ({ row, at }) => {
    const title = at('indicator')
    const area = areaAt(at('area'), catalogue)
    if (!area.ok) return area
    const indicator = indicatorAt(title, catalogue)
    if (!indicator.ok) return indicator
    const period = periodAt('period', at('period'))
    if (!period.ok) return period
    const { id, unit: usual, category, production } = indicator.value
    const unit = at('unit') === '' ? (unitInTitle(title) ?? unitOf(usual)) : unitOf(at('unit'))
    const value = valueAt({ column: 'value', text: at('value') }, standing(period.value, indicator.value, title), unit)
    if (!value.ok) return value
    const observation: Observation = {
      kind: 'indicator',
      area: area.value,
      series: id,
      ...(category === undefined ? {} : { category }),
      ...(production === undefined ? {} : { production }),
      ...value.value,
      ...noteOf(at('note')),
      row,
    }
    return done([observation])
  }
