/** What is written once, by the rights of the database; and that a row of the log and its work come and go together. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestPeople, testPeople } from '../../test/people.ts'
import { type Deed, deedRow } from './deed.ts'
import type { Log } from './register.ts'
import { sql } from './sql.ts'

const deed = (place: number): Deed => ({
  at: `2026-03-0${1 + (place % 9)}T08:00:00.123Z`,
  log: 'use',
  worker: null,
  workerName: 'Testaaja',
  duty: 'social-worker',
  action: 'show-matter',
  matter: place,
  person: place,
  people: [place],
  data: ['matter'],
  purpose: 'work',
  detail: { part: place },
  told: {},
})

let t: TestPeople
beforeAll(async () => {
  t = await testPeople()
})
afterAll(() => t.close())

/** Rows of the log that are not where their lane says, and lanes that do not end where they say. */
const astray = () =>
  t.register.look((db) =>
    db.rows(sql`
      select l.id from lane l where l.length <> (select count(*) from deed d where d.lane = l.id)
        or l.last <> coalesce((select d.hash from deed d where d.lane = l.id and d.number = l.length), '')`),
  )

describe('the log', () => {
  it('keeps its lanes under hundreds of looks and changes at once, none of which crosses another', async () => {
    let runs = 0
    const work = async (place: number) => {
      const row = deedRow(deed(place))
      const logged = (db: Log) => {
        runs += 1
        return db.log(row)
      }
      await (place % 2 === 0 ? t.register.change(logged) : t.register.look(logged))
    }
    await Promise.all(Array.from({ length: 400 }, (_, place) => work(place)))
    expect(runs).toBe(400)
    expect(await astray()).toEqual([])
    const lanes = await t.register.look((db) => db.rows(sql`select distinct lane from deed where lane > 0`))
    expect(lanes.length).toBeGreaterThan(3)
  })
})

describe('what is written once', () => {
  const refused = async (text: string): Promise<string> => {
    const work = t.register.change((db) => db.run({ text, values: [] }))
    return await work.then(
      () => 'done',
      (error: unknown) => String((error as { code?: unknown }).code),
    )
  }

  it.each(['deed', 'event', 'correction', 'lane'])(
    'cannot be changed, removed or emptied by the product: %s',
    async (table) => {
      const column =
        table === 'lane' ? 'last' : table === 'correction' ? 'why' : table === 'deed' ? 'action' : 'position'
      expect([
        await refused(`update ${table} set ${column} = 'x'`),
        await refused(`delete from ${table}`),
        await refused(`truncate ${table} cascade`),
      ]).toEqual(['42501', '42501', '42501'])
    },
  )

  it('takes no row with a place of its own, and none without a lane', async () => {
    const row = `insert into deed (at, duty, action, provider, purpose, detail, lane, number, previous, hash)
      values (now(), 'x', 'forged', '', 'work', '{}', 1, 999, '', '')`
    await expect(t.register.change((db) => db.run({ text: row, values: [] }))).rejects.toThrow(
      'deed placed by hand: forged',
    )
    const bare = `insert into deed (at, duty, action, provider, purpose, detail) values (now(), 'x', 'bare', '', 'work', '{}')`
    await expect(t.asOwner((db) => db.query(bare))).rejects.toThrow('no lane: bare')
    await t.register.change(async (own) => {
      const { mine } = await own.one<{ mine: string }>(sql`select current_setting('varhain.lane') as mine`)
      const taken = t.asOwner(async (db) => {
        await db.query(`set varhain.lane = '${mine}'`)
        await db.query(bare)
      })
      await expect(taken).rejects.toThrow('no lane: bare')
    })
  })

  it('is changed by maintenance only, which leaves a row in the log', async () => {
    await expect(t.asOwner((db) => db.query(`delete from deed`))).rejects.toThrow('written once: deed')
    await expect(t.register.maintain((db) => db.run(sql`delete from correction`))).rejects.toThrow(
      'not logged: maintenance',
    )
    const removed = await t.register.maintain(async (db) => {
      await db.log(deedRow({ ...deed(1), action: 'test-maintenance' }))
      return await db.run(sql`delete from correction`)
    })
    expect(removed).toBe(0)
    expect(await refused('delete from correction')).toBe('42501')
  })
})

describe('a fault', () => {
  const count = (action: string) =>
    t.register.look((db) => db.one<{ n: number }>(sql`select count(*)::int as n from deed where action = ${action}`))
  const names = () => t.register.look((db) => db.rows(sql`select id from unit where area = 'fault'`))
  const unit = sql`insert into unit (name_fi, name_sv, name_en, kind, area) values ('x', 'x', 'x', 'guidance', 'fault')`
  const cut = sql`select pg_terminate_backend(pg_backend_pid())`

  it.each([
    ['between the work and the row', () => [sql`select 1 / 0`, deedRow({ ...deed(1), action: 'fault' })]],
    ['between the row and the commit', () => [deedRow({ ...deed(1), action: 'fault' }), sql`select 1 / 0`]],
    ['that cuts the connection before the commit', () => [deedRow({ ...deed(1), action: 'fault' }), cut]],
  ])('%s leaves neither the change nor the row', async (_, rows) => {
    const change = t.register.change(async (db) => {
      await db.run(unit)
      for (const row of rows()) await db.log(row)
    })
    await expect(change).rejects.toThrow()
    const look = t.register.look(async (db) => {
      for (const row of rows()) await db.log(row)
      return 'seen'
    })
    await expect(look).rejects.toThrow()
    expect([await count('fault'), await names()]).toEqual([{ n: 0 }, []])
    expect(await astray()).toEqual([])
  })

  it('of the commit itself leaves neither', async () => {
    await t.asOwner((db) =>
      db.query(`create function fail() returns trigger language plpgsql as $$ begin raise exception 'at commit'; end $$;
        create constraint trigger fails after insert on deed deferrable initially deferred for each row execute function fail()`),
    )
    const row = () => deedRow({ ...deed(1), action: 'fault' })
    const change = t.register.change(async (db) => {
      await db.run(unit)
      await db.log(row())
    })
    await expect(change).rejects.toThrow('at commit')
    await expect(t.register.look((db) => db.log(row()))).rejects.toThrow('at commit')
    await t.asOwner((db) => db.query('drop trigger fails on deed'))
    expect([await count('fault'), await names()]).toEqual([{ n: 0 }, []])
  })
})
