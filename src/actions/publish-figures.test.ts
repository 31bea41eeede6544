/** Published figures: each indicator against a count of its own over the raw events, and nobody to be found in them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { AGE_BANDS } from '#flows/band.ts'
import type { Day } from '#kernel/day.ts'
import { type Period, span, year } from '#kernel/period.ts'
import { COUNTED } from '#measures/own-indicators.ts'
import { SHEET_LINES, sheetPeriod } from '#measures/statistics-sheet.ts'
import type { FlowsOfArea } from '#model/flows.ts'
import { episodeFiles, episodeTable } from '#pool/episodes.ts'
import { observationTable, published } from '#pool/pool.ts'
import { type Query, sql } from '#register/sql.ts'
import { RAW_COUNTS } from '../../test/raw-counts.ts'
import { type TestWorld, testWorld } from '../../test/world.ts'
import type { Download } from './action.ts'
import { countFigures } from './count-figures.ts'
import { indicators } from './indicators.ts'
import { makeFamilies } from './make-families.ts'
import { publishFigures } from './publish-figures.ts'
import { showFlows } from './show-flows.ts'
import { type FilledSheet, statisticsSheet } from './statistics-sheet.ts'
import { verifyPool } from './verify-pool.ts'
import { whatIf } from './what-if.ts'

const AREA = 'esimerkkila'

let t: TestWorld
beforeAll(async () => {
  t = await testWorld()
  await t.run(makeFamilies, { seed: 11, children: 400, years: 6 })
  await t.run(publishFigures, {})
})
afterAll(() => t.close())

/** A text with `$1` and `$2` as a query of its two values. */
function rawQuery(text: string, values: readonly [Day, Day]): Query {
  const pieces = text.split(/\$([12])/)
  const strings = pieces.filter((_, place) => place % 2 === 0)
  const bound = pieces.filter((_, place) => place % 2 === 1).map((number) => values[Number(number) - 1])
  return sql(Object.assign(strings, { raw: strings }), ...bound)
}

const rawCount = (indicator: string, { from, to }: Period): Promise<number> =>
  t.world.register.look(async (db) => {
    const [row] = await db.rows<{ count: number | string }>(rawQuery(RAW_COUNTS[indicator] ?? '', [from, to]))
    return Number(row?.count)
  })

const table = () => {
  const state = published(t.world.pool)
  return episodeTable(t.world.pool.store, episodeFiles(state, 'management', AREA))
}

const PERIODS = [2020, 2021, 2022, 2023, 2024, 2025].map(year)
const ODD = [span('2023-02-10' as Day, '2023-08-05' as Day), span('2024-04-01' as Day, '2024-09-30' as Day)]

describe('an indicator counted of the episodes', () => {
  it('has a count over the raw events beside it', () => {
    expect(Object.keys(RAW_COUNTS).sort()).toEqual(COUNTED.map(({ id }) => id).sort())
  })

  it.each(COUNTED.map((one) => [one.id, one] as const))('%s is what the raw events come to', async (id, one) => {
    const periods = [...PERIODS, ...ODD]
    const counting = { table: table(), periods, detail: 'divided' } as const
    const figures = await countFigures(t.world.pool.db, counting, t.call.signal, [one])
    const wholes = new Map(figures.filter(({ by, municipality }) => by + municipality === '').map((f) => [f.period, f]))
    const raw = await Promise.all(periods.map(async (period) => [period.id, await rawCount(id, period)] as const))
    expect([...wholes.values()].map(({ period, value }) => [period, value]).sort()).toEqual(raw.toSorted())
  })
})

/** Every text of every episode of every purpose. */
async function textsOfEpisodes(): Promise<readonly string[]> {
  const { store, db } = t.world.pool
  const files = published(t.world.pool).files.episode ?? []
  const rows = await db.rows(`SELECT * FROM ${episodeTable(store, files)}`)
  return [...new Set(rows.flatMap((row) => Object.values(row).filter((value) => typeof value === 'string')))]
}

