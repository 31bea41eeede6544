import { describe, expect, it } from 'vitest'
import { and, EMPTY, joined, json, name, sql } from './sql.ts'

describe('a query', () => {
  it('binds what is put into it', () => {
    const { text, values } = sql`select ${1} from matter where id = ${"'; drop table matter --"}`
    expect(text).toBe('select $1 from matter where id = $2')
    expect(values).toEqual([1, "'; drop table matter --"])
  })

  it('numbers the values of a query inside it anew', () => {
    const open = sql`state = ${'open'} and '$1' <> ${'x'}`
    const { text, values } = sql`select 1 where a = ${7} and ${open} and b = ${8}`
    expect(text).toBe("select 1 where a = $1 and state = $2 and '$1' <> $3 and b = $4")
    expect(values).toEqual([7, 'open', 'x', 8])
  })

  it('keeps its numbers past nine and two levels deep', () => {
    const one = sql`${1}, ${2}, ${3}`
    const nine = sql`${one}, ${one}, ${one}`
    expect(sql`(${nine}), ${0}, (${nine})`.text).toBe(
      '($1, $2, $3, $4, $5, $6, $7, $8, $9), $10, ($11, $12, $13, $14, $15, $16, $17, $18, $19)',
    )
  })

  it('takes an object that only looks like a query as a value', () => {
    const forged = { text: 'delete from matter', values: [] }
    expect(sql`select ${forged}`).toMatchObject({ text: 'select $1', values: [forged] })
  })

  it('refuses a value that is not there', () => expect(() => sql`select ${undefined}`).toThrow('unbound value: 1'))
  it('binds null', () => expect(sql`select ${null}`.values).toEqual([null]))
})

describe('a name', () => {
  it('is quoted', () => expect(sql`select * from ${name('case_note')}`.text).toBe('select * from "case_note"'))

  it.each(['', 'Matter', 'a b', 'a"b', 'a;b', 'a1'])('is refused as %j', (text) =>
    expect(() => name(text)).toThrow(`not a name: ${text}`),
  )
})

describe('fragments', () => {
  it('are all asked for', () =>
    expect(and(sql`a = ${1} or b = ${2}`, EMPTY, sql`c = ${3}`)).toMatchObject({
      text: '(a = $1 or b = $2) and (c = $3)',
      values: [1, 2, 3],
    }))

  it('are true when there are none', () => expect(sql`where ${and(EMPTY)}`.text).toBe('where true'))

  it('stand one after another', () =>
    expect(joined([sql`(${1}, ${'a'})`, sql`(${2}, ${'b'})`], ', ')).toMatchObject({
      text: '($1, $2), ($3, $4)',
      values: [1, 'a', 2, 'b'],
    }))

  it('carry a list as JSON', () =>
    expect(sql`select ${json(['a'])}`).toMatchObject({
      text: 'select $1::jsonb',
      values: [{ made: 'json', value: ['a'] }],
    }))
})
