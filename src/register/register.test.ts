import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { done, refused } from '#kernel/outcome.ts'
import { placeOf, type TestRegister, testRegister, testTable } from '../../test/database.ts'
import { openRegister, type Read } from './register.ts'
import { json, type Query, sql } from './sql.ts'

let test: TestRegister
beforeAll(async () => {
  test = await testRegister()
  await testTable(test.register, 'pot (name text primary key, cents int8 not null, version int not null default 1)')
  await testTable(test.register, 'seen (who text not null)')
})
afterAll(() => test.close())

const put = (name: string, cents: number) =>
  test.register.change((db) => db.run(sql`insert into pot (name, cents) values (${name}, ${cents})`))
const cents = async (db: Read, name: string) =>
  (await db.maybe<{ cents: number }>(sql`select cents from pot where name = ${name}`))?.cents
const inPot = (name: string) => test.register.look((db) => cents(db, name))
const seenBy = (who: string) => test.register.look((db) => db.rows(sql`select who from seen where who = ${who}`))

describe('a change', () => {
  it('tells how many rows it touched, and stays', async () => {
    expect(await put('stays', 100)).toBe(1)
    expect(await inPot('stays')).toBe(100)
  })

  it('is undone when the work throws', async () => {
    const work = test.register.change(async (db) => {
      await db.run(sql`insert into pot (name, cents) values ('thrown', 1)`)
      throw new Error('no such thing: 1')
    })
    await expect(work).rejects.toThrow('no such thing: 1')
    expect(await inPot('thrown')).toBeUndefined()
  })

  it('is undone when the rules say no, and gives the refusal', async () => {
    const answer = await test.register.change(async (db) => {
      await db.run(sql`insert into pot (name, cents) values ('refused', 1)`)
      return refused('not-yours' as const)
    })
    expect(answer).toEqual({ ok: false, why: 'not-yours' })
    expect(await inPot('refused')).toBeUndefined()
  })

  it('stays when the rules say yes', async () => {
    await test.register.change(async (db) =>
      done(await db.run(sql`insert into pot (name, cents) values ('allowed', 1)`)),
    )
    expect(await inPot('allowed')).toBe(1)
  })

  it('is never told as done after an error that was swallowed', async () => {
    const work = test.register.change(async (db) => {
      await db.run(sql`insert into pot (name, cents) values ('swallowed', 1)`)
      await db.run(sql`select 1 / 0`).catch(() => 0)
    })
    await expect(work).rejects.toThrow('not committed: ROLLBACK')
    expect(await inPot('swallowed')).toBeUndefined()
  })

  it('sees that another came first by the version it read', async () => {
    await put('versioned', 10)
    const set = (cents: number) =>
      test.register.change((db) =>
        db.run(sql`update pot set cents = ${cents}, version = version + 1 where name = 'versioned' and version = ${1}`),
      )
    const touched = await Promise.all([set(11), set(12)])
    expect(touched.toSorted()).toEqual([0, 1])
  })

  it('is done again when two crossed', async () => {
    await put('left', 0)
    await put('right', 0)
    let runs = 0
    const both = (first: string, second: string) =>
      test.register.change(async (db) => {
        runs += 1
        await db.run(sql`update pot set cents = cents + 1 where name = ${first}`)
        await db.rows(sql`select pg_sleep(0.1)`)
        await db.run(sql`update pot set cents = cents + 1 where name = ${second}`)
      })
    await Promise.all([both('left', 'right'), both('right', 'left')])
    expect(runs).toBeGreaterThan(2)
    expect([await inPot('left'), await inPot('right')]).toEqual([2, 2])
  })

  it('is given up when it crosses every time', async () => {
    let runs = 0
    const work = test.register.change(async (db) => {
      runs += 1
      await db.run(sql`do $$ begin raise exception using errcode = '40001', message = 'crossed'; end $$`)
    })
    await expect(work).rejects.toThrow('crossed')
    expect(runs).toBe(4)
  })

  it('lends its door only for as long as it lasts', async () => {
    let kept: Read | undefined
    await test.register.change(async (db) => {
      kept = db
    })
    await expect(kept?.rows(sql`select 1`)).rejects.toThrow('transaction over: select 1')
  })
})

