/** Rotation of the key on a register that is in use: nothing is lost, everything opens, and the old key is gone. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Worker } from '#model/worker.ts'
import { addAttachment } from '#register/attachment.ts'
import { deedRow } from '#register/deed.ts'
import { exportTables, openPage } from '#register/export.ts'
import { openRegister, type Register } from '#register/register.ts'
import { secret, sql } from '#register/sql.ts'
import { placeOf, type TestRegister, testDatabase, testRegister } from '../../test/database.ts'
import { rawTables } from '../../test/raw-tables.ts'
import type { Actor, Call, World } from './action.ts'
import { addPersonAction } from './add-person.ts'
import { makeFamilies } from './make-families.ts'
import { perform } from './perform.ts'
import { type Rotated, rotateKey } from './rotate-key.ts'
import { searchPeopleAction } from './search-people.ts'
import { atWork, deedOf } from './worker-call.ts'

let t: TestRegister
let worker: Actor
let tick = 0
const now = () => new Date(Date.UTC(2026, 8, 1, 8) + 1000 * tick++).toISOString()
const callOf = (register: Register, actor: Actor, more: Partial<Call> = {}): Call => ({
  world: { register, now } as World,
  actor,
  signal: new AbortController().signal,
  progress: () => undefined,
  ...more,
})
const ADMINISTRATOR: Actor = { name: 'Päivi Pääkäyttäjä', duty: 'administrator' }

beforeAll(async () => {
  t = await testRegister()
  const call = callOf(t.register, { name: 'Varhain', duty: 'controller' })
  await perform(makeFamilies, { seed: 3, children: 60, years: 2 }, call)
  const found = await t.register.look((db) =>
    db.one<Worker>(
      sql`select id, name, position, duty, unit_id as unit from worker where duty = 'leading-social-worker' order by id limit 1`,
    ),
  )
  worker = { name: found.name, duty: found.duty, worker: found }
  await t.register.change(async (db) => {
    const { part } = await db.one<{ part: number }>(sql`select min(id) as part from contact`)
    for (let k = 0; k < 9; k++)
      await addAttachment(db, {
        part,
        name: `${k}.txt`,
        type: 'text/plain',
        content: Buffer.from('liite'.repeat(k)),
        at: now(),
      })
    const told = { reason: 'Asiakkaan pyyntö' }
    await db.log(deedRow(deedOf(atWork(callOf(t.register, worker)), { action: 'show-matter', told })))
  })
})
afterAll(() => t.close())

async function rotated(more: Partial<Call> = {}): Promise<Rotated> {
  const outcome = await perform(rotateKey, {}, callOf(t.register, ADMINISTRATOR, more))
  if (!outcome.ok) throw new Error(outcome.why.message)
  return outcome.value
}

const WRITTEN_BY_ROTATION = ['deed', 'lane', 'seal_key', 'person_key']

/** All that the register holds, open. */
const everything = () =>
  t.register.look(async (db) => {
    const lines: string[] = []
    for (const table of await exportTables(db)) {
      if (WRITTEN_BY_ROTATION.includes(table.name)) continue
      let after: readonly unknown[] | undefined
      do {
        const page = await openPage(db, table, after)
        after = page.last
        lines.push(...page.lines.map((line) => `${table.name} ${line.replace(/"\w+_key":"[^"]*"/g, '')}`))
      } while (after !== undefined)
    }
    return lines
  })

const keysOfFile = () =>
  (JSON.parse(readFileSync(t.register.keyFile, 'utf8')) as { keys: { generation: number }[] }).keys.map(
    (one) => one.generation,
  )

/** How many rows hold something sealed or found by a key. */
async function under(generation: number): Promise<number> {
  const sealed = new RegExp(
    `\u0002[tj]${generation}\\.|u0002[tj]${generation}\\.|0262${Buffer.from(`${generation}.`).toString('hex')}`,
  )
  const found = new RegExp(`[(,]${generation}\\.[\\w-]{16}[,)]`)
  return [...(await rawTables(t)).values()].flat().filter((row) => sealed.test(row) || found.test(row)).length
}

const search = (text: string) => perform(searchPeopleAction, { text }, callOf(t.register, worker))
async function foundBy(text: string): Promise<readonly number[]> {
  const outcome = await search(text)
  if (!outcome.ok) throw new Error(outcome.why.message)
  return outcome.value.people.map(({ id }) => id)
}

