import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BODY_HEIGHT, BODY_WIDTH, lineCount, paged, paragraphs, textHeight, titleSize } from './slide-text.ts'

test('a text takes a line more where a word does not fit, and a break is a line', () => {
  expect(lineCount('a', 18, BODY_WIDTH)).toBe(1)
  expect(lineCount('a\nb', 18, BODY_WIDTH)).toBe(2)
  expect(lineCount('sana '.repeat(40).trim(), 18, BODY_WIDTH)).toBe(2)
  expect(lineCount('ä'.repeat(100), 18, 100)).toBeGreaterThan(8)
})

test('a longer title has smaller letters', () =>
  expect([20, 130, 170].map((letters) => titleSize('sana '.repeat(letters / 5)))).toEqual([28, 24, 20]))

test('nothing is left out of the pages, and none is higher than its room', () =>
  fc.assert(
    fc.property(fc.array(fc.string({ minLength: 1, maxLength: 3000 }), { maxLength: 12 }), (texts) => {
      const height = (one: string) => textHeight(one, 18, BODY_WIDTH)
      const parts = paragraphs(texts, 18, BODY_HEIGHT)
      const pages = paged(parts, height, BODY_HEIGHT)
      expect(pages.flat()).toEqual(parts)
      const high = (page: readonly string[]) => page.reduce((sum, one) => sum + height(one), 0)
      for (const page of pages) expect(page.length === 1 || high(page) <= BODY_HEIGHT).toBe(true)
    }),
    { numRuns: 30 },
  ))

test('a paragraph that is higher than a slide is parted between its sentences', () => {
  const long = 'Tämä on yksi virke monesta. '.repeat(120).trim()
  const parts = paragraphs([long], 18, BODY_HEIGHT)
  expect(parts.length).toBeGreaterThan(1)
  expect(parts.join(' ')).toBe(long)
  for (const part of parts) expect(textHeight(part, 18, BODY_WIDTH)).toBeLessThanOrEqual(BODY_HEIGHT)
})
