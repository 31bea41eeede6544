/** Backup and restore: the same in a fresh folder, row by row and figure by figure; nothing at all from a damaged backup. */
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Day } from '#kernel/day.ts'
import { BackupManifest } from '#model/backup.ts'
import { published } from '#pool/pool.ts'
import { exportPage, exportTables } from '#register/export.ts'
import { addPerson } from '#register/person.ts'
import type { Read } from '#register/register.ts'
import { sql } from '#register/sql.ts'
import { type TestStores, testStores } from '../../test/stores.ts'
import { backup } from './backup.ts'
import { exportRegister } from './export-register.ts'
import { loadSeeds } from './load-seeds.ts'
import { makeExample } from './make-example.ts'
import { makeFamilies } from './make-families.ts'
import { restore } from './restore.ts'
import { verifyLog } from './verify-log.ts'
import { verifyPool } from './verify-pool.ts'

let source: TestStores
let shelf: string
const fresh: TestStores[] = []
beforeAll(async () => {
  shelf = mkdtempSync(join(tmpdir(), 'varhain-shelf-'))
  source = await testStores()
  await source.run(makeFamilies, { seed: 3, children: 60, years: 2 })
  await source.run(loadSeeds, {})
})
afterEach(async () => {
  for (const one of fresh.splice(0)) await one.close()
})
afterAll(async () => {
  await source.close()
  rmSync(shelf, { recursive: true, force: true })
})

async function freshStores(): Promise<TestStores> {
  const one = await testStores()
  fresh.push(one)
  return one
}

const manifestOf = (folder: string) =>
  BackupManifest.parse(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')))
const withKeys = async (name: string) => {
  const folder = join(shelf, name)
  if (!existsSync(folder)) await source.run(backup, { out: folder, withKeys: true }, 'administrator')
  return folder
}

/** Every row as its text, but of the log only those that a backup had. */
async function rowsOf({ world }: TestStores, deeds: number): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, readonly string[]>()
  await world.register.look(async (db) => {
    for (const table of await exportTables(db)) found.set(table.name, await linesOf(db, table))
  })
  const log = (found.get('deed') ?? []).filter((line) => (JSON.parse(line) as { id: number }).id <= deeds)
  return new Map([...found].filter(([name]) => name !== 'lane').concat([['deed', log]]))
}

async function linesOf(db: Read, table: Parameters<typeof exportPage>[1]): Promise<readonly string[]> {
  const lines: string[] = []
  let after: readonly unknown[] | undefined
  do {
    const page = await exportPage(db, table, after)
    lines.push(...page.lines)
    after = page.last
  } while (after !== undefined)
  return lines
}

const newest = ({ world }: TestStores, table: 'deed' | 'person') =>
  world.register.look(async (db) => {
    const { id } = await db.one<{ id: number }>(
      table === 'deed' ? sql`select max(id) as id from deed` : sql`select max(id) as id from person`,
    )
    return id
  })

const someone = (name: string) => ({
  ...{ identityCode: null, phone: null, email: null, address: null, municipality: null, language: null },
  ...{ familyName: name, givenNames: 'Tuiki', birth: '2015-01-01' as Day, isProtected: false, area: 'esimerkkila' },
})

