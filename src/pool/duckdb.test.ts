import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cents, divide, LARGEST_LINE } from '#kernel/money.ts'
import { type NumberForm, parseCents } from '#kernel/number-text.ts'
import { centsSql, shareSql } from './duckdb.ts'
import { openEngine, type Write } from './engine.ts'

let db: Write
let folder: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'varhain-engine-'))
  db = await openEngine({ reach: [folder], spill: join(folder, 'spill'), memoryMb: 200 })
})
afterAll(async () => {
  await db.close()
  rmSync(folder, { recursive: true, force: true })
})

const FORMS: NumberForm[] = [
  { decimal: ',', thousands: ' ' },
  { decimal: ',', thousands: '.' },
  { decimal: '.', thousands: ',' },
  { decimal: '.', thousands: '' },
  { decimal: '.', thousands: "'" },
]

/** Texts that look like amounts, nearly. */
const amount = fc
  .array(
    fc.constantFrom(
      '0',
      '1',
      '7',
      '12',
      '345',
      '000',
      ' ',
      '\u00a0',
      '\u202f',
      ',',
      '.',
      "'",
      '-',
      '−',
      '+',
      '(',
      ')',
      '€',
      'EUR',
      'e',
      '1e5',
      'x',
    ),
    {
      maxLength: 7,
    },
  )
  .map((parts) => parts.join(''))

describe('amounts read in bulk', () => {
  it('are read as the careful reader reads them, text by text', async () => {
    const texts = [
      ...fc.sample(amount, { numRuns: 6000, seed: 7 }),
      '',
      '999999999999,99',
      '1000000000,00',
      '1000000000,01',
      '-0,00',
    ]
    for (const form of FORMS) {
      const rows = await db.rows(
        `SELECT x, ${centsSql('x', form)} AS c FROM (SELECT unnest(from_json(?, '["VARCHAR"]')) AS x)`,
        [JSON.stringify(texts)],
      )
      const told = rows.map((row) => {
        const value = row.c === null ? null : Number(row.c)
        return [row.x, value !== null && Math.abs(value) > LARGEST_LINE ? null : value]
      })
      const careful = texts.map((text) => {
        const read = parseCents(text, form)
        return [text, read.ok ? read.value : null]
      })
      expect(told).toEqual(careful)
      expect(careful.filter(([, value]) => value !== null).length).toBeGreaterThan(100)
    }
  })

  it('are divided as exactly as in the kernel', async () => {
    const cases = fc.sample(fc.tuple(fc.integer({ min: -1e13, max: 1e13 }), fc.integer({ min: 1, max: 999_999 })), {
      numRuns: 500,
      seed: 3,
    })
    const rows = await db.rows(
      `SELECT ${shareSql('c', 'm')} AS part FROM (SELECT unnest(from_json(?, '[{"c":"BIGINT","m":"INTEGER"}]'), recursive := true))`,
      [JSON.stringify(cases.map(([c, m]) => ({ c, m })))],
    )
    expect(rows.map((row) => Number(row.part))).toEqual(cases.map(([c, m]) => divide(cents(c), [m, 1_000_000 - m])[0]))
  })
})

describe('the engine', () => {
  it('reaches nothing outside its folders', async () => {
    await expect(
      db.rows("SELECT * FROM read_csv('/etc/hostname', auto_detect = false, columns = {a: 'VARCHAR'})"),
    ).rejects.toThrow(/Permission/)
    await expect(db.run(`COPY (SELECT 1) TO '${join(tmpdir(), 'varhain-elsewhere.csv')}'`)).rejects.toThrow(
      /Permission/,
    )
    await expect(db.run("SET memory_limit = '10GB'")).rejects.toThrow(/locked/)
  })

  it('stops a long statement when asked, and goes on with the next', async () => {
    const stop = new AbortController()
    const long = db.rows('SELECT count(*) FROM range(1000000000) a, range(1000) b', [], stop.signal)
    setTimeout(() => stop.abort(new Error('cancelled')), 50)
    await expect(long).rejects.toThrow('cancelled')
    expect(await db.rows('SELECT 1 AS one')).toEqual([{ one: 1 }])
  })
})
