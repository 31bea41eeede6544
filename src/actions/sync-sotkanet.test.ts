/** Sotkanet over HTTP: a service of our own on this machine answers, with every oddness of the real one. */
import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Observation } from '#model/observation.ts'
import type { Picture } from '#model/picture.ts'
import { importsOf } from '#pool/imports.ts'
import { observationTable, published } from '#pool/pool.ts'
import type { Outside } from '#remote/outside.ts'
import { type Answer, outsideOf, type Service } from '../../test/services/service.ts'
import { answering, PLACED, REGIONS, row, type SmallSotkanet, smallSotkanet } from '../../test/services/sotkanet.ts'
import { type TestWorld, testWorld } from '../../test/world.ts'
import type { Call } from './action.ts'
import { listAreas } from './list-areas.ts'
import { loadSeeds } from './load-seeds.ts'
import { perform } from './perform.ts'
import { showPicture } from './show-picture.ts'
import type { SyncReport } from './sync-report.ts'
import { syncSotkanet } from './sync-sotkanet.ts'
import { undoImport } from './undo-import.ts'

let t: TestWorld
let service: Service & { readonly held: SmallSotkanet }
beforeEach(async () => {
  t = await testWorld()
  service = await smallSotkanet()
})
afterEach(async () => {
  await service.close()
  await t.close()
})

const callWith = (pace: Partial<Outside['pace']> = {}, more: Partial<Call> = {}): Call => ({
  ...t.call,
  world: { ...t.world, outside: outsideOf({ sotkanet: service.base, pace: { ...outsideOf({}).pace, ...pace } }) },
  ...more,
})

async function sync(input: object = { only: '191' }, call = callWith()): Promise<SyncReport> {
  const outcome = await perform(syncSotkanet, input, call)
  if (!outcome.ok) throw new Error(`${outcome.why.why}: ${outcome.why.message}`)
  return outcome.value
}

async function told(area: string, series: string): Promise<Pick<Observation, 'value' | 'reason' | 'note' | 'from'>[]> {
  const rows = await t.world.pool.db.rows(
    `SELECT CAST(from_day AS VARCHAR) AS day, CAST(value AS DOUBLE) AS value, reason, note
     FROM ${observationTable(t.world.pool, published(t.world.pool))} WHERE area = ? AND series = ? ORDER BY from_day`,
    [area, series],
  )
  return rows.map(({ day, value, reason, note }) => ({
    from: String(day),
    value: value as number | null,
    ...(reason === null ? {} : { reason: reason as Observation['reason'] & string }),
    ...(note === null ? {} : { note: String(note) }),
  }))
}

async function refusal(input: object = { only: '191' }, call = callWith()) {
  const before = published(t.world.pool).id
  const outcome = await perform(syncSotkanet, input, call)
  expect(published(t.world.pool).id).toBe(before)
  return outcome.ok ? { why: 'done', message: '' } : outcome.why
}

const values = async (area: string, series = 'placed-outside-home-share') =>
  Object.fromEntries((await told(area, series)).map(({ from, value }) => [from.slice(0, 4), value]))

/** Changes what the service tells of the placed. */
function change(more: { readonly description?: object; readonly rows?: readonly object[] }): void {
  service.held.set(191, {
    description: { ...PLACED.description, ...more.description },
    rows: (more.rows ?? PLACED.rows) as typeof PLACED.rows,
  })
}

const NEWER = { 'data-updated': '2025-11-11' }

