/** Sealing, on a real register: what is secret stands sealed in the database and comes back open. */
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { placeOf, type TestRegister, testDatabase, testRegister, testTable } from '../../test/database.ts'
import { keysIn } from './key-file.ts'
import { openRegister, type Register } from './register.ts'
import { SEAL_MARK } from './seal.ts'
import { json, keyFor, keysFor, secret, secretBytes, secretJson, sql } from './sql.ts'

let t: TestRegister
beforeAll(async () => {
  t = await testRegister()
  await testTable(t.register, 'drawer (id int primary key, word text, tale jsonb, file bytea, word_key text)')
})
afterAll(() => t.close())

/** As the database has it, past the register. */
const stored = (text: string) => t.asOwner(async (db) => (await db.query<Record<string, unknown>>(text)).rows)

const put = (id: number, word: string | null, tale: unknown = null) =>
  t.register.change((db) =>
    db.run(sql`insert into drawer values (${id}, ${secret(word)}, ${json(tale)}, ${secretBytes(Buffer.from('tiedosto'))},
      ${keyFor('name', word)})`),
  )
const taken = (id: number) =>
  t.register.look((db) => db.one<Record<string, unknown>>(sql`select * from drawer where id = ${id}`))

describe('what is secret', () => {
  it.each([['Virtanen'], [''], ['ä € 😀 \n\t"\\'], ['\u0002t1.aaaa'], ['x'.repeat(200_000)]])(
    'comes back as it was: %.20j',
    async (word) => {
      await t.register.change((db) => db.run(sql`delete from drawer`))
      await put(1, word, { open: 7, told: secret(word), all: secretJson([{ name: word }]) })
      expect(await taken(1)).toMatchObject({
        word,
        tale: { open: 7, told: word, all: [{ name: word }] },
        file: Buffer.from('tiedosto'),
      })
      const [row] = await stored('select word, tale, file from drawer')
      expect(JSON.stringify(row)).not.toContain(word.length > 3 ? JSON.stringify(word).slice(1, -1) : '"told":""')
      expect(row?.word).toMatch(new RegExp(`^${SEAL_MARK}t1\\.[\\w-]+$`))
      expect(String(row?.file)).not.toContain('tiedosto')
      expect(row?.tale).toMatchObject({ open: 7 })
    },
  )

  it('is nothing where there is nothing', async () => {
    await put(2, null, { told: secret(null) })
    expect(await taken(2)).toMatchObject({ word: null, tale: { told: null }, word_key: null })
  })

  it('looks different each time, and its key the same', async () => {
    await put(3, 'Sama')
    await put(4, 'Sama')
    const [one, other] = await stored('select word, word_key from drawer where id in (3, 4) order by id')
    expect(one?.word).not.toBe(other?.word)
    expect(one?.word_key).toBe(other?.word_key)
    const found = await t.register.look((db) =>
      db.rows(sql`select id from drawer where word_key = any(${keysFor('name', ['Sama', 'Toinen'])}) order by id`),
    )
    expect(found).toEqual([{ id: 3 }, { id: 4 }])
    const asOther = await t.register.look((db) =>
      db.rows(sql`select id from drawer where word_key = any(${keysFor('phone', ['Sama'])})`),
    )
    expect(asOther).toEqual([])
  })

  it('is opened deep within an answer', async () => {
    await put(5, 'Syvä', { rows: [{ told: secret('Syvällä') }] })
    const answer = await t.register.look((db) =>
      db.one(
        sql`select jsonb_agg(jsonb_build_object('word', word, 'tale', tale)) as all, array_agg(word) as words from drawer where id = 5`,
      ),
    )
    expect(answer).toEqual({ all: [{ word: 'Syvä', tale: { rows: [{ told: 'Syvällä' }] } }], words: ['Syvä'] })
  })

  it.each([
    ['cut short', `left(word, 30)`],
    ['changed', `overlay(word placing 'AAAA' from 40)`],
    ['of another form', `replace(word, chr(2) || 't', chr(2) || 'j')`],
    ['of no form', `chr(2) || 'hups'`],
  ])('is not read where it was %s, and what it holds is not told', async (_, change) => {
    await t.register.change((db) => db.run(sql`delete from drawer where id = 6`))
    await put(6, 'Salaisuus')
    await stored(`update drawer set word = ${change} where id = 6`)
    const error = await taken(6).catch((thrown: Error) => thrown.message)
    expect(error).toMatch(/^seal broken: /)
    expect(error).not.toContain('Salaisuus')
    await stored('delete from drawer where id = 6')
  })
})

