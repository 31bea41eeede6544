/** Refused attempts, disclosures and lists of people, as they stand in the log. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from '#register/sql.ts'
import { type TestPeople, testPeople } from '../../test/people.ts'

let t: TestPeople
let child: number
let matter: number
beforeAll(async () => {
  t = await testPeople('2026-09-01')
  child = await t.child('Aino Kirjattu', '2018-01-01')
  matter = (await t.run('open-matter', { child, task: 'family-services' })).part
})
afterAll(() => t.close())

interface Row {
  readonly log: string
  readonly person: number | null
  readonly people: readonly number[]
  readonly data: readonly string[]
  readonly detail: Readonly<Record<string, unknown>>
  readonly told: string | null
  readonly name: string | null
  readonly provider: string
}
const newest = (action: string): Promise<Row> =>
  t.register.look((db) =>
    db.one(sql`select log, person_id as person, people, data, detail, told, worker_name as name, provider
      from deed where action = ${action} order by id desc limit 1`),
  )
const count = async () =>
  (await t.register.look((db) => db.one<{ n: number }>(sql`select count(*)::int as n from deed where lane > 0`))).n

describe('a refused attempt stands in the log', () => {
  it('by a duty that may not, with nothing of what was asked', async () => {
    await t.refusal('search-people', { text: 'Kirjattu Aino' }, 'administrator')
    const row = await newest('search-people')
    expect(row).toMatchObject({ log: 'refused', detail: { why: 'not-allowed' }, provider: 'esimerkkila' })
    expect(JSON.stringify(row)).not.toContain('Kirjattu')
  })

  it('and tells what is there from what is not, which the answer does not', async () => {
    const there = await t.refusal('show-matter', { id: matter }, 'family-worker')
    expect((await newest('show-matter')).detail).toEqual({ why: there.why, where: 'id', id: matter, isThere: true })
    const missing = await t.refusal('show-matter', { id: 999_999 }, 'family-worker')
    expect((await newest('show-matter')).detail).toEqual({ why: there.why, where: 'id', id: 999_999, isThere: false })
    expect(missing.message.replace('999999', '')).toBe(there.message.replace(String(matter), ''))
  })

  it('but nobody who has not signed in fills it', async () => {
    const before = await count()
    await t.refusal('show-matter', { id: matter }, 'viewer')
    await t.refusal('show-matter', { id: matter }, 'reporter')
    expect(await count()).toBe(before)
  })
})

describe('a disclosure stands in the log', () => {
  it('to the client by its own right, where nobody else is named', async () => {
    await t.run('export-person', { id: child })
    const row = await newest('export-person')
    expect(row).toMatchObject({ log: 'disclosure', person: child, provider: 'esimerkkila' })
    expect(row.name).toMatch(/^Työntekijä /)
    expect(JSON.parse(row.told ?? '')).toMatchObject({
      recipient: `person ${child}`,
      basis: 'julkisuuslaki 621/1999 11–12 §',
    })
  })

  it('to another with the basis that was given, and not without one', async () => {
    const bare = await t.refusal('export-person', { id: child, recipient: 'Esimerkkilän poliisi' })
    expect(bare.why).toBe('basis-needed')
    await t.run('export-person', { id: child, recipient: 'Esimerkkilän poliisi', basis: 'LSL 25 §' })
    const { told, detail } = await newest('export-person')
    expect(JSON.parse(told ?? '')).toMatchObject({ recipient: 'Esimerkkilän poliisi', basis: 'LSL 25 §' })
    expect(JSON.stringify(detail)).not.toMatch(/poliisi|LSL/)
  })

  it('with its words sealed where they stand', async () => {
    const text = await t.asOwner(async (db) => {
      const found = await db.query<{ text: string }>(`select string_agg(d::text, ' ') as text from deed d`)
      return found.rows[0]?.text ?? ''
    })
    expect(text).not.toMatch(/poliisi|julkisuuslaki|Kirjattu|Aino/)
  })
})

describe('a list', () => {
  it('tells whom it showed', async () => {
    await t.run('search-people', { text: 'Kirjattu' })
    expect(await newest('search-people')).toMatchObject({ log: 'use', people: [child] })
    await t.run('show-unit', {})
    const unheld = (await newest('show-unit')).people
    await t.run('assign-matter', { id: matter, version: 1, responsible: t.actor('social-worker').worker?.id })
    await t.run('my-day', {})
    expect([unheld, (await newest('my-day')).people]).toEqual([[child], [child]])
  })
})
