import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bookFaults } from '#mapping/book-faults.ts'
import { CATEGORIES } from '#model/category-tree.ts'
import { Profile } from '#model/profile.ts'
import { MappingBook } from '#model/rule.ts'
import { readAreas } from '#sources/area-table.ts'
import { readyLedgerFile } from '#sources/ledger-file.ts'
import { fieldsOf } from '#sources/records.ts'
import { readSourceFolder } from '#sources/seed-folder.ts'
import { SHIPPED_PROFILES } from '#sources/shipped-profiles.ts'
import { type Example, generateExample } from './example-county.ts'
import { SERVICES } from './service-plan.ts'

const root = mkdtempSync(join(tmpdir(), 'varhain-example-'))
const FORM = { seed: 7, children: 8000, years: 8, lastYear: 2025 }
afterAll(() => rmSync(root, { recursive: true }))

let example: Example
beforeAll(async () => {
  example = await generateExample(FORM, join(root, 'a'))
})

const text = (file: string, folder = 'a') => readFileSync(join(root, folder, file), 'utf8')
const hashes = (folder: string) =>
  readdirSync(join(root, folder)).map((name) =>
    createHash('sha256')
      .update(readFileSync(join(root, folder, name)))
      .digest('hex'),
  )

describe('the example county', () => {
  it('is the same bytes from the same seed and others from another', async () => {
    await generateExample(FORM, join(root, 'b'))
    await generateExample({ ...FORM, seed: 8 }, join(root, 'c'))
    expect(hashes('b')).toEqual(hashes('a'))
    for (const file of ['kunta.csv', 'comparison.csv']) expect(text(file, 'c')).not.toEqual(text(file, 'a'))
  })

  it('brings three ledgers of three shapes that the readers take whole', async () => {
    for (const { file, profile: name, lines, cents } of example.ledgers) {
      const shipped = SHIPPED_PROFILES.find(({ id }) => id === name)
      const profile = shipped ?? Profile.parse(JSON.parse(text(name)))
      const ready = await readyLedgerFile(join(root, 'a', file), profile, root)
      if (!ready.ok) throw new Error(`${file}: ${ready.why.detail}`)
      expect([file, ready.value.records]).toEqual([file, lines])
      expect(Math.abs(cents)).toBeGreaterThan(100_000_00)
    }
  })

  it('adds up its vouchers to the sums that it tells', async () => {
    const large = await generateExample({ ...FORM, lines: 50_000 }, join(root, 'd'))
    const [, municipality, hospital] = large.ledgers
    expect(example.ledgers.map(({ cents }) => cents)).toEqual(large.ledgers.map(({ cents }) => cents))
    expect((municipality?.lines ?? 0) + (hospital?.lines ?? 0)).toBeGreaterThan(40_000)
    const sumOf = (file: string, separator: string, column: number) =>
      text(file, 'd')
        .trim()
        .split('\n')
        .slice(1)
        .reduce((sum, line) => sum + Math.round(Number(fieldsOf(line, separator)[column]?.replace(',', '.')) * 100), 0)
    expect(sumOf('kunta.csv', ';', 13)).toBe(municipality?.cents)
    expect(sumOf('sairaanhoitopiiri.csv', ',', 7)).toBe(hospital?.cents)
  })

  it('is marked as invented in every language and in its area', async () => {
    const areas = readAreas(text('areas.csv'))
    const rows = areas.ok ? areas.value.rows : []
    expect(rows.map(({ id, partOf }) => [id, partOf])).toEqual([
      ['esimerkkila', undefined],
      ...['mallikaupunki', 'kuvajarvi', 'keksila'].map((id) => [id, 'esimerkkila']),
    ])
    expect(rows.every(({ isInvented }) => isInvented)).toBe(true)
    const known = { areas: areas.ok ? areas.value.rows : [], indicators: [] }
    const folder = await readSourceFolder(join(root, 'a'), known)
    if (!folder.ok) throw new Error(folder.why.detail)
    const { kind, title } = folder.value.source
    expect([kind, title.fi, title.sv, title.en].join(' ')).toMatch(/invented .*keksitty .*påhittat .*invented/)
    expect(folder.value.tables.map((table) => table.kind)).toEqual(['volume', 'population', 'price-index'])
    expect(folder.value.tables.flatMap(({ reading }) => reading.rejected)).toEqual([])
  })

  it('has a mapping book without faults that leaves something unmapped', () => {
    const book = MappingBook.parse(JSON.parse(text('mapping.json')))
    expect(bookFaults(book, new Set(CATEGORIES.map(({ id }) => id)))).toEqual([])
    expect(book.divisions.length).toBe(2)
    expect(text('kunta.csv')).toContain(';4399;Hankkeet;')
    expect(book.rules.some(({ costCentre }) => costCentre.includes('4399'))).toBe(false)
    expect(SERVICES.every(({ category }) => CATEGORIES.some(({ id }) => id === category))).toBe(true)
  })

  it('pays between pooled organisations until the reform and moves to the county then', () => {
    const payments = text('kunta.csv')
      .split('\n')
      .filter((line) => line.includes('ESIMERKIN SHP KY'))
    expect(payments.length).toBe(4 * 12 * 5)
    expect(payments.some((line) => line.includes(';2023;'))).toBe(false)
    expect(text('sairaanhoitopiiri.csv')).not.toContain('.2023,')
    expect(text('hyvinvointialue.csv')).not.toContain(';2022;')
  })

  it('can be stopped', async () => {
    const stopped = generateExample(FORM, join(root, 'e'), { signal: AbortSignal.abort() })
    await expect(stopped).rejects.toThrow()
    await expect(generateExample({ ...FORM, years: 1 }, join(root, 'e'))).rejects.toThrow('fewer than two years: 1')
  })
})