/** Whether the ages on a day are what the sum is made of, with no one of them left to be reckoned. */
function madeUpBy(ages: FlowsOfArea['stock'], k: number, sum: number): boolean {
  const counts = ages.map(({ history }) => history[k]?.count)
  const open = counts.flatMap((one) => (one?.known ? [one.value] : []))
  const parts = open.reduce((total, one) => total + one, 0)
  const hidden = counts.length - open.length
  return hidden === 0 ? parts === sum : hidden > 1 && parts < sum
}

/** Days on which the ages, all rows but the first, are not what the first is made of. */
const brokenSums = ([sum, ...ages]: FlowsOfArea['stock']): readonly string[] =>
  (sum?.history ?? []).flatMap(({ day, count }, k) => (count.known && !madeUpBy(ages, k, count.value) ? [day] : []))

describe('flows of what is published', () => {
  it('tell no count of a few children, and hold together', async () => {
    const flows = await t.run(showFlows, { area: AREA, years: 2, draws: 50 })
    const told = [...flows.stages, ...flows.moves, ...flows.stock.flatMap(({ history }) => history)].map(
      ({ count }) => count,
    )
    const small = told.filter((one) => one.known && one.value > 0 && one.value < 5)
    expect(small).toEqual([])
    expect(told.some((one) => !one.known && one.reason === 'too-few')).toBe(true)
    for (const { fan, history } of flows.stock) expect(fan.length).toBe(history.at(-1)?.count.known ? 2 : 0)
    const of = (name: string) => flows.stock.filter(({ state }) => state === name)
    expect(new Set(of('placement-foster').map(({ age }) => age))).toEqual(new Set(['all', ...AGE_BANDS.slice(0, -1)]))
    const byAge = ['all', 'placement-foster', 'placement-institution', 'open-care'].map(of)
    expect(byAge.flatMap(brokenSums)).toEqual([])
    const all = flows.stock.find(({ state, age }) => state === 'all' && age === 'all')
    const raw = await rawCount('placed-children-at-end', {
      id: '',
      from: flows.window.to as Day,
      to: flows.window.to as Day,
    })
    const last = all?.history.at(-1)?.count
    if (last?.known) expect(Math.abs(last.value - raw)).toBeLessThanOrEqual(1) // one may be past the age limit by the month of birth
    expect(flows.moves.length).toBeGreaterThan(5)
  })

  it('are of a window that only a controller and a service manager choose', async () => {
    for (const one of [{ from: '2023-01-01' }, { to: '2025-12-31' }])
      expect(await t.refusal(showFlows, { area: AREA, ...one }, 'viewer')).toMatchObject({ why: 'not-allowed' })
    const changes = [{ kind: 'entry', factor: 2, start: '2020-01-01' }] as const
    const asked = { area: AREA, changes, from: '2023-01-01' }
    expect(await t.refusal(whatIf, asked, 'social-worker')).toMatchObject({ why: 'not-allowed' })
  })

  it('differ under a change by what it changes, under the same chance', async () => {
    const changes = [{ kind: 'price', state: 'placement-institution', factor: 2, start: '2020-01-01' }]
    const { base, changed, difference } = await t.run(whatIf, { area: AREA, years: 1, draws: 50, changes })
    expect(changed.stock).toEqual(base.stock)
    const of = (one: typeof base) => one.cost.find(({ state }) => state === 'total')?.fan[0]?.mean ?? 0
    expect(of(changed) - of(base)).toBeCloseTo(of(difference), 2)
    const unknown = [{ kind: 'entry', state: 'no-such', factor: 2, start: '2020-01-01' }]
    expect((await t.refusal(whatIf, { area: AREA, changes: unknown })).why).toBe('no-such-state')
  })
})

