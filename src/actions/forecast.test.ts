import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { ForecastAnswer } from '#model/forecast.ts'
import type { Call } from './action.ts'
import { forecast } from './forecast.ts'

const folder = mkdtempSync(join(tmpdir(), 'varhain-forecast-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const CALL = { signal: new AbortController().signal, progress: () => undefined } as unknown as Call

let count = 0
function fileOf(text: string): string {
  const path = join(folder, `series-${count++}.csv`)
  writeFileSync(path, text)
  return path
}

const told = async (text: string, more: object = {}) =>
  forecast.run(forecast.input.parse({ input: fileOf(text), horizon: 2, language: 'en', ...more }), CALL)

async function forecasts(text: string, more: object = {}): Promise<ForecastAnswer['forecasts']> {
  const outcome = await told(text, more)
  if (!outcome.ok) throw new Error(outcome.why.message)
  return outcome.value.forecasts
}

const years = (values: readonly (number | string)[], from = 2015) => values.map((value, k) => `${from + k},${value}`)
const table = (rows: readonly string[], heading = 'period,value') => [heading, ...rows].join('\n')

describe('a file of series', () => {
  it('is read with a byte order mark, decimal commas, thousands in threes, in any order', async () => {
    const [plain] = await forecasts(table(years([1200.5, 1300, 1250, 1400, 1380, 1500])))
    const finnish = ['2020;1 500', '2015;1 200,5', '2017;1250,0', '2016;1\u00a0300', '2018;1 400', '2019;1380']
    const [other] = await forecasts(`\ufeff${table(finnish, 'period;value')}`)
    expect(other).toEqual(plain)
  })

  it('of many is answered a line each, by name', async () => {
    const rows = ['a', 'b'].flatMap((name) => years([5, 6, 7, 6, 8]).map((row) => `${name},${row}`))
    const lines = await forecasts(table(rows, 'series,period,value'))
    expect(lines.map(({ series }) => series)).toEqual(['a', 'b'])
    expect(lines[0]?.points.map(({ period }) => period)).toEqual(['2020', '2021'])
  })

  it('takes a gap for a missing value, written or not', async () => {
    const [written] = await forecasts(table(years([5, 6, '', 6, 8, 9])))
    const [left] = await forecasts(table(years([5, 6, '', 6, 8, 9]).filter((row) => !row.endsWith(','))))
    expect(left).toEqual(written)
    expect(written?.notes).toContain('gaps')
  })

  it.each([
    ['period-twice', table(['2015,1', '2016,2', '2015,3']), 'Row 4: the period 2015'],
    ['other-frequency', table(['2015,1', '2016-Q1,2', '2017,3']), 'Row 3: the period 2016-Q1'],
    ['not-a-period', table(['2015,1', 'spring,2', '2017,3']), 'Row 3: “spring”'],
    ['not-a-number', table(['2015,1', '2016,n/a', '2017,3']), 'Row 3: “n/a”'],
    ['not-a-number', table(['2015,1', '2016,1.2.3', '2017,3']), 'Row 3: “1.2.3”'],
    ['too-many-cells', table(['2015,1,5', '2016,2,5', '2017,3,5']), 'Row 2: one cell too many, “5”'],
    ['no-column', table(['2015,1'], 'year,value'), 'no column period'],
    ['no-values', table(['2015,', '2016,', '2017,']), 'no known value'],
    ['too-few-values', table(['2015,1', '2016,2']), 'Known values: 2.'],
    ['too-long', table(['0015,1', '2016,2', '2916,2']), 'too long'],
    ['no-table', '', 'cannot be read'],
  ])('is refused with %s, the row and what to do', async (why, text, message) => {
    const outcome = await told(text)
    expect(outcome).toMatchObject({ ok: false, why: { why } })
    if (!outcome.ok) expect(outcome.why.message).toContain(message)
  })

  it('may hold a series that is too short among others', async () => {
    const rows = [...years([5, 6, 7, 6, 8]).map((row) => `a,${row}`), 'b,2015,1']
    const lines = await forecasts(table(rows, 'series,period,value'))
    expect(lines[1]).toMatchObject({ series: 'b', method: null, points: [], notes: ['too-few-points'] })
  })
})

describe('a call that is cancelled', () => {
  it('ends', async () => {
    const cancelled = { ...CALL, signal: AbortSignal.abort(new Error('cancelled')) }
    const input = forecast.input.parse({ input: fileOf(table(years([5, 6, 7, 6, 8]))), horizon: 2 })
    await expect(forecast.run(input, cancelled)).rejects.toThrow('cancelled')
  })
})

describe('what is asked of it', () => {
  it('is refused where the horizon is nothing or endless', () => {
    for (const horizon of [0, 1000, -1, 1.5, 'soon'])
      expect(forecast.input.safeParse({ input: 'x.csv', horizon }).success).toBe(false)
  })

  it('moves the level at a break, and says what is not one', async () => {
    const rows = table(years([10, 11, 10, 11, 10, 21, 20, 21, 20, 21]))
    const [line] = await forecasts(rows, { breaks: '2020' })
    expect(line?.notes).toContain('break-adjusted')
    expect(line?.points[0]?.mean).toBeGreaterThan(18)
    expect(await told(rows, { breaks: 'spring' })).toMatchObject({ ok: false, why: { why: 'not-a-break' } })
  })

  it('reckons with causes that reach to the end, and refuses those that do not', async () => {
    const rows = table(years([10, 14, 12, 18, 16, 20, 14, 12, 10, 16]))
    const causes = (last: number) =>
      fileOf(table(years([5, 7, 6, 9, 8, 10, 7, 6, 5, 8, 9, 4].slice(0, last)), 'period,children'))
    const [line] = await forecasts(rows, { regressors: causes(12) })
    expect(line).toMatchObject({ method: 'local-level', notes: expect.arrayContaining(['regressors-used']) })
    expect(line?.points.map(({ mean }) => Math.round(mean))).toEqual([18, 8])
    const short = await told(rows, { regressors: causes(11) })
    expect(short).toMatchObject({ ok: false, why: { why: 'causes-too-short', where: 'regressors' } })
  })

  it('makes the parts of a tree the whole', async () => {
    const leaves = { 'all/a': [4, 5, 6, 7, 8, 9, 8, 10], 'all/b': [6, 7, 7, 8, 8, 9, 9, 10] }
    const all = leaves['all/a'].map((value, k) => value + (leaves['all/b'][k] ?? 0))
    const rows = Object.entries({ all, ...leaves }).flatMap(([name, own]) => years(own).map((row) => `${name},${row}`))
    const [whole, a, b] = await forecasts(table(rows, 'series,period,value'), { tree: true })
    for (const [h, { mean }] of (whole?.points ?? []).entries())
      expect((a?.points[h]?.mean ?? 0) + (b?.points[h]?.mean ?? 0)).toBeCloseTo(mean, 8)
    expect(whole?.notes).toContain('reconciled')
  })
})
