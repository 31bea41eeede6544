import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Area } from '#model/area.ts'
import { readAreas } from './area-table.ts'
import { readObservations } from './observation-table.ts'
import { readSeedFolder, type Seed } from './seed-folder.ts'

const ROOT = join(import.meta.dirname, '../..')
const HANDED = join(ROOT, '../shared/data/seeds')
const absent = existsSync(HANDED) ? '' : ' (skipped: the handed-over tables are not on this machine)'

let areas: readonly Area[]
let seed: Seed
beforeAll(async () => {
  const read = readAreas(readFileSync(join(ROOT, 'areas/areas.csv'), 'utf8'))
  if (!read.ok) throw new Error(read.why.detail)
  expect(read.value.rejected).toEqual([])
  areas = read.value.rows
  const folder = await readSeedFolder(join(ROOT, 'seeds'), areas)
  if (!folder.ok) throw new Error(folder.why.detail)
  seed = folder.value
})

const points = (source: string, series: string, area: string) =>
  seed.observations
    .filter((row) => row.source === source && row.series === series && row.area === area)
    .map(({ from, to, value }) => [from, to, value])

describe('the areas', () => {
  it('are the country, 21 counties, 308 municipalities and Eksote', () => {
    const count = (kind: string) => areas.filter((area) => area.kind === kind).length
    expect([count('country'), count('county'), count('municipality'), count('joint-authority')]).toEqual([
      1, 21, 308, 1,
    ])
    const ids = new Set(areas.map(({ id }) => id))
    expect(areas.filter(({ partOf }) => partOf !== undefined && !ids.has(partOf))).toEqual([])
    expect(areas.find(({ id }) => id === 'imatra')).toMatchObject({
      code: '153',
      partOf: 'etela-karjalan-hyvinvointialue',
    })
  })
})

describe('the press figures that ship with the product', () => {
  it('are read without a rejected row and are named in three languages', () => {
    expect(seed.tables.flatMap(({ reading }) => reading.rejected)).toEqual([])
    expect(seed.sources.map(({ id, kind }) => [id, kind])).toEqual([
      ['imatra-table', 'press'],
      ['imatra-text', 'press'],
      ['kouvola-release', 'press'],
      ['thl-placed-2021-2024', 'statistics'],
      ['thl-placed-means-2010-2021', 'statistics'],
    ])
    const named = new Set(seed.indicators.map(({ id }) => id))
    expect(seed.observations.filter(({ series }) => !named.has(series))).toEqual([])
  })

  it('hold the gap, the other date and the missing cost of Imatra', () => {
    expect(points('imatra-table', 'long-term-placed', 'imatra').map(([from]) => from)).toEqual([
      '2007-12-31',
      '2008-12-31',
      '2009-12-31',
      '2011-12-31',
      '2012-08-31',
    ])
    const cost = seed.observations.filter(({ series }) => series === 'institutional-care-cost')
    expect(cost.map(({ source, from, value }) => `${source} ${from.slice(0, 4)} ${value}`)).toEqual([
      'imatra-table 2007 2300000',
      'imatra-table 2008 2500000',
      'imatra-table 2009 2200000',
      'imatra-table 2011 2000000',
      'imatra-table 2012 null',
      'imatra-text 2011 2000000',
      'imatra-text 2012 1800000',
    ])
    const places = new Set(cost.map(({ category, production, unit }) => `${category} ${production} ${unit}`))
    expect([...places]).toEqual(['corrective/child-protection/placement/institution bought EUR'])
    expect(cost.find(({ value }) => value === null)?.reason).toBe('not-reported')
  })

  it('hold the part year, the price and the peers of Kouvola', () => {
    expect(points('kouvola-release', 'taken-into-care', 'kouvola')).toEqual([
      ['2015-01-01', '2015-12-31', 33],
      ['2016-01-01', '2016-12-31', 14],
      ['2017-01-01', '2017-04-30', 7],
    ])
    expect(seed.observations.find(({ kind }) => kind === 'unit-price')).toMatchObject({
      value: 80_000,
      unit: 'EUR/year',
    })
    expect(points('kouvola-release', 'open-care-clients-share', 'kotka')).toEqual([['2016-01-01', '2016-12-31', 7.8]])
    expect(points('kouvola-release', 'open-care-clients-share', 'eksote')).toEqual([['2016-01-01', '2016-12-31', 5]])
  })
})

describe('the tables that were handed over', () => {
  const handed = (file: string, area?: string) => {
    const text = readFileSync(join(HANDED, file), 'utf8')
    const read = readObservations(text, {
      kind: 'indicator',
      areas,
      indicators: seed.indicators,
      ...(area ? { area } : {}),
    })
    if (!read.ok) throw new Error(read.why.detail)
    return read.value
  }
  const essence = (row: {
    area: string
    series: string
    from: string
    to: string
    value: number | null
    unit: string
  }) => `${row.area} ${row.series} ${row.from} ${row.to} ${row.value} ${row.unit}`

  it.skipIf(absent !== '').each([
    ['imatra.csv', 'imatra-table', 'imatra'],
    ['imatra_text.csv', 'imatra-text', undefined],
    ['kouvola.csv', 'kouvola-release', undefined],
  ])(`say in %s what the product ships${absent}`, (file, source, area) => {
    const reading = handed(file, area)
    const ours = new Set(seed.observations.filter((row) => row.source === source).map(essence))
    expect(reading.rows.map(essence).filter((row) => !ours.has(row))).toEqual([])
    const dated = seed.observations.filter(
      (row) => row.source === source && !row.note?.includes('ajankohta ei tiedossa'),
    )
    expect(reading.rows.length).toBe(dated.length)
    expect(reading.rejected.every(({ reason }) => reason === 'no-period')).toBe(true)
  })
})
