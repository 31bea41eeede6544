import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paperTypst } from './paper-typst.ts'
import { everyPlace } from './sample-papers.ts'

const data = (text: string): unknown => JSON.parse(paperTypst(everyPlace(text)).inputs.paper)

/** Every text in a value, however deep. */
const texts = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(texts)
      : []

describe('a paper for Typst', () => {
  it('has the same code whatever is typed into it', () =>
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(paperTypst(everyPlace(text)).source).toBe(paperTypst(everyPlace('')).source)
      }),
    ))

  it('carries every place of the paper as data, letter by letter', () => {
    const hostile = '#panic() *a* $x$ <b> @c \\ "d" `e` // f'
    const places = JSON.stringify(everyPlace('Ääkkönen')).split('Ääkkönen').length - 1
    expect(texts(data(hostile)).filter((text) => text.includes(hostile))).toHaveLength(places)
  })

  it('tells the words of a checked thing in the language of the paper', () =>
    expect(paperTypst(everyPlace('x', 'sv')).inputs.paper).toContain('"word":"i ordning"'))

  it('gives a column of stories more room than a column of days', () => {
    const columns = ['Aika', 'Tapahtuma'].map((label) => ({ label, align: 'start' as const }))
    const rows = [['12.3.2026', 'Kotikäynti, mukana huoltaja ja perhetyöntekijä, sovittiin jatkosta']]
    const table = { kind: 'table' as const, caption: 'T', columns, rows }
    const made = JSON.parse(paperTypst({ ...everyPlace('x'), blocks: [table] }).inputs.paper)
    expect(made.blocks[0].columns).toMatchObject([{ share: 14 }, { share: 49 }])
  })

  it('leaves out a list of nothing', () => {
    const paper = { ...everyPlace('x'), blocks: [{ kind: 'list' as const, order: 'numbered' as const, items: [] }] }
    expect(JSON.parse(paperTypst(paper).inputs.paper)).toMatchObject({ blocks: [] })
  })

  it('is not made without a title, nor of rows that do not fit their heading', () => {
    expect(() => paperTypst({ ...everyPlace('x'), title: ' \n' })).toThrow('untitled paper')
    const table = { kind: 'table' as const, caption: 'T', columns: [{ label: 'a', align: 'start' as const }] }
    expect(() => paperTypst({ ...everyPlace('x'), blocks: [{ ...table, rows: [['1', '2']] }] })).toThrow(
      'uneven table: T',
    )
  })
})