describe('the key file', () => {
  it('is its owner’s alone, and holds no key in the database', async () => {
    const path = join(t.folder, 'keys.json')
    expect(statSync(path).mode & 0o777).toBe(0o600)
    const { keys } = JSON.parse(readFileSync(path, 'utf8')) as { keys: { seal: string; index: string }[] }
    const rows = JSON.stringify(await stored('select * from seal_key'))
    for (const { seal, index } of keys) {
      expect(Buffer.from(seal, 'base64')).toHaveLength(32)
      expect(rows).not.toContain(seal)
      expect(rows).not.toContain(index)
    }
  })

  it.each([
    ['is not there', () => undefined, /is not there; put back/],
    ['is another register’s', (path: string) => writeFileSync(path, otherKeys()), /is not the one with which/],
    [
      'has only other keys',
      (path: string) => writeFileSync(path, otherKeys(7)),
      /sealed with key 1, which .* does not have/,
    ],
    [
      'is cut short',
      (path: string) => writeFileSync(path, otherKeys().slice(0, 99)),
      /cannot be read \(it is not a key file\)/,
    ],
    [
      'holds too short a key',
      (path: string) => writeFileSync(path, otherKeys().replace(/"seal": ".{20}/, '"seal": "')),
      /cannot be read/,
    ],
  ])('is missed where it %s, and no other is made', async (_, lay, message) => {
    const folder = mkdtempSync(join(tmpdir(), 'varhain-keys-'))
    lay(join(folder, 'keys.json'))
    const before = existsSync(join(folder, 'keys.json')) ? readFileSync(join(folder, 'keys.json'), 'utf8') : undefined
    const register = openRegister({ folder, ...placeOf(t.url) })
    await expect(register.look((db) => db.rows(sql`select 1`))).rejects.toThrow(/^keys missing: /)
    await expect(register.look((db) => db.rows(sql`select 1`))).rejects.toThrow(message)
    const after = existsSync(join(folder, 'keys.json')) ? readFileSync(join(folder, 'keys.json'), 'utf8') : undefined
    expect(after).toBe(before)
    await register.close()
    rmSync(folder, { recursive: true })
  })

  it('is one where six make it at once', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'varhain-keys-'))
    const databases = [await testDatabase(), await testDatabase()]
    const registers = databases.flatMap(({ url }) => [1, 2, 3].map(() => openRegister({ folder, ...placeOf(url) })))
    await Promise.all(registers.map((one) => one.look((db) => db.rows(sql`select 1`))))
    expect([...keysIn(join(folder, 'keys.json')).keys()]).toEqual([1])
    await Promise.all(registers.map(writesAndReads))
    for (const one of registers) await one.close()
    for (const one of databases) await one.close()
    rmSync(folder, { recursive: true })
  })
})

const otherKeys = (generation = 1) => {
  const key = Buffer.alloc(32, 1).toString('base64')
  return JSON.stringify(
    { product: 'varhain', keys: [{ generation, made: '2026-01-01', seal: key, index: key }] },
    null,
    2,
  )
}

async function writesAndReads(register: Register): Promise<void> {
  await register.change((db) =>
    db.run(
      sql`insert into person (family_name, given_names, area) values (${secret('Yksi')}, ${secret('Kaksi')}, 'imatra')`,
    ),
  )
  const names = await register.look((db) => db.rows(sql`select distinct family_name from person`))
  expect(names.length).toBeGreaterThan(0)
}
