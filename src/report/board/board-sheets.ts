/**
 * Board paper as a workbook (päätöspaperi työkirjana): its words, then a sheet for each chart and table, then the sources.
 *
 * Figures are numbers, and follow from each other by formulas where the paper says how; an unknown is its word, and why it is
 * unknown is a note of its cell.
 */
import { wordsOf } from '#words/dictionary.ts'
import type { ChartTable } from '../chart-table.ts'
import { type BoardPaper, type BoardTable, chartsOf } from './board-paper.ts'

export interface BoardCell {
  readonly value: string | number
  /** Without the sign of equality. */
  readonly formula?: string
  readonly note?: string
}

export interface BoardSheet {
  readonly name: string
  readonly rows: readonly (readonly BoardCell[])[]
  /** Rows above the figures, which stay in sight. */
  readonly frozen: number
}

/** Rows above a table: its caption and unit, and its headings. */
const ABOVE = 2

export function boardSheets(paper: BoardPaper): readonly BoardSheet[] {
  const { board, format } = wordsOf(paper.language)
  const tables = [
    ...paper.sections.flatMap(({ blocks }) => blocks.flatMap((one) => (one.kind === 'table' ? [one] : []))),
    ...chartsOf(paper).map(({ table }): BoardTable => ({ kind: 'table', table, unit: '' })),
  ]
  const first: readonly (readonly string[])[] = [
    [paper.about],
    [paper.title],
    ...paper.marks.map((mark) => [mark]),
    ...paper.lead.map((sentence) => [sentence]),
    [],
    ...paper.figures.map(({ label, value, note }) => [label, value, note]),
    ...paper.sections.flatMap(({ title, blocks }) => {
      const texts = blocks.flatMap((block) =>
        block.kind === 'paragraph' ? [[block.text]] : block.kind === 'list' ? block.items.map((item) => [item]) : [],
      )
      return texts.length === 0 ? [] : [[], [title], ...texts]
    }),
  ]
  const last = [
    ...paper.sources.map(({ title, detail }) => [title, detail]),
    [],
    ...paper.methods.map((method) => [method]),
    [board.snapshot(paper.snapshot.id, format.moment(paper.snapshot.at))],
  ]
  const named = namer()
  return [
    { name: named(board.sheetFirst), rows: textRows(first), frozen: 0 },
    ...tables.map((one) => ({ name: named(one.table.caption), rows: tableRows(one, board.unit), frozen: ABOVE })),
    { name: named(board.sections.sources), rows: textRows(last), frozen: 0 },
  ]
}

const textRows = (rows: readonly (readonly string[])[]): BoardSheet['rows'] =>
  rows.map((row) => row.map((value) => ({ value })))

function tableRows({ table, unit, formulas }: BoardTable, unitWords: (unit: string) => string): BoardSheet['rows'] {
  const { caption, corner, columns, rows } = table
  return [
    [{ value: unit === '' ? caption : `${caption} · ${unitWords(unit)}` }],
    [{ value: corner }, ...columns.map((value) => ({ value }))],
    ...rows.map(({ label, cells }, row) => [
      { value: label },
      ...cells.map((cell, column) => cellOf(cell, formulas?.[row]?.[column] ?? null)),
    ]),
  ]
}

function cellOf({ value, text, note }: ChartTable['rows'][number]['cells'][number], formula: string | null): BoardCell {
  return {
    value: value ?? text,
    ...(formula !== null && value !== null && { formula: formula.replace(/\{(\d+)\}/g, (_, row) => rowNumber(row)) }),
    ...(note !== '' && { note }),
  }
}

/** The sheet's row of a row of the table; both from the table's first. */
const rowNumber = (row: string): string => String(Number(row) + ABOVE + 1)

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
