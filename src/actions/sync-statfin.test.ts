/** StatFin over HTTP: a PxWeb of our own on this machine answers. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { population } from '#measures/yearly-figure.ts'
import { observationsOf } from '#pool/observations.ts'
import { observationTable, observationTables, published } from '#pool/pool.ts'
import { outsideOf, type Service } from '../../test/services/service.ts'
import { PLACED, row, smallSotkanet } from '../../test/services/sotkanet.ts'
import { cellOf, type SmallPxWeb, type SmallTable, smallPxWeb, smallTable } from '../../test/services/statfin.ts'
import { type TestWorld, testWorld } from '../../test/world.ts'
import type { Call } from './action.ts'
import { perform } from './perform.ts'
import type { SyncReport } from './sync-report.ts'
import { syncSotkanet } from './sync-sotkanet.ts'
import { syncStatfin } from './sync-statfin.ts'

const POPULATION = 'vaerak/statfin_vaerak_pxt_11re.px'

let t: TestWorld
let service: Service & { readonly held: SmallPxWeb }
beforeEach(async () => {
  t = await testWorld()
  service = await smallPxWeb()
})
afterEach(async () => {
  await service.close()
  await t.close()
})

const call = (): Call => ({ ...t.call, world: { ...t.world, outside: outsideOf({ statfin: service.base }) } })

async function sync(input: object = { only: 'statfin-population' }): Promise<SyncReport> {
  const outcome = await perform(syncStatfin, input, call())
  if (!outcome.ok) throw new Error(`${outcome.why.why}: ${outcome.why.message}`)
  return outcome.value
}

async function refusal(input: object = { only: 'statfin-population' }): Promise<string> {
  const before = published(t.world.pool).id
  const outcome = await perform(syncStatfin, input, call())
  expect(published(t.world.pool).id).toBe(before)
  return outcome.ok ? 'done' : outcome.why.why
}

/** Area → year → value of a series of a source. */
async function told(series: string, source = 'statfin-population'): Promise<Record<string, Record<string, unknown>>> {
  const rows = await t.world.pool.db.rows(
    `SELECT area, year, CAST(value AS DOUBLE) AS value, note FROM ${observationTable(t.world.pool, published(t.world.pool))}
     WHERE series = ? AND source = ? ORDER BY area, year`,
    [series, source],
  )
  const byArea = Map.groupBy(rows, (row) => String(row.area))
  return Object.fromEntries(
    [...byArea].map(([area, own]) => [area, Object.fromEntries(own.map((row) => [String(row.year), row.value]))]),
  )
}

const table = () => service.held.get(POPULATION) ?? smallTable()

describe('a sync of population', () => {
  it('gives inhabitants, children and bands of age of the areas that are ours', async () => {
    const report = await sync()
    expect(report).toMatchObject({ isWhole: true, fetched: [{ source: 'statfin-population', updated: '2025-04-04' }] })
    expect(report.notMatched).toEqual([{ id: 'KU999', code: 'KU999', name: 'Entinen', why: 'no-such-code' }])
    const imatra = cellOf('KU153', '000')
    expect((await told('inhabitants')).imatra?.['2024']).toBe(cellOf('KU153', 'SSS'))
    expect((await told('children')).imatra).toEqual({ 2022: 18 * imatra, 2023: 18 * imatra, 2024: 18 * imatra })
    expect((await told('children:age:13-15')).imatra?.['2024']).toBe(3 * imatra)
    expect((await told('inhabitants:age:18-24')).imatra?.['2024']).toBe(7 * imatra)
    const known = Object.entries(await told('children')).filter(([, years]) =>
      Object.values(years).some((one) => one !== null),
    )
    expect(known.map(([area]) => area)).toEqual(['imatra', 'lappeenranta', 'suomi'])
  })

  it('adds a county up of its municipalities only where each of them is told', async () => {
    const members = t.world.areas.filter(({ partOf }) => partOf === 'etela-karjalan-hyvinvointialue')
    const codes = members.map(({ code }) => `KU${code}`)
    const variables = smallTable().variables.map((one) =>
      one.code === 'Alue' ? { ...one, values: codes, valueTexts: codes } : one,
    )
    const lacking = codes.at(-1)
    service.held.set(POPULATION, {
      ...smallTable(),
      variables,
      cell: (area, age, year) => (area === lacking && year === '2023' ? null : age === 'SSS' ? 100 : 2),
    })
    await sync()
    expect((await told('children'))['etela-karjalan-hyvinvointialue']).toEqual({
      2022: codes.length * 36,
      2023: null,
      2024: codes.length * 36,
    })
  })

  it('asks in halves where the service gives fewer cells at once', async () => {
    table().limit = 60
    await sync()
    const questions = service.asked.filter(({ method }) => method === 'POST')
    expect(questions.length).toBeGreaterThan(9)
    expect((await told('children')).imatra?.['2022']).toBe(18 * cellOf('KU153', '000'))
  })

  it('asks for the update day alone where nothing is newer, and changes nothing', async () => {
    await sync()
    const before = published(t.world.pool).id
    service.asked.length = 0
    expect(await sync()).toMatchObject({ fetched: [], unchanged: [{ source: 'statfin-population' }] })
    expect(service.asked.map(({ method }) => method)).toEqual(['GET', 'GET'])
    expect(published(t.world.pool).id).toBe(before)
  })

  it('puts a newer one in the place of the older, which earlier snapshots keep', async () => {
    await sync()
    const before = published(t.world.pool)
    table().updated = '2026-01-02T05:00:00Z'
    table().cell = (area, age) => cellOf(area, age) + (age === 'SSS' ? 20 : 1)
    expect(await sync()).toMatchObject({ fetched: [{ updated: '2026-01-02' }] })
    const after = published(t.world.pool)
    expect(after.imports).toHaveLength(before.imports.length)
    expect((await told('children:age:0-2')).imatra?.['2024']).toBe(3 * (cellOf('KU153', '000') + 1))
  })
})

