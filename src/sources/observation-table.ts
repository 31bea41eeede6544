/**
 * Observation table (havaintotaulukko): indicators, volumes, populations, price indices and unit prices from small files.
 *
 * An indicator table is wide (a column a year) or long (a line a value); the others have their own columns. Missing values
 * are kept with their reason; a row with one bad cell is rejected whole.
 */
import { done, type Outcome } from '#kernel/outcome.ts'
import type { Area } from '#model/area.ts'
import type { Indicator, Observation, ObservationKind } from '#model/observation.ts'
import { areaFinder } from './area-table.ts'
import type { FileFault } from './file-fault.ts'
import { longReader } from './long-table.ts'
import { populationReader, priceIndexReader, unitPriceReader } from './reference-table.ts'
import { missingColumn, parseTable, type RowReader, readRows, type Table, type TableReading } from './table.ts'
import { volumeReader } from './volume-table.ts'
import { wideReader, yearColumns } from './wide-table.ts'

/** The area of a price index that names none. */
const COUNTRY = 'suomi'

export interface ObservationOptions {
  readonly kind: ObservationKind
  /** The area of rows that name none: a wide table has no area column. */
  readonly area?: string
  readonly areas: readonly Area[]
  readonly indicators: readonly Indicator[]
}

export function readObservations(
  text: string,
  options: ObservationOptions,
): Outcome<TableReading<Observation>, FileFault> {
  const table = parseTable(text)
  if (!table.ok) return table
  const { columns, read } = readerFor(table.value, options)
  return missingColumn(table.value, columns) ?? done(readRows(table.value, read))
}

interface Form {
  readonly columns: readonly string[]
  readonly read: RowReader<Observation>
}

function readerFor(table: Table, options: ObservationOptions): Form {
  const known = areaFinder(options.areas)
  const usual = options.area ?? (options.kind === 'price-index' ? COUNTRY : undefined)
  const place = { findArea: (text: string) => (text === '' && usual ? done(usual) : known(text)) }
  switch (options.kind) {
    case 'indicator':
      return yearColumns(table.headings).length > 0
        ? { columns: ['indicator'], read: wideReader(table.headings, { ...place, indicators: options.indicators }) }
        : { columns: ['indicator', 'period', 'value'], read: longReader({ ...place, indicators: options.indicators }) }
    case 'volume':
      return { columns: ['service', 'measure', 'period', 'value'], read: volumeReader(place) }
    case 'population':
      return { columns: ['year', 'children', 'inhabitants'], read: populationReader(place) }
    case 'price-index':
      return { columns: ['index', 'year', 'value'], read: priceIndexReader(place) }
    case 'unit-price':
      return { columns: ['category', 'date', 'price', 'unit'], read: unitPriceReader(place) }
  }
}
