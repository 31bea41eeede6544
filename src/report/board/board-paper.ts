/**
 * Board paper (päätöspaperi): what decision makers get, as a pure tree, before anyone prints it, shows it or edits it.
 *
 * The first page says it all: title, lead, key figures and one chart. The sections support it. The last page is every source
 * and method in plain words with the snapshot, so that the same question gives the same paper again.
 */
import type { Language } from '#model/named.ts'
import type { Chart } from '../chart.ts'
import type { ChartTable } from '../chart-table.ts'
import type { Fact } from '../paper.ts'

export const BOARD_PAPERS = ['picture', 'forecast', 'investment', 'follow-up', 'month', 'year'] as const
export type BoardPaperKind = (typeof BOARD_PAPERS)[number]

/** A figure that is read at a glance: `1,8 milj. €`, what it is, and what to know of it. */
export interface KeyFigure {
  readonly value: string
  readonly label: string
  readonly note: string
}

export interface BoardTable {
  readonly kind: 'table'
  readonly table: ChartTable
  /** Of the figures, as a word; stands beside the caption. */
  readonly unit: string
  /**
   * How a cell follows from others, for whoever edits it: by row and column of figures, `=B{0}-C{0}` where {0} is the sheet's
   * row of the table's first row; nothing where it is given.
   */
  readonly formulas?: readonly (readonly (string | null)[])[]
}

export interface Condition {
  readonly text: string
  readonly state: 'yes' | 'no' | 'unknown'
  /** The state in a word, for those who do not see the sign. */
  readonly word: string
}

export type BoardBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  | { readonly kind: 'conditions'; readonly items: readonly Condition[] }
  | { readonly kind: 'chart'; readonly chart: Chart }
  | BoardTable

export interface Section {
  readonly id: string
  readonly title: string
  readonly blocks: readonly BoardBlock[]
}

export interface SourceLine {
  readonly title: string
  /** Publisher, day, licence, address: what there is. */
  readonly detail: string
}

export interface BoardPaper {
  readonly kind: BoardPaperKind
  readonly language: Language
  /** What it is about: `Investointiesitys, Esimerkkilä`. */
  readonly about: string
  /** A sentence computed from the figures. */
  readonly title: string
  readonly lead: readonly string[]
  readonly figures: readonly KeyFigure[]
  /** The chart of the first page. */
  readonly chart: Chart | undefined
  /** What must be seen before the rest: invented figures, press figures, an illustration, no source. */
  readonly marks: readonly string[]
  readonly sections: readonly Section[]
  /** Tables that only a workbook has: how figures come about. */
  readonly workings?: readonly BoardTable[]
  readonly sources: readonly SourceLine[]
  readonly methods: readonly string[]
  /** The state of the pool that every figure is of; ISO time. */
  readonly snapshot: { readonly id: string; readonly at: string }
}

/** Charts from the first page on. */
export const chartsOf = ({ chart, sections }: BoardPaper): readonly Chart[] => [
  ...(chart ? [chart] : []),
  ...sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'chart' ? [block.chart] : []))),
]

export const chartBlock = (chart: Chart | undefined): readonly BoardBlock[] => (chart ? [{ kind: 'chart', chart }] : [])

export const textBlocks = (texts: readonly string[]): readonly BoardBlock[] =>
  texts.filter((text) => text !== '').map((text) => ({ kind: 'paragraph', text }))

export const listBlock = (items: readonly string[]): readonly BoardBlock[] =>
  items.length === 0 ? [] : [{ kind: 'list', items }]

/** Nothing where it would be empty. */
export const boardSection = (id: string, title: string, blocks: readonly BoardBlock[]): readonly Section[] =>
  blocks.length === 0 ? [] : [{ id, title, blocks }]
