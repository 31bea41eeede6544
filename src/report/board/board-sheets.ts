/**
 * Board paper as a workbook (päätöspaperi työkirjana): its words, then a sheet for each table, working and chart, then the sources.
 *
 * Figures are numbers with their unit above them, and follow from each other by formulas where they can; an unknown is its word, and
 * why it is unknown is a note of its cell. Ends of an interval, one text on paper, are two figures here.
 */
import { type Words, wordsOf } from '#words/dictionary.ts'
import type { Chart } from '../chart.ts'
import type { FormBand } from '../chart-form.ts'
import type { ChartTable, TableCell } from '../chart-table.ts'
import { type BoardBlock, type BoardPaper, type BoardTable, chartsOf } from './board-paper.ts'
import {
  type Formulas,
  formatOf,
  payerSums,
  sumsAcross,
  sumsDown,
  type Worked,
  withChanges,
  withTotal,
} from './sheet-formulas.ts'

export interface BoardCell {
  readonly value: string | number
  /** Without the sign of equality. */
  readonly formula?: string
  readonly note?: string
  /** Of a number, in the code of workbooks. */
  readonly format?: string
  /** A caption and a remark run over the cells beside them, the others wrap. */
  readonly look?: 'heading' | 'caption' | 'remark'
}

export interface BoardSheet {
  readonly name: string
  readonly rows: readonly (readonly BoardCell[])[]
  /** Rows above the figures, which stay in sight. */
  readonly frozen: number
  /** In letters. */
  readonly widths: readonly number[]
}

/** Rows above a table: its caption and unit, and its headings. */
const ABOVE = 2
const TEXT_WIDTHS = [80, 24, 60]
const SOURCE_WIDTHS = [64, 100]

export function boardSheets(paper: BoardPaper): readonly BoardSheet[] {
  const words = wordsOf(paper.language)
  const { board, format } = words
  const tables = paper.sections.flatMap(({ blocks }) => blocks.flatMap((one) => (one.kind === 'table' ? [one] : [])))
  const last = [
    ...paper.sources.map(({ title, detail }) => [title, detail]),
    [],
    ...paper.methods.map((method) => [method]),
    [board.snapshot(paper.snapshot.id, format.moment(paper.snapshot.at))],
  ]
  const named = namer()
  const sheet = (name: string, table: BoardTable, notes: readonly string[]): BoardSheet => ({
    name: named(name),
    rows: [...tableRows(table, board.unit), [], ...notes.filter((note) => note !== '').map(remark)],
    frozen: ABOVE,
    widths: widthsOf(table.table),
  })
  const source = board.notesOf(paper.sources.map(({ title }) => title).join('; '))
  return [
    { name: named(board.sheetFirst), rows: textRows(firstRows(paper), 2), frozen: 0, widths: TEXT_WIDTHS },
    ...tables.map((one) => sheet(one.table.caption, ofPaper(paper, one), [source])),
    ...(paper.workings ?? []).map((one) => sheet(one.table.caption, one, [source])),
    ...chartsOf(paper).map((chart) => sheet(chart.table.caption, ofChart(chart, words), [chart.note ?? '', source])),
    { name: named(board.sections.sources), rows: textRows(last), frozen: 0, widths: SOURCE_WIDTHS },
  ]
}

const remark = (value: string): readonly BoardCell[] => [{ value, look: 'remark' }]

const firstRows = ({ about, title, marks, lead, figures, sections }: BoardPaper): readonly (readonly string[])[] => [
  [about],
  [title],
  ...marks.map((mark) => [mark]),
  ...lead.map((sentence) => [sentence]),
  [],
  ...figures.map(({ label, value, note }) => [label, value, note]),
  ...sections.flatMap(({ title: of, blocks }) => {
    const texts = blocks.flatMap(textsOf)
    return texts.length === 0 ? [] : [[], [of], ...texts]
  }),
]

function textsOf(block: BoardBlock): readonly (readonly string[])[] {
  switch (block.kind) {
    case 'paragraph':
      return [[block.text]]
    case 'list':
      return block.items.map((item) => [item])
    case 'facts':
      return block.facts.map(({ label, value }) => [`${label}: ${value}`])
    case 'conditions':
      return block.items.map(({ text, word }) => [text, word])
    default:
      return []
  }
}

const textRows = (rows: readonly (readonly string[])[], headings = 0): BoardSheet['rows'] =>
  rows.map((row, at) => row.map((value) => ({ value, ...(at < headings && { look: 'heading' as const }) })))

/** Of a month the changes from the month and the year before, of a year from the year before. */
function ofPaper({ kind }: BoardPaper, one: BoardTable): BoardTable {
  const last = one.table.columns.length - 1
  if (kind === 'month') return { ...one, ...withChanges(one.table, [[0, 1], [0, 2]]) } // biome-ignore format: one line
  if (kind === 'year') return { ...one, ...withChanges(one.table, [[last, last - 1]]) }
  return one
}

function ofChart(chart: Chart, words: Words): BoardTable {
  return { kind: 'table', unit: '', ...worked(chart, words) }
}

