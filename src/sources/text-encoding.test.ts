import { Buffer } from 'node:buffer'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstBadLine, toUtf8 } from './text-encoding.ts'

function passed(bytes: Buffer, cuts: readonly number[]) {
  const clean = toUtf8('utf-8', 'none')
  const bounds = [0, ...[...new Set(cuts)].filter((cut) => cut < bytes.length).sort((a, b) => a - b), bytes.length]
  const bads = bounds.slice(1).map((bound, k) => clean(bytes.subarray(bounds[k] ?? 0, bound)).isBad)
  return bads.includes(true) || clean().isBad
}

const text = fc.string({ unit: fc.constantFrom('a', 'ä', '€', '😀', '\n'), minLength: 1 })
const cuts = fc.array(fc.nat(60))

describe('UTF-8', () => {
  it('is passed however its characters are cut', () => {
    fc.assert(fc.property(text, cuts, (content, places) => !passed(Buffer.from(content), places)))
  })

  it('is refused with a bad byte anywhere, however it is cut', () => {
    fc.assert(
      fc.property(text, cuts, fc.nat(), (content, places, at) => {
        const letters = [...content]
        const bytes = [...letters.slice(0, at % letters.length), 0xe4, ...letters.slice(at % letters.length)]
        return passed(
          Buffer.concat(bytes.map((part) => (typeof part === 'number' ? Buffer.of(part) : Buffer.from(part)))),
          places,
        )
      }),
    )
  })

  it('tells the line of its first bad byte', () => {
    expect(firstBadLine(Buffer.concat([Buffer.from('ä\na\n'), Buffer.of(0xe4, 0x0a)]))).toBe(5)
    expect(firstBadLine(Buffer.concat([Buffer.of(0xa4, 0x0a), Buffer.from('b\n'), Buffer.of(0xff)]))).toBe(4)
  })
})

describe('windows-1252', () => {
  it('becomes what every browser reads', () => {
    const bytes = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte))
    const { bytes: clean } = toUtf8('windows-1252', 'none')(bytes)
    expect(clean.toString('utf8')).toBe(new TextDecoder('windows-1252').decode(bytes))
  })
})
