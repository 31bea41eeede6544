/**
 * Indicator charts (mittarikuviot): each published indicator as a small chart of its own, with its peers in grey.
 *
 * An indicator that is known at one time only is no line to be drawn: it is a figure, told in a table.
 */
import type { MeasureSeries, Picture, Point } from '#model/picture.ts'
import { nameIn, type Words } from '#words/dictionary.ts'
import { annotationsOfSeries } from './breaks.ts'
import type { Chart, ChartRequest } from './chart.ts'
import { INK } from './ink.ts'
import { type Line, lineChart } from './line-chart.ts'
import { hasValue, nameOf, seriesOf } from './picture-parts.ts'
import { markText, valueText } from './value-text.ts'

/** A chart that is drawn when its room is known. */
export interface Panel {
  readonly id: string
  readonly draw: (request: ChartRequest) => Chart
}

export interface SingleFigure {
  readonly name: string
  readonly value: string
  readonly period: string
  readonly note: string
}

export const indicatorPanels = (picture: Picture): Panel[] =>
  groupsOf(picture)
    .filter((group) => !isSingle(group))
    .map((group) => ({
      id: panelId(group),
      draw: (request) => indicatorChart(group, picture, request),
    }))

/** Indicators known at one time only, in words. */
export const singleFigures = (picture: Picture, words: Words): SingleFigure[] =>
  groupsOf(picture)
    .filter(isSingle)
    .flatMap((group) => group.flatMap((series) => knownPoints(series).map((point) => figureOf(series, point, words))))

/** One chart an indicator and unit: a count and a percentage never share an axis. */
const groupsOf = (picture: Picture): MeasureSeries[][] => [
  ...Map.groupBy(
    seriesOf(picture, 'indicator').filter(hasValue),
    (series) => `${series.id} ${series.category} ${series.unit}`,
  ).values(),
]

const knownPoints = (series: MeasureSeries) =>
  series.points.filter((point): point is Point & { value: number } => point.value !== null)

const isSingle = (group: readonly MeasureSeries[]): boolean =>
  group.length === 1 && group.every((series) => knownPoints(series).length === 1)

const panelId = (group: readonly MeasureSeries[]): string =>
  `${group[0]?.id} ${group[0]?.unit}`.replace(/[^a-z0-9]+/gi, '-')

function figureOf(series: MeasureSeries, point: Point & { value: number }, words: Words): SingleFigure {
  const mark = markText(words, point)
  const value = valueText(words, point.value, series.unit)
  return {
    name: nameIn(words, series.name),
    value: mark === '' ? value : `${value} (${mark})`,
    period: words.format.period(point.period),
    note: point.note ?? '',
  }
}

function indicatorChart(series: readonly MeasureSeries[], picture: Picture, request: ChartRequest): Chart {
  const { words } = request
  const areaOf = (one: MeasureSeries) => one.area ?? picture.area.id
  const isOwn = (one: MeasureSeries) => areaOf(one) === picture.area.id
  const own = series.filter(isOwn)
  const label = (one: MeasureSeries) =>
    isOwn(one) ? ownLabel(one, own.length, picture, words) : nameOf(words, picture, areaOf(one))
  const lines: Line[] = series.map((one) => ({
    label: label(one),
    series: one,
    colour: isOwn(one) ? INK.accent : INK.peer,
    rank: isOwn(one) ? 'own' : 'peer',
  }))
  const first = own[0] ?? series[0]
  return lineChart(
    {
      id: panelId(series),
      title: first ? nameIn(words, first.name) : '',
      lines,
      grain: picture.view.grain,
      annotations: first ? annotationsOfSeries(picture, first) : [],
    },
    request,
  )
}

/** Two sources of the same indicator stand as two lines, each named by the last part of its source's title. */
function ownLabel(series: MeasureSeries, count: number, picture: Picture, words: Words): string {
  if (count === 1 || series.sources[0] === undefined) return nameIn(words, picture.area.name)
  return nameOf(words, picture, series.sources[0]).split(', ').at(-1) ?? ''
}
