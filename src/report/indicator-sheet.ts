/**
 * Indicator sheets (tunnuslukujen vientitaulukot): figures, differences and places as flat tables for CSV and XLSX.
 *
 * An unknown has an empty value and its reason in a column of its own, so that no program takes it for a zero.
 */
import type { IndicatorPage } from '#model/indicator-page.ts'
import type { IndicatorSeries, IndicatorTable } from '#model/indicator-table.ts'
import type { Point } from '#model/picture.ts'
import { nameIn, type Words } from '#words/dictionary.ts'
import { whyText } from './comparison-text.ts'
import { differenceText } from './difference-text.ts'
import { partName } from './indicator-rows.ts'
import { areaName } from './peer-names.ts'
import type { Sheet, SheetCell } from './picture-sheet.ts'

type Told = Pick<IndicatorTable, 'series' | 'intervals' | 'differences' | 'sources' | 'names' | 'snapshot' | 'area'>

/** The figures first: CSV takes the first sheet. */
export const indicatorSheets = (table: IndicatorTable, words: Words): Sheet[] => [
  figures(table, table.series, words),
  differences(table, words),
  sources(table, words),
]

export const indicatorPageSheets = (page: IndicatorPage, words: Words): Sheet[] => [
  figures(page, [...page.series, ...peersOnly(page)], words),
  ...(page.comparison ? [places(page, words)] : []),
  differences(page, words),
  sources(page, words),
]

const peersOnly = (page: IndicatorPage): IndicatorSeries[] =>
  (page.comparison?.series ?? []).filter((one) => one.area !== page.area.id || one.indicator !== page.indicator.id)

function figures(table: Told, series: readonly IndicatorSeries[], words: Words): Sheet {
  const { measure, part, area, unit, period, from, to, value, mark, note, source } = words.terminal.columns
  const { interval } = words.peers.rankingColumns
  return {
    name: words.terminal.figures,
    headings: [
      'id',
      measure,
      part,
      area,
      unit,
      period,
      from,
      to,
      value,
      `${interval} –`,
      `– ${interval}`,
      mark,
      note,
      source,
    ],
    rows: series.flatMap((one) => one.points.map((point) => figureRow(table, one, point, words))),
  }
}

function figureRow(table: Told, one: IndicatorSeries, point: Point, words: Words): SheetCell[] {
  const chance = one.area === table.area.id && !one.breakdown ? intervalAt(table, one, point) : undefined
  return [
    one.id.replace('indicator:', ''),
    nameIn(words, one.name),
    one.breakdown ? partName(one, words) : words.chart.total,
    areaName(table, one.area, words),
    words.unit.name[one.unit] ?? one.unit,
    point.period,
    point.from,
    point.to,
    point.value,
    chance ? rounded(chance.low) : null,
    chance ? rounded(chance.high) : null,
    point.reason ? words.reason.short[point.reason] : '',
    point.note ?? '',
    sourceName(table, one.source, words),
  ]
}

const intervalAt = ({ intervals }: Told, { indicator, source, unit }: IndicatorSeries, { period }: Point) =>
  intervals.find(
    (one) => one.indicator === indicator && one.source === source && one.unit === unit && one.period === period,
  )

const rounded = (value: number): number => Math.round(value * 1000) / 1000

function sourceName({ sources: all }: Told, id: string, words: Words): string {
  const source = all.find((one) => one.id === id)
  return source ? nameIn(words, source.title) : id
}

function places(page: IndicatorPage, words: Words): Sheet {
  const { value, interval, place, open, count } = words.peers.rankingColumns
  const why = (area: string) => {
    const peer = page.peers.find((one) => one.area === area)
    return peer ? whyText(peer, words) : words.peers.own
  }
  const range = (one: { first: number; last: number } | null) => (one ? `${one.first}–${one.last}` : '')
  return {
    name: words.peers.ranking,
    headings: [words.peers.area, value, `${interval} –`, `– ${interval}`, place, open, count, words.peers.reasonColumn],
    rows: (page.comparison?.standings ?? []).map((one): SheetCell[] => [
      areaName(page, one.area, words),
      one.value,
      one.interval ? rounded(one.interval.low) : null,
      one.interval ? rounded(one.interval.high) : null,
      range(one.place),
      range(one.open),
      one.count && one.count.low === one.count.high ? one.count.low : null,
      why(one.area),
    ]),
  }
}

const differences = (table: Told, words: Words): Sheet => ({
  name: words.indicators.differ,
  headings: ['id', words.terminal.columns.period, words.peers.differences, words.peers.reasonColumn],
  rows: table.differences.map((one) => {
    const told = differenceText(one, table, words)
    return [one.indicator, one.period, told.text, told.reasons.join(' ')]
  }),
})

function sources(table: Told, words: Words): Sheet {
  const { source, kind, publisher, note } = words.terminal.columns
  return {
    name: words.terminal.sources,
    headings: [source, kind, publisher, words.sources.published, words.sources.licence, words.sources.address, note],
    rows: [
      ...table.sources.map((one): SheetCell[] => [
        nameIn(words, one.title),
        words.sources.kinds[one.kind],
        one.publisher ?? '',
        one.published ?? '',
        one.licence ?? '',
        one.url ?? '',
        one.note ? nameIn(words, one.note) : '',
      ]),
      [words.terminal.snapshot, table.snapshot.id, '', table.snapshot.at, '', '', ''],
    ],
  }
}
