/**
 * Year of services for families as a board paper (lapsiperhepalvelujen vuosi): every published indicator of an area over the last
 * years, and what changed most; figures that mean different things on two sides of a break are not compared.
 */

import { breaksOf } from '#measures/indicator-breaks.ts'
import type { IndicatorSeries, IndicatorTable } from '#model/indicator-table.ts'
import { THEMES } from '#model/observation.ts'
import type { Point } from '#model/picture.ts'
import { nameIn, type Words } from '#words/dictionary.ts'
import type { Chart, ChartRequest } from '../chart.ts'
import { INK } from '../ink.ts'
import { lineChart } from '../line-chart.ts'
import { pointText, valueText } from '../value-text.ts'
import { type AreaSide, cohortsSection, peersSection } from './area-parts.ts'
import { type BoardPaper, type BoardTable, boardSection, type KeyFigure, type Section } from './board-paper.ts'
import { foremostOf, marksOf, pageChart, sourceLines } from './board-parts.ts'
import { type ChangedFigure, changedFigures } from './changed-figures.ts'

/** As many years as a page is wide. */
const YEARS = 5
const FIRST = [
  'placed-outside-home-share',
  'child-welfare-notifications',
  'open-care-clients',
  'family-work-bought-share',
]

export function yearPaper(table: IndicatorTable, side: AreaSide, words: Words): BoardPaper {
  const { board } = words
  const rows = rowsOf(table)
  const last = lastYear(rows)
  const told = changesOf(rows, last, table, words)
  const leading = rows.find(({ id }) => id === told[0]?.id) ?? foremost(rows, last)[0]
  return {
    kind: 'year',
    language: words.format.language,
    about: `${board.about.year(nameIn(words, table.area.name))} · ${last}`,
    title: told[0]?.text ?? board.year.nothing(String(last)),
    lead: told.slice(1, 4).map(({ text }) => text),
    figures: figuresOf(rows, last, words),
    chart: leading && pageChart(words, (request) => courseOf(leading, table, request)),
    marks: marksOf(table.area, table.sources, words),
    sections: [...peersSection(side, words), ...cohortsSection(side, words), ...themesOf(rows, last, words)],
    sources: sourceLines(table.sources, words),
    methods: [
      board.methods.gaps,
      ...table.annotations.map(({ name, effect }) => `${nameIn(words, name)}: ${nameIn(words, effect)}`),
    ],
    snapshot: table.snapshot,
  }
}

/** From the year before, of those whose meaning nothing changed between. */
function changesOf(
  rows: readonly Row[],
  last: number,
  { indicators, annotations }: IndicatorTable,
  words: Words,
): readonly ChangedFigure[] {
  const isBroken = ({ id, series }: Row): boolean => {
    const facts = indicators.find((one) => one.id === id)
    const breaks = facts ? breaksOf(facts, [series], annotations) : []
    const [from, to] = [pointIn(series, last - 1)?.from ?? '', pointIn(series, last)?.to ?? '']
    return breaks.some(({ kind, day }) => kind === 'definition-break' && from < day && day <= to)
  }
  const pairs = rows.map((row) => ({
    ...{ id: row.id, unit: row.series.unit, what: nameIn(words, row.series.name) },
    now: isBroken(row) ? null : plainIn(row.series, last),
    before: plainIn(row.series, last - 1),
  }))
  return changedFigures(pairs, words.board.year, words)
}

function themesOf(rows: readonly Row[], last: number, words: Words): readonly Section[] {
  const years = Array.from({ length: YEARS }, (_, k) => last - YEARS + 1 + k)
  return THEMES.flatMap((theme) => {
    const name = words.indicators.themes[theme]
    const within = rows.filter((row) => row.theme === theme)
    return boardSection(theme, name, within.length === 0 ? [] : [tableOf(within, years, name, words)])
  })
}

interface Row {
  readonly id: string
  readonly theme: IndicatorTable['indicators'][number]['theme']
  readonly series: IndicatorSeries
}

/** Of several sources of an indicator, the one with the newest value. */
function rowsOf({ indicators, series }: IndicatorTable): readonly Row[] {
  return indicators.flatMap(({ id, theme }) => {
    const own = series.filter((one) => one.indicator === id && one.breakdown === undefined)
    const [newest] = own.toSorted((a, b) => newestOf(b) - newestOf(a))
    return newest && newestOf(newest) > 0 ? [{ id, theme, series: newest }] : []
  })
}

const yearOfPeriod = ({ period, value }: Point): number => (value === null ? 0 : Number(period.slice(0, 4)))

const newestOf = ({ points }: IndicatorSeries): number => Math.max(0, ...points.map(yearOfPeriod))

/** The last that is whole in some figure. */
const lastYear = (rows: readonly Row[]): number =>
  Math.max(
    0,
    ...rows.flatMap(({ series }) => series.points.filter(({ reason }) => reason === undefined).map(yearOfPeriod)),
  )

const pointIn = ({ points }: IndicatorSeries, year: number): Point | undefined =>
  points.find(({ period }) => period === String(year)) ?? points.find(({ to }) => to.startsWith(String(year)))

/** Nothing where the year is not whole, or is told otherwise than the others. */
function plainIn(series: IndicatorSeries, year: number): number | null {
  const point = pointIn(series, year)
  return point && point.reason === undefined ? point.value : null
}

const foremost = (rows: readonly Row[], last: number): readonly Row[] =>
  foremostOf(rows, FIRST, ({ series }) => (pointIn(series, last)?.value ?? null) !== null)

const figuresOf = (rows: readonly Row[], last: number, words: Words): readonly KeyFigure[] =>
  foremost(rows, last).map(({ series }) => ({
    label: nameIn(words, series.name),
    value: valueText(words, pointIn(series, last)?.value ?? 0, series.unit),
    note: `${last - 1}: ${pointText(words, pointIn(series, last - 1), series.unit)}`,
  }))

/** Of the figure that the title tells, with what changed its meaning. */
function courseOf({ id, series }: Row, { intervals, annotations }: IndicatorTable, request: ChartRequest): Chart {
  const own = intervals.filter((one) => one.source === series.source && one.indicator === series.indicator)
  const label = nameIn(request.words, series.name)
  const line = { label, series, colour: INK.accent, rank: 'own' as const, intervals: own }
  const input = { id: `course-${id}`, title: label, lines: [line], grain: 'year' as const, annotations }
  return lineChart(input, request)
}

const tableOf = (rows: readonly Row[], years: readonly number[], caption: string, words: Words): BoardTable => ({
  kind: 'table',
  unit: '',
  table: {
    caption,
    corner: words.board.columns.indicator,
    columns: years.map(String),
    rows: rows.map(({ series }) => ({
      label: nameIn(words, series.name),
      cells: years.map((year) => {
        const point = pointIn(series, year)
        const note = point?.note ?? (point?.reason ? words.reason.long[point.reason] : '')
        return { text: pointText(words, point, series.unit), value: point?.value ?? null, note }
      }),
    })),
  },
})
