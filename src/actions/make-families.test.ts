import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { looserThanStatute } from '#casework/guarantee-clock.ts'
import { clinicMonths, lives, type PopulationForm, population, settle } from '#example/population.ts'
import type { Book, BookActor } from '#example/population-page.ts'
import { dayOf } from '#kernel/day.ts'
import { PART_KINDS } from '#model/part.ts'
import { continueNumbers, loadBlock } from '#register/bulk.ts'
import { deedRow } from '#register/deed.ts'
import type { Register } from '#register/register.ts'
import { name, sql } from '#register/sql.ts'
import { type TestRegister, testRegister } from '../../test/database.ts'
import type { Action, Call, World } from './action.ts'
import { ACTIONS } from './catalogue.ts'
import { inMatter } from './contact-matter.ts'
import { perform } from './perform.ts'
import { takeStep } from './take-step.ts'
import { type AtWork, atWork, deedOf, reachIn } from './worker-call.ts'

const NOW = '2026-03-05T11:00:00.000Z'
const FORM: PopulationForm = { seed: 5, children: 90, years: 8, now: NOW }

let loaded: TestRegister
let replayed: TestRegister
beforeAll(async () => {
  ;[loaded, replayed] = [await testRegister(), await testRegister()]
  const made = await run(loaded.register, 'make-families', { seed: FORM.seed, children: FORM.children })
  if (!made.ok) throw new Error(made.why.message)
})
afterAll(async () => {
  await loaded.close()
  await replayed.close()
})

const callIn = (register: Register, now = NOW, actor: Call['actor'] = { name: 'test', duty: 'controller' }): Call => ({
  world: { register, now: () => now } as World,
  actor,
  signal: new AbortController().signal,
  progress: () => undefined,
})

const run = (register: Register, action: string, input: object, call = callIn(register)) =>
  perform(ACTIONS.find((one) => one.name === action) as Action, input, call)

/** All rows of a table as they stand; when a part was first written is the database's own affair. */
const rowsOf = (register: Register, table: string) =>
  register.look((db) =>
    db.rows<{ row: Record<string, unknown> }>(
      sql`select to_jsonb(t) - 'created_at' - 'child_name_key' as row from ${name(table)} t order by id`,
    ),
  )

async function layOrganisation(register: Register): Promise<void> {
  const tables = ['unit', 'worker', 'absence', 'guarantee', 'person', 'person_key', 'relation', 'household_member']
  await register.maintain(async (db) => {
    for (const { rows } of population(FORM))
      await loadBlock(db, new Map([...rows].filter(([table]) => [...tables, 'household'].includes(table))))
    await continueNumbers(db)
    await db.log(deedRow(deedOf(atWork(callIn(register)), { action: 'make-families' })))
  })
}

const atOf = ({ worker, duty, position }: BookActor, now: string): AtWork => ({
  now,
  today: dayOf(now),
  duty,
  worker,
  position,
  name: worker?.name ?? position,
})

/** Every step as the product takes it, within what its worker may see. */
async function replay(register: Register, { taken, corrections }: Book): Promise<void> {
  for (const { part, by, at: now, matter, unit, ...step } of taken) {
    const version = part === undefined ? 0 : await versionOf(register, part)
    const at = atOf(by, now)
    const outcome = await register.change(async (db) => {
      const asked = await inMatter(db, {
        ...step,
        at,
        reach: await reachIn(db, at),
        ...(part === undefined ? {} : { seen: { id: part, version } }),
        ...(matter === undefined ? {} : { matter }),
        ...(unit === undefined ? {} : { unit }),
      })
      return asked.ok ? takeStep(db, asked.value) : asked
    })
    if (!outcome.ok) throw new Error(`${step.kind}.${step.event} ${step.on}: ${outcome.why.message}`)
  }
  for (const { event, field, after: value, why, worker, at } of corrections) {
    const [row] = await register.look((db) =>
      db.rows<NonNullable<Call['actor']['worker']>>(
        sql`select id, name, position, duty, unit_id as unit from worker where id = ${worker}`,
      ),
    )
    if (!row) throw new Error(`no worker: ${worker}`)
    const actor = { name: row.name, duty: row.duty, worker: row }
    const said = await run(register, 'correct-event', { event, field, value, why }, callIn(register, at, actor))
    if (!said.ok) throw new Error(said.why.message)
  }
}

const versionOf = (register: Register, part: number): Promise<number> =>
  register.look(
    async (db) => (await db.one<{ version: number }>(sql`select version from part where id = ${part}`)).version,
  )

describe('the example families', () => {
  it('are what the product itself makes of their steps, row by row', async () => {
    const { register } = replayed
    await layOrganisation(register)
    const at = settle(FORM)
    for (const { book } of lives(FORM, at)) await replay(register, book)
    for (const book of clinicMonths(FORM, at)) await replay(register, book)
    for (const table of [...PART_KINDS, 'part', 'event', 'due', 'pause', 'correction']) {
      const [given, made] = [await rowsOf(loaded.register, table), await rowsOf(register, table)]
      expect({ table, rows: given }).toEqual({ table, rows: made })
    }
  })

  it('bring every kind of part', async () => {
    const kinds = await loaded.register.look((db) =>
      db.rows<{ kind: string }>(sql`select distinct kind from part order by kind`),
    )
    expect(kinds.map(({ kind }) => kind)).toEqual([...PART_KINDS].toSorted())
  })

  it('are refused where somebody is known already', async () => {
    const again = await run(loaded.register, 'make-families', { children: 50 })
    expect(again).toMatchObject({ ok: false, why: { why: 'register-not-empty' } })
  })

  it('leave the register as it was when they are stopped halfway', async () => {
    const empty = await testRegister()
    const stop = new AbortController()
    const call = { ...callIn(empty.register), signal: stop.signal, progress: () => stop.abort() }
    await expect(run(empty.register, 'make-families', { children: 2000 }, call)).rejects.toThrow()
    const indexes = (register: Register) =>
      register.look((db) => db.rows(sql`select indexdef from pg_indexes where schemaname = 'public' order by 1`))
    expect(await rowsOf(empty.register, 'person')).toEqual([])
    expect(await indexes(loaded.register)).toEqual(await indexes(empty.register))
    await empty.close()
  })

  it('are promised nothing looser than the law', () => {
    const { guarantees } = settle(FORM).county
    expect(guarantees.length).toBeGreaterThan(1)
    expect(guarantees.map((one) => looserThanStatute(one, one.from))).toEqual(guarantees.map(() => undefined))
  })
})
