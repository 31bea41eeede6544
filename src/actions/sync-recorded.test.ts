/** The recorded answers of Sotkanet: a service on this machine gives them; skipped, and said to be, where they are not here. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { observationTable, published } from '#pool/pool.ts'
import { parseTable, type TableRow } from '#sources/table.ts'
import { type Answer, type Asked, outsideOf, type Service, serviceAt } from '../../test/services/service.ts'
import { type TestWorld, testWorld } from '../../test/world.ts'
import { perform } from './perform.ts'
import type { SyncReport } from './sync-report.ts'
import { syncSotkanet } from './sync-sotkanet.ts'

const RECORDED = join(import.meta.dirname, '..', '..', '..', 'shared', 'data', 'finland')
const isHere = existsSync(RECORDED)
const text = (name: string) => readFileSync(join(RECORDED, name), 'utf8')

function rowsOf(name: string): readonly TableRow[] {
  const table = parseTable(text(name))
  if (!table.ok) throw new Error(`not a table: ${name}`)
  return table.value.rows
}

/** The regions of 2015 as the interface gives them, and the counties as they are named now, under numbers of our own. */
function regions() {
  const before = rowsOf('sotkanet_regions_snapshot_2015.csv').map(({ at }) => ({
    id: Number(at('id')),
    code: at('code'),
    category: at('category'),
    title: { fi: at('title_fi'), sv: at('title_sv'), en: at('title_en') },
  }))
  const counties = rowsOf('hyvinvointialueet_2026.csv').map(({ at }) => ({
    id: 2000 + Number(at('hyvinvointialue_code')),
    code: `HVA${at('hyvinvointialue_code').padStart(2, '0')}`,
    category: 'HYVINVOINTIALUE',
    title: { fi: at('hyvinvointialue_name_fi'), sv: at('hyvinvointialue_name_sv'), en: at('hyvinvointialue_name_en') },
  }))
  return [...before.filter(({ id }) => Number.isInteger(id) && id > 0), ...counties]
}

const described = (id: number, title: string, start: number, end: number) => ({
  ...JSON.parse(text('sotkanet_sample_indicator_4_metadata.json')),
  id,
  title: { fi: title, sv: title, en: title },
  range: { start, end },
})

const population = () =>
  rowsOf('sotkanet_sample_csv_indicator127_2009.csv').map(({ at }) => ({
    indicator: 127,
    region: Number(at('region')),
    year: Number(at('year')),
    gender: at('gender'),
    value: Number(at('primary value')),
  }))

const YEARS = [2021, 2022, 2023, 2024]
const placed = () =>
  rowsOf('hva_placed_children_2021_2024.csv').flatMap(({ at }) =>
    YEARS.map((year) => ({
      indicator: 191,
      region: 2000 + Number(at('region_code')),
      year,
      gender: 'total',
      value: Number(at(`pct_${year}`)),
      absValue: Number(at(`placed_${year}`)),
    })),
  )

function recordedAnswer({ path, search }: Asked): Answer {
  if (path === '/regions') return { json: regions() }
  if (path === '/indicators/4') return { json: JSON.parse(text('sotkanet_sample_indicator_4_metadata.json')) }
  if (path === '/indicators/127') return { json: described(127, 'Väestö 31.12.', 2009, 2009) }
  if (path === '/indicators/191')
    return { json: described(191, 'Kodin ulkopuolelle sijoitetut 0 - 17-vuotiaat, % väestöstä', 2021, 2024) }
  const rows = search.get('indicator') === '127' ? population() : search.get('indicator') === '191' ? placed() : []
  return { json: rows.filter(({ year }) => search.getAll('years').includes(String(year))) }
}

describe.skipIf(!isHere)(isHere ? 'the recorded answers' : 'the recorded answers (skipped: they are not here)', () => {
  let t: TestWorld
  let service: Service
  beforeEach(async () => {
    t = await testWorld()
    service = await serviceAt('/rest/1.1', recordedAnswer)
  })
  afterEach(async () => {
    await service.close()
    await t.close()
  })

  async function sync(only: string): Promise<SyncReport> {
    const world = { ...t.world, outside: outsideOf({ sotkanet: service.base }) }
    const outcome = await perform(syncSotkanet, { only }, { ...t.call, world })
    if (!outcome.ok) throw new Error(outcome.why.message)
    return outcome.value
  }

  const rows = (sql: string, values: string[] = []) =>
    t.world.pool.db.rows(sql.replace('HERE', observationTable(t.world.pool, published(t.world.pool))), values)

  it('give every municipality of today its inhabitants of 2009, and tell the merged ones', async () => {
    const report = await sync('127')
    const own = rowsOf('sotkanet_sample_csv_indicator127_2009.csv')
    const imatra = regions().find(({ category, code }) => category === 'KUNTA' && code === '153')
    const [told] = await rows(
      "SELECT CAST(value AS DOUBLE) AS value FROM HERE WHERE area = 'imatra' AND series = 'inhabitants'",
    )
    expect(told?.value).toBe(Number(own.find(({ at }) => at('region') === String(imatra?.id))?.at('primary value')))
    const municipalities = t.world.areas.filter(({ kind, isInvented }) => kind === 'municipality' && !isInvented)
    const found = await rows("SELECT count(DISTINCT area) AS areas FROM HERE WHERE series = 'inhabitants'")
    expect(Number(found[0]?.areas)).toBe(municipalities.length + 1)
    const gone = report.notMatched.filter(({ why }) => why === 'no-such-code')
    expect(gone.length).toBe(320 - municipalities.length)
  })

  it('give the sum of the country as its municipalities of 2009 do', async () => {
    await sync('127')
    const byKind = await rows(
      "SELECT area = 'suomi' AS whole, CAST(sum(value) AS DOUBLE) AS people FROM HERE WHERE series = 'inhabitants' GROUP BY 1 ORDER BY 1",
    )
    const [parts = 0, whole = 0] = byKind.map(({ people }) => Number(people))
    // The municipalities of today lack those that merged since; the country is whole.
    expect(whole).toBeGreaterThan(parts)
    expect(parts / whole).toBeGreaterThan(0.97)
  })

  it('give each county its placed children of each year', async () => {
    await sync('191')
    const told = await rows(
      "SELECT area, year, CAST(value AS INTEGER) AS value FROM HERE WHERE series = 'placed-children' AND value IS NOT NULL",
    )
    const wanted = rowsOf('hva_placed_children_2021_2024.csv').flatMap(({ at }) =>
      YEARS.map((year) => `${at('region_name')} ${year} ${Number(at(`placed_${year}`))}`),
    )
    const names = new Map(t.world.areas.map(({ id, name }) => [id, name.fi]))
    const shown = told.map(({ area, year, value }) => `${names.get(String(area))} ${year} ${value}`)
    expect(shown.toSorted()).toEqual(wanted.map((one) => one.replace('Helsingin kaupunki', 'Helsinki')).toSorted())
  })
})