describe('a projection', () => {
  it('is a source of its own, marked, and never the population of a year', async () => {
    service.held.set('vaenn/statfin_vaenn_pxt_14wx.px', {
      ...smallTable('vaesto_e24'),
      cell: (_, age) => (age === 'SSS' ? 700 : 7),
    })
    await sync({})
    const pool = t.world.pool
    const rows = await observationsOf(pool.db, observationTables(pool, published(pool)), 'imatra', '')
    const projected = rows.filter(({ source, area }) => source === 'statfin-projection' && area === 'imatra')
    expect(projected.every(({ note }) => note === 'projection')).toBe(true)
    expect(projected.length).toBeGreaterThan(0)
    expect(population(rows, 'imatra', 'children').ofYear.get(2024)).toBe(18 * cellOf('KU153', '000'))
  })
})

describe('a table that is not what it was', () => {
  const put = (change: Partial<SmallTable>) => {
    service.held.set(POPULATION, { ...table(), ...change })
  }
  const other = { code: 'Kieli', values: ['fi'], valueTexts: ['fi'] }
  const broken: [string, () => void, string][] = [
    ['lacks a value it is held at', () => put({ variables: smallTable('vaki').variables }), 'no-such-value'],
    ['has a variable more', () => put({ variables: [...smallTable().variables, other] }), 'no-such-value'],
    [
      'has no ages',
      () => put({ variables: smallTable().variables.filter(({ code }) => code !== 'Ikä') }),
      'no-such-value',
    ],
    ['tells more children than all', () => put({ cell: (_, age) => (age === 'SSS' ? 5 : 9) }), 'contradicts-itself'],
    ['tells fewer than nobody', () => put({ cell: () => -1 }), 'contradicts-itself'],
    ['was updated on no day', () => put({ updated: 'yesterday' }), 'odd-dates'],
    ['gives less than one cell at once', () => put({ limit: 0 }), 'too-much-asked'],
  ]

  it.each(broken)('and %s is refused, and the pool is as it was', async (_, change, why) => {
    await sync()
    table().updated = '2026-01-02T05:00:00Z'
    change()
    expect(await refusal()).toBe(why)
    expect((await told('children')).imatra?.['2024']).toBe(18 * cellOf('KU153', '000'))
  })

  it('is not taken where it says to be older than what is in', async () => {
    await sync()
    table().updated = '2024-04-04T05:00:00Z'
    expect(await refusal()).toBe('odd-dates')
  })

  const cut = (change: (answer: Record<string, unknown>) => unknown) => {
    const usual = service.answer
    service.answer = (asked) => {
      const answer = usual(asked)
      return asked.method === 'POST' && 'json' in answer
        ? { json: change(answer.json as Record<string, unknown>) }
        : answer
    }
  }
  it.each<[string, (answer: Record<string, unknown>) => unknown]>([
    ['one value of many', (answer) => ({ ...answer, value: [1] })],
    ['no values', ({ value: _, ...rest }) => rest],
    ['sizes of another table', (answer) => ({ ...answer, size: [1, 1, 1, 1, 1] })],
    ['text for a number', (answer) => ({ ...answer, value: (answer.value as unknown[]).map(() => 'NaN') })],
    ['a variable that is not there', (answer) => ({ ...answer, id: ['Alue', 'Ikä', 'Sukupuoli', 'Vuosi', 'Muu'] })],
    ['a list', () => []],
    ['nothing', () => null],
  ])('answers with %s: refused', async (_, change) => {
    cut(change)
    expect(await refusal()).toBe('wrong-shape')
  })
})

describe('children derived from Sotkanet', () => {
  it('give way to those that are counted, and do not come back', async () => {
    const sotkanet = await smallSotkanet()
    const described = { ...PLACED.description, notices: {} }
    sotkanet.held.set(127, {
      description: { ...described, id: 127, title: { fi: 'Väestö 31.12.' } },
      rows: [{ ...row(55, 2024, 25_000), indicator: 127 }],
    })
    sotkanet.held.set(1065, {
      description: { ...described, id: 1065, title: { fi: '0 - 17-vuotiaat, % väestöstä' } },
      rows: [{ ...row(55, 2024, 16), indicator: 1065 }],
    })
    const outside = outsideOf({ sotkanet: sotkanet.base, statfin: service.base })
    const both: Call = { ...t.call, world: { ...t.world, outside } }
    const derived = () => told('children', 'sotkanet-derived-children')
    try {
      expect((await perform(syncSotkanet, { only: '127,1065' }, both)).ok).toBe(true)
      expect((await derived()).imatra?.['2024']).toBe(4000)
      expect((await perform(syncStatfin, {}, both)).ok).toBe(true)
      expect(await derived()).toEqual({})
      expect((await perform(syncSotkanet, { only: '127,1065' }, both)).ok).toBe(true)
      expect(await derived()).toEqual({})
    } finally {
      await sotkanet.close()
    }
  })
})
