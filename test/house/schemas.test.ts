import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { ObservationKind } from '#model/observation.ts'
import { REGISTER_ROWS } from '#model/register-import.ts'
import { readAreas } from '#sources/area-table.ts'
import { readCodes } from '#sources/code-table.ts'
import { readEpisodes } from '#sources/episode-table.ts'
import { readIndicatorList } from '#sources/indicator-list.ts'
import { readObservations } from '#sources/observation-table.ts'
import { readPeopleTable } from '#sources/people-table.ts'
import { readServiceClasses } from '#sources/service-class-table.ts'
import { SCHEMAS } from '../../tools/schemas.ts'
import { TABLE_ROWS } from '../../tools/table-rows.ts'
import { filesBelow, read } from './tree.ts'

const published = filesBelow('docs/schemas', /\.schema\.json$/)

describe('the published schemas', () => {
  it('are those of the product', () => {
    const onDisk = Object.fromEntries(published.map(({ path, text }) => [path.split('/').at(-1), JSON.parse(text)]))
    expect(onDisk).toEqual(JSON.parse(JSON.stringify(SCHEMAS)))
  })

  it.each(published.map(({ path }) => path))('%s is a JSON Schema that can be read back', (path) => {
    expect(() => z.fromJSONSchema(JSON.parse(read(path)))).not.toThrow()
  })
})

const AREAS = [
  {
    id: 'imatra',
    code: '153',
    kind: 'municipality' as const,
    name: { fi: 'Imatra', sv: 'Imatra', en: 'Imatra' },
    isInvented: false,
  },
]
const INDICATORS = [
  {
    id: 'placed',
    name: { fi: 'Sijoitetut', sv: 'Placerade', en: 'Placed' },
    unit: 'children',
    time: 'at-date' as const,
    titles: [],
  },
]
const KINDS: Readonly<Record<string, ObservationKind>> = {
  indicators: 'indicator',
  'indicators-wide': 'indicator',
  volumes: 'volume',
  population: 'population',
  'price-index': 'price-index',
  'unit-prices': 'unit-price',
}

type Reading = { ok: false } | { ok: true; value: { rejected: readonly object[]; rows: readonly object[] } }

const LISTS: Record<string, (text: string) => Reading> = {
  ...Object.fromEntries(REGISTER_ROWS.map((holds) => [holds, (text: string) => readPeopleTable(text, holds)])),
  areas: readAreas,
  codes: readCodes,
  'service-classes': readServiceClasses,
  'indicator-list': readIndicatorList,
  episodes: (text) => readEpisodes(text, AREAS),
}

describe('a row of a table', () => {
  it.each(Object.entries(TABLE_ROWS))('of %s is as its schema says and its reader takes it', (name, row) => {
    expect(row.schema.parse(row.example)).toEqual(row.example)
    const text = [Object.keys(row.example), Object.values(row.example)].map((cells) => cells.join(';')).join('\n')
    const kind = KINDS[name]
    const options = { areas: AREAS, indicators: INDICATORS }
    const reading = kind ? readObservations(text, { kind, ...options }) : LISTS[name]?.(text)
    expect(reading?.ok && reading.value.rejected).toEqual([])
    expect(reading?.ok && reading.value.rows.length).toBeGreaterThan(0)
  })
})
