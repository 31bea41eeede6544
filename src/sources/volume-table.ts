/**
 * Volume table (suoritetaulukko): `area;service;production;measure;period;value;unit;note`, a line a count of services given.
 *
 * `service` is a category id; `measure` one of care-days, clients, visits, child-years and places.
 */
import { done } from '#kernel/outcome.ts'
import type { Observation } from '#model/observation.ts'
import { areaAt, noteOf, type Place, periodAt, serviceAt, valueAt } from './figure-row.ts'
import { type RowReader, wrong } from './table.ts'
import { unitOf } from './value-text.ts'

/** What is counted → its unit where the row gives none. */
const MEASURES: Readonly<Record<string, string>> = {
  'care-days': 'days',
  clients: 'clients',
  visits: 'visits',
  'child-years': 'child-years',
  places: 'places',
}

export const volumeReader =
  (place: Place): RowReader<Observation> =>
  (line) => {
    const { row, at } = line
    const area = areaAt(at('area'), place)
    if (!area.ok) return area
    const service = serviceAt(line, 'service')
    if (!service.ok) return service
    const series = at('measure')
    const usual = MEASURES[series]
    if (usual === undefined) return wrong('measure', series === '' ? 'no-indicator' : 'unknown-indicator', series)
    const period = periodAt('period', at('period'))
    if (!period.ok) return period
    const value = valueAt({ column: 'value', text: at('value') }, period.value, unitOf(at('unit') || usual))
    if (!value.ok) return value
    const shared = { kind: 'volume' as const, area: area.value, series, ...service.value, row }
    return done([{ ...shared, ...value.value, ...noteOf(at('note')) }])
  }
