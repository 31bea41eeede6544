/**
 * Board paper as slides (päätöspaperi dioina): one thing a slide, as native charts and tables that a person can edit.
 *
 * A chart of a slide is drawn anew from the form of the paper's chart, and without one from its table. What does not fit on a slide
 * goes on the next one. The notes tell what the chart shows and where its figures are from.
 */
import { wordsOf } from '#words/dictionary.ts'
import type { Chart } from '../chart.ts'
import type { ChartForm } from '../chart-form.ts'
import type { ChartTable } from '../chart-table.ts'
import { BOUGHT, CORRECTIVE, EARLY, OWN, UNCLEAR } from '../ink.ts'
import type { BoardBlock, BoardPaper } from './board-paper.ts'
import { APART, BODY_HEIGHT, BODY_WIDTH, lineCount, paged, paragraphs, textHeight } from './slide-text.ts'

export type SlideBody =
  | { readonly kind: 'texts'; readonly texts: readonly string[] }
  | { readonly kind: 'figures'; readonly figures: BoardPaper['figures']; readonly texts: readonly string[] }
  | { readonly kind: 'chart'; readonly form: ChartForm; readonly alt: string; readonly note: string }
  /** Widths are shares of the whole, in order. */
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[]; readonly widths: readonly number[] }

export interface Slide {
  readonly title: string
  readonly body: SlideBody
  readonly notes: string
}

type Notes = (text: string) => string

/** Points. */
export const TEXT_SIZE = 18
export const CELL_SIZE = 13
/** Room that the key figures of the first slide take. */
export const FIGURES_HEIGHT = 132
const CELL_EDGES = 15
const CELL_PADDING = 8
/** So many rows of a table as columns; more as lines. */
const COLUMNS_UP_TO = 12

export function boardSlides(paper: BoardPaper): readonly Slide[] {
  const { board, format } = wordsOf(paper.language)
  const sources = board.notesOf(paper.sources.map(({ title }) => title).join('; '))
  const snapshot = board.snapshot(paper.snapshot.id, format.moment(paper.snapshot.at))
  const notes: Notes = (text) => [text, sources, snapshot].filter((one) => one !== '').join('\n')
  const blocks = paper.sections.flatMap(({ title, blocks: told }) => slidesOf(title, told, notes))
  const last = [
    ...textSlides(
      board.sections.sources,
      paper.sources.map(({ title, detail }) => (detail === '' ? title : `${title} – ${detail}`)),
      notes(''),
    ),
    ...textSlides(board.sections.methods, [...paper.methods, snapshot], notes('')),
  ]
  return [...firstSlides(paper, notes), ...(paper.chart ? [chartSlide(paper.chart, notes)] : []), ...blocks, ...last]
}

/** The answer: its figures, and as much of the lead as stands below them. */
function firstSlides({ title, about, figures, marks, lead }: BoardPaper, notes: Notes): readonly Slide[] {
  const texts = [...marks, ...lead]
  const room = BODY_HEIGHT - FIGURES_HEIGHT
  const [below = []] = textPages(texts, room)
  const rest = texts.slice(below.length)
  const first: Slide = { title, body: { kind: 'figures', figures, texts: below }, notes: notes(about) }
  return [first, ...textSlides(about, rest, notes(''))]
}

function slidesOf(title: string, blocks: readonly BoardBlock[], notes: Notes): readonly Slide[] {
  const texts = blocks.flatMap(textsOf)
  const others = blocks.flatMap((block) => {
    if (block.kind === 'chart') return [chartSlide(block.chart, notes)]
    return block.kind === 'table' ? tableSlides(block.table, block.unit, notes) : []
  })
  return [...textSlides(title, texts, notes('')), ...others]
}

function textsOf(block: BoardBlock): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
      return [block.text]
    case 'list':
      return block.items
    case 'facts':
      return block.facts.map(({ label, value }) => `${label}: ${value}`)
    case 'conditions':
      return block.items.map(({ text, word }) => `${text} – ${word}`)
    default:
      return []
  }
}