describe('what is published', () => {
  it('holds no name, code, address, contact detail or free text of anybody', async () => {
    await t.run(publishFigures, { purpose: 'research' })
    const texts = await textsOfEpisodes()
    const secrets = await t.world.register.look(async (db) => {
      const people = await db.rows<Record<string, string | null>>(sql`
        select family_name, given_names, identity_code, phone, email, address from person`)
      const workers = await db.rows<Record<string, string>>(sql`select name from worker`)
      const told = await db.rows<Record<string, string | null>>(sql`
        select k.child_name, k.what, k.reporter_name, s.reasons, s.provider, p.reasons as why, p.provider as keeper
        from contact k full join service s on false full join placement p on false`)
      return [...people, ...workers, ...told].flatMap((row) => Object.values(row))
    })
    const known = new Set(secrets.filter((text): text is string => text !== null && text !== ''))
    expect(known.size).toBeGreaterThan(1000)
    expect(texts.filter((text) => known.has(text))).toEqual([])
    const shapes = /^([a-z0-9][a-z0-9-]{0,60}|[\w-]{20}|\d{4}-\d{2}|)$/
    expect(texts.filter((text) => !shapes.test(text))).toEqual([])
  })

  it('gives the same child another pseudonym for another purpose, and never the number of the register', async () => {
    const { store, db } = t.world.pool
    const state = published(t.world.pool)
    const children = async (purpose: 'management' | 'research') => {
      const from = episodeTable(store, episodeFiles(state, purpose, AREA))
      return new Set((await db.rows(`SELECT DISTINCT child FROM ${from}`)).map(({ child }) => String(child)))
    }
    const [own, others] = [await children('management'), await children('research')]
    expect([own.size, others.size]).toEqual([own.size, own.size])
    expect(own.size).toBeGreaterThan(200)
    expect([...own].filter((child) => others.has(child))).toEqual([])
    expect([...own].filter((child) => !/^[\w-]{20}$/.test(child))).toEqual([])
  })

  it('tells no municipality of whoever lives with somebody under non-disclosure', async () => {
    const hidden = await t.world.register.look((db) =>
      db.rows<{ n: number }>(sql`select count(distinct m.child)::int as n from matter m join person x on x.id = m.child
        where x.is_protected`),
    )
    const { store, db } = t.world.pool
    const from = episodeTable(store, episodeFiles(published(t.world.pool), 'management', AREA))
    const [row] = await db.rows(
      `SELECT count(DISTINCT child) AS n FROM ${from} WHERE municipality = '' AND kind = 'assessment'`,
    )
    expect(hidden[0]?.n).toBeGreaterThan(0)
    expect(Number(row?.n)).toBeGreaterThan(0)
  })

  it('is the same twice: nothing is read or written anew, and the pool is whole', async () => {
    const before = published(t.world.pool)
    const again = await t.run(publishFigures, {})
    expect(again).toMatchObject({ snapshot: before.id, years: [] })
    expect(published(t.world.pool).id).toBe(before.id)
    await t.run(verifyPool, {})
  })

  it('writes anew only the years in which something changed', async () => {
    const files = () =>
      new Map(episodeFiles(published(t.world.pool), 'management', AREA).map((f) => [f.path, f.sha256]))
    const before = files()
    await t.world.register.change((db) =>
      db.run(sql`update assessment set is_special_need = not is_special_need where id = (
        select k.id from assessment k where extract(year from k.pending_on) = 2023 order by k.id limit 1)`),
    )
    const after = await t.run(publishFigures, {})
    expect(after.years).toEqual([2023])
    const kept = [...files()].filter(([path]) => !before.has(path))
    expect(kept.map(([path]) => /year=(\d+)/.exec(path)?.[1])).toEqual(['2023'])
    expect([...before.keys()].filter((path) => !files().has(path)).length).toBe(1)
  })

  it('is of the municipality of its day: whoever moved is counted where they lived', async () => {
    const one = await t.world.register.look((db) =>
      db.one<{ child: number; until: string }>(sql`select m.child, current_date::text as until from placement k
        join part p on p.id = k.id join matter m on m.id = p.matter_id join person x on x.id = m.child
        where not x.is_protected and x.municipality <> 'keksila' and k.begun_on is not null order by k.id limit 1`),
    )
    await t.world.register.change((db) =>
      db.run(sql`update person set municipality = 'keksila' where id = ${one.child}`),
    )
    const earlier = await t.world.register.look((db) =>
      db.rows(sql`select municipality from earlier_municipality where person_id = ${one.child}`),
    )
    expect(earlier).toHaveLength(1)
    expect((await t.run(publishFigures, {})).years).toEqual([])
  })

  it('is refused where no unit works', async () => {
    expect(await t.refusal(publishFigures, { area: 'imatra' })).toMatchObject({ why: 'nothing-to-publish' })
    expect(await t.refusal(publishFigures, { area: 'nowhere' })).toMatchObject({ why: 'unknown-area' })
    expect(await t.refusal(publishFigures, {}, 'family-worker')).toMatchObject({ why: 'not-allowed' })
  })
})