describe('a backup', () => {
  it('comes back whole in a fresh folder: every row, every figure, the chains of the log and the numbering', async () => {
    const folder = join(shelf, 'whole')
    const deeds = await newest(source, 'deed')
    const told = await source.run(backup, { out: folder, withKeys: true }, 'administrator')
    expect(told).toMatchObject({ folder, keys: [1], hasKeys: true })
    const target = await freshStores()
    const done = await target.run(restore, { from: folder })
    expect(done).toMatchObject({ rows: told.rows, destroyedAgain: 0, brokenLog: [] })
    expect(await rowsOf(target, deeds)).toEqual(await rowsOf(source, deeds))
    expect(published(target.world.pool)).toEqual(published(source.world.pool))
    expect(await target.run(verifyPool, {})).toEqual(await source.run(verifyPool, {}))
    expect(await target.run(verifyLog, {})).toMatchObject({ isWhole: true, faults: [] })
    const last = await newest(target, 'person')
    expect(await target.world.register.change((db) => addPerson(db, someone('Uusi'), []))).toBe(last + 1)
    expect(existsSync(join(target.data, 'example-loaded'))).toBe(true)
  })

  it('signs nobody in: a session may have been ended since', async () => {
    await source.world.register.change(async (db) => {
      const { id } = await db.one<{ id: number }>(sql`
        insert into session (worker_id, way, duty, device, form_key, begun_at, seen_at, rotated_at, ends_at)
        select min(id), 'password', 'administrator', '', '', now(), now(), now(), now() + interval '9 hours' from worker returning id`)
      await db.run(sql`insert into session_token (hash, session_id) values ('tiiviste', ${id})`)
    })
    const target = await freshStores()
    const folder = join(shelf, 'signed-in')
    await source.run(backup, { out: folder, withKeys: true }, 'administrator')
    await target.run(restore, { from: folder })
    expect(await target.world.register.look((db) => db.rows(sql`select hash from session_token`))).toEqual([])
  })

  it('opens with the keys that are put at their place, and says which it needs where they are not', async () => {
    const folder = join(shelf, 'sealed')
    await source.run(backup, { out: folder }, 'administrator')
    expect(readdirSync(folder).toSorted()).toEqual(['manifest.json', 'pool', 'register'])
    const target = await freshStores()
    const refused = await target.attempt(restore, { from: folder })
    const [key] = manifestOf(folder).keys
    expect(refused).toMatchObject({ ok: false, why: { why: 'keys-missing' } })
    expect(refused.ok ? '' : refused.why.message).toContain(`key 1 (${key?.mark.slice(0, 8)}…)`)
    expect(existsSync(join(target.data, 'keys.json'))).toBe(false)
    copyFileSync(source.world.register.keyFile, target.world.register.keyFile)
    await target.run(restore, { from: folder })
    const out = join(shelf, 'opened')
    await target.run(exportRegister, { out }, 'administrator')
    expect(readFileSync(join(out, 'person.ndjson'), 'utf8')).not.toContain('\\u0002')
  })

  it('is of one moment while the work goes on, with people and with figures', async () => {
    const folder = join(shelf, 'busy')
    const { register } = source.world
    let isOver = false
    let added = 0
    const adding = (async () => {
      while (!isOver) {
        await register.change((db) => addPerson(db, someone(`Kiire ${added}`), [`kiire${added}`]))
        added += 1
      }
    })()
    const importing = source.run(makeExample, { children: 200, years: 2, load: true, out: join(shelf, 'example') })
    await source.run(backup, { out: folder, withKeys: true }, 'administrator')
    isOver = true
    await Promise.all([adding, importing])
    expect(added).toBeGreaterThan(0)
    const target = await freshStores()
    expect(await target.run(restore, { from: folder })).toMatchObject({ brokenLog: [] })
    const { snapshot } = manifestOf(folder)
    expect(published(target.world.pool).id).toBe(snapshot)
    // a person without its keys, or a row of the log without its lane, would be half a change
    const halves = await target.world.register.look((db) =>
      db.rows(sql`select id from person p where not exists (select from person_key k where k.person_id = p.id)`),
    )
    expect(halves).toEqual([])
  })

  it('that was stopped is not there', async () => {
    const stop = new AbortController()
    const progress = (step: string) => step === 'person' && stop.abort(new Error('stopped'))
    const before = readdirSync(shelf)
    const more = { signal: stop.signal, progress }
    await expect(source.attempt(backup, { out: join(shelf, 'stopped') }, 'administrator', more)).rejects.toThrow(
      'stopped',
    )
    expect(readdirSync(shelf)).toEqual(before)
  })

  it('is written over nothing', async () => {
    const folder = await withKeys('first')
    expect(await source.attempt(backup, { out: folder }, 'administrator')).toMatchObject({
      why: { why: 'folder-not-empty' },
    })
  })
})

