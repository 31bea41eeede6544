import { expect, test } from 'vitest'
import { LANGUAGES } from '#model/named.ts'
import { guaranteePaper } from './paper-guarantee.ts'
import { paperText } from './paper-text.ts'
import { guarantee } from './sample-papers.ts'

const lines = (text: string) => text.replaceAll('\u00a0', ' ').split('\n')

test('promises are counted by how they were kept, with their shares and the whole', () => {
  const text = lines(paperText(guaranteePaper(guarantee(), 'fi'), 120))
  expect(
    text.filter((line) => /^(Rikkoutunut|Vaarassa|Pidetty|Yhteensä) {2}/.test(line)).map((line) => line.split(/ {2,}/)),
  ).toEqual([
    ['Rikkoutunut', '1', '25 %'],
    ['Vaarassa', '1', '25 %'],
    ['Pidetty', '2', '50 %'],
    ['Yhteensä', '4', '100 %'],
  ])
})

test('days over, days left and days to spare are counted from the day of the service, else from the day of the sheet', () => {
  const text = lines(paperText(guaranteePaper(guarantee(), 'fi'), 120))
  const daysOf = (matter: string) => text.find((line) => line.startsWith(matter))?.split(/ {2,}/)[5]
  expect(daysOf('EK/2/2026')).toBe('5')
  expect(daysOf('EK/3/2026')).toBe('3')
  expect(daysOf('EK/1/2026')).toBe('7')
  expect(daysOf('EK/4/2026')).toBe('0')
})

test('a month without promises says so instead of showing shares of nothing', () => {
  const text = paperText(guaranteePaper(guarantee({ promises: [] }), 'en'))
  expect(text).toContain('There are no promises for this month.')
  expect(text).not.toContain('NaN')
})

test.each(LANGUAGES)('the sheet is whole in %s', (language) =>
  expect(paperText(guaranteePaper(guarantee(), language))).not.toMatch(/undefined|\[object|NaN/),
)
