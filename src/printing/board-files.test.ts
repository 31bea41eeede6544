import JSZip from 'jszip'
import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '#model/named.ts'
import { NO_SIDE } from '#report/board/area-parts.ts'
import { type BoardPaper, chartsOf } from '#report/board/board-paper.ts'
import { boardSheets } from '#report/board/board-sheets.ts'
import { boardSlides } from '#report/board/board-slides.ts'
import { boardTypst } from '#report/board/board-typst.ts'
import { investmentPaper } from '#report/board/investment-paper.ts'
import { SAMPLE_APPRAISAL } from '#report/sample-appraisal.ts'
import { named } from '#report/sample-picture.ts'
import { wordsOf } from '#words/dictionary.ts'
import { everyTag, tagsOf } from '../../test/pdf-tags.ts'
import { slidesFile } from './slides.ts'
import { printPdf } from './typst.ts'
import { loadInstalled, openCompiler } from './typst-package.ts'

const AT = '2026-03-12T09:05:00Z'
const area = { id: 'koe', kind: 'county', name: named('Koealue') } as never
const paperIn = (language: (typeof LANGUAGES)[number]): BoardPaper =>
  investmentPaper(
    {
      area,
      appraisal: SAMPLE_APPRAISAL,
      snapshot: { id: 'a'.repeat(64), at: AT },
      judged: { agreed: undefined, proposed: undefined },
      side: NO_SIDE,
    },
    wordsOf(language),
  )

describe.skipIf(!openCompiler(loadInstalled).ok)('an investment paper as a PDF', () => {
  const printed = async (language: (typeof LANGUAGES)[number]): Promise<Uint8Array> => {
    const made = await printPdf((lost) => boardTypst(paperIn(language), lost), AT)
    if (!made.ok) throw new Error(JSON.stringify(made.why))
    return made.value
  }

  it.each(LANGUAGES)(
    'is read in %s by its tags: headings in order, tables by their headings, drawings in words',
    async (language) => {
      const bytes = await printed(language)
      const tags = everyTag(tagsOf(bytes))
      const all = (name: RegExp) => tags.filter((one) => name.test(one.name))
      const levels = all(/^H\d$/).map(({ name }) => Number(name.slice(1)))
      expect(levels[0]).toBe(1)
      expect(levels.every((level, k) => level <= (levels[k - 1] ?? 0) + 1)).toBe(true)
      const charts = chartsOf(paperIn(language))
      expect(all(/^Figure$/)).toHaveLength(charts.length)
      for (const { body } of all(/^Figure$/)) expect(body).toMatch(/\/Alt [<(].{40,}/)
      expect(all(/^Table$/)).toHaveLength(charts.length + 2)
      for (const table of all(/^Table$/)) {
        const headings = everyTag(table.within).filter(({ name }) => name === 'TH')
        expect(headings.length).toBeGreaterThan(1)
        for (const { body } of headings) expect(body).toContain('/Scope /Column')
      }
    },
  )

  it('tells its language, its title and both standards', async () => {
    const pdf = Buffer.from(await printed('sv')).toString('utf8')
    const last =
      pdf
        .slice(pdf.lastIndexOf('%PDF-') + 1)
        .split('startxref')
        .at(-2) ?? ''
    expect(last).toContain('/Lang (sv-FI)')
    expect(last).toContain('/DisplayDocTitle true')
    expect(last).toContain('<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>')
    expect(last).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(last).toContain(`>${paperIn('sv').title}</rdf:li>`)
  })
})

describe('an investment paper as slides', () => {
  it('has a title on every slide, charts of its own kind with their texts, and sources in the notes', async () => {
    const slides = boardSlides(paperIn('fi'))
    const file = await JSZip.loadAsync(
      await slidesFile(slides, { title: 'x', at: AT, language: 'fi', unseen: 'pohja' }),
    )
    const texts = (pattern: RegExp) =>
      Promise.all(Object.values(file.files).flatMap((one) => (pattern.test(one.name) ? [one.async('string')] : [])))
    const shown = await texts(/^ppt\/slides\/slide\d+\.xml$/)
    expect(shown).toHaveLength(slides.length)
    for (const slide of shown) expect(slide).toContain('type="title"')
    const charts = slides.filter(({ body }) => body.kind === 'chart').length
    expect(charts).toBeGreaterThan(2)
    const drawn = await texts(/^ppt\/charts\/chart\d+\.xml$/)
    expect(drawn).toHaveLength(charts)
    const has = (...tags: string[]) => drawn.filter((chart) => tags.every((tag) => chart.includes(tag)))
    expect(has('<c:areaChart><c:grouping val="stacked"/>', '<c:lineChart>', '<c:legendEntry>')).toHaveLength(1) // the fan
    expect(has('<c:barDir val="bar"/><c:grouping val="stacked"/>', '<a:noFill/>', '<a:pattFill')).toHaveLength(1) // the waterfall
    expect(has('<c:crossesAt val="520000"/>')).toHaveLength(1) // the tornado, around what is reckoned now
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
