/**
 * Service manager's month as a board paper (palvelupäällikön kuukausi): what happened and stood at its end, beside the month before
 * and the same month a year before. Small figures are withheld where the month sheet withholds them.
 */

import type { Day } from '#kernel/day.ts'
import { periodOf } from '#kernel/period.ts'
import type { MonthFigure, MonthSheet } from '#model/month-sheet.ts'
import { THEMES } from '#model/observation.ts'
import type { Point } from '#model/picture.ts'
import { nameIn, type Words } from '#words/dictionary.ts'
import type { Chart, ChartRequest } from '../chart.ts'
import type { TableCell } from '../chart-table.ts'
import { INK } from '../ink.ts'
import { lineChart } from '../line-chart.ts'
import { bareText, valueText } from '../value-text.ts'
import {
  type BoardPaper,
  type BoardTable,
  boardSection,
  chartBlock,
  type KeyFigure,
  type Section,
} from './board-paper.ts'
import { foremostOf, HALF_WIDTH, pageChart } from './board-parts.ts'
import { type ChangedFigure, changedFigures } from './changed-figures.ts'

type Row = MonthSheet['rows'][number]

/** What the first page tells, where it is known. */
const FIRST = ['concerns-with-consent', 'child-welfare-notifications', 'placed-children-at-end', 'guarantee-kept-share']

export function monthPaper(sheet: MonthSheet, words: Words): BoardPaper {
  const { board, format } = words
  const month = format.period(sheet.month)
  const changed = changesOf(sheet, words)
  const [first, ...others] = foremost(sheet)
  return {
    kind: 'month',
    language: format.language,
    about: `${board.about.month(nameIn(words, sheet.area.name))} · ${month}`,
    title: changed[0]?.text ?? board.month.nothing(month),
    lead: changed.slice(1, 4).map(({ text }) => text),
    figures: figuresOf(sheet, words),
    chart: first && pageChart(words, (request) => courseChart(sheet, first, request)),
    marks: sheet.area.isInvented ? [words.picture.invented] : [],
    sections: [
      ...boardSection(
        'courses',
        board.sections.months,
        others.flatMap((row) => chartBlock(courseChart(sheet, row, { words, width: HALF_WIDTH }))),
      ),
      ...themesOf(sheet, words),
    ],
    sources: [{ title: board.month.source, detail: '' }],
    methods: [...new Set(sheet.rows.map(({ name, about }) => `${nameIn(words, name)}: ${nameIn(words, about)}`))],
    snapshot: sheet.snapshot,
  }
}

function changesOf({ rows }: MonthSheet, words: Words): readonly ChangedFigure[] {
  const pairs = rows.map(({ id, name, unit, now, before }) => ({
    ...{ id, unit, what: nameIn(words, name) },
    ...{ now: now.value, before: before.value },
  }))
  return changedFigures(pairs, words.board.month, words)
}

const themesOf = (sheet: MonthSheet, words: Words): readonly Section[] =>
  THEMES.flatMap((theme) => {
    const rows = sheet.rows.filter((row) => row.theme === theme)
    const name = words.indicators.themes[theme]
    return boardSection(theme, name, rows.length === 0 ? [] : [tableOf(sheet, rows, name, words)])
  })

const foremost = ({ rows }: MonthSheet): readonly Row[] => foremostOf(rows, FIRST, ({ now }) => now.value !== null)

const figuresOf = (sheet: MonthSheet, words: Words): readonly KeyFigure[] =>
  foremost(sheet).map((row) => ({
    label: nameIn(words, row.name),
    value: valueText(words, row.now.value ?? 0, row.unit),
    note: `${words.format.period(sheet.before)}: ${textOf(row.before, row.unit, words)}`,
  }))

/** Thirteen months, so that the same month of the year before stands beside. */
function courseChart({ course }: MonthSheet, row: Row, request: ChartRequest): Chart {
  const points = course.map((period, at): Point => {
    const { value, reason } = row.course[at] ?? { value: null }
    const { from, to } = periodOf(`${period}-01` as Day, 'month')
    return { period, from, to, value, ...(value === null && { reason: reason ?? 'not-reported' }) }
  })
  const { id, name, unit } = row
  const series = { id: `indicator:${id}`, category: null, name, unit, points, sources: [] }
  const line = { label: nameIn(request.words, name), series, colour: INK.accent, rank: 'own' as const }
  const input = { id: `month-${id}`, title: line.label, lines: [line], grain: 'month' as const }
  return lineChart({ ...input, annotations: [] }, request)
}

const textOf = ({ value, reason }: MonthFigure, unit: string, words: Words): string =>
  value === null ? words.reason.short[reason ?? 'not-reported'] : bareText(words, value, unit)

const cellOf = (figure: MonthFigure, unit: string, words: Words): TableCell => ({
  text: textOf(figure, unit, words),
  value: figure.value,
  note: figure.value === null ? words.reason.long[figure.reason ?? 'not-reported'] : '',
})

const tableOf = (
  { month, before, yearBefore }: MonthSheet,
  rows: readonly Row[],
  caption: string,
  words: Words,
): BoardTable => ({
  kind: 'table',
  unit: '',
  table: {
    caption,
    corner: words.board.columns.indicator,
    columns: [month, before, yearBefore].map((id) => words.format.period(id)),
    rows: rows.map((row) => ({
      label: nameIn(words, row.name),
      cells: [row.now, row.before, row.yearBefore].map((figure) => cellOf(figure, row.unit, words)),
    })),
  },
})
