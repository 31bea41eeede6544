import { describe, expect, it } from 'vitest'
import { readIndicatorList } from './indicator-list.ts'

const HEADING = 'id;name_fi;name_sv;name_en;unit;time;category;production;titles'
const read = (...rows: string[]) => {
  const list = readIndicatorList([HEADING, ...rows].join('\n'))
  if (!list.ok) throw new Error(list.why.detail)
  return list.value
}

describe('a list of indicators', () => {
  it('gives each its names, its unit and the titles that tables call it by', () => {
    const { rows } = read(
      'school-absences;Koulupoissaolot;;School absences;days;during;;;Poissaoloja|Poissaolot yhteensä',
    )
    expect(rows).toEqual([
      {
        id: 'school-absences',
        name: { fi: 'Koulupoissaolot', sv: 'Koulupoissaolot', en: 'School absences' },
        unit: 'days',
        time: 'during',
        titles: ['Koulupoissaolot', 'Poissaoloja', 'Poissaolot yhteensä'],
      },
    ])
  })

  it('rejects a row by the column at fault', () => {
    const { rows, rejected, rowsRead } = read(
      'Not An Id;X;;;days;during;;;',
      'a-b;;;;days;during;;;',
      'a-b;X;;;;during;;;',
      'a-b;X;;;days;yearly;;;',
      'a-b;X;;;EUR;during;nowhere;;',
      'a-b;X;;;EUR;during;early/clinic/wellbeing-clinic;leased;',
    )
    expect(rejected.map(({ column, reason }) => `${column} ${reason}`)).toEqual([
      'id unknown-indicator',
      'name_fi no-value',
      'unit no-value',
      'time unknown-indicator',
      'category unknown-category',
      'production unknown-indicator',
    ])
    expect(rows.length + rejected.length).toBe(rowsRead)
  })
})
