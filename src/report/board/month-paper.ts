/**
 * Service manager's month as a board paper (palvelupäällikön kuukausi): what happened and stood at its end, beside the month before
 * and the same month a year before. Small figures are withheld where the month sheet withholds them.
 */

import type { MonthFigure, MonthSheet } from '#model/month-sheet.ts'
import { THEMES } from '#model/observation.ts'
import { nameIn, type Words } from '#words/dictionary.ts'
import type { TableCell } from '../chart-table.ts'
import { bareText, valueText } from '../value-text.ts'
import { type BoardPaper, type BoardTable, boardSection, type KeyFigure } from './board-paper.ts'
import { changedFigures } from './changed-figures.ts'

type Row = MonthSheet['rows'][number]

/** What the first page tells, where it is known. */
const FIRST = ['concerns-with-consent', 'child-welfare-notifications', 'placed-children-at-end', 'guarantee-kept-share']
const MOST = 4

export function monthPaper(sheet: MonthSheet, words: Words): BoardPaper {
  const { board, format } = words
  const period = (id: string) => format.period(id)
  const changed = changedFigures(
    sheet.rows.map(({ name, unit, now, before }) => ({
      what: nameIn(words, name),
      unit,
      now: now.value,
      before: before.value,
    })),
    board.month,
    words,
  )
  return {
    kind: 'month',
    language: format.language,
    about: `${board.about.month(nameIn(words, sheet.area.name))} · ${period(sheet.month)}`,
    title: changed[0] ?? board.month.nothing(period(sheet.month)),
    lead: changed.slice(1, 4),
    figures: figuresOf(sheet, words),
    chart: undefined,
    marks: sheet.area.isInvented ? [words.picture.invented] : [],
    sections: THEMES.flatMap((theme) => {
      const rows = sheet.rows.filter((row) => row.theme === theme)
      return rows.length === 0
        ? []
        : boardSection(theme, words.indicators.themes[theme], [
            tableOf(sheet, rows, words.indicators.themes[theme], words),
          ])
    }),
    sources: [{ title: board.month.source, detail: '' }],
    methods: [...new Set(sheet.rows.map(({ name, about }) => `${nameIn(words, name)}: ${nameIn(words, about)}`))],
    snapshot: sheet.snapshot,
  }
}

function figuresOf({ rows, before }: MonthSheet, words: Words): readonly KeyFigure[] {
  const wanted = [...FIRST.flatMap((id) => rows.find((row) => row.id === id) ?? []), ...rows]
  return [...new Set(wanted)]
    .filter(({ now }) => now.value !== null)
    .slice(0, MOST)
    .map((row) => ({
      label: nameIn(words, row.name),
      value: valueText(words, row.now.value ?? 0, row.unit),
      note: `${words.format.period(before)}: ${textOf(row.before, row.unit, words)}`,
    }))
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
