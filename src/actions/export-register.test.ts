import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addAttachment } from '#register/attachment.ts'
import { exportPage, exportTables } from '#register/export.ts'
import { name, secret, sql } from '#register/sql.ts'
import { type TestPeople, testPeople } from '../../test/people.ts'
import type { Call } from './action.ts'
import { type ExportManifest, exportRegister } from './export-register.ts'
import { perform } from './perform.ts'

const MANY = 12_345
const CONTENT = Uint8Array.from({ length: 1000 }, (_, k) => (k * 7) % 256)

let t: TestPeople
let folder: string
beforeAll(async () => {
  t = await testPeople('2026-09-01')
  folder = mkdtempSync(join(tmpdir(), 'varhain-export-'))
  const child = await t.child('Aino Esimerkki', '2018-05-04')
  const { part } = await t.run('open-matter', { child, task: 'family-services', reason: 'Rivi "yksi"\nrivi kaksi; €' })
  await t.write(async (db) => {
    for (let k = 0; k < 9; k += 1)
      await addAttachment(db, {
        part,
        name: `${k}.pdf`,
        type: 'application/pdf',
        content: CONTENT,
        at: '2026-09-01T08:00:00Z',
      })
    await db.run(
      sql`insert into person (family_name, given_names, area) select ${secret('Suku')}, ${secret('Nimi')}, 'esimerkkila' from generate_series(1, ${MANY}) k`,
    )
    await db.run(
      sql`insert into person_key (key, person_id) select 'avain' || (id % 7), id from person on conflict do nothing`,
    )
  })
})
afterAll(async () => {
  await t.close()
  rmSync(folder, { recursive: true, force: true })
})

async function exported(out: string, call: Partial<Call> = {}): Promise<ExportManifest> {
  const outcome = await perform(exportRegister, { out }, { ...t.call(t.actor('administrator')), ...call })
  if (!outcome.ok) throw new Error(`${outcome.why.why}: ${outcome.why.message}`)
  return outcome.value
}

const linesOf = (out: string, file: string) =>
  readFileSync(join(out, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>)

const inOrder = (rows: readonly object[]) =>
  rows.map((row) => JSON.stringify(Object.entries(row).toSorted())).toSorted()

describe('the export of the register', () => {
  it('holds every row of every table but those of sign-in, as it reads back', async () => {
    const out = join(folder, 'whole')
    const manifest = await exported(out)
    expect(JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'))).toEqual(manifest)
    const all = await t.register.look((db) =>
      db.rows<{ name: string }>(sql`select table_name as name from information_schema.tables
        where table_schema = 'public' and table_name <> 'migration' order by 1`),
    )
    const within = all.map((one) => one.name).filter((one) => !/^(account|session|sign_in)/.test(one))
    expect(manifest.tables.map((one) => one.name)).toEqual(within.toSorted())
    expect(within.length).toBe(all.length - 6)
    expect(manifest.tables.find((one) => one.name === 'person')?.rows).toBe(MANY + 1)
    for (const { name: table, file, rows, bytes, sha256 } of manifest.tables) {
      const content = readFileSync(join(out, file))
      expect([table, content.length, createHash('sha256').update(content).digest('hex')]).toEqual([
        table,
        bytes,
        sha256,
      ])
      const read = linesOf(out, file)
      expect(read).toHaveLength(rows)
      if (table === 'attachment' || table === 'lane') continue // the row of the export itself makes its lane longer
      const kept = await t.register.look((db) =>
        db.rows<{ row: object }>(sql`select to_jsonb(k) as row from ${name(table)} k
          where to_jsonb(k) ->> 'action' is distinct from 'export-register'`),
      )
      expect([table, inOrder(read)]).toEqual([table, inOrder(kept.map(({ row }) => row))])
    }
    const files = linesOf(out, 'attachment.ndjson')
    expect(files).toHaveLength(9)
    expect(files.every((one) => Buffer.from(String(one.content), 'base64').equals(CONTENT))).toBe(true)
  })

  it('tells openly what was sealed', () => {
    const [matter] = linesOf(join(folder, 'whole'), 'matter.ndjson')
    expect(matter?.reason).toBe('Rivi "yksi"\nrivi kaksi; €')
    const people = linesOf(join(folder, 'whole'), 'person.ndjson')
    expect(people[0]).toMatchObject({ family_name: 'Esimerkki', given_names: 'Aino' })
    expect(readFileSync(join(folder, 'whole', 'event.ndjson'), 'utf8')).not.toContain('\\u0002')
  })

  it('is for the eyes of its owner, and stands in the log', async () => {
    const out = join(folder, 'closed')
    await exported(out)
    expect(readdirSync(out).map((file) => statSync(join(out, file)).mode & 0o777)).toEqual(
      readdirSync(out).map(() => 0o600),
    )
    expect(statSync(out).mode & 0o777).toBe(0o700)
    const found = await t.register.look((db) => db.rows(sql`select duty from deed where action = 'export-register'`))
    expect(found.at(-1)).toEqual({ duty: 'administrator' })
  })

  it('is of one moment: what changes meanwhile is not in it', async () => {
    const out = join(folder, 'moment')
    const changes: Promise<unknown>[] = []
    const progress = (step: string) => {
      if (step === 'attachment') changes.push(t.child('Myöhäinen Tulija', '2020-01-01'))
    }
    await exported(out, { progress })
    await Promise.all(changes)
    expect(changes).toHaveLength(1)
    expect(linesOf(out, 'person.ndjson').some((one) => one.given_names === 'Myöhäinen')).toBe(false)
  })

  it('that is stopped leaves no manifest and no file', async () => {
    const out = join(folder, 'stopped')
    const stop = new AbortController()
    const progress = (step: string) => step === 'person' && stop.abort(new Error('stopped'))
    await expect(exported(out, { signal: stop.signal, progress })).rejects.toThrow('stopped')
    expect(readdirSync(out)).toEqual([])
  })

  it('writes over nothing, and over the network nowhere', async () => {
    const out = join(folder, 'there')
    mkdirSync(out)
    writeFileSync(join(out, 'oma.txt'), 'oma')
    const why = async (input: object) => {
      const outcome = await perform(exportRegister, input, t.call(t.actor('administrator')))
      return outcome.ok ? 'done' : outcome.why.why
    }
    expect(await why({ out })).toBe('folder-not-empty')
    expect(await why({})).toBe('only-at-the-machine')
    expect(readdirSync(out)).toEqual(['oma.txt'])
  })

  it('goes through a table page by page, each row once', async () => {
    await t.register.look(async (db) => {
      const tables = await exportTables(db)
      for (const [table, pages] of [
        ['person', 3],
        ['person_key', 3],
        ['attachment', 3],
      ] as const) {
        const one = tables.find((each) => each.name === table)
        if (!one) throw new Error(`no table: ${table}`)
        const lines: string[] = []
        let count = 0
        for (let after: readonly unknown[] | undefined, isOver = false; !isOver; count += 1) {
          const page = await exportPage(db, one, after)
          lines.push(...page.lines)
          after = page.last
          isOver = after === undefined
        }
        const { rows } = await db.one<{ rows: number }>(sql`select count(*)::int as rows from ${name(table)}`)
        expect([table, count, new Set(lines).size]).toEqual([table, pages, rows])
      }
    })
  })
})
