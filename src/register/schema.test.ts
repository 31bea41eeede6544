/** The schema of the register: its conventions, and that each kind of part has the columns that its steps ask for. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { columnName, columnsOf, keptAtOpening } from '#casework/columns.ts'
import { PART_KINDS } from '#model/part.ts'
import { type TestRegister, testRegister } from '../../test/database.ts'
import { KEY_COLUMNS } from './sealed-columns.ts'
import { sql } from './sql.ts'

let t: TestRegister
interface Column {
  readonly table: string
  readonly column: string
  readonly type: string
  readonly isNullable: boolean
}
let columns: readonly Column[]

beforeAll(async () => {
  t = await testRegister()
  columns = await t.register.look((db) =>
    db.rows<Column>(sql`
      select table_name as table, column_name as column, data_type as type, is_nullable = 'YES' as "isNullable"
      from information_schema.columns where table_schema = 'public' order by table_name, ordinal_position`),
  )
})
afterAll(() => t.close())

const of = (table: string) => columns.filter((one) => one.table === table)

describe.each(PART_KINDS)('the table of a %s', (kind) => {
  it('has a column of the right type for everything that its steps keep, and no other', () => {
    const wanted = Object.entries(columnsOf(kind)).map(([field, type]) => [columnName(field), type])
    const found = of(kind)
      .filter(({ column }) => column !== 'id' && !KEY_COLUMNS.includes(column))
      .map(({ column, type }) => [column, type])
    expect(found.toSorted()).toEqual(wanted.toSorted())
  })

  it('is never empty where its opening fills', () => {
    const needed = keptAtOpening(kind).map(columnName).toSorted()
    const found = of(kind).filter(
      ({ isNullable, column }) => !isNullable && column !== 'id' && !KEY_COLUMNS.includes(column),
    )
    expect(found.map(({ column }) => column).toSorted()).toEqual(needed)
  })
})

describe('the schema', () => {
  it('is singular snake_case', () => {
    expect(
      columns.filter(({ table, column }) => !/^[a-z][a-z_0-9]*$/.test(table) || !/^[a-z][a-z_0-9]*$/.test(column)),
    ).toEqual([])
    expect([...new Set(columns.map(({ table }) => table))].filter((table) => /s$/.test(table))).toEqual([])
  })

  it('keeps moments with their zone, and days as days', () => {
    const moments = columns.filter(({ column }) => column.endsWith('_at') || column === 'at')
    expect(moments.length).toBeGreaterThan(3)
    expect(moments.filter(({ type }) => type !== 'timestamp with time zone')).toEqual([])
    const days = columns.filter(({ column }) => column.endsWith('_on') || column.endsWith('_day'))
    expect(days.filter(({ type }) => type !== 'date')).toEqual([])
  })

  it('keeps no money in floating point', () =>
    expect(columns.filter(({ type }) => /double|real/.test(type))).toEqual([]))

  it('has an index that begins with every foreign key', async () => {
    const bare = await t.register.look((db) =>
      db.rows<{ table: string; columns: string }>(sql`
        select c.conrelid::regclass::text as table, string_agg(a.attname, ', ') as columns
        from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any(c.conkey)
        where c.contype = 'f' and c.connamespace = 'public'::regnamespace
          and not exists (select from pg_index i where i.indrelid = c.conrelid and i.indkey[0] = c.conkey[1])
        group by c.oid, c.conrelid`),
    )
    expect(bare.filter(({ columns: bareColumns }) => !['part_id, id'].includes(bareColumns))).toEqual([])
  })
})
