import { expect, test } from 'vitest'
import { wordsOf } from '#words/dictionary.ts'
import { point } from './sample-picture.ts'
import { measureOf, pointText, valueText } from './value-text.ts'

const fi = wordsOf('fi')
const bare = (text: string) => text.replaceAll('\u00a0', ' ')

test('a value carries its unit', () => {
  expect(bare(valueText(fi, 4_213_000, 'EUR'))).toBe('4,2 M€')
  expect(bare(valueText(fi, 1240, 'EUR/child'))).toBe('1 240 €/lapsi')
  expect(bare(valueText(fi, 3.8, 'percent'))).toBe('3,8 %')
  expect(valueText(fi, 33, 'children')).toBe('33 lasta')
  expect(valueText(fi, 33, 'talonmiehiä')).toBe('33')
})

test('an unknown is its word and a marked value its mark', () => {
  expect(pointText(fi, undefined, 'EUR')).toBe('ei tietoa')
  expect(pointText(fi, point(2010, null, { reason: 'too-few' }), 'children')).toBe('liian vähän henkilöitä')
  const dated = point(2012, 71, { reason: 'other-date', to: '2012-08-31' })
  expect(pointText(fi, dated, 'children')).toBe('71 (31.8.)')
  expect(pointText(fi, point(2017, 7, { reason: 'part-year' }), 'children')).toBe('7 (osavuosi)')
})

test('an axis of millions tells so in its title', () => {
  const measure = measureOf(fi, 'EUR', 2_500_000)
  expect(measure.unitName).toBe('milj. euroa')
  expect(measure.tick(2_300_000)).toBe('2,3')
  expect(bare(measureOf(fi, 'EUR', 950_000).tick(950_000))).toBe('950 000')
})
