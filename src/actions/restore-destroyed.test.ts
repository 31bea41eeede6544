/** A backup that is older than a destruction does not bring back what was destroyed: the ledger outside the database tells. */
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { ExpiredList } from '#model/retention.ts'
import { sql } from '#register/sql.ts'
import { type TestPeople, testPeople } from '../../test/people.ts'
import { type TestStores, testStores } from '../../test/stores.ts'
import { backup } from './backup.ts'
import { ledgerIn, readLedger } from './destroyed-ledger.ts'
import { perform } from './perform.ts'
import { restore } from './restore.ts'

let t: TestPeople
let target: TestStores
let shelf: string
let older: string
let ledger: string

/** A matter that was kept its time: backed up, and then destroyed. */
beforeEach(async () => {
  t = await testPeople('1994-03-01')
  target = await testStores()
  shelf = mkdtempSync(join(tmpdir(), 'varhain-shelf-'))
  older = join(shelf, 'older')
  const child = await t.child('Aino Entinen', '1990-05-04')
  const { part: matter } = await t.run('open-matter', { child, task: 'family-services', reason: 'Vanha syy' })
  await t.run('write-note', { matter, noteKind: 'other', noteText: 'Vanha kirjaus' })
  await t.run('close-matter', { id: matter, version: 1, closingReason: 'need-met' })
  t.setToday('2026-11-20')
  const admin = t.call(t.actor('administrator'))
  const call = { ...admin, world: { ...admin.world, pool: target.world.pool } }
  expect(await perform(backup, { out: older, withKeys: true }, call)).toMatchObject({ ok: true })
  const { digest, records } = (await t.run('list-expired', {}, 'privacy-officer')) as unknown as ExpiredList
  expect(records.map(({ kind }) => kind).toSorted()).toEqual(['matter', 'note'])
  await t.run('destroy-expired', { digest }, 'privacy-officer')
  ledger = ledgerIn(call.world.data)
})
afterEach(async () => {
  await t.close()
  await target.close()
  rmSync(shelf, { recursive: true, force: true })
})

const left = () =>
  target.world.register.look(async (db) => ({
    parts: await db.rows(sql`select id from part`),
    people: (await db.rows(sql`select id from person`)).length,
    noted: await db.rows(
      sql`select kind, rule, basis <> '' as "hasBasis", worker_id as worker from destruction order by kind`,
    ),
  }))

const NOTED = ['matter', 'note'].map((kind) => ({ kind, rule: 'family-services', hasBasis: true, worker: null }))

it('with the ledger of the data folder, which is kept', async () => {
  copyFileSync(ledger, ledgerIn(target.data))
  expect(await target.run(restore, { from: older })).toMatchObject({ destroyedAgain: 2, brokenLog: [] })
  expect(await left()).toEqual({ parts: [], people: 1, noted: NOTED })
  expect(readLedger(ledgerIn(target.data))).toEqual(readLedger(ledger))
})

it('with a ledger that is given, which is kept beside the own', async () => {
  const own = { ...readLedger(ledger)[0], record: 999_999 }
  writeFileSync(ledgerIn(target.data), `${JSON.stringify(own)}\n`)
  expect(await target.run(restore, { from: older, destroyed: ledger })).toMatchObject({ destroyedAgain: 2 })
  expect(await left()).toEqual({ parts: [], people: 1, noted: NOTED })
  expect(readLedger(ledgerIn(target.data))).toEqual([own, ...readLedger(ledger)])
})

it('and without one tells that nothing was destroyed again', async () => {
  expect(await target.run(restore, { from: older })).toMatchObject({ destroyedAgain: 0 })
  expect((await left()).parts).toHaveLength(2)
})

it('and a ledger that is none is refused before anything is written', async () => {
  expect(await target.attempt(restore, { from: older, destroyed: join(shelf, 'none') })).toMatchObject({
    why: { why: 'no-ledger' },
  })
  const other = join(shelf, 'other.txt')
  writeFileSync(other, 'muuta\nmuuta\n')
  expect(await target.attempt(restore, { from: older, destroyed: other })).toMatchObject({ why: { why: 'no-ledger' } })
  expect(await left()).toMatchObject({ people: 0 })
  expect(readFileSync(other, 'utf8')).toBe('muuta\nmuuta\n')
})
