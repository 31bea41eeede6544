import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decisionPaper } from './paper-decision.ts'
import { paperText } from './paper-text.ts'
import { decision, everyPlace } from './sample-papers.ts'

describe('a paper as text', () => {
  it('tells every place of the paper', () => {
    const count = paperText(everyPlace('Ääkkönen'), 200).split('Ääkkönen').length - 1
    const places = JSON.stringify(everyPlace('Ääkkönen')).split('Ääkkönen').length - 1
    expect(count).toBe(places)
  })

  it('keeps the order of a decision: base data, solution, reasons, signature, appeal, footer', () => {
    const text = paperText(decisionPaper(decision(), 'fi')).replaceAll('\u00a0', ' ')
    const places = [
      'Syntymäaika',
      'Ratkaisu',
      'Perustelut',
      'Johanna Keksijä',
      'Oikaisuvaatimusohje',
      '12.3.2026 klo 9.05\n',
    ]
    const found = places.map((place) => text.lastIndexOf(place))
    expect(found).toEqual(found.toSorted((a, b) => a - b))
    expect(Math.min(...found)).toBeGreaterThan(0)
  })

  it('says of each checked thing whether it is there, also in words', () => {
    expect(paperText(everyPlace('x', 'sv'))).toContain('[x] x – i ordning\n[ ] x – saknas')
  })

  it('puts figures to the end of their column', () => {
    const paper = { ...everyPlace('x'), blocks: [], appendix: [] }
    const columns = [
      { label: 'Nimi', align: 'start' as const },
      { label: 'Määrä', align: 'end' as const },
    ]
    const table = {
      kind: 'table' as const,
      caption: 'T',
      columns,
      rows: [
        ['a', '1'],
        ['b', '1 200'],
      ],
    }
    expect(paperText({ ...paper, blocks: [table] })).toContain('Nimi  Määrä\n----  -----\na         1\nb     1 200')
  })

  it('is never wider than asked, whatever is typed', () =>
    fc.assert(
      fc.property(fc.string({ maxLength: 120 }), fc.integer({ min: 20, max: 100 }), (text, width) => {
        const lines = paperText({ ...everyPlace(text), marks: [], title: 'T' }, width).split('\n')
        expect(Math.max(...lines.map((line) => [...line].length))).toBeLessThanOrEqual(width)
      }),
    ))
})