describe('a look', () => {
  it('is of one moment', async () => {
    await put('moment', 1)
    const looked = await test.register.look(async (db) => {
      const before = await cents(db, 'moment')
      await test.register.change((other) => other.run(sql`update pot set cents = 2 where name = 'moment'`))
      return [before, await cents(db, 'moment')]
    })
    expect(looked).toEqual([1, 1])
    expect(await inPot('moment')).toBe(2)
  })

  it('cannot write, whatever its query says', async () => {
    const work = test.register.look((db) =>
      db.rows(sql`insert into pot (name, cents) values ('sly', 1) returning name`),
    )
    await expect(work).rejects.toThrow('read-only transaction')
    const turned = test.register.look((db) => db.rows(sql`set transaction read write`))
    await expect(turned).rejects.toThrow('read-write mode')
  })

  it('leaves its row in the log', async () => {
    const looked = await test.register.look(async (db) => {
      await db.log(sql`insert into seen (who) values (${'aino'})`)
      return await cents(db, 'stays')
    })
    expect(looked).toBe(100)
    expect(await seenBy('aino')).toHaveLength(1)
  })

  it('gives nothing where its row cannot be written', async () => {
    const work = test.register.look(async (db) => {
      await db.log(sql`insert into seen (who) values (${null})`)
      return await cents(db, 'stays')
    })
    await expect(work).rejects.toThrow('null value')
  })

  it('leaves no row when it throws', async () => {
    const work = test.register.look(async (db) => {
      await db.log(sql`insert into seen (who) values (${'eero'})`)
      throw new Error('no such child: 1')
    })
    await expect(work).rejects.toThrow('no such child: 1')
    expect(await seenBy('eero')).toEqual([])
  })

  it('asks for one row and is told when there are none or two', async () => {
    const one = (query: Query) => test.register.look((db) => db.one(query))
    expect(await one(sql`select 1 as n`)).toEqual({ n: 1 })
    await expect(one(sql`select 1 where false`)).rejects.toThrow('not one: 0')
    await expect(one(sql`select generate_series(1, 2)`)).rejects.toThrow('not one: 2')
    await expect(test.register.look((db) => db.maybe(sql`select generate_series(1, 2)`))).rejects.toThrow('not one: 2')
  })
})

describe('a value', () => {
  const asked = async (query: Query) => (await test.register.look((db) => db.one<{ v: unknown }>(query))).v

  it.each([
    ['a whole number', sql`select ${9_007_199_254_740_991}::int8 as v`, 9_007_199_254_740_991],
    ['a list of whole numbers', sql`select ${[1, null]}::int8[] as v`, [1, null]],
    ['a decimal', sql`select 1.50::numeric as v`, '1.50'],
    ['a day', sql`select ${'2012-08-31'}::date as v`, '2012-08-31'],
    ['a list of days', sql`select ${['2012-08-31']}::date[] as v`, ['2012-08-31']],
    ['a moment', sql`select ${'2026-03-29T03:30:00.000+03:00'}::timestamptz as v`, '2026-03-29T00:30:00.000Z'],
    ['a finer moment', sql`select ${'2026-01-01T00:00:00.123456Z'}::timestamptz as v`, '2026-01-01T00:00:00.123456Z'],
    ['JSON', sql`select ${json({ a: [1, 'ä', null] })} as v`, { a: [1, 'ä', null] }],
    ['true', sql`select ${true}::boolean as v`, true],
    ['nothing', sql`select null::date as v`, null],
  ] as const)('that is %s comes back as it went', async (_, query, value) => expect(await asked(query)).toEqual(value))

  it('is refused when a number cannot hold it', async () => {
    await expect(asked(sql`select 9007199254740993::int8 as v`)).rejects.toThrow('unsafe number: 9007199254740993')
    expect(await asked(sql`select 1 as v`)).toBe(1)
  })
})

describe('a register', () => {
  it('goes on after its connections were cut', async () => {
    await put('cut', 5)
    const cut = `select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`
    await test.asOwner((db) => db.query(cut))
    expect(await inPot('cut')).toBe(5)
  })

  it('says that it is unreachable', async () => {
    const away = openRegister({ folder: 'unused', url: 'postgresql://nobody@127.0.0.1:9/none' })
    await expect(away.look((db) => db.rows(sql`select 1`))).rejects.toThrow(/^register unreachable: .*ECONNREFUSED/)
    await away.close()
  })

  it('is closed for good', async () => {
    const own = openRegister({ folder: test.folder, ...placeOf(test.url) })
    await own.look((db) => db.rows(sql`select 1`))
    await own.close()
    await expect(own.look((db) => db.rows(sql`select 1`))).rejects.toThrow('register closed')
  })
})
