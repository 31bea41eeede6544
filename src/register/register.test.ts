import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestRegister, testRegister } from '../../test/database.ts'
import { sql } from './sql.ts'

let test: TestRegister
beforeAll(async () => {
  test = await testRegister()
  await test.register.change(async (db) => {
    await db.run(sql`create table pot (name text primary key, cents int8 not null, version int not null default 1)`)
    await db.run(sql`create table seen (who text not null, at timestamptz not null default now())`)
  })
})
afterAll(() => test.close())

const put = (name: string, cents: number) =>
  test.register.change((db) => db.run(sql`insert into pot (name, cents) values (${name}, ${cents})`))
const inPot = (name: string) =>
  test.register.look(
    async (db) => (await db.maybe<{ cents: number }>(sql`select cents from pot where name = ${name}`))?.cents,
  )

describe('a change', () => {
  it('tells how many rows it touched and stays', async () => {
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
})
