/** What the database and the pool see of people: no name, no code and no free text in clear, whatever was written. */
import { globSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { columnsOf, fieldsOf } from '#casework/columns.ts'
import type { Day } from '#kernel/day.ts'
import { PART_KINDS } from '#model/part.ts'
import { writeEvent } from '#register/event.ts'
import { exportTables, openPage } from '#register/export.ts'
import { insertPart } from '#register/part.ts'
import type { Write } from '#register/register.ts'
import { SEAL_MARK } from '#register/seal.ts'
import { SEALED } from '#register/sealed-columns.ts'
import { sql } from '#register/sql.ts'
import { type TestRegister, testRegister } from '../../test/database.ts'
import { type TestPeople, testPeople } from '../../test/people.ts'
import { rawTables } from '../../test/raw-tables.ts'
import { type TestWorld, testWorld } from '../../test/world.ts'
import { makeExample } from './make-example.ts'
import { makeFamilies } from './make-families.ts'
import { perform } from './perform.ts'

/** No word of ours or of any language: it stands in every name and text of the life. */
const SECRET = 'Zörbelius'
const SIGNS = [SECRET, SECRET.toLowerCase(), Buffer.from(SECRET).toString('hex'), 'rbeliu', '010118A987', '0409998887']

const opened = (register: TestRegister['register']) =>
  register.look(async (db) => {
    const found = new Map<string, readonly string[]>()
    for (const table of await exportTables(db)) found.set(table.name, (await openPage(db, table, undefined)).lines)
    return found
  })

describe('a life that is written by the actions', () => {
  let t: TestPeople
  beforeAll(async () => {
    t = await testPeople('2026-09-01')
    await live(t)
    await t.write((db) => fillEveryForm(db))
  })
  afterAll(() => t.close())

  it('stands in the database without a word of what was told', async () => {
    const raw = await rawTables(t.database)
    const seen = [...raw].flatMap(([table, rows]) =>
      rows.filter((row) => SIGNS.some((sign) => row.includes(sign))).map((row) => `${table}: ${row}`),
    )
    expect(seen).toEqual([])
  })

  it('is all there for whoever may read it', async () => {
    const tables = await opened(t.register)
    const open = (table: string) => (tables.get(table) ?? []).join('\n')
    const telling = ['person', 'attachment', 'imported', 'correction', 'pause', 'event', ...PART_KINDS]
    const content = Buffer.from(SECRET).toString('base64')
    const silent = telling.filter((table) => !open(table).includes(table === 'attachment' ? content : SECRET))
    expect(silent.filter((table) => SEALED[table] !== undefined)).toEqual([])
  })
})

async function live(t: TestPeople): Promise<void> {
  const name = { familyName: SECRET, givenNames: `${SECRET} Aino` }
  const details = {
    birth: '2018-01-01',
    identityCode: '010118A987X',
    phone: '040 999 8887',
    email: 'zrbelius@esimerkki.fi',
    address: `${SECRET} 1`,
  }
  const added = (await t.run('add-person', { ...name, ...details }, 'guidance-worker')) as unknown as { person: number }
  await t.run('send-contact', { ...contactOf(t), token: 'token-of-the-form-of-this-life' }, 'reporter')
  const { id, version } = await t.register.look((db) =>
    db.one<{ id: number; version: number }>(sql`select id, version from part where kind = 'contact'`),
  )
  await t.run('take-contact', { id, version }, 'guidance-worker')
  await t.run('identify-contact', { id, version: version + 1, child: added.person }, 'guidance-worker')
  const assessed = await t.run(
    'assess-contact',
    { id, version: version + 2, handlingReasons: SECRET, isSpecialNeed: true },
    'guidance-worker',
  )
  const matter = assessed.matter ?? 0
  const attendance = [{ name: SECRET, role: SECRET, wasPresent: true }]
  await t.run('record-meeting', { matter, topic: SECRET, attendance, agreed: SECRET }, 'guidance-worker')
  const { event } = await t.register.look((db) =>
    db.one<{ event: number }>(sql`select max(id) as event from event where kind = 'meeting.record'`),
  )
  await t.run(
    'correct-event',
    { event, field: 'agreed', value: `${SECRET} oikein`, why: `${SECRET} luki väärin` },
    'guidance-worker',
  )
  const seen = await t.register.look((db) =>
    db.one<{ version: number }>(sql`select version from part where id = ${matter}`),
  )
  await t.run(
    'pause-guarantee-matter',
    {
      id: matter,
      version: seen.version,
      pauseReason: SECRET,
      pausedFrom: '2026-09-01',
    },
    'guidance-worker',
  )
  await bringIn(t)
}

const contactOf = (t: TestPeople) => ({
  unit: t.units.guidance,
  contactKind: 'concern-with-consent',
  childName: SECRET,
  childBirth: '2018-01-01',
  childDetails: SECRET,
  guardians: [{ name: SECRET, phone: '0409998887' }],
  reporterKind: '15',
  reporterName: SECRET,
  reporterRole: SECRET,
  reporterPhone: '0409998887',
  reporterEmail: 'zrbelius@esimerkki.fi',
  what: `${SECRET} ei käy koulua`,
  isTogether: true,
  consents: [{ name: SECRET, capacity: 'guardian', way: 'spoken', on: '2026-08-31' }],
  language: 'fi',
  attachments: [{ name: `${SECRET}.txt`, content: Buffer.from(SECRET).toString('base64') }],
})

async function bringIn(t: TestPeople): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'varhain-life-'))
  const file = join(folder, 'rows.csv')
  writeFileSync(file, `id;family_name;given_names;is_protected\n${SECRET}-1;${SECRET};${SECRET};ei\n`)
  await t.run('import-register', { file, source: 'vanha', holds: 'persons', preview: false }, 'administrator')
  rmSync(folder, { recursive: true })
}

