/** Which columns are sealed: every one that could hold a name or free text is told of, here or in the list of the sealed. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { columnName, fieldsOf } from '#casework/columns.ts'
import { PART_KINDS } from '#model/part.ts'
import { type TestRegister, testRegister } from '../../test/database.ts'
import { KEYED, SEALED } from './sealed-columns.ts'
import { sql } from './sql.ts'

/** Columns that stay readable, each with what it holds. */
const PLAIN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  account: { login_name: 'name of a worker', password_hash: 'salted hash', password_kind: 'choice' },
  attachment: { type: 'media type', sha256: 'hash' },
  code: { list_id: 'code', code: 'code', name_fi: 'official name', name_sv: 'official name', name_en: 'official name' },
  code_list: { id: 'code', name_fi: 'official name', name_sv: 'official name', name_en: 'official name' },
  correction: { field: 'name of a field', position: 'position of a worker' },
  deed: {
    ...{ log: 'choice', worker_name: 'name of a worker', duty: 'choice', action: 'name of an action' },
    ...{ provider: 'area', data: 'choices', purpose: 'word of ours', detail: 'numbers and words of ours' },
    ...{ told_hash: 'salted hash', previous: 'hash', hash: 'hash' },
  },
  destruction: { rule: 'name of a rule', basis: 'section of law', kind: 'choice' },
  due: { rule: 'name of a rule', basis: 'section of law', state: 'choice' },
  earlier_municipality: { municipality: 'area' },
  emergency: { finding: 'choice' },
  event: { kind: 'name of a step', position: 'position of a worker', document: 'code' },
  guarantee: {
    ...{ name_fi: 'a county’s promise', name_sv: 'a county’s promise', name_en: 'a county’s promise' },
    ...{ from_event: 'name of a step', to_event: 'name of a step', span: 'numbers', pause_reasons: 'choices' },
    decision: 'public decision',
  },
  imported: { source: 'name of a system', holds: 'choice', external_key: 'key' },
  lane: { last: 'hash', before: 'hash' },
  migration: { name: 'name of a file', checksum: 'hash' },
  part: { kind: 'choice', state: 'choice', task: 'choice', data_class: 'choice' },
  person: { identity_key: 'key', phone_key: 'key', municipality: 'area', language: 'choice', area: 'area' },
  person_key: { key: 'key' },
  receipt: { hash: 'hash', content: 'hash' },
  relation: { kind: 'choice' },
  same_person: { ground: 'word of ours', state: 'choice' },
  seal_key: { mark: 'key' },
  session: { way: 'choice', duty: 'choice', device: 'name of a browser', form_key: 'chance' },
  session_token: { hash: 'hash' },
  sign_in_identity: { issuer: 'address of a provider', subject: 'number of a worker at the provider' },
  sign_in_request: { hash: 'hash', kind: 'choice', nonce: 'chance', back_to: 'page of ours' },
  sign_in_throttle: { key: 'hash' },
  unit: {
    name_fi: 'name of a unit',
    name_sv: 'name of a unit',
    name_en: 'name of a unit',
    kind: 'choice',
    area: 'area',
  },
  worker: { name: 'name of a worker', position: 'position of a worker', duty: 'choice' },
}

const COULD_HOLD_TEXT = ['text', 'json', 'jsonb', 'bytea', 'ARRAY', 'character varying', 'xml']

let t: TestRegister
let columns: readonly { table: string; column: string; element: string | null }[]
beforeAll(async () => {
  t = await testRegister()
  columns = await t.register.look((db) =>
    db.rows(sql`
      select c.table_name as table, c.column_name as column, e.data_type as element
      from information_schema.columns c left join information_schema.element_types e
        on e.object_schema = c.table_schema and e.object_name = c.table_name and e.collection_type_identifier = c.dtd_identifier
      where c.table_schema = 'public' and c.data_type = any(${COULD_HOLD_TEXT})
        and coalesce(e.data_type, 'text') = any(${COULD_HOLD_TEXT}) order by 1, 2`),
  )
})
afterAll(() => t.close())

/** Answers of a form that are chosen, not written. */
function chosenIn(table: string): readonly string[] {
  const kind = PART_KINDS.find((one) => one === table)
  if (kind === undefined) return []
  return Object.entries(fieldsOf(kind)).flatMap(([field, { type }]) =>
    type === 'choice' || type === 'code' ? [columnName(field)] : [],
  )
}

const isSealed = (table: string, column: string) => SEALED[table]?.[column] !== undefined
const isPlain = (table: string, column: string) =>
  PLAIN[table]?.[column] !== undefined || KEYED[table]?.[column] !== undefined || chosenIn(table).includes(column)

describe('a column that could hold text', () => {
  it('is sealed, or stands among the plain ones with what it holds', () => {
    expect(columns.length).toBeGreaterThan(100)
    const neither = columns.filter(({ table, column }) => !isSealed(table, column) && !isPlain(table, column))
    expect(neither.map(({ table, column }) => `${table}.${column}`)).toEqual([])
  })

  it('is not both', () => {
    const both = columns.filter(({ table, column }) => isSealed(table, column) && isPlain(table, column))
    expect(both.map(({ table, column }) => `${table}.${column}`)).toEqual([])
  })

  it('is there where it is told to be sealed, or to be a key of what is', () => {
    const there = new Set(columns.map(({ table, column }) => `${table}.${column}`))
    const told = [SEALED, KEYED].flatMap((list) =>
      Object.entries(list).flatMap(([table, of]) => Object.keys(of).map((column) => `${table}.${column}`)),
    )
    expect(told.filter((one) => !there.has(one))).toEqual([])
  })

  it('is sealed where a key is made of it', () => {
    for (const [table, of] of Object.entries(KEYED))
      for (const { from } of Object.values(of))
        expect([table, from, SEALED[table]?.[from]]).toEqual([table, from, 'text'])
  })
})

describe.each(PART_KINDS)('what is told in the forms of a %s', (kind) => {
  it('is sealed where it is written freely or as a list', () => {
    const wanted = Object.entries(fieldsOf(kind)).flatMap(([field, { type }]) => {
      if (type === 'rows') return [[columnName(field), 'json']]
      return type === 'text' || type === 'long' ? [[columnName(field), 'text']] : []
    })
    expect(Object.entries(SEALED[kind] ?? {}).toSorted()).toEqual(wanted.toSorted())
  })
})