describe('a rotation', () => {
  it('leaves everything as it was to read, and nothing under the old key', async () => {
    const before = await everything()
    expect(await under(1)).toBeGreaterThan(500)
    const told = await rotated()
    expect(told).toMatchObject({ key: 2, hasGoneOn: false })
    expect(told.rows).toBeGreaterThan(500)
    expect(await everything()).toEqual(before)
    expect(await under(1)).toBe(0)
    expect(await under(2)).toBeGreaterThan(500)
    expect(keysOfFile()).toEqual([2])
  })

  it('goes on while others write and read, who lose nothing and find everybody', async () => {
    let isOver = false
    const added: { id: number; name: string }[] = []
    const work = async (mine: number) => {
      for (let k = 0; !isOver; k++) {
        const name = `Kierto${'abcdefghij'[mine]}${'abcdefghij'[k % 10]}${'abcdefghij'[Math.floor(k / 10) % 10]}`
        const input = {
          familyName: name,
          givenNames: 'Kiireinen',
          birth: '1990-01-01',
          identityCode: null,
          phone: `04${mine}${1000 + k}`,
        }
        const outcome = await perform(addPersonAction, input, callOf(t.register, worker))
        if (!outcome.ok) throw new Error(outcome.why.message)
        added.push({ id: outcome.value.person, name })
        expect(await foundBy(name)).toContain(outcome.value.person)
        expect(await foundBy(`04${mine}${1000 + k}`)).toContain(outcome.value.person)
      }
    }
    const workers = [0, 1, 2].map(work)
    await rotated().finally(() => {
      isOver = true
    })
    await Promise.all(workers)
    expect(added.length).toBeGreaterThan(5)
    for (const { id, name } of added) expect(await foundBy(name)).toContain(id)
    expect(await under(2)).toBe(0)
    expect(keysOfFile()).toEqual([3])
  })

  it.each(['person_key', 'person', 'event', 'visit'])('that is killed at %s goes on the next time', async (table) => {
    const before = await everything()
    const from = keysOfFile().at(-1) ?? 0
    expect(await killedAt(table)).toBe('SIGKILL')
    expect(keysOfFile()).toEqual([from, from + 1])
    expect(await everything()).toEqual(before)
    expect(await rotated()).toMatchObject({ key: from + 1, hasGoneOn: true })
    expect(await everything()).toEqual(before)
    expect(await under(from)).toBe(0)
    expect(keysOfFile()).toEqual([from + 1])
  })

  it('that is stopped goes on the next time', async () => {
    const stop = new AbortController()
    const progress = (table: string) => table === 'contact' && stop.abort(new Error('stopped'))
    await expect(rotated({ signal: stop.signal, progress })).rejects.toThrow('stopped')
    expect(await rotated()).toMatchObject({ hasGoneOn: true })
    expect(keysOfFile()).toHaveLength(1)
  })

  it('stands in the log', async () => {
    const deeds = await t.register.look((db) =>
      db.rows<{ detail: object }>(
        sql`select duty, purpose, detail from deed where action = 'rotate-key' order by id limit 3`,
      ),
    )
    expect(deeds[0]).toEqual({ duty: 'administrator', purpose: 'maintenance', detail: { begins: 2 } })
  })
})

describe('a copy of the database', () => {
  it('opens with the key file of its own time alone', async () => {
    const own = await testDatabase()
    const folder = mkdtempSync(join(tmpdir(), 'varhain-rotated-'))
    const [old, current] = [join(folder, 'old'), join(folder, 'current')]
    const at = (place: string, url: string) => openRegister({ folder: place, ...placeOf(url) })
    const names = (register: Register) =>
      register.look((db) => db.rows(sql`select family_name as name from person`)).finally(() => register.close())
    const first = at(old, own.url)
    await first.change((db) =>
      db.run(sql`insert into person (family_name, given_names, area) values (${secret('Ennen')}, ${secret('A')}, 'x')`),
    )
    await first.close()
    const copy = await testDatabase(
      new URL(own.url.replace('postgresql:', 'http:').replace('@/', '@x/')).pathname.slice(1),
    )
    cpSync(old, current, { recursive: true })
    const later = at(current, own.url)
    await perform(rotateKey, {}, callOf(later, ADMINISTRATOR))
    await later.close()
    await expect(names(at(current, copy.url))).rejects.toThrow(
      /^keys missing: the register is sealed with key 1, which .* does not have/,
    )
    await expect(names(at(old, own.url))).rejects.toThrow(
      /^keys missing: the register is sealed with key 2, which .* does not have/,
    )
    expect(await names(at(old, copy.url))).toEqual([{ name: 'Ennen' }])
    expect(await names(at(current, own.url))).toEqual([{ name: 'Ennen' }])
    await copy.close()
    await own.close()
    rmSync(folder, { recursive: true })
  })
})

/** Another process that rotates; it kills itself as it comes to a table. */
const PROGRAM = `
import { perform } from '#actions/perform.ts'
import { rotateKey } from '#actions/rotate-key.ts'
import { openRegister } from '#register/register.ts'
const [place, table] = process.argv.slice(1)
const register = openRegister(JSON.parse(place))
const world = { register, now: () => '2026-09-01T08:00:00.000Z' }
const progress = (step) => step === table && process.kill(process.pid, 'SIGKILL')
const actor = { name: 'Päivi', duty: 'administrator' }
await perform(rotateKey, {}, { world, actor, signal: new AbortController().signal, progress })
await register.close()
`

async function killedAt(table: string) {
  const flags = ['--disable-warning=ExperimentalWarning', '--input-type=module', '-e', PROGRAM]
  const place = JSON.stringify({ folder: t.folder, ...placeOf(t.url) })
  const cwd = join(import.meta.dirname, '..', '..')
  const child = spawn(process.execPath, [...flags, place, table], { stdio: 'inherit', cwd })
  await once(child, 'exit')
  return child.signalCode ?? child.exitCode
}