describe('a damaged backup', () => {
  const damage: readonly (readonly [string, string, (folder: string) => void])[] = [
    ['with a changed byte', 'backup-damaged', (folder) => flip(join(folder, 'register', 'person.ndjson.gz'))],
    ['with a file of the pool missing', 'backup-damaged', (folder) => rmSync(join(folder, 'pool', 'HEAD'))],
    ['with a cut file', 'backup-damaged', (folder) => writeFileSync(join(folder, 'register', 'deed.ndjson.gz'), '')],
    ['with a changed manifest', 'backup-damaged', (folder) => rewrite(folder, '"by": "test"', '"by": "tost"')],
    ['with half a manifest', 'backup-damaged', (folder) => writeFileSync(join(folder, 'manifest.json'), '{"product"')],
    ['without a manifest', 'no-backup', (folder) => rmSync(join(folder, 'manifest.json'))],
  ]

  it.each(damage)('%s is refused (%s), and nothing is left behind', async (_, why, harm) => {
    const folder = join(shelf, 'harmed')
    cpSync(await withKeys('first'), folder, { recursive: true })
    harm(folder)
    const target = await freshStores()
    const before = readdirSync(target.data, { recursive: true }).toSorted()
    expect(await target.attempt(restore, { from: folder })).toMatchObject({ ok: false, why: { why } })
    expect(readdirSync(target.data, { recursive: true }).toSorted()).toEqual(before)
    rmSync(folder, { recursive: true })
  })
})

function flip(path: string): void {
  const bytes = readFileSync(path)
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1
  writeFileSync(path, bytes)
}

function rewrite(folder: string, from: string, to: string): void {
  const path = join(folder, 'manifest.json')
  const text = readFileSync(path, 'utf8')
  expect(text).toContain(from)
  writeFileSync(path, text.replace(from, to))
}

describe('a restore', () => {
  it('is refused where somebody is known already or figures are published', async () => {
    const folder = await withKeys('first')
    const target = await freshStores()
    await target.run(restore, { from: folder })
    expect(await target.attempt(restore, { from: folder })).toMatchObject({ why: { why: 'folder-not-empty' } })
    const figures = await freshStores()
    await figures.run(loadSeeds, {})
    expect(await figures.attempt(restore, { from: folder })).toMatchObject({ why: { why: 'folder-not-empty' } })
    expect((await figures.run(verifyPool, {})).files).toBeGreaterThan(0)
  })

  it('that is stopped leaves nothing, and goes well the next time', async () => {
    const folder = await withKeys('first')
    const target = await freshStores()
    const stop = new AbortController()
    const progress = (step: string) => step === 'part' && stop.abort(new Error('stopped'))
    const more = { signal: stop.signal, progress }
    await expect(target.attempt(restore, { from: folder }, 'controller', more)).rejects.toThrow('stopped')
    expect(existsSync(join(target.data, 'pool', 'HEAD'))).toBe(false)
    expect(existsSync(join(target.data, 'restore-unfinished'))).toBe(false)
    expect(await newest(target, 'person')).toBe(null)
    expect(await target.run(restore, { from: folder })).toMatchObject({ brokenLog: [] })
  })

  it('that was cut short between its stores begins anew, and one that was cut at its end is ended', async () => {
    const folder = await withKeys('first')
    const { digest } = manifestOf(folder)
    const target = await freshStores()
    writeFileSync(join(target.data, 'restore-unfinished'), `${digest}\n`)
    cpSync(join(folder, 'pool'), join(target.data, 'pool'), { recursive: true })
    expect(await target.run(restore, { from: folder })).toMatchObject({ destroyedAgain: 0 })
    writeFileSync(join(target.data, 'restore-unfinished'), `${digest}\n`)
    rmSync(join(target.data, 'example-loaded'))
    await target.run(restore, { from: folder })
    expect(existsSync(join(target.data, 'restore-unfinished'))).toBe(false)
    expect(existsSync(join(target.data, 'example-loaded'))).toBe(true)
  })
})
