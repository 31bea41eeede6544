/** Parts that every board paper has (päätöspaperin yhteiset osat): its charts in two widths, its sources as lines, its marks. */
import type { Area } from '#model/area.ts'
import type { Source } from '#model/source.ts'
import { nameIn, type Words } from '#words/dictionary.ts'
import type { Chart, Draw } from '../chart.ts'
import type { TableCell } from '../chart-table.ts'
import { renamed } from '../svg-tree.ts'
import type { SourceLine } from './board-paper.ts'

/** Charts are drawn in units of which sixteen are a line of text; a page is this wide. */
const PAGE_WIDTH = 720
/** Two of them stand side by side; a phone has one. */
export const HALF_WIDTH = 350

/** A chart as wide as the page, and the same for a phone. */
export function pageChart(words: Words, draw: Draw): Chart | undefined {
  const chart = draw({ words, width: PAGE_WIDTH })
  const phone = draw({ words, width: HALF_WIDTH })
  if (!chart || !phone) return chart
  const { width, height, drawing } = phone
  return { ...chart, narrow: { width, height, drawing: renamed(drawing, '-narrow') } }
}

export const sourceLines = (sources: readonly Source[], words: Words): readonly SourceLine[] =>
  sources.map((one) => ({
    title: nameIn(words, one.title),
    detail: [
      words.sources.kinds[one.kind],
      one.publisher,
      one.published && `${words.sources.published} ${one.published}`,
      one.licence,
      one.url,
      one.note && nameIn(words, one.note),
    ]
      .filter((part) => part !== undefined && part !== '')
      .join(' · '),
  }))

export const marksOf = (area: Area, sources: readonly Source[], words: Words): readonly string[] => [
  ...(area.isInvented ? [words.picture.invented] : []),
  ...(sources.some(({ kind }) => kind === 'press') ? [words.picture.press] : []),
]

export const textCell = (text: string): TableCell => ({ text, value: null, note: '' })

/** Told in whole euros; the value is as reckoned, so that sums hold. */
export const euroCell = (words: Words, value: number): TableCell => ({
  text: words.format.number(Math.round(value), 0),
  value,
  note: '',
})

/** Those that are known best first, then the others; of those that have a figure, as many as stand side by side. */
export function foremostOf<Row extends { readonly id: string }>(
  rows: readonly Row[],
  first: readonly string[],
  hasFigure: (row: Row) => boolean,
): readonly Row[] {
  const wanted = [...first.flatMap((id) => rows.find((row) => row.id === id) ?? []), ...rows]
  return [...new Set(wanted)].filter(hasFigure).slice(0, KEY_FIGURES)
}

const KEY_FIGURES = 4
