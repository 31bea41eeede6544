/**
 * Slides as PowerPoint (diat): native charts and tables with titles in their places; the same slides give the same bytes.
 */
import type PptxGenJS from 'pptxgenjs'
import { CELL_SIZE, FIGURES_HEIGHT, type Slide, type SlideBody, TEXT_SIZE } from '#report/board/board-slides.ts'
import { APART, lineCount, titleSize } from '#report/board/slide-text.ts'
import { chartWorkbook } from './chart-workbook.ts'
import { type Mending, settledFile } from './settled-file.ts'
import { type SlideChart, slideChart } from './slide-chart.ts'

const FONT = 'Calibri'
const INK = '1B1F24'
const SOFT = '565D66'
/** Inches, of a page of 13.33 × 7.5. */
const BODY = { x: 0.6, y: 1.55, w: 12.1, h: 5.3 }
const TITLE = { x: 0.6, y: 0.35, w: 12.1, h: 1.1 }
const POINTS = 72
const MASTER = 'VARHAIN'
const REGION: Readonly<Record<string, string>> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' }

export interface SlideFile {
  readonly title: string
  /** ISO time; the one date that the file holds. */
  readonly at: string
  readonly language: string
  /** What the base of a band, which is not seen, is called where its figures are edited. */
  readonly unseen: string
}

/** Pptxgenjs is a CommonJS module whose class is the export itself. */
async function emptyShow(): Promise<PptxGenJS.default> {
  const { default: Presentation } = await import('pptxgenjs')
  return new (Presentation as unknown as new () => PptxGenJS.default)()
}

type Target = PptxGenJS.default.Slide

export async function slidesFile(slides: readonly Slide[], file: SlideFile): Promise<Uint8Array> {
  const show = await emptyShow()
  show.layout = 'LAYOUT_WIDE'
  show.title = file.title
  show.author = 'Varhain'
  show.company = 'Varhain'
  show.theme = { headFontFace: FONT, bodyFontFace: FONT }
  const title = { ...TITLE, fontSize: 28, bold: true, color: INK, valign: 'middle', align: 'left' } as const
  show.defineSlideMaster({
    title: MASTER,
    background: { color: 'FFFFFF' },
    objects: [{ placeholder: { options: { name: 'title', type: 'title', ...title }, text: '' } }],
    slideNumber: { x: 12.5, y: 7.0, fontSize: 10, color: SOFT },
  })
  const lang = REGION[file.language] ?? file.language
  const charts: SlideChart[] = []
  for (const { title, body, notes } of slides) {
    const slide = show.addSlide({ masterName: MASTER })
    slide.addText(title, { placeholder: 'title', lang, fontSize: titleSize(title), align: 'left' })
    charts.push(...addBody(slide, body, lang, file.unseen))
    slide.addNotes(notes)
  }
  const made = await show.write({ outputType: 'uint8array' })
  return settledFile(made as Uint8Array, file.at, (paths) => mendingOf(paths, charts, file.at))
}

/** The charts that the body has. */
function addBody(slide: Target, body: SlideBody, lang: string, unseen: string): readonly SlideChart[] {
  switch (body.kind) {
    case 'texts':
      addTexts(slide, body.texts, lang, BODY)
      return []
    case 'figures':
      addFigures(slide, body, lang)
      return []
    case 'table':
      addTable(slide, body, lang)
      return []
    case 'chart':
      return [addChart(slide, body, lang, unseen)]
  }
}

type Of<K extends SlideBody['kind']> = Extract<SlideBody, { kind: K }>

const VALUE_SIZES = [30, 24, 20] as const

function addFigures(slide: Target, { figures, texts }: Of<'figures'>, lang: string): void {
  const width = BODY.w / Math.max(1, figures.length)
  const room = (width - 0.4) * POINTS
  const size = VALUE_SIZES.find((one) => figures.every(({ value }) => lineCount(value, one, room) === 1)) ?? 16
  for (const [place, { label, value, note }] of figures.entries())
    slide.addText(
      [
        { text: label, options: { fontSize: 14, color: SOFT, breakLine: true } },
        { text: value, options: { fontSize: size, bold: true, breakLine: true } },
        { text: note, options: { fontSize: 12, color: SOFT } },
      ],
      { x: BODY.x + place * width, y: BODY.y, w: width - 0.2, h: 1.7, color: INK, fontFace: FONT, valign: 'top', lang },
    )
  const down = FIGURES_HEIGHT / POINTS
  addTexts(slide, texts, lang, { ...BODY, y: BODY.y + down, h: BODY.h - down })
}

