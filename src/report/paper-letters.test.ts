import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lettersOf } from './paper-letters.ts'

test('letters of Finnish, Swedish and Sámi names and every sign of markup stay as they are', () => {
  const text = 'Åsa Čáhput Šaženko-Ödman *#$_<@>`\\/[]{}~=+-"\'…–— §€'
  expect(lettersOf(text)).toBe(text)
})

test('what cannot be seen and could turn a line around is dropped', () =>
  expect(lettersOf('a\u202Eb\u0000c\u200Bd\uFEFFe')).toBe('abcde'))

test('every kind of line break becomes one, a tab becomes a space', () =>
  expect(lettersOf('a\r\nb\rc\u2028d\te')).toBe('a\nb\nc\nd e'))

test('a letter that the fonts lack is named by its number, a longer sign before its parts', () => {
  expect(lettersOf('Hei 😀!', new Set(['😀']))).toBe('Hei [U+1F600]!')
  expect(lettersOf('ab a', new Set(['a', 'ab']))).toBe('[U+0061 U+0062] [U+0061]')
})

test('any text becomes well-formed, and the same when asked again', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const once = lettersOf(text)
      expect(once.isWellFormed()).toBe(true)
      expect(lettersOf(once)).toBe(once)
    }),
  ))