describe('a sync of one indicator', () => {
  it('brings its figures as observations, the unknown ones with their reason', async () => {
    const report = await sync()
    expect(report).toMatchObject({ isWhole: true, failed: [], unchanged: [] })
    expect(report.fetched).toMatchObject([{ source: 'sotkanet-191', updated: '2025-06-10' }])
    expect(await told('imatra', 'placed-outside-home-share')).toEqual([
      { from: '2021-01-01', value: 1.1 },
      { from: '2022-01-01', value: null, reason: 'not-reported', note: 'none-told' },
      { from: '2023-01-01', value: null, reason: 'not-reported', note: 'none-told' },
      { from: '2024-01-01', value: 0.9, note: 'preliminary' },
    ])
    expect(await values('imatra', 'placed-children')).toEqual({ 2021: 42, 2022: null, 2023: 38, 2024: 33 })
  })

  it('finds areas by category, code and name, and tells which it could not', async () => {
    const report = await sync()
    expect(await values('suomi')).toMatchObject({ 2024: 1.2 })
    expect(await values('kymenlaakson-hyvinvointialue')).toEqual({ 2023: 1.8, 2024: 1.8 })
    expect(await values('etela-karjalan-hyvinvointialue')).toEqual({ 2023: 0.6, 2024: null })
    expect(await values('helsinki')).toEqual({ 2021: null, 2022: null, 2023: 1.1, 2024: 1.1 })
    expect(report.notMatched.map(({ name, why }) => [name, why])).toEqual([
      ['Elimäki', 'no-such-code'],
      ['HUS-yhtymä', 'no-such-county'],
    ])
    expect(report.renumbered.map(({ name, why }) => [name, why])).toEqual([['Etelä-Karjalan HVA', 'found-by-name']])
  })

  it('counts what it read, took and rejected', async () => {
    await sync()
    const [kept] = importsOf(t.world.pool.store)
    expect(kept?.report).toMatchObject({ kind: 'observations', area: '', source: 'sotkanet-191', rowsRead: 19 })
    expect(kept?.report.reasons).toEqual({ 'unknown-area': 2 })
    expect(kept?.report.rowsAccepted).toBe(17)
  })

  it('tells what its figures mean, as its title and its notices say now', async () => {
    await sync()
    const [source] = importsOf(t.world.pool.store)[0]?.sources ?? []
    expect(source).toMatchObject({
      kind: 'statistics',
      publisher: 'THL',
      published: '2025-06-10',
      licence: 'CC BY 4.0',
      url: `${service.base}/indicators/191`,
      title: { fi: 'Sotkanet 191: Kodin ulkopuolelle sijoitetut 0 - 17-vuotiaat, % vastaavanikäisestä väestöstä' },
      note: { fi: 'Vuoden 2024 tiedot ovat ennakkotietoja.' },
      definitions: {
        'placed-outside-home-share': { ages: { from: 0, to: 17 }, time: 'during', isPreliminaryFor: [2024] },
        'placed-children': { counts: 'children' },
      },
    })
  })

  it('asks with years and genders repeated, from the first year wanted', async () => {
    await sync({ only: '191', from: 2022 })
    const asked = service.asked.find(({ path }) => path === '/json')
    expect(asked?.search.getAll('years')).toEqual(['2022', '2023', '2024'])
    expect(asked?.search.getAll('genders')).toEqual(['total', 'female', 'male'])
    expect(Object.keys(await values('kouvola'))).toEqual(['2022', '2023', '2024'])
  })

  it('takes girls and boys as breakdowns', async () => {
    change({ rows: [...PLACED.rows, row(152, 2024, 1.5, 110, 'female'), row(152, 2024, 2.1, 160, 'male')] })
    await sync()
    expect(await values('kouvola', 'placed-children:gender:female')).toMatchObject({ 2024: 110 })
    expect(await values('kouvola', 'placed-outside-home-share:gender:male')).toMatchObject({ 2024: 2.1 })
  })
})

