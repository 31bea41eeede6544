import { describe, expect, it } from 'vitest'
import { REGISTER_COLUMNS, REGISTER_ROWS, type RegisterRows } from '#model/register-import.ts'
import { PEOPLE_ROWS } from '../../tools/people-rows.ts'
import { headingOf, readPeopleTable } from './people-table.ts'
import { PEOPLE_TABLES } from './people-table-columns.ts'

const HEAD = 'id;family_name;given_names;birth;is_protected'

function read<H extends RegisterRows>(holds: H, ...lines: readonly string[]) {
  const table = readPeopleTable(lines.join('\n'), holds)
  if (!table.ok) throw new Error(table.why.fault)
  return table.value
}

describe.each(REGISTER_ROWS)('the columns of %s', (holds) => {
  it('are those of the published row, each needed where it says so', () => {
    const published = Object.entries(PEOPLE_ROWS[holds]?.schema.shape ?? {})
    const columns = Object.entries(PEOPLE_TABLES[holds]).map(([field, cell]) => [headingOf(field), cell.isNeeded])
    expect(columns.toSorted()).toEqual(
      published.map(([name, type]) => [name, !type.safeParse(undefined).success]).toSorted(),
    )
  })
})

it.each(REGISTER_ROWS)('the screen tells the columns of %s as they are read', (holds) => {
  const columns = Object.entries(PEOPLE_TABLES[holds]).map(
    ([field, cell]) => `${headingOf(field)}${cell.isNeeded ? '*' : ''}`,
  )
  expect(columns).toEqual(REGISTER_COLUMNS[holds])
})

describe('a row', () => {
  it('says the same whatever the order of its columns and the form of its days', () => {
    const one = read('persons', HEAD, 'h1;Meri;Aino;4.5.2018;ei')
    const two = read('persons', 'is_protected;birth;id;given_names;family_name;phone', '0;2018-05-04;h1;Aino;Meri;')
    expect(two.rows[0]?.hash).toBe(one.rows[0]?.hash)
    expect(read('persons', HEAD, 'h1;Meri;Aino;5.5.2018;ei').rows[0]?.hash).not.toBe(one.rows[0]?.hash)
  })

  it('is accepted or rejected whole: nothing is lost between', () => {
    const { rows, rejected, table } = read('persons', HEAD, 'a;A;B;;ei', 'b;;B;;ei', '', 'c;C;D;;ehkä', 'd;D;E;;kyllä')
    expect(rows.map(({ id, row }) => [id, row])).toEqual([
      ['a', 2],
      ['d', 6],
    ])
    expect(rejected).toEqual([
      { row: 3, column: 'family_name', reason: 'no-value' },
      { row: 5, column: 'is_protected', reason: 'not-yes-or-no', value: 'ehkä' },
    ])
    expect(rows.length + rejected.length).toBe(table.rows.length)
  })

  it('may begin with a dash or hold quotes, tabs and line ends', () => {
    const { rows } = read('services', SERVICE, 's1;a1;family-work;SHL;own;"- apua; ""heti""\nja usein";1.1.2026')
    expect(rows[0]?.says.reasons).toBe('- apua; "heti"\nja usein')
  })

  it('of a relation is known by whom it joins, where it has no number', () => {
    const { rows, rejected } = read(
      'relations',
      RELATION,
      'a;b;guardian;1.1.2020',
      'a;b;parent;1.1.2020',
      'a;b;guardian;2020-01-01',
    )
    expect(new Set(rows.map(({ id }) => id)).size).toBe(2)
    expect(rejected.map(({ row, reason }) => [row, reason])).toEqual([[4, 'stands-twice']])
  })
})

const SERVICE = 'id;matter;service_kind;act;production;reasons;decided_on'
const RELATION = 'person;other;kind;since'

describe('a cell', () => {
  it('that a spreadsheet would compute, or whose letters are lost, rejects its row', () => {
    const reasons = ['=1+1', '@SUM(A1)', `'=1+1`, 'MÃ¤kinen', 'M\u0084kinen', 'M\ufffdkinen'].map(
      (name) => read('persons', HEAD, `x;${name};B;;ei`).rejected[0]?.reason,
    )
    expect(reasons).toEqual(['formula', 'formula', 'formula', 'broken-encoding', 'broken-encoding', 'broken-encoding'])
    expect(read('persons', HEAD, 'x;Ångström;Zoë;;ei').rejected).toEqual([])
  })
})
