/**
 * Share chart (osuuskuvio): early against corrective, and own production against bought, year by year.
 *
 * A year is drawn only where the share is known; the shares are the measures' own, in per cent.
 */
import type { MeasureSeries, Picture } from '#model/picture.ts'
import type { Chart, ChartRequest } from './chart.ts'
import { BOUGHT, CORRECTIVE, EARLY, OWN, type Paint, UNCLEAR } from './ink.ts'
import { hasValue, sharesOf } from './picture-parts.ts'
import { stackChart } from './stack-chart.ts'

interface Share {
  readonly label: string
  readonly paint: Paint
  readonly series: MeasureSeries | undefined
}

export function earlyShareChart(picture: Picture, request: ChartRequest): Chart | undefined {
  const { chart, picture: told } = request.words
  const shares: Share[] = [
    { label: chart.early, paint: EARLY, series: sharesOf(picture, 'early-share')[0] },
    { label: chart.corrective, paint: CORRECTIVE, series: sharesOf(picture, 'corrective-share')[0] },
  ]
  return sharesChart('early', chart.earlyShare, told.earlyShareNote, shares, picture, request)
}

export function boughtShareChart(picture: Picture, request: ChartRequest): Chart | undefined {
  const { chart, picture: told } = request.words
  const of = (production: string) => sharesOf(picture, 'production-share').find((one) => one.production === production)
  const shares: Share[] = [
    { label: chart.own, paint: OWN, series: of('own') },
    { label: chart.bought, paint: BOUGHT, series: of('bought') },
    { label: chart.unknownProduction, paint: UNCLEAR, series: of('unknown') },
  ]
  return sharesChart('bought', chart.boughtShare, told.ownShareNote, shares, picture, request)
}

function sharesChart(
  id: string,
  title: string,
  note: string,
  shares: readonly Share[],
  picture: Picture,
  request: ChartRequest,
): Chart | undefined {
  const series = shares.flatMap((one) =>
    hasValue(one.series) && !isZero(one.series) ? [{ ...one, series: one.series }] : [],
  )
  if (series.length === 0) return undefined
  const { grain } = picture.view
  return stackChart(
    {
      id,
      title,
      note,
      series,
      grain,
      annotations: [],
      plotHeight: request.width < 240 ? 110 : 180,
      highest: 100,
      sums: 'hidden',
    },
    request,
  )
}

const isZero = (series: MeasureSeries): boolean => series.points.every((point) => (point.value ?? 0) === 0)
