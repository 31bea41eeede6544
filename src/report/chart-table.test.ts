import { describe, expect, test } from 'vitest'
import { wordsOf } from '#words/dictionary.ts'
import { csvOf, notesOf, tableOf } from './chart-table.ts'
import { IMATRA_POINTS, point, series } from './sample-picture.ts'
import { slotsOf } from './slot.ts'

const words = wordsOf('fi')
const one = series({ category: 'corrective', points: IMATRA_POINTS })
const slots = slotsOf([one], 'year')
const table = tableOf(words, 'Menot', [{ label: 'Korjaavat', series: one }], slots, 'year')

describe('the table of a chart', () => {
  test('has a row a period, and an unknown as its word', () => {
    expect(table.rows.map((row) => row.label)).toEqual(['2007', '2008', '2009', '2010', '2011', '2012'])
    expect(table.rows[3]?.cells[0]).toMatchObject({ text: 'ei tietoa', value: null })
    expect(table.rows[3]?.cells[0]).not.toHaveProperty('trace')
    expect(table.rows[0]?.cells[0]?.trace).toEqual({ from: '2007-01-01', to: '2007-12-31', category: 'corrective' })
  })
  test('tells each note once, with its part where it is not of the whole row', () => {
    expect(notesOf(table)).toEqual(['2010: Lähteessä ei ole tietoa.', '2012: Luku on artikkelin tekstistä.'])
    const other = series({ category: 'early', points: [point(2010, null), point(2012, 5, { note: 'Arvio.' })] })
    const columns = [
      { label: 'Korjaavat', series: one },
      { label: 'Varhaiset', series: other },
    ]
    expect(notesOf(tableOf(words, 'Menot', columns, slots.slice(3), 'year'))).toEqual([
      '2010: Lähteessä ei ole tietoa.',
      '2012, Korjaavat: Luku on artikkelin tekstistä.',
      '2012, Varhaiset: Arvio.',
    ])
  })
  test('is CSV with decimal commas, words for unknowns and no formulas', () => {
    const odd = { ...table, columns: ['=HYPERLINK("x")'], rows: table.rows.slice(3, 5) }
    expect(csvOf(odd)).toBe(`Aika;"'=HYPERLINK(""x"")";\r\n2010;ei tietoa;Lähteessä ei ole tietoa.\r\n2011;2000000;`)
  })
})
