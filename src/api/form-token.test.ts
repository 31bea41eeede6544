import { describe, expect, it } from 'vitest'
import { floodGate } from './flood.ts'
import { formTokens } from './form-token.ts'

const NOW = Date.parse('2026-03-02T08:00:00Z')
const HOUR = 3_600_000

describe('the token of a form', () => {
  it('holds from three seconds to a day after the form was opened', () => {
    const tokens = formTokens()
    const token = tokens.make(NOW)
    const faults = [0, 2999, 3000, 24 * HOUR, 24 * HOUR + 1].map((age) => tokens.faultOf(token, NOW + age))
    expect(faults).toEqual(['too-fast', 'too-fast', undefined, undefined, 'too-old'])
  })

  it('is worth nothing changed, cut or signed by another', () => {
    const tokens = formTokens()
    const [chance = '', time = '', signed = ''] = tokens.make(NOW).split('.')
    const later = (NOW + HOUR).toString(36)
    const other = formTokens().make(NOW)
    for (const token of [
      '',
      '..',
      `${chance}.${later}.${signed}`,
      `x${chance}.${time}.${signed}`,
      `${chance}.${time}.`,
      other,
    ])
      expect(tokens.faultOf(token, NOW + HOUR)).toBe('unsigned')
  })

  it('is another one for every form', () => {
    const tokens = formTokens()
    expect(new Set(Array.from({ length: 100 }, () => tokens.make(NOW))).size).toBe(100)
  })
})

describe('the gate against floods', () => {
  it('lets so many through within the time, and again when they have passed', () => {
    const gate = floodGate(2, 1000)
    expect([0, 1, 2, 999, 1000, 1001, 1500].map((at) => gate.opens('a', at))).toEqual([
      true,
      true,
      false,
      false,
      true,
      true,
      false,
    ])
  })

  it('counts each address for itself, and an IPv6 network as one', () => {
    const gate = floodGate(1, 1000)
    expect(gate.opens('10.0.0.1', 0)).toBe(true)
    expect(gate.opens('10.0.0.2', 0)).toBe(true)
    expect(gate.opens('::ffff:10.0.0.1', 0)).toBe(false)
    expect(gate.opens('2001:db8:1:2::1', 0)).toBe(true)
    expect(gate.opens('2001:db8:1:2:ffff::9', 0)).toBe(false)
    expect(gate.opens('2001:db8:1:3::1', 0)).toBe(true)
  })

  it('remembers no more addresses than fit, and lets nobody new in until some have passed', () => {
    const gate = floodGate(1, 1000)
    for (let one = 0; one < 10_000; one++) gate.opens(`10.${one >> 16}.${(one >> 8) & 255}.${one & 255}`, 0)
    expect(gate.opens('192.168.0.1', 500)).toBe(false)
    expect(gate.opens('192.168.0.1', 1001)).toBe(true)
  })
})
