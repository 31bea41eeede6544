/**
 * Slides as PowerPoint (diat): native charts and tables with titles in their places; the same slides give the same bytes.
 */
import type PptxGenJS from 'pptxgenjs'
import type { Slide, SlideBody } from '#report/board/board-slides.ts'
import { settledFile } from './settled-file.ts'

const FONT = 'Calibri'
const INK = '1B1F24'
const SOFT = '565D66'
const COLOURS = ['1F4E79', 'C26A00', '6F64A6', '2B7F8C', '8D5A8A', '7B828C', 'A58209', '4A8ABF']
/** Inches, of a page of 13.33 × 7.5. */
const BODY = { x: 0.6, y: 1.6, w: 12.1, h: 5.3 }
const MASTER = 'VARHAIN'

export interface SlideFile {
  readonly title: string
  /** ISO time; the one date that the file holds. */
  readonly at: string
  readonly language: string
}

/** Pptxgenjs is a CommonJS module whose class is the export itself. */
async function emptyShow(): Promise<PptxGenJS.default> {
  const { default: Presentation } = await import('pptxgenjs')
  return new (Presentation as unknown as new () => PptxGenJS.default)()
}

export async function slidesFile(slides: readonly Slide[], file: SlideFile): Promise<Uint8Array> {
  const show = await emptyShow()
  show.layout = 'LAYOUT_WIDE'
  show.title = file.title
  show.author = 'Varhain'
  show.company = 'Varhain'
  show.theme = { headFontFace: FONT, bodyFontFace: FONT }
  show.defineSlideMaster({
    title: MASTER,
    background: { color: 'FFFFFF' },
    objects: [
      {
        placeholder: {
          options: {
            name: 'title',
            type: 'title',
            x: 0.6,
            y: 0.4,
            w: 12.1,
            h: 1.1,
            fontSize: 28,
            bold: true,
            color: INK,
            valign: 'middle',
          },
          text: '',
        },
      },
    ],
    slideNumber: { x: 12.5, y: 7.0, fontSize: 10, color: SOFT },
  })
  for (const one of slides) {
    const slide = show.addSlide({ masterName: MASTER })
    slide.addText(one.title, { placeholder: 'title', lang: file.language })
    addBody(slide, one.body, file.language)
    slide.addNotes(one.notes)
  }
  const made = await show.write({ outputType: 'uint8array' })
  return settledFile(made as Uint8Array, file.at, numberedFromOne)
}

function addBody(slide: PptxGenJS.default.Slide, body: SlideBody, lang: string): void {
  if (body.kind === 'texts') addTexts(slide, body.texts, lang, BODY)
  else if (body.kind === 'figures') addFigures(slide, body, lang)
  else if (body.kind === 'chart') addChart(slide, body)
  else addTable(slide, body.rows, lang)
}

type Of<K extends SlideBody['kind']> = Extract<SlideBody, { kind: K }>

function addFigures(slide: PptxGenJS.default.Slide, { figures, texts }: Of<'figures'>, lang: string): void {
  const width = BODY.w / Math.max(1, figures.length)
  for (const [place, { label, value, note }] of figures.entries())
    slide.addText(
      [
        { text: label, options: { fontSize: 14, color: SOFT, breakLine: true } },
        { text: value, options: { fontSize: 30, bold: true, breakLine: true } },
        { text: note, options: { fontSize: 12, color: SOFT } },
      ],
      { x: BODY.x + place * width, y: BODY.y, w: width - 0.2, h: 1.5, color: INK, fontFace: FONT, valign: 'top', lang },
    )
  addTexts(slide, texts, lang, { ...BODY, y: BODY.y + 1.8, h: BODY.h - 1.8 })
}

function addChart(slide: PptxGenJS.default.Slide, { form, labels, series, alt }: Of<'chart'>): void {
  slide.addChart(
    form === 'columns' ? 'bar' : 'line',
    // An unknown is a gap: the library writes an empty cell for it, though its types know numbers only.
    series.map(({ name, values }) => ({ name, labels: [...labels], values: values as number[] })),
    {
      ...BODY,
      altText: alt,
      barGrouping: series.length > 1 ? 'clustered' : 'standard',
      chartColors: COLOURS,
      displayBlanksAs: 'gap',
      showLegend: series.length > 1,
      legendPos: 'b',
      catAxisLabelFontSize: 12,
      valAxisLabelFontSize: 12,
      valAxisLabelFormatCode: '#,##0.##',
      showTitle: false,
    },
  )
}

function addTable(slide: PptxGenJS.default.Slide, rows: readonly (readonly string[])[], lang: string): void {
  const cells = rows.map((row, at) =>
    row.map((text, column) => ({
      text,
      options: { bold: at === 0, align: column === 0 ? ('left' as const) : ('right' as const) },
    })),
  )
  const border = { type: 'solid', pt: 0.5, color: 'C9CED6' } as const
  slide.addTable(cells, { ...BODY, fontSize: 12, fontFace: FONT, color: INK, border, lang })
}

const addTexts = (
  slide: PptxGenJS.default.Slide,
  texts: readonly string[],
  lang: string,
  place: { x: number; y: number; w: number; h: number },
): void => {
  slide.addText(
    texts.map((text) => ({ text, options: { breakLine: true, paraSpaceAfter: 8 } })),
    { ...place, fontSize: 18, color: INK, fontFace: FONT, valign: 'top', fit: 'shrink', lang },
  )
}

/** Pptxgenjs goes on numbering charts from one file to the next. */
function numberedFromOne(paths: readonly string[]): (text: string) => string {
  const numbers = paths.flatMap((path) => /^ppt\/charts\/chart(\d+)\.xml$/.exec(path)?.[1] ?? []).map(Number)
  const less = Math.min(...numbers) - 1
  return (text) =>
    text.replace(
      /(charts\/(?:_rels\/)?chart|Microsoft_Excel_Worksheet)(\d+)(?=\.x)/g,
      (_, name, number) => `${name}${Number(number) - less}`,
    )
}