const numbered = (title: string, place: number, of: number): string =>
  of === 1 ? title : `${title} (${place + 1}/${of})`

const textPages = (texts: readonly string[], room: number): readonly (readonly string[])[] =>
  paged(paragraphs(texts, TEXT_SIZE, room), (text) => textHeight(text, TEXT_SIZE, BODY_WIDTH) + APART, room)

const textSlides = (title: string, texts: readonly string[], notes: string): readonly Slide[] =>
  textPages(texts, BODY_HEIGHT).map((part, place, all) => ({
    title: numbered(title, place, all.length),
    body: { kind: 'texts', texts: part },
    notes,
  }))

function chartSlide(chart: Chart, notes: Notes): Slide {
  const { title, description, table, note = '', form = formOfTable(table) } = chart
  const told = notes([description, note].join('\n').trim())
  if (!form) return { title, body: { kind: 'table', rows: rowsOf(table), widths: widthsOf(table) }, notes: told }
  return { title, body: { kind: 'chart', form, alt: description, note }, notes: told }
}

const PAINTS = [CORRECTIVE, EARLY, OWN, BOUGHT, UNCLEAR]

/** Of a chart that has not told its form; nothing where there is no figure. */
function formOfTable({ columns, rows }: ChartTable): ChartForm | undefined {
  const series = columns
    .map((name, at) => ({
      name,
      values: rows.map(({ cells }) => cells[at]?.value ?? null),
      marked: rows.flatMap(({ cells }, row) => (cells[at]?.note ? [row] : [])),
    }))
    .filter(({ values }) => values.some((value) => value !== null))
    .map((one, at) => ({ ...one, paint: PAINTS[at % PAINTS.length] ?? UNCLEAR }))
  if (series.length === 0) return undefined
  // What is not a whole figure is told in brackets: `10 100 (osavuosi)`; what is unknown by its word.
  const labels = rows.map(({ label, cells: [cell] }) => {
    const mark = cell?.value === null ? cell.text : /\(([^()]+)\)$/.exec(cell?.text ?? '')?.[1]
    return series.length > 1 || !mark ? label : `${label} (${mark})`
  })
  return labels.length > COLUMNS_UP_TO
    ? { kind: 'lines', axis: 'plain', labels, lines: series }
    : { kind: 'columns', axis: 'plain', labels, parts: series }
}

const rowsOf = ({ corner, columns, rows }: ChartTable): readonly (readonly string[])[] => [
  [corner, ...columns],
  ...rows.map(({ label, cells }) => [label, ...cells.map(({ text }) => text)]),
]

/** Columns of long texts have more room, names at least a quarter. */
function widthsOf(table: ChartTable): readonly number[] {
  const rows = rowsOf(table)
  const [head = []] = rows
  const lettersIn = (row: readonly string[], at: number, most: number): number => {
    const text = row[at] ?? ''
    return Math.max(Math.min(text.length, most), ...text.split(' ').map((word) => word.length + 2))
  }
  const wanted = head.map((_, at) =>
    Math.max(at === 0 ? 24 : 9, lettersIn(head, at, 18), ...rows.slice(1).map((row) => lettersIn(row, at, 50))),
  )
  const sum = wanted.reduce((all, one) => all + one, 0)
  return wanted.map((one) => one / sum)
}

function tableSlides(table: ChartTable, unit: string, notes: Notes): readonly Slide[] {
  const [head = [], ...rows] = rowsOf(table)
  const title = unit === '' ? table.caption : `${table.caption} (${unit})`
  const widths = widthsOf(table)
  const heightOf = (row: readonly string[]): number =>
    Math.max(...row.map((text, at) => lineCount(text, CELL_SIZE, BODY_WIDTH * (widths[at] ?? 1) - CELL_EDGES))) *
      CELL_SIZE *
      1.22 +
    CELL_PADDING
  return paged(rows, heightOf, BODY_HEIGHT - heightOf(head)).map((part, place, all) => ({
    title: numbered(title, place, all.length),
    body: { kind: 'table', rows: [head, ...part], widths },
    notes: notes(''),
  }))
}
