import { expect, test } from 'vitest'
import { readCodes } from './code-table.ts'

const HEAD = 'list;code;name_fi;name_sv;name_en;from;until'
const read = (...lines: string[]) => {
  const reading = readCodes([HEAD, ...lines].join('\n'))
  if (!reading.ok) throw new Error(reading.why.fault)
  return reading.value
}

test('codes are read with their days, a whole OID as its tail, a missing name as the Finnish one', () => {
  expect(read('1.2.246.537.6.1243;20;Yritys;;;1.1.2026;2026-12-31').rows).toEqual([
    {
      list: '1243',
      code: '20',
      name: { fi: 'Yritys', sv: 'Yritys', en: 'Yritys' },
      from: '2026-01-01',
      until: '2026-12-31',
    },
  ])
})

test('accepted and rejected rows are the rows read, each rejected one with its row, column and reason', () => {
  const { rows, rejected, rowsRead } = read(
    '1243;20;Yritys;Företag;Company;;',
    ';21;Nimi;;;;',
    'x;21;Nimi;;;;',
    '1243;;Nimi;;;;',
    '1243;21;;;;;',
    '1243;22;Nimi;;;31.2.2026;',
    '1243;23;Nimi;;;2026-02-01;2026-01-31',
    '1243;20;Toinen;;;;',
    `1243;${'9'.repeat(21)};Nimi;;;;`,
  )
  expect(rows.length + rejected.length).toBe(rowsRead)
  expect(rejected.map(({ row, column, reason }) => `${row} ${column} ${reason}`)).toEqual([
    '3 list no-value',
    '4 list not-a-number',
    '5 code no-value',
    '6 name_fi no-value',
    '7 from no-such-date',
    '8 until not-a-period',
    '9 code stands-twice',
    '10 code too-large',
  ])
})

test('a table without its columns is refused whole', () => {
  const reading = readCodes('list;code\n1243;1')
  expect(reading.ok ? '' : reading.why.fault).toBe('missing-columns')
})
