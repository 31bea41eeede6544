import { describe, expect, it } from 'vitest'
import { everyTag, tagsOf } from '../../test/pdf-tags.ts'
import { withRowHeadings } from './row-headings.ts'
import { loadInstalled, openCompiler } from './typst-package.ts'

const opened = openCompiler(loadInstalled)

describe.skipIf(!opened.ok)('the rows of a printed table', () => {
  const written = (mainFileContent: string): string => {
    if (!opened.ok) throw new Error(opened.why)
    const pdf = opened.value.pdf({ mainFileContent, inputs: {} }, { pdfStandard: 'a-2a', creationTimestamp: 1 })
    return Buffer.from(pdf).toString('latin1')
  }
  const table = `#set document(title: "x")
#set table(stroke: (x, y) => (bottom: 1pt))
#table(columns: 3, table.header[Year][Girls][Boys], ..range(60).map(n => ([#n], [a], [b])).flatten())`

  it('are headed by their first cell, and every object stays in its place', () => {
    const before = written(table)
    const after = withRowHeadings(before)
    expect(after).toHaveLength(before.length)
    const rows = everyTag(tagsOf(Buffer.from(after, 'latin1'))).filter(({ name }) => name === 'TR')
    const scopes = rows.map(({ within }) => within.map(({ name, body }) => [name, /\/Scope \/(\w+)/.exec(body)?.[1]]))
    expect(scopes[0]).toEqual([1, 2, 3].map(() => ['TH', 'Column']))
    const row = [['TH', 'Row'], ...[1, 2].map(() => ['TD', undefined])]
    expect(scopes.slice(1)).toEqual(Array.from({ length: 60 }, () => row))
    const unlike = [...before].flatMap((letter, k) => (letter === after[k] ? [] : [k]))
    const ends = [...before.matchAll(/endobj/g)].map(({ index }) => index)
    for (const place of unlike) {
      const end = ends.find((one) => one > place) ?? 0
      expect(before.slice(before.lastIndexOf(' obj', place), end)).toContain('/S /TD')
    }
  })

  it('stay as they are where there is no table', () => {
    const before = written('#set document(title: "x")\n= Koe')
    expect(withRowHeadings(before)).toBe(before)
  })

  it('of a file that is written otherwise are no silent loss', () => {
    const file = written(table)
    expect(() => withRowHeadings(file.replace('/S /TR\n', '/S /Row\n'))).toThrow(
      'unknown PDF: 3 cells without their row',
    )
    expect(() => withRowHeadings(file.replaceAll('/Headers [', '/Heads [')).toString()).toThrow('without its heading')
  })
})
