import JSZip from 'jszip'
import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '#model/named.ts'
import type { BoardPaper } from '#report/board/board-paper.ts'
import { boardSheets } from '#report/board/board-sheets.ts'
import { boardSlides } from '#report/board/board-slides.ts'
import { boardTypst } from '#report/board/board-typst.ts'
import { investmentPaper } from '#report/board/investment-paper.ts'
import { SAMPLE_APPRAISAL } from '#report/sample-appraisal.ts'
import { named } from '#report/sample-picture.ts'
import { wordsOf } from '#words/dictionary.ts'
import { slidesFile } from './slides.ts'
import { printPdf } from './typst.ts'
import { loadInstalled, openCompiler } from './typst-package.ts'

const AT = '2026-03-12T09:05:00Z'
const area = { id: 'koe', kind: 'county', name: named('Koealue') } as never
const paperIn = (language: (typeof LANGUAGES)[number]): BoardPaper =>
  investmentPaper(
    { area, appraisal: SAMPLE_APPRAISAL, snapshot: { id: 'a'.repeat(64), at: AT }, plan: undefined },
    wordsOf(language),
  )

describe.skipIf(!openCompiler(loadInstalled).ok)('an investment paper as a PDF', () => {
  it.each(LANGUAGES)('is tagged in %s: language, headings, tables, and what each drawing shows', async (language) => {
    const printed = await printPdf((lost) => boardTypst(paperIn(language), lost), AT)
    if (!printed.ok) throw new Error(JSON.stringify(printed.why))
    const pdf = Buffer.from(printed.value).toString('latin1')
    expect(pdf).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(pdf).toMatch(new RegExp(String.raw`/Lang \(${language}-(FI|GB)\)`))
    for (const tag of ['H1', 'H2', 'L', 'LI', 'Table', 'THead', 'TH', 'Caption', 'Figure'])
      expect([tag, new RegExp(String.raw`/S /${tag}\b`).test(pdf)]).toEqual([tag, true])
    expect(pdf.match(/\/Alt /g)?.length).toBeGreaterThanOrEqual(5)
  })
})

describe('an investment paper as slides', () => {
  it('has a title on every slide, charts of its own kind with their texts, and sources in the notes', async () => {
    const slides = boardSlides(paperIn('fi'))
    const file = await JSZip.loadAsync(await slidesFile(slides, { title: 'x', at: AT, language: 'fi' }))
    const texts = (pattern: RegExp) =>
      Promise.all(Object.values(file.files).flatMap((one) => (pattern.test(one.name) ? [one.async('string')] : [])))
    const shown = await texts(/^ppt\/slides\/slide\d+\.xml$/)
    expect(shown).toHaveLength(slides.length)
    for (const slide of shown) expect(slide).toContain('type="title"')
    const charts = slides.filter(({ body }) => body.kind === 'chart').length
    expect(charts).toBeGreaterThan(2)
    expect(await texts(/^ppt\/charts\/chart\d+\.xml$/)).toHaveLength(charts)
    expect(shown.filter((slide) => /graphicFrame[\s\S]*descr="[^"]{20,}"/.test(slide))).toHaveLength(charts)
    const notes = await texts(/^ppt\/notesSlides\/notesSlide\d+\.xml$/)
    for (const note of notes) expect(note).toContain('Tilannekuva')
  })
})

describe('an investment paper as a workbook', () => {
  it('follows its sums by formulas that come to the figures told', () => {
    const years = boardSheets(paperIn('fi')).find(({ rows }) => rows.some((row) => row.some(({ formula }) => formula)))
    if (!years) throw new Error('no formulas')
    const value = (at: string): number =>
      Number(years.rows[Number(at.slice(1)) - 1]?.['ABCDEFG'.indexOf(at.slice(0, 1))]?.value)
    const reckoned = (formula: string): number => {
      const [, sum, from, to] = /^SUM\((.)(\d+):.(\d+)\)$/.exec(formula) ?? []
      if (sum && from && to)
        return Array.from({ length: Number(to) - Number(from) + 1 }, (_, k) =>
          value(`${sum}${Number(from) + k}`),
        ).reduce((a, b) => a + b, 0)
      const [, more, less] = /^(\w+)-(\w+)$/.exec(formula) ?? []
      return value(more ?? '') - value(less ?? '')
    }
    const told = years.rows.flat().filter(({ formula }) => formula)
    expect(told.length).toBeGreaterThan(SAMPLE_APPRAISAL.years.length)
    for (const { formula = '', value: shown } of told)
      expect(Math.abs(reckoned(formula) - Number(shown))).toBeLessThan(2 * SAMPLE_APPRAISAL.years.length)
  })
})
