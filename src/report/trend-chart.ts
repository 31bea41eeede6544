/**
 * Trend chart (kehityskuvio): what the shown sum is made of over time, by sector, service, payer or production,
 * with decisions, laws and breaks as lines.
 */

import { isWithin } from '#model/category-path.ts'
import type { MeasureSeries, Picture } from '#model/picture.ts'
import type { Words } from '#words/dictionary.ts'
import { annotationsOfCosts } from './breaks.ts'
import type { Chart, ChartRequest } from './chart.ts'
import { paintsOf, UNCLEAR } from './ink.ts'
import { categoriesOf, hasValue, labelOf, splitBy, totalOf } from './picture-parts.ts'
import { stackChart } from './stack-chart.ts'

export function trendChart(picture: Picture, request: ChartRequest): Chart | undefined {
  const { view } = picture
  const split = splitBy(picture, view.by).filter(hasValue)
  const total = totalOf(picture)
  const series = split.length > 0 ? split : hasValue(total) ? [total] : []
  if (series.length === 0) return undefined
  return stackChart(
    {
      id: 'trend',
      title: request.words.chart.title[view.by],
      series: painted(request.words, picture, inOrder(series)),
      ...(series.length > 1 && total && { total: { label: request.words.chart.total, series: total } }),
      grain: view.grain,
      annotations: annotationsOfCosts(picture),
      plotHeight: plotHeightIn(request.width),
      sums: 'shown',
    },
    request,
  )
}

/** Lower on an A4 page, so that the answer and all its charts stand on the first one. */
const plotHeightIn = (width: number): number => (width < 540 ? 240 : width < 700 ? 190 : 320)

/** Corrective at the bottom, early above it, overheads on top; within a side the largest first. */
function inOrder(series: readonly MeasureSeries[]): MeasureSeries[] {
  const side = (one: MeasureSeries) =>
    ['corrective', 'early', 'overhead'].findIndex((id) => isWithin(one.category ?? '', id))
  const size = (one: MeasureSeries) => one.points.reduce((sum, point) => sum + (point.value ?? 0), 0)
  return [...series].sort((a, b) => side(a) - side(b) || size(b) - size(a))
}

function painted(words: Words, picture: Picture, series: readonly MeasureSeries[]) {
  const keys = series.map(keyOf)
  const known = categoriesOf(picture).filter((id) => id.split('/').length === (picture.view.by === 'service' ? 3 : 2))
  const paints = paintsOf(keys, picture.view.by === 'sector' || picture.view.by === 'service' ? known : keys)
  return series.map((one) => ({
    label: labelOf(words, picture, one),
    paint: paints.get(keyOf(one)) ?? UNCLEAR,
    series: one,
  }))
}

const keyOf = (series: MeasureSeries): string => series.payer ?? series.production ?? series.category ?? 'corrective'
