import { describe, expect, it } from 'vitest'
import { plainText } from './plain-text.ts'

describe('plain text', () => {
  it('sets lists of things as tables, numbers to the right, gaps as dashes', () => {
    const rows = [
      { id: 'imatra', name: { fi: 'Imatra', sv: 'Imatra', en: 'Imatra' }, children: 4000 },
      { id: 'kotka', name: { fi: 'Kotka', sv: 'Kotka', en: 'Kotka' }, children: null },
    ]
    expect(plainText({ areas: rows, note: null })).toBe(
      [
        'areas:',
        '  id      name    children',
        '  ──────  ──────  ────────',
        '  imatra  Imatra      4000',
        '  kotka   Kotka          –',
        'note: –',
      ].join('\n'),
    )
  })

  it('opens a thing within a row into columns of its own', () => {
    const rules = [{ id: 'r', target: { kind: 'category', category: 'early', parts: [1] } }]
    expect(plainText(rules).split('\n')[0]).toBe('id  target.kind  target.category')
    expect(plainText(rules).split('\n')[2]).toBe('r   category     early')
  })

  it('says how many more there are than it shows', () => {
    const rows = Array.from({ length: 75 }, (_, k) => ({ k }))
    expect(plainText(rows).split('\n').at(-1)).toBe('… 15 more: use --json')
  })

  it('shows an empty list as a dash and plain values in a row', () => {
    expect(plainText({ none: [], some: [1, 2] })).toBe('none:\n  –\nsome:\n  1, 2')
  })
})