describe('figures that are told', () => {
  const told = async (where: string) =>
    t.world.pool.db.rows(
      `SELECT series, area, year(to_day) AS year, CAST(value AS DOUBLE) AS value, reason
       FROM ${observationTable(t.world.pool, published(t.world.pool))} WHERE source = 'register-${AREA}' AND ${where}`,
    )

  it('are none of one to four children or events, in the area and in its municipalities', async () => {
    const units = "unit IN ('children', 'events')"
    expect(await told(`${units} AND value BETWEEN 1 AND 4`)).toEqual([])
    expect((await told(`${units} AND reason = 'too-few'`)).length).toBeGreaterThan(50)
    expect((await told(`${units} AND value > 4`)).length).toBeGreaterThan(200)
    const areas = new Set((await told('value IS NOT NULL')).map(({ area }) => area))
    expect([...areas].sort()).toEqual(['esimerkkila', 'keksila', 'kuvajarvi', 'mallikaupunki'])
  })

  it('are the same when they are asked for, and withheld where they are withheld', async () => {
    const asked = await t.run(indicators, { area: AREA, from: '2024-01-01', to: '2024-12-31' })
    const published = new Map((await told(`area = '${AREA}' AND year = 2024`)).map((row) => [row.series, row.value]))
    expect(asked.indicators.length).toBeGreaterThan(40)
    for (const { id, value, by } of asked.indicators) {
      expect([id, value]).toEqual([id, published.get(id) ?? null])
      for (const part of by)
        expect([id, part.of, part.value]).toEqual([
          id,
          part.of,
          published.get(`${id}:${part.dimension}:${part.of}`) ?? null,
        ])
    }
  })

  it('of two periods never give away a few by their difference', async () => {
    const count = async (from: string, to: string) => {
      const found = await t.run(indicators, { area: AREA, from, to })
      return new Map(found.indicators.map(({ id, value }) => [id, value]))
    }
    const whole = await count('2023-01-01', '2023-12-31')
    const most = await count('2023-01-01', '2023-12-19')
    const flows = COUNTED.filter(
      ({ count: { when, of } }) => when !== 'during' && when !== 'at-end' && of !== 'workers',
    )
    const differences = flows.map(
      ({ id }) => [id, (whole.get(id) ?? Number.NaN) - (most.get(id) ?? Number.NaN)] as const,
    )
    expect(differences.filter(([, by]) => by >= 1 && by <= 4)).toEqual([])
    expect(differences.some(([, by]) => Number.isNaN(by))).toBe(true)
  })

  it('are refused for a period that is not over, or ends before it begins', async () => {
    expect(await t.refusal(indicators, { area: AREA, from: '2025-01-01', to: '2027-01-01' })).toMatchObject({
      why: 'not-over',
    })
    expect(await t.refusal(indicators, { area: AREA, from: '2025-02-01', to: '2025-01-01' })).toMatchObject({
      why: 'backwards',
    })
    expect(await t.refusal(indicators, { area: 'kotka', from: '2025-01-01', to: '2025-02-01' })).toMatchObject({
      why: 'nothing-published',
    })
  })
})