describe('a further sync', () => {
  it('asks for the update date alone where nothing is newer, and changes nothing', async () => {
    await sync()
    const before = published(t.world.pool).id
    service.asked.length = 0
    expect(await sync()).toMatchObject({ fetched: [], unchanged: [{ source: 'sotkanet-191' }] })
    expect(service.asked.map(({ path }) => path)).toEqual(['/regions', '/indicators/191'])
    expect(published(t.world.pool).id).toBe(before)
  })

  it('puts a newer one in the place of the older, which earlier snapshots keep', async () => {
    await sync()
    const before = published(t.world.pool)
    change({ description: NEWER, rows: PLACED.rows.map((one) => (one.region === 152 ? { ...one, value: 5 } : one)) })
    expect(await sync()).toMatchObject({ fetched: [{ updated: '2025-11-11' }] })
    const after = published(t.world.pool)
    expect(after.imports).toHaveLength(before.imports.length)
    expect(await values('kouvola')).toEqual({ 2021: 5, 2022: 5, 2023: 5, 2024: 5 })
    const rows = await t.world.pool.db.rows(
      `SELECT CAST(value AS DOUBLE) AS value FROM ${observationTable(t.world.pool, before)}
       WHERE area = 'kouvola' AND series = 'placed-outside-home-share' AND year = 2024`,
    )
    expect(rows).toEqual([{ value: 1.8 }])
  })

  it('fetches more where more years are wanted than before', async () => {
    await sync({ only: '191', from: 2023 })
    expect(await sync()).toMatchObject({ fetched: [{ from: '2021-01-01' }] })
    expect(await values('kouvola')).toMatchObject({ 2021: 2.1 })
  })

  it('changes nothing where the same is fetched anew on another day', async () => {
    await sync()
    const before = published(t.world.pool).id
    rmSync(join(t.folder, 'statistics'), { recursive: true })
    const call = callWith()
    const later = { ...call, world: { ...call.world, now: () => '2026-03-01T08:00:00.000Z' } }
    expect(await sync({ only: '191' }, later)).toMatchObject({ unchanged: [{ source: 'sotkanet-191' }] })
    expect(published(t.world.pool).id).toBe(before)
  })

  it('brings back what was undone', async () => {
    await sync()
    const id = importsOf(t.world.pool.store)[0]?.report.id ?? ''
    await t.run(undoImport, { id })
    expect(await sync()).toMatchObject({ fetched: [{ source: 'sotkanet-191' }] })
    expect(await values('kouvola')).toMatchObject({ 2024: 1.8 })
  })

  it('keeps the figures of a region that the list has no more', async () => {
    await sync()
    const usual = service.answer
    service.answer = (asked) =>
      asked.path === '/regions' ? { json: REGIONS.filter(({ id }) => id !== 1010) } : usual(asked)
    change({ description: NEWER })
    const report = await sync()
    expect(report.renumbered).toContainEqual(expect.objectContaining({ id: '1010', why: 'listed-no-more' }))
    expect(await values('kymenlaakson-hyvinvointialue')).toEqual({ 2023: 1.8, 2024: 1.8 })
  })

  it('joins a county over its change of number', async () => {
    await sync()
    const usual = service.answer
    const renamed = { ...REGIONS.find(({ id }) => id === 1010), id: 2010, code: '77' }
    service.answer = (asked) =>
      asked.path === '/regions' ? { json: [...REGIONS.filter(({ id }) => id !== 1010), renamed] } : usual(asked)
    change({
      description: NEWER,
      rows: PLACED.rows.map((one) => (one.region === 1010 && one.year === 2024 ? { ...one, region: 2010 } : one)),
    })
    await sync()
    expect(await values('kymenlaakson-hyvinvointialue')).toEqual({ 2023: 1.8, 2024: 1.8 })
  })

  it('finds a damaged file on its shelf and fetches anew', async () => {
    await sync()
    const shelf = join(t.folder, 'statistics', 'sotkanet')
    for (const name of readdirSync(shelf).filter((one) => one.endsWith('.gz')))
      writeFileSync(join(shelf, name), '{"address": "x", "ans')
    service.asked.length = 0
    await sync()
    expect(service.asked.some(({ path }) => path === '/json')).toBe(true)
  })
})

