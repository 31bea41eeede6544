import { expect, test } from 'vitest'
import { birthIn } from './coded-birth.ts'

test('the sign of an identity code tells the century of its date', () => {
  expect(birthIn('131052-308T')).toBe('1952-10-13')
  expect(birthIn('131052X308T')).toBe('1952-10-13')
  expect(birthIn('010118A9116')).toBe('2018-01-01')
  expect(birthIn('010118b9116')).toBe('2018-01-01')
})

test('what is no code, or no day of the calendar, tells no birth', () => {
  expect(birthIn('131052308T')).toBeNull()
  expect(birthIn('310218A9116')).toBeNull()
  expect(birthIn('')).toBeNull()
})
