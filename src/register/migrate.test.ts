import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { migrate } from './migrate.ts'

let folder: string
let database: Awaited<ReturnType<typeof testDatabase>>
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'varhain-migrations-'))
  database = await testDatabase()
})
afterEach(async () => {
  await database.close()
  rmSync(folder, { recursive: true })
})

const file = (name: string, text: string) => writeFileSync(join(folder, name), text)
const run = () => migrate({ connectionString: database.url }, folder)
async function rows(text: string): Promise<unknown[]> {
  const db = new Client({ connectionString: database.url })
  await db.connect()
  try {
    return (await db.query({ text, rowMode: 'array' })).rows.flat()
  } finally {
    await db.end()
  }
}

describe('migrations', () => {
  it('are applied in order, once', async () => {
    file('0002-more.sql', `insert into told values ('second');`)
    file('0001-first.sql', `create table told (word text); insert into told values ('first');`)
    await run()
    await run()
    expect(await rows('select word from told')).toEqual(['first', 'second'])
    expect(await rows('select name from migration order by number')).toEqual(['first', 'more'])
  })

  it('go on where they were left', async () => {
    file('0001-first.sql', 'create table told (word text);')
    await run()
    file('0002-more.sql', `insert into told values ('second');`)
    await run()
    expect(await rows('select word from told')).toEqual(['second'])
  })

  it('are applied once by four processes at once', async () => {
    file('0001-first.sql', 'create table told (word text); select pg_sleep(0.1);')
    file('0002-more.sql', `insert into told values ('once');`)
    await Promise.all([run(), run(), run(), run()])
    expect(await rows('select word from told')).toEqual(['once'])
  })

  it('leave nothing of one that failed, and keep those before it', async () => {
    file('0001-first.sql', 'create table told (word text);')
    file('0002-broken.sql', `insert into told values ('half'); select no_such_thing();`)
    await expect(run()).rejects.toThrow(/^migration failed: 2 broken: function no_such_thing/)
    expect(await rows('select word from told')).toEqual([])
    expect(await rows('select number from migration')).toEqual([1])
  })

  it('are refused when an applied one was changed', async () => {
    file('0001-first.sql', 'select 1;')
    await run()
    file('0001-first.sql', 'select 2;')
    await expect(run()).rejects.toThrow('migration changed: 1 first')
  })

  it('are the same with the line ends of another system', async () => {
    file('0001-first.sql', 'select 1;\nselect 2;\n')
    await run()
    file('0001-first.sql', 'select 1;\r\nselect 2;\r\n')
    await expect(run()).resolves.toBeUndefined()
  })

  it('are refused when the database knows more', async () => {
    file('0001-first.sql', 'select 1;')
    file('0002-later.sql', 'select 1;')
    await run()
    rmSync(join(folder, '0002-later.sql'))
    await expect(run()).rejects.toThrow('database newer: 2 later; the product knows 1')
  })

  it.each([
    ['0002-second.sql', 'begin with another than one'],
    ['first.sql', 'have no number'],
    ['0001-Ä.sql', 'are not in plain letters'],
  ])('are refused when they are as %s', async (name) => {
    file(name, 'select 1;')
    await expect(run()).rejects.toThrow(`migration gap: ${name} where 1 was to be`)
  })

  it('are refused when two have one number', async () => {
    file('0001-first.sql', 'select 1;')
    file('0001-other.sql', 'select 1;')
    await expect(run()).rejects.toThrow('migration gap: 0001-other.sql where 2 was to be')
  })
})