describe('a sheet of the national institute', () => {
  const sheet = async (input: object) => (await t.run(statisticsSheet, { area: AREA, ...input })) as FilledSheet

  it('filled in exactly is what the raw events come to', async () => {
    const filled = await sheet({ sheet: 'processing-times', year: 2024, figures: 'exact' })
    expect(filled).toMatchObject({ from: '2024-04-01', to: '2024-09-30', due: '2024-10-17', figures: 'exact' })
    const period = span('2024-04-01' as Day, '2024-09-30' as Day)
    const raw = await Promise.all(SHEET_LINES['processing-times'].map(({ indicator }) => rawCount(indicator, period)))
    expect(filled.lines.map(({ value }) => value)).toEqual(raw)
    expect(raw[0]).toBe((raw[1] ?? 0) + (raw[2] ?? 0))
    const winter = sheetPeriod('processing-times', 2024, 'october-march')
    expect(winter).toMatchObject({ period: { from: '2024-10-01', to: '2025-03-31' }, due: '2025-04-17' })
    expect(sheetPeriod('staffing', 2024, 'october-march').period.from).toBe('2024-10-08')
    expect(sheetPeriod('staffing', 2025, 'april-september').period.from).toBe('2025-04-08')
  })

  it('of staffing tells the children of each worker beside the cap of the day', async () => {
    const { lines, from } = await sheet({ sheet: 'staffing', year: 2024, half: 'october-march', figures: 'exact' })
    const period = span(from as Day, from as Day)
    expect(lines[0]?.value).toBe(await rawCount('children-with-responsible', period))
    expect(lines[1]?.value).toBe(await rawCount('responsible-workers', period))
    expect(lines[2]?.name.fi).toContain('yli 30')
    expect(Number(lines[3]?.value)).toBeGreaterThanOrEqual(Number(lines[0]?.value) / Number(lines[1]?.value))
  })

  it('tells everybody else no small figures, and leaves a row in the log of disclosures', async () => {
    const exact = await sheet({ sheet: 'yearly', year: 2024, figures: 'exact' })
    const filled = await sheet({ sheet: 'yearly', year: 2024 })
    expect(filled.lines.filter(({ value }) => value !== null && value > 0 && value < 5)).toEqual([])
    expect(filled.lines.some(({ reason }) => reason === 'too-few')).toBe(true)
    expect(exact.lines.some(({ value }) => value !== null && value > 0 && value < 5)).toBe(true)
    const logged = await t.world.register.look((db) =>
      db.rows<{ log: string; figures: string }>(
        sql`select log, detail ->> 'figures' as figures from deed where action = 'statistics-sheet' order by id desc limit 2`,
      ),
    )
    expect(logged).toEqual([
      { log: 'disclosure', figures: 'protected' },
      { log: 'disclosure', figures: 'exact' },
    ])
  })

  it('is a file where one is wanted, and refused where its time is not over', async () => {
    const input = { sheet: 'yearly', area: AREA, year: 2024, format: 'csv' }
    const file = (await t.run(statisticsSheet, input)) as Download
    expect(file.fileName).toBe('esimerkkila-yearly-2024-12-31.csv')
    expect(file.content).toContain('Lastensuojeluilmoitukset;')
    expect(await t.refusal(statisticsSheet, { ...input, year: 2027 })).toMatchObject({ why: 'not-over' })
    expect(await t.refusal(statisticsSheet, input, 'family-worker')).toMatchObject({ why: 'not-allowed' })
  })
})