const NOTE_SIZE = 12

function addChart(slide: Target, { form, alt, note }: Of<'chart'>, lang: string, unseen: string): SlideChart {
  const chart = slideChart(form, unseen)
  const lines = note === '' ? 0 : lineCount(note, NOTE_SIZE, (BODY.w - 0.2) * POINTS)
  const under = lines === 0 ? 0 : (lines * NOTE_SIZE * 1.25) / POINTS + 0.15
  slide.addChart(
    'bar',
    // In the library's own words, which our chart and its workbook take the place of.
    chart.cells.columns.map(({ name, values }) => ({
      name,
      labels: [...chart.cells.labels],
      values: values as number[],
    })),
    { ...BODY, h: BODY.h - under, altText: alt },
  )
  if (lines > 0)
    slide.addText(note, {
      ...{ x: BODY.x, y: BODY.y + BODY.h - under, w: BODY.w, h: under, valign: 'bottom', lang },
      ...{ fontSize: NOTE_SIZE, color: SOFT, fontFace: FONT },
    })
  return chart
}

function addTable(slide: Target, { rows, widths }: Of<'table'>, lang: string): void {
  const cells = rows.map((row, at) =>
    row.map((text, column) => ({
      text,
      options: {
        bold: at === 0,
        align: column === 0 || isWordy(rows, column) ? ('left' as const) : ('right' as const),
      },
    })),
  )
  const border = { type: 'solid', pt: 0.5, color: 'C9CED6' } as const
  const colW = widths.map((one) => one * BODY.w)
  const { x, y, w } = BODY
  slide.addTable(cells, { x, y, w, colW, fontSize: CELL_SIZE, fontFace: FONT, color: INK, border, lang })
}

const isWordy = (rows: Of<'table'>['rows'], column: number): boolean =>
  rows.slice(1).some((row) => (row[column]?.length ?? 0) > 24)

function addTexts(
  slide: Target,
  texts: readonly string[],
  lang: string,
  place: { x: number; y: number; w: number; h: number },
): void {
  if (texts.length === 0) return
  slide.addText(
    texts.map((text) => ({ text, options: { breakLine: true, paraSpaceAfter: APART } })),
    { ...place, fontSize: TEXT_SIZE, color: INK, fontFace: FONT, valign: 'top', lang },
  )
}

/** A title is found by readers of screens where its place has no number of its own. */
const TITLE_PLACE = /<p:ph\s+idx="100"\s+type="title"\s+hasCustomPrompt="1"\s*\/>/g
const CHART = /^ppt\/charts\/chart(\d+)\.xml$/

/** Our own charts in the places of the library's, which goes on numbering them from one file to the next. */
function mendingOf(paths: readonly string[], charts: readonly SlideChart[], at: string): Mending {
  const numbers = paths.flatMap((path) => CHART.exec(path)?.[1] ?? []).map(Number)
  const less = Math.min(...numbers) - 1
  const numbered = (text: string): string =>
    text.replace(
      /(charts\/(?:_rels\/)?chart|Microsoft_Excel_Worksheet)(\d+)(?=\.x)/g,
      (_, name, number) => `${name}${Number(number) - less}`,
    )
  const chartAt = (number: string | undefined) => charts[Number(number) - less - 1]
  return {
    path: numbered,
    text: (text, path) => {
      const number = CHART.exec(path)?.[1]
      return number === undefined
        ? numbered(text).replace(TITLE_PLACE, '<p:ph type="title"/>')
        : (chartAt(number)?.xml ?? text)
    },
    archive: (path) => {
      const chart = chartAt(/Worksheet(\d+)\.xlsx$/.exec(path)?.[1])
      return chart && chartWorkbook(chart.cells, at)
    },
  }
}
