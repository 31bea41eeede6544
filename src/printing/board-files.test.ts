import JSZip from 'jszip'
import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '#model/named.ts'
import { NO_SIDE } from '#report/board/area-parts.ts'
import { type BoardPaper, chartsOf } from '#report/board/board-paper.ts'
import { boardSheets } from '#report/board/board-sheets.ts'
import { boardSlides } from '#report/board/board-slides.ts'
import { boardTypst } from '#report/board/board-typst.ts'
import { investmentPaper } from '#report/board/investment-paper.ts'
import { picturePaper } from '#report/board/picture-paper.ts'
import { SAMPLE_APPRAISAL } from '#report/sample-appraisal.ts'
import { named, picture, point, series } from '#report/sample-picture.ts'
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
        const [head, ...rows] = everyTag(table.within).filter(({ name }) => name === 'TR')
        expect(head?.within.length).toBeGreaterThan(1)
        for (const { name, body } of head?.within ?? []) expect([name, body]).toEqual(['TH', HEADS('Column')])
        expect(rows.length).toBeGreaterThan(0)
        for (const { within } of rows) {
          const [heading, ...cells] = within
          expect([heading?.name, heading?.body]).toEqual(['TH', HEADS('Row')])
          expect(cells.length).toBeGreaterThan(0)
          for (const { name, body } of cells)
            expect([name, body]).toEqual(['TD', expect.not.stringContaining('/Headers')])
        }
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

const HEADS = (what: 'Column' | 'Row'): unknown => expect.stringContaining(`/Scope /${what}`)

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

/** What a formula of sums, cells, `+ - * / ^` and brackets comes to. */
function reckoned(formula: string, at: (cell: string) => number): number {
  const sums = formula.replace(/SUM\((.)(\d+):(.)(\d+)\)/g, (_, c1: string, r1: string, c2: string, r2: string) => {
    let sum = 0
    for (let c = c1.charCodeAt(0); c <= c2.charCodeAt(0); c++)
      for (let r = Number(r1); r <= Number(r2); r++) sum += at(String.fromCharCode(c) + r) || 0
    return String(sum)
  })
  const parts = sums.match(/[A-Z]\d+|[\d.]+(?:e-?\d+)?|[-+*/^()]/g) ?? []
  const many = (next: () => number, signs: Readonly<Record<string, (a: number, b: number) => number>>): number => {
    let value = next()
    for (let by = signs[parts[0] ?? '']; by; by = signs[parts[0] ?? '']) {
      parts.shift()
      value = by(value, next())
    }
    return value
  }
  const one = (): number => {
    const part = parts.shift() ?? ''
    if (part === '-') return -one()
    if (part !== '(') return /^[A-Z]/.test(part) ? at(part) : Number(part)
    const value = sum()
    parts.shift()
    return value
  }
  const power = () => many(one, { '^': (a, b) => a ** b })
  const product = () => many(power, { '*': (a, b) => a * b, '/': (a, b) => a / b })
  const sum = (): number => many(product, { '+': (a, b) => a + b, '-': (a, b) => a - b })
  return sum()
}

describe('a paper as a workbook', () => {
  const told = (paper: BoardPaper): readonly string[] =>
    boardSheets(paper).flatMap(({ name, rows }) => {
      const value = (cell: string): number =>
        Number(rows[Number(cell.slice(1)) - 1]?.[cell.charCodeAt(0) - 65]?.value ?? Number.NaN)
      return rows.flat().flatMap(({ formula, value: shown }) => {
        if (formula === undefined) return []
        const off = Math.abs(reckoned(formula, value) - Number(shown))
        expect([name, formula, off <= 1e-6 * Math.max(1, Math.abs(Number(shown)))]).toEqual([name, formula, true])
        return [formula]
      })
    })

  it('follows each sum of an investment by formulas that come to the figures told', () => {
    const formulas = told(paperIn('fi'))
    const years = SAMPLE_APPRAISAL.years.length
    // By year: nets and four sums; factor, present value and sum so far; payers: nets and sums; the last step.
    expect(formulas.length).toBeGreaterThan(years + 4 + 2 * years + 3)
  })

  it('follows the share of early services, and has no formula where a part is not known', () => {
    const points = (values: readonly (number | null)[]) => values.map((value, k) => point(2020 + k, value))
    const of = (category: string | null, values: readonly (number | null)[]) =>
      series({ category, points: points(values), name: named(category ?? 'kaikki') })
    const share = series({ id: 'early-share', unit: 'percent', points: points([25, null, 20]) })
    const all = [of('early', [100, null, 100]), of('corrective', [300, 300, 400]), of(null, [400, null, 500])]
    const paper = picturePaper(picture({ measures: [...all, share] }), wordsOf('sv'))
    expect(told(paper)).toEqual(['SUM(B3:C3)', '100*B3/(B3+C3)', 'SUM(B5:C5)', '100*B5/(B5+C5)'])
  })

  it('tells the unit of its figures, and of a figure that is not known why', () => {
    const sheets = boardSheets(picturePaper(picture(), wordsOf('fi')))
    const trend = sheets.find(({ rows }) => String(rows[0]?.[0]?.value).startsWith('Menot'))
    expect(trend?.rows[0]?.[0]?.value).toContain('euroa')
    expect(trend?.rows[0]?.[0]?.value).not.toContain('milj')
    const unknown = trend?.rows.find(([label]) => label?.value === '2010')?.[1]
    expect(unknown).toMatchObject({ value: 'ei tietoa', note: expect.stringMatching(/.{10,}/) })
  })
})
