/** Retention: by service task and its own beginning, nothing that a hold keeps, exactly what was listed, and for good. */
import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ExpiredList } from '#model/retention.ts'
import { destroy } from '#register/retention.ts'
import { name, sql } from '#register/sql.ts'
import { type TestPeople, testPeople } from '../../test/people.ts'
import { ledgerIn, readLedger, writeLedger } from './destroyed-ledger.ts'

let t: TestPeople
let child: number
let matter: number
beforeEach(async () => {
  t = await testPeople('1994-03-01')
  child = await t.child('Aino Entinen', '1990-05-04')
  const guardian = await t.child('Huoltaja Entinen', '1960-01-01')
  await t.run('relate-people', { person: child, other: guardian, kind: 'guardian', since: '1990-05-04' })
  matter = (await t.run('open-matter', { child, task: 'family-services', reason: 'Vanha syy' })).part
  await t.run('write-note', { matter, noteKind: 'other', noteText: 'Vanha kirjaus' })
  t.setToday('1996-02-28')
  await t.run('close-matter', { id: matter, version: 1, closingReason: 'need-met' })
})
afterEach(() => t.close())

const list = async (): Promise<ExpiredList> => (await t.run('list-expired', {}, 'privacy-officer')) as never
const kinds = ({ records }: ExpiredList) => records.map(({ kind, expiredOn }) => `${kind} ${expiredOn}`)
const destroyListed = async () => t.run('destroy-expired', { digest: (await list()).digest }, 'privacy-officer')

describe('records of services for families', () => {
  it('expire thirty years after their matter was closed, and not a day before', async () => {
    t.setToday('2026-02-28')
    expect(kinds(await list())).toEqual([])
    t.setToday('2026-03-01')
    expect(kinds(await list())).toEqual(['matter 2026-02-28', 'note 2026-02-28'])
  })

  it('stay while their matter is open again', async () => {
    await t.run('reopen-matter', { id: matter, version: 2, reason: 'Uusi tarve' })
    t.setToday('2030-01-01')
    expect(kinds(await list())).toEqual([])
  })
})

describe('records of child protection', () => {
  beforeEach(async () => {
    t.setToday('1996-02-28')
    await t.run('reopen-matter', { id: matter, version: 2, reason: 'x' })
    const kept = { childName: 'Aino Entinen', child, reporterKind: '15', what: 'Huoli', channel: 'phone' }
    const { part } = await t.run('record-contact', { ...kept, contactKind: 'child-welfare-notification' })
    await t.run('take-contact', { id: part, version: 1 })
    await t.run('join-contact', { id: part, version: 2, joinedMatter: matter, handlingReasons: 'x' })
    await t.run('close-matter', { id: matter, version: 3, closingReason: 'need-met' })
    t.setToday('2026-11-20')
  })

  it('wait for the client’s death, which is told to be unknown; the matter waits with them', async () => {
    const expired = await list()
    expect(kinds(expired)).toEqual(['note 2026-02-28'])
    expect(expired.unknown).toEqual([{ why: 'death-not-known', records: 1 }])
  })

  it('expire two years after it, with the matter and at last the person', async () => {
    expect((await t.refusal('record-death', { person: child, on: '2026-11-21' })).why).toBe('in-the-future')
    await t.run('record-death', { person: child, on: '2024-11-19' })
    expect((await t.refusal('record-death', { person: child, on: '2024-11-19' })).why).toBe('recorded-already')
    expect(kinds(await list()).toSorted()).toEqual(['contact 2026-11-19', 'matter 2026-02-28', 'note 2026-02-28'])
    await destroyListed()
    expect(kinds(await list())).toEqual(['person 2026-11-19'])
    await destroyListed()
    const left = await t.register.look((db) => db.rows<{ id: number }>(sql`select id from person where id = ${child}`))
    expect(left).toEqual([])
  })
})

