import { describe, expect, it } from 'vitest'
import { parseCents, parseNumber } from './number-text.ts'

const value = (text: string, form?: Parameters<typeof parseNumber>[1]) => {
  const read = parseNumber(text, form)
  return read.ok ? read.value : read.why
}

describe('a number as Finnish sources write it', () => {
  it.each([
    ['2,3', 2.3],
    ['950 000 €', 950000],
    ['1 234,50', 1234.5],
    ['1\u00a0234\u202f567,5', 1234567.5],
    ['−12,30', -12.3],
    ['12,30-', -12.3],
    ['(12,30)', -12.3],
    ['007', 7],
  ])('reads %s', (text, expected) => expect(value(text)).toBe(expected))

  it.each(['1e5', '1 5', '12,3,4', '1.5', '', '--', 'abc', '1 2345'])('refuses %s', (text) =>
    expect(value(text)).toBe('not-a-number'),
  )

  it('reads points between thousands only in threes', () => {
    expect(value('1.234,5', { decimal: ',', thousands: '.' })).toBe(1234.5)
    expect(value('1.5', { decimal: ',', thousands: '.' })).toBe('not-a-number')
    expect(value("1'234.5", { decimal: '.', thousands: "'" })).toBe(1234.5)
  })
})

describe('an amount in cents', () => {
  const read = (text: string) => {
    const outcome = parseCents(text)
    return outcome.ok ? outcome.value : outcome.why
  }
  it('is exact', () => {
    expect(read('0,07')).toBe(7)
    expect(read('1 234,5')).toBe(123450)
    expect(read('-0,00')).toBe(0)
    expect(read('12,3400')).toBe(1234)
  })
  it('refuses parts of cents and what no ledger line can be', () => {
    expect(read('12,345')).toBe('parts-of-cents')
    expect(read('1000000000,01')).toBe('too-large')
    expect(read(`1${'0'.repeat(300)}`)).toBe('too-large')
  })
})
