import { describe, expect, it } from 'vitest'
import { plainText, plainValues } from './plain-text.ts'

describe('plain text', () => {
  it('loses what a page of a PDF left in it unseen', () =>
    expect(plainText('lasten\u0002suojelu\u000b\u0000')).toBe('lastensuojelu'))
  it('keeps tabs, line ends and letters of every language', () =>
    expect(plainText('a\tb\r\nc ä 😀 \u202e')).toBe('a\tb\r\nc ä 😀 \u202e'))
  it('is made of every text of a form', () =>
    expect(plainValues({ a: 'x\u0002', rows: [{ b: 'y\u001b', c: 1, d: null }] })).toEqual({
      a: 'x',
      rows: [{ b: 'y', c: 1, d: null }],
    }))
})
