/**
 * Board paper as slides (päätöspaperi dioina): one thing a slide, as native charts and tables that a person can edit.
 *
 * A chart of a slide is drawn anew from the table of the paper's chart: columns where each row is a moment, lines where there
 * are many. The notes tell what the chart shows and where its figures are from.
 */
import { wordsOf } from '#words/dictionary.ts'
import type { Chart } from '../chart.ts'
import type { ChartTable } from '../chart-table.ts'
import type { BoardBlock, BoardPaper } from './board-paper.ts'

export interface SlideSeries {
  readonly name: string
  /** An unknown is null: a gap, never a zero. */
  readonly values: readonly (number | null)[]
}

export type SlideBody =
  | { readonly kind: 'texts'; readonly texts: readonly string[] }
  | { readonly kind: 'figures'; readonly figures: BoardPaper['figures']; readonly texts: readonly string[] }
  | {
      readonly kind: 'chart'
      readonly form: 'columns' | 'lines'
      readonly labels: readonly string[]
      readonly series: readonly SlideSeries[]
      readonly alt: string
    }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }

export interface Slide {
  readonly title: string
  readonly body: SlideBody
  readonly notes: string
}

const TEXTS = 6
const ROWS = 12
const COLUMNS_UP_TO = 12

export function boardSlides(paper: BoardPaper): readonly Slide[] {
  const { board, format } = wordsOf(paper.language)
  const sources = board.notesOf(paper.sources.map(({ title }) => title).join('; '))
  const snapshot = board.snapshot(paper.snapshot.id, format.moment(paper.snapshot.at))
  const notes = (text: string) => [text, sources, snapshot].filter((one) => one !== '').join('\n')
  const first: Slide = {
    title: paper.title,
    body: { kind: 'figures', figures: paper.figures, texts: [...paper.marks, ...paper.lead] },
    notes: notes(paper.about),
  }
  const blocks = paper.sections.flatMap(({ title, blocks: told }) => slidesOf(title, told, notes))
  const last = [
    ...textSlides(
      board.sections.sources,
      paper.sources.map(({ title, detail }) => `${title} – ${detail}`),
      notes(''),
    ),
    ...textSlides(board.sections.methods, [...paper.methods, snapshot], notes('')),
  ]
  return [first, ...(paper.chart ? [chartSlide(paper.chart, notes)] : []), ...blocks, ...last]
}

function slidesOf(title: string, blocks: readonly BoardBlock[], notes: (text: string) => string): readonly Slide[] {
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

const partsOf = <T>(all: readonly T[], most: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / most) }, (_, k) => all.slice(k * most, (k + 1) * most))

const numbered = (title: string, place: number, of: number): string =>
  of === 1 ? title : `${title} (${place + 1}/${of})`

const textSlides = (title: string, texts: readonly string[], notes: string): readonly Slide[] =>
  partsOf(texts, TEXTS).map((part, place, all) => ({
    title: numbered(title, place, all.length),
    body: { kind: 'texts', texts: part },
    notes,
  }))

function chartSlide({ title, description, table, note }: Chart, notes: (text: string) => string): Slide {
  const series = table.columns
    .map((name, at) => ({ name, values: table.rows.map(({ cells }) => cells[at]?.value ?? null) }))
    .filter(({ values }) => values.some((value) => value !== null))
  if (series.length === 0) return { title, body: { kind: 'table', rows: rowsOf(table) }, notes: notes(description) }
  const labels = table.rows.map(({ label }) => label)
  const form = labels.length > COLUMNS_UP_TO ? 'lines' : 'columns'
  return {
    title,
    body: { kind: 'chart', form, labels, series, alt: description },
    notes: notes([description, note ?? ''].join('\n').trim()),
  }
}

const rowsOf = ({ corner, columns, rows }: ChartTable): readonly (readonly string[])[] => [
  [corner, ...columns],
  ...rows.map(({ label, cells }) => [label, ...cells.map(({ text }) => text)]),
]

function tableSlides(table: ChartTable, unit: string, notes: (text: string) => string): readonly Slide[] {
  const [head = [], ...rows] = rowsOf(table)
  const title = unit === '' ? table.caption : `${table.caption} (${unit})`
  return partsOf(rows, ROWS).map((part, place, all) => ({
    title: numbered(title, place, all.length),
    body: { kind: 'table', rows: [head, ...part] },
    notes: notes(''),
  }))
}
