import { expect, test } from 'vitest'
import { wordsOf } from '#words/dictionary.ts'
import { pictureSheets } from './picture-sheet.ts'
import { picture } from './sample-picture.ts'

const sheets = pictureSheets(picture(), wordsOf('fi'))

test('the figures come first, one row a point, every row as long as its headings', () => {
  expect(sheets.map((sheet) => sheet.name)).toEqual([
    'Luvut',
    'Päätökset ja muutokset',
    'Mistä summa koostuu',
    'Lähteet',
  ])
  for (const sheet of sheets) for (const row of sheet.rows) expect(row).toHaveLength(sheet.headings.length)
  expect(sheets[0]?.rows).toHaveLength(24)
})

test('an unknown has an empty value and its reason beside it; a marked value has both', () => {
  const rows = sheets[0]?.rows.filter((row) => row[2] === 'Lastensuojelu') ?? []
  expect(rows[3]?.slice(5, 11)).toEqual(['2010', '2010-01-01', '2010-12-31', null, 'ei tietoa', ''])
  expect(rows[5]?.slice(8)).toEqual([
    1_800_000,
    'toisesta lähteestä',
    'Luku on artikkelin tekstistä.',
    'Imatra, teksti',
  ])
})
