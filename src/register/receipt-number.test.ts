import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { isReceiptNumber, receiptHash, receiptNumber } from './receipt-number.ts'

const numbers = Array.from({ length: 500 }, () => receiptNumber(randomBytes(16).toString('base64url')))
const SIGNS = '23456789ABCDEFGHJKMNPRSTVWXYZ'

describe('a receipt number', () => {
  it('is four groups of four signs without look-alikes', () => {
    for (const number of numbers) expect(number).toMatch(/^[2-9A-HJKMNPRSTV-Z]{4}( [2-9A-HJKMNPRSTV-Z]{4}){3}$/)
  })

  it('is the same for the same form and another for another', () => {
    expect(receiptNumber('one and the same form')).toBe(receiptNumber('one and the same form'))
    expect(new Set(numbers).size).toBe(numbers.length)
  })

  it('holds more than 70 bits: every place takes every sign', () => {
    expect(15 * Math.log2(SIGNS.length)).toBeGreaterThan(70)
    for (let place = 0; place < 15; place++) {
      const seen = new Set(numbers.map((number) => number.replaceAll(' ', '')[place]))
      expect(seen.size).toBe(SIGNS.length)
    }
  })

  it('shows any one wrong sign', () => {
    for (const signs of numbers.slice(0, 20).map((number) => number.replaceAll(' ', ''))) {
      const wrong = [...signs].flatMap((right, place) =>
        [...SIGNS]
          .filter((sign) => sign !== right)
          .map((sign) => `${signs.slice(0, place)}${sign}${signs.slice(place + 1)}`),
      )
      expect(wrong).toHaveLength(16 * 28)
      expect([signs, ...wrong].map(isReceiptNumber).filter((is) => is)).toEqual([true])
    }
  })

  it('shows any two signs changed about', () => {
    for (const signs of numbers.map((number) => number.replaceAll(' ', ''))) {
      const places = Array.from({ length: 14 }, (_, place) => place).filter(
        (place) => signs[place] !== signs[place + 1],
      )
      const swapped = places.map((at) => `${signs.slice(0, at)}${signs[at + 1]}${signs[at]}${signs.slice(at + 2)}`)
      expect(swapped.some(isReceiptNumber)).toBe(false)
    }
  })

  it('is known by its hash however it is typed', () => {
    const [number = ''] = numbers
    expect(receiptHash(number.toLowerCase().replaceAll(' ', ' - '))).toBe(receiptHash(number))
    expect(receiptHash(number)).toMatch(/^[0-9a-f]{64}$/)
  })
})