describe('a hold', () => {
  it('on a matter or a person keeps them past their time, until it is released', async () => {
    t.setToday('2026-11-20')
    const why = { reason: 'Oikeudenkäynti kesken', orderedBy: 'Hallinto-oikeus' }
    expect((await t.refusal('hold-records', why, 'privacy-officer')).where).toBe('matter')
    expect((await t.refusal('hold-records', { matter: 999, ...why }, 'privacy-officer')).why).toBe('unknown-matter')
    for (const [next, on] of [
      ['2026-11-21', { matter }],
      ['2026-11-22', { person: child }],
    ] as const) {
      const { hold } = (await t.run('hold-records', { ...on, ...why }, 'privacy-officer')) as never as { hold: number }
      const held = await list()
      expect({ records: kinds(held), held: held.held }).toEqual({ records: [], held: 2 })
      expect(held.holds).toMatchObject([{ id: hold, orderedBy: 'Hallinto-oikeus', reason: 'Oikeudenkäynti kesken' }])
      await t.run('release-hold', { id: hold }, 'privacy-officer')
      expect(kinds(await list())).toEqual([]) // to the end of the day
      t.setToday(next)
      expect(kinds(await list())).toHaveLength(2)
    }
  })
})

describe('a destruction', () => {
  beforeEach(() => t.setToday('2026-11-20'))

  it('takes exactly what was listed, or nothing', async () => {
    const { digest } = await list()
    await t.run('hold-records', { matter, reason: 'xxx', orderedBy: 'HAO' }, 'privacy-officer')
    expect((await t.refusal('destroy-expired', { digest }, 'privacy-officer')).why).toBe('changed-meanwhile')
    expect((await t.refusal('destroy-expired', { digest: 'x' }, 'privacy-officer')).why).toBe('bad-input')
    expect((await t.refusal('destroy-expired', { digest }, 'administrator')).why).toBe('not-allowed')
    expect((await t.run('show-matter', { id: matter }, 'leading-social-worker')) as object).toBeDefined()
  })

  it('leaves nothing of a record anywhere but its number, its rule and who did it', async () => {
    const parts = (await list()).records.map(({ record }) => record)
    await destroyListed()
    const left = await t.register.look(async (db) => {
      const tables = await db.rows<{ table: string; column: string }>(sql`
        select conrelid::regclass::text as table, a.attname::text as column from pg_constraint c
        join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
        where c.contype = 'f' and c.confrelid = 'part'::regclass`)
      const found: string[] = []
      for (const { table, column } of [...tables, { table: 'part', column: 'id' }]) {
        const rows = await db.rows(sql`select from ${name(table)} where ${name(column)} = any(${parts})`)
        if (rows.length > 0) found.push(`${table}.${column}`)
      }
      return found
    })
    expect(left).toEqual([])
    const noted = await t.register.look((db) =>
      db.rows(sql`select kind, record_id as record, rule, basis, worker_id as worker from destruction order by kind`),
    )
    const worker = t.actor('privacy-officer').worker?.id
    const told = { rule: 'family-services', basis: '703/2023 23–24 §, annex', worker }
    expect(noted).toMatchObject([
      { kind: 'matter', ...told },
      { kind: 'note', ...told },
    ])
    const [deed] = await t.register.look((db) =>
      db.rows(sql`select purpose, detail ->> 'records' as records from deed where action = 'destroy-expired'`),
    )
    expect(deed).toEqual({ purpose: 'retention', records: '2' })
    expect((await t.refusal('show-matter', { id: matter }, 'leading-social-worker')).why).toBe('unknown-matter')
  })

  it('stands in a file outside the database before it is done, and is done again from it where an older copy comes back', async () => {
    const before = await list()
    await destroyListed()
    const { data } = t.call(t.actor('administrator')).world
    expect(readFileSync(ledgerIn(data), 'utf8')).not.toContain('Vanha')
    const again = readLedger(ledgerIn(data))
    expect(again).toEqual(before.records)
    // the same number given anew, as after a restore, is another record
    const next = await t.child('Uusi Ihminen', '2020-01-01')
    const [first] = again
    const reborn = await t.register.maintain(async (db) => {
      await db.run(sql`insert into part (id, kind, matter_id, unit_id, state, opened_on, task, data_class, created_at)
        overriding system value values (${first?.record}, 'note', null, ${t.units.social}, 'kept', '2026-01-01', 'family-services', 'normal', now())`)
      await db.log(sql`insert into deed (at, duty, action, provider, purpose, detail)
        values (now(), 'test', 'test', '', 'test', '{}')`)
      return destroy(db, again)
    })
    expect({ reborn, next: next > 0 }).toEqual({ reborn: 0, next: true })
    writeLedger(data, [])
    expect(() => readLedger(import.meta.filename)).toThrow('not a ledger')
  })
})