function worked({ id, table, form }: Chart, words: Words): Worked {
  if (id === 'payer-flow') return payerSums(table, words.chart.total)
  if (id === 'payers') return withTotal(table, words.chart.total)
  if (form?.kind === 'intervals') {
    const name = table.columns[1] ?? ''
    return plain(withEnds(table, [{ name, low: form.low, high: form.high }], words))
  }
  if (form?.kind !== 'fan') return { table, formulas: id === 'trend' ? sumsAcross(table) : sumsDown(table) }
  const ended = withEnds(table, form.bands, words)
  return id === 'path' ? withChanges(ended, [[0, 1]]) : plain(ended)
}

const plain = (table: ChartTable): Worked => ({ table, formulas: [] as Formulas })

type Ends = Pick<FormBand, 'name' | 'low' | 'high'>

/** The two ends of an interval as figures, where the table tells it. */
function withEnds(table: ChartTable, bands: readonly Ends[], { board }: Words): ChartTable {
  const bandAt = (column: number): Ends | undefined => bands.find(({ name }) => name === table.columns[column])
  const end = ({ text }: TableCell, value: number | null | undefined): TableCell =>
    /\d/.test(text) ? { text, value: value ?? null, note: '' } : { text, value: null, note: '' }
  return {
    ...table,
    columns: table.columns.flatMap((name, column) =>
      bandAt(column) ? [`${name}, ${board.columns.low}`, `${name}, ${board.columns.high}`] : [name],
    ),
    rows: table.rows.map(({ label, cells }, row) => ({
      label,
      cells: cells.flatMap((cell, column) => {
        const band = bandAt(column)
        return band ? [end(cell, band.low[row]), end(cell, band.high[row])] : [cell]
      }),
    })),
  }
}

function tableRows({ table, unit, formulas }: BoardTable, unitWords: (unit: string) => string): BoardSheet['rows'] {
  const { caption, corner, columns, rows } = table
  const told = unit === '' ? (table.unit ?? '') : unit
  const heading = (value: string): BoardCell => ({ value, look: 'heading' })
  return [
    [{ value: told === '' ? caption : `${caption} · ${unitWords(told)}`, look: 'caption' }],
    [heading(corner), ...columns.map(heading)],
    ...rows.map(({ label, cells }, row) => [
      { value: label },
      ...cells.map((cell, column) => cellOf(cell, formulas?.[row]?.[column] ?? null)),
    ]),
  ]
}

function cellOf(cell: TableCell, formula: string | null): BoardCell {
  const { value, text, note } = cell
  if (value === null) return { value: text, ...(note !== '' && { note }) }
  return {
    value,
    format: codeOf(cell, value),
    ...(formula !== null && { formula: formula.replace(/\{(\d+)\}/g, (_, row) => rowNumber(row)) }),
    ...(note !== '' && { note }),
  }
}

function codeOf(cell: TableCell, value: number): string {
  const format = formatOf(cell)
  if (format === 'share') return '0.0%'
  if (format === 'percent') return '0.0" %"'
  if (Number.isInteger(value) || Math.abs(value) >= 1000) return '#,##0'
  return Math.abs(value) < 1 ? '0.00##' : '#,##0.00'
}

/** The sheet's row of a row of the table; both from the table's first. */
const rowNumber = (row: string): string => String(Number(row) + ABOVE + 1)

/** Lines of a row, by its widest text in its cell; a workbook does not reckon heights before it is edited. */
export const linesOf = (row: readonly BoardCell[], widths: readonly number[]): number =>
  Math.max(
    1,
    ...row.map(({ value, look }, column) => {
      if (typeof value === 'number' || look === 'caption' || look === 'remark') return 1
      const wide = Math.max(1, (widths[column] ?? 10) - 1)
      const linesIn = ({ length }: string) => (length <= wide ? 1 : Math.ceil((length * 1.08) / wide))
      return value.split('\n').reduce((lines, part) => lines + linesIn(part), 0)
    }),
  )

/** As wide as the longest figure, or as the longest word of the heading, which wraps. */
function widthsOf({ corner, columns, rows }: ChartTable): readonly number[] {
  const labels = [corner, ...rows.map(({ label }) => label)].map(({ length }) => length)
  return [
    Math.min(60, Math.max(16, ...labels) + 2),
    ...columns.map((name, column) => {
      const words = name.split(' ').map(({ length }) => length)
      const texts = rows.map(({ cells }) => Math.min(cells[column]?.text.length ?? 0, 40))
      return Math.min(48, Math.max(12, ...words, ...texts) + 2)
    }),
  ]
}

const LONGEST = 31

/** Names as a workbook takes them: short, of plain signs, no two alike. */
function namer(): (name: string) => string {
  const taken = new Set<string>()
  return (wanted) => {
    const plain =
      wanted
        .replace(/[[\]:*?/\\]/g, ' ')
        .replace(/\s+/g, ' ')
        .trim() || '–'
    for (let k = 1; ; k++) {
      const ending = k === 1 ? '' : ` ${k}`
      const name = plain.slice(0, LONGEST - ending.length).trim() + ending
      if (taken.has(name.toLowerCase())) continue
      taken.add(name.toLowerCase())
      return name
    }
  }
}