describe('an answer that cannot be', () => {
  const rows = (...given: unknown[]) => given as typeof PLACED.rows
  const usual = row(152, 2024, 1.8, 270)
  it.each<[string, () => void, string]>([
    ['is updated before what is in', () => change({ description: { 'data-updated': '2020-01-01' } }), 'odd-dates'],
    [
      'means another thing now',
      () => change({ description: { ...NEWER, title: { fi: 'Väestö 31.12.' } } }),
      'other-meaning',
    ],
    [
      'is of other ages',
      () => change({ description: { ...NEWER, title: { fi: 'Kodin ulkopuolelle sijoitetut 0-20-vuotiaat' } } }),
      'other-meaning',
    ],
    [
      'tells a figure twice and not alike',
      () => change({ description: NEWER, rows: [...PLACED.rows, row(152, 2024, 9, 270)] }),
      'contradicts-itself',
    ],
    [
      'holds text for numbers',
      () => change({ description: NEWER, rows: rows({ ...usual, value: 'NaN' }) }),
      'mostly-rejected',
    ],
    [
      'holds more than a hundred percent',
      () => change({ description: NEWER, rows: rows({ ...usual, value: 1e300 }) }),
      'mostly-rejected',
    ],
    [
      'holds fewer than nobody',
      () => change({ description: NEWER, rows: rows({ ...usual, absValue: -3 }) }),
      'mostly-rejected',
    ],
    [
      'holds rows that are none',
      () => change({ description: NEWER, rows: rows(null, 7, 'x', { ...usual, region: '152' }) }),
      'mostly-rejected',
    ],
    [
      'holds years not asked for',
      () => change({ description: NEWER, rows: rows({ ...usual, year: 2024.5 }) }),
      'mostly-rejected',
    ],
    [
      'is of another indicator',
      () => change({ description: NEWER, rows: rows({ ...usual, indicator: 192 }) }),
      'wrong-shape',
    ],
  ])('%s: it is refused, and the pool is as it was', async (_, make, why) => {
    await sync()
    make()
    const usualAnswer = service.answer
    // As given, whatever the years asked for.
    service.answer = (asked) => (asked.path === '/json' ? { json: service.held.get(191)?.rows } : usualAnswer(asked))
    const refused = await refusal()
    expect(refused.why).toBe(why)
    expect(refused.message).toMatch(/sotkanet-191.*the figures in use are as they were/)
    expect(await values('kouvola')).toMatchObject({ 2021: 2.1, 2024: 1.8 })
  })

  it.each<[string, Answer, string]>([
    ['a web page', { status: 200, text: '<html>Huoltokatko</html>' }, 'not-json'],
    ['cut short', { status: 200, text: '[{"indicator":191,' }, 'not-json'],
    ['a list of nothing but nothing', { json: {} }, 'wrong-shape'],
    ['too large', { status: 200, headers: { 'content-length': '999999999' }, text: '' }, 'too-large'],
    ['busy', { status: 429 }, 'too-busy'],
    ['broken', { status: 503 }, 'too-busy'],
    ['sent elsewhere', { status: 302, headers: { location: 'https://elsewhere.invalid/' } }, 'led-away'],
    ['not there', { status: 404 }, 'not-there'],
  ])('is %s, wherever it comes: the pool is as it was', async (_, answer, why) => {
    for (const path of ['/regions', '/indicators/191', '/json']) {
      service.answer = (asked) => (asked.path === path ? answer : answering(service.held)(asked))
      expect([path, (await refusal()).why]).toEqual([path, why])
    }
  })

  it('tells what, where and what to do', async () => {
    service.answer = () => ({ status: 503, headers: { 'retry-after': '7200' } })
    const { message } = await refusal()
    expect(message).toContain('sotkanet regions')
    expect(message).toContain(`${service.base}/regions`)
    expect(message).toContain('7200 s')
    expect(message).toContain('try again later')
  })

  it('rejects one odd row of many with its reason, and takes the rest', async () => {
    const many = Array.from({ length: 300 }, (_, k) => row(494, 2021 + (k % 4), 1, k, 'total')).map((one, k) => ({
      ...one,
      region: 5000 + k,
    }))
    change({ rows: [...PLACED.rows, ...many, { ...row(55, 2022), value: 1e9 } as never] })
    const report = await sync()
    expect(report.fetched).toMatchObject([{ source: 'sotkanet-191' }])
    expect(importsOf(t.world.pool.store)[0]?.report.reasons['too-large']).toBe(1)
  })
})

