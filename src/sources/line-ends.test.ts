import { Buffer } from 'node:buffer'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newlinesOnly } from './line-ends.ts'

describe('line ends', () => {
  it('become newlines alone, however the text is cut', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '\r', '\n', '\r\n', 'ä') })
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 5 }), (content, cut) => {
        const clean = newlinesOnly()
        const bytes = Buffer.from(content)
        const parts = []
        for (let at = 0; at < bytes.length; at += cut) parts.push(clean(bytes.subarray(at, at + cut)))
        const expected = content.replace(/\r$/, '').replace(/\r\n/g, '\n').replace(/\r/g, ' ')
        expect(Buffer.concat(parts).toString('utf8')).toBe(expected)
      }),
    )
  })
})