/** A part of every kind with every column filled, and an event that tells the same. */
async function fillEveryForm(db: Write): Promise<void> {
  const ids = await db.one<{ worker: number; unit: number; person: number; part: number }>(
    sql`select (select min(id) from worker) as worker, (select min(id) from unit) as unit, (select min(id) from person) as person,
      (select min(id) from part) as part`,
  )
  const { worker, unit, part } = ids
  for (const kind of PART_KINDS) {
    const keeps = Object.fromEntries(
      Object.entries(columnsOf(kind)).map(([field, type]) => [field, filled(fieldsOf(kind)[field]?.type ?? type, ids)]),
    )
    const place = { matter: null, unit, worker, state: 'x', openedOn: DAY, closedOn: null }
    await insertPart(db, { kind, ...place, ...{ task: 'family-services', dataClass: 'normal' }, keeps })
    const told = { part, matter: null, on: DAY, at: '2026-09-01T08:00:00Z', worker, position: 'x', document: null }
    await writeEvent(db, { ...told, kind: `${kind}.write`, fields: keeps })
  }
}

const DAY = '2026-09-01' as Day

function filled(type: string, ids: Readonly<Record<'worker' | 'unit' | 'person' | 'part', number>>): unknown {
  if (type === 'rows') return [{ name: SECRET }]
  if (type === 'text' || type === 'long') return SECRET
  if (type === 'choice' || type === 'code') return 'x'
  if (type === 'day' || type === 'date') return DAY
  if (type === 'yes') return true
  return { ...ids, matter: ids.part }[type] ?? 1
}

/** What is sealed, and the keys by which it is found. */
const SEALED_OR_KEY = new RegExp(`(?:u0002|${SEAL_MARK})[tj]\\d+\\.[\\w-]+|\\b\\d+\\.[\\w-]{16}\\b`, 'g')
const withoutSealed = (text: string) => text.replace(SEALED_OR_KEY, '')

/** Who works here is no secret. */
const OF_STAFF = ['worker', 'unit', 'deed', 'guarantee']

describe('the example', () => {
  let t: TestRegister
  let w: TestWorld
  let texts: ReadonlySet<string>
  let names: ReadonlySet<string>
  beforeAll(async () => {
    t = await testRegister()
    w = await testWorld()
    const call = { ...w.call, world: { ...w.world, register: t.register } }
    const made = await perform(makeFamilies, { seed: 5, children: 60, years: 2 }, call)
    if (!made.ok) throw new Error(made.why.message)
    const tables = await opened(t.register)
    const people = (tables.get('person') ?? []).map(
      (line) => JSON.parse(line) as Readonly<Record<string, string | null>>,
    )
    const of = (...columns: readonly string[]) =>
      people.flatMap((one) => columns.flatMap((column) => one[column] ?? []))
    names = new Set(of('family_name', 'given_names').flatMap((text) => text.split(/[\s-]+/)))
    const free = ['matter', 'contact', 'assessment', 'visit', 'note', 'service', 'plan'].flatMap((table) =>
      (tables.get(table) ?? []).flatMap((line) => {
        const row = JSON.parse(line) as Readonly<Record<string, unknown>>
        return Object.keys(SEALED[table] ?? {}).flatMap((column) =>
          typeof row[column] === 'string' ? [row[column]] : [],
        )
      }),
    )
    texts = new Set([...of('identity_code', 'phone', 'email', 'address'), ...free.filter((text) => text.length > 11)])
  })
  afterAll(async () => {
    await t.close()
    await w.close()
  })

  it('stands in the database without a name, a code, an address or a sentence', async () => {
    expect(names.size).toBeGreaterThan(50)
    expect(texts.size).toBeGreaterThan(200)
    const raw = await rawTables(t)
    const clear = [...raw]
      .flatMap(([table, rows]) => (OF_STAFF.includes(table) ? [] : [withoutSealed(rows.join('\n'))]))
      .join('\n')
    const words = new Set(clear.split(/[^\p{L}]+/u))
    expect([...names].filter((name) => words.has(name))).toEqual([])
    expect([...texts].filter((text) => clear.includes(text))).toEqual([])
  })

  it('leaves nobody in the pool', async () => {
    await w.run(makeExample, { load: true })
    const files = globSync('**/*', { cwd: join(w.folder, 'pool'), withFileTypes: true }).filter((one) => one.isFile())
    const tables = files
      .filter(({ name }) => name.endsWith('.parquet'))
      .map(({ parentPath, name }) => join(parentPath, name))
    expect(tables.length).toBeGreaterThan(5)
    const db = await (await DuckDBInstance.create()).connect()
    const words = new Set<string>()
    for (const file of tables) {
      const rows = await (await db.run(`select distinct t::text from read_parquet('${file}') t`)).getRows()
      for (const [row] of rows) for (const word of String(row).split(/[^\p{L}\d+-]+/u)) words.add(word)
    }
    expect(words.size).toBeGreaterThan(100)
    const codes = [...texts].filter((text) => !text.includes(' '))
    expect([...names, ...codes].filter((text) => words.has(text))).toEqual([])
  })
})
