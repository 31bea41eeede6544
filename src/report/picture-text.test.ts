import { expect, test } from 'vitest'
import { pictureText } from './picture-text.ts'
import { picture } from './sample-picture.ts'

const bare = (text: string) => text.replaceAll('\u00a0', ' ')

test('the picture in a terminal says the answer and then the figures', () => {
  const text = bare(pictureText(picture(), 'fi', 100))
  expect(text).toContain('Mitä korjaavat palvelut maksavat? Imatra\n====')
  expect(text).toContain('[Lehtilukuja, ei kirjanpitoa]')
  expect(text).toContain('                    2007  2008  2009       2010  2011             2012')
  expect(text).toContain('Korjaavat palvelut   2,3   2,5   2,2  ei tietoa   2,0  1,8 (eri lähde)')
  expect(text).toContain('- Lähde: Imatra, teksti')
  expect(text).toContain('Tilannekuva 7f3a9c21d0e8, 21.11.2026 klo 12.00')
})

test('no line of a table is wider than the terminal; what does not fit continues below', () => {
  const lines = pictureText(picture(), 'fi', 60).split('\n')
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(70)
  expect(lines.filter((line) => line.startsWith('Lastensuojelu')).length).toBeGreaterThan(1)
})

test('the text is whole in Swedish and English', () => {
  expect(bare(pictureText(picture(), 'sv', 100))).toContain('Kostnader per sektor, mn euro')
  expect(bare(pictureText(picture(), 'en', 100))).toContain('Costs by sector, million euros')
})