describe('a sync of several', () => {
  it('publishes those that came, and tells which failed', async () => {
    const report = await sync({ only: '191,1085' })
    expect(report).toMatchObject({ isWhole: false, failed: [{ source: 'sotkanet-1085', why: 'not-there' }] })
    expect(report.fetched).toMatchObject([{ source: 'sotkanet-191' }])
  })

  it('stops where the service is away, and goes on from there the next time', async () => {
    hold(1086)
    service.answer = (asked) =>
      asked.search.get('indicator') === '1086' ? { status: 503 } : answering(service.held)(asked)
    expect((await refusal({ only: '191,1086' })).why).toBe('too-busy')
    service.answer = answering(service.held)
    service.asked.length = 0
    const report = await sync({ only: '191,1086' })
    expect(report.fetched.map(({ source }) => source)).toEqual(['sotkanet-191', 'sotkanet-1086'])
    const figures = service.asked.filter(({ path }) => path === '/json').map(({ search }) => search.get('indicator'))
    expect(figures).toEqual(['1086'])
  })

  it('that is cancelled changes nothing, and goes on from there the next time', async () => {
    hold(1086)
    const stop = new AbortController()
    service.answer = (asked) => {
      if (asked.path === '/indicators/1086') stop.abort(new Error('cancelled'))
      return answering(service.held)(asked)
    }
    const before = published(t.world.pool).id
    await expect(sync({ only: '191,1086' }, callWith({}, { signal: stop.signal }))).rejects.toThrow('cancelled')
    expect(published(t.world.pool).id).toBe(before)
    service.answer = answering(service.held)
    service.asked.length = 0
    await sync({ only: '191' })
    expect(service.asked.some(({ path }) => path === '/json')).toBe(false)
  })

  it('derives children from inhabitants and their share, marked, while no count is in use', async () => {
    hold(127, { fi: 'Väestö 31.12.' }, [{ ...row(152, 2024, 79_429), indicator: 127 }])
    hold(1065, { fi: '0 - 17-vuotiaat, % väestöstä' }, [{ ...row(152, 2024, 17.5), indicator: 1065 }])
    await sync({ only: '127,1065' })
    expect((await told('kouvola', 'children')).at(-1)).toEqual({ from: '2024-12-31', value: 13_900, note: 'derived' })
    expect((await told('kouvola', 'inhabitants')).at(-1)).toMatchObject({ value: 79_429 })
  })
})

/** The service knows one more indicator, with a title and rows of its own. */
function hold(
  id: number,
  title: object = { fi: '0-17-vuotiaat, joista lastenlsuojeluilmoitus: lastensuojeluilmoitus' },
  rows?: readonly object[],
): void {
  service.held.set(id, {
    description: { ...PLACED.description, id, title, notices: {} },
    rows: (rows ?? PLACED.rows.map((one) => ({ ...one, indicator: id }))) as typeof PLACED.rows,
  })
}

describe('two at once', () => {
  it('ask one after another: the second is refused, and may when the first is done', async () => {
    const first = sync()
    expect(await refusal()).toMatchObject({ why: 'already-asking' })
    await first
    expect(await sync()).toMatchObject({ unchanged: [{ source: 'sotkanet-191' }] })
  })
})

describe('who may not', () => {
  it('asks nobody where the installation asks nobody', async () => {
    expect((await refusal({}, t.call)).why).toBe('not-connected')
  })

  it('is told of a number that is not known', async () => {
    expect(await refusal({ only: '191,4242' })).toMatchObject({
      why: 'unknown-statistic',
      message: expect.stringContaining('4242'),
    })
    expect(service.asked).toEqual([])
  })
})

describe('the pool beside it', () => {
  it('shows an area its own statistics, and no other area’s in its picture', async () => {
    await t.run(loadSeeds, {})
    await sync()
    const { measures } = (await t.run(showPicture, { area: 'kouvola' })) as Picture
    const placed = measures.filter(({ id }) => id === 'indicator:placed-outside-home-share')
    expect(placed.length).toBeGreaterThan(2)
    const fetched = placed.filter(({ sources }) => sources[0] === 'sotkanet-191')
    expect(fetched.map(({ area }) => area)).toEqual([undefined])
    const told = fetched[0]?.points.find(({ from }) => from === '2024-01-01')
    expect(told).toMatchObject({ value: 1.8, note: 'Ennakkotieto, joka voi vielä muuttua.' })
    const { areas } = await t.run(listAreas, { only: 'with-figures' })
    expect(areas.map(({ id }) => id)).not.toContain('suomi')
  })

  it('shows a statistic that is not of the first only beside what another source tells of the same', async () => {
    await t.run(loadSeeds, {})
    hold(1085, { fi: 'Lastensuojeluilmoitusten lukumäärä' }, [
      { ...row(55, 2024, 800), indicator: 1085 },
      { ...row(152, 2024, 2000), indicator: 1085 },
    ])
    await sync({ only: '1085' })
    const sources = async (area: string) => {
      const { measures } = (await t.run(showPicture, { area })) as Picture
      return measures.flatMap((one) => one.sources)
    }
    expect(await sources('imatra')).toContain('sotkanet-1085')
    expect(await sources('kouvola')).not.toContain('sotkanet-1085')
  })
})
