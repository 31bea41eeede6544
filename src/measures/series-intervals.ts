/**
 * Intervals of a series (sarjan välit): what chance alone could have made of each of the area's own figures.
 *
 * A share by its count and population where they are known or bounded (see rate-interval); a count of children or events by
 * Byar's interval of a number of events. Other figures, parts of a year and means of several years have none.
 */
import { twoSided } from '#kernel/normal.ts'
import type { IndicatorSeries, SeriesInterval } from '#model/indicator-table.ts'
import type { Indicator } from '#model/observation.ts'
import type { Point } from '#model/picture.ts'
import type { Source } from '#model/source.ts'
import { isWhole } from './compared.ts'
import { type Between, byar, rateInterval } from './rate-interval.ts'
import { countedOf } from './standing.ts'
import type { SourcedObservation } from './yearly-figure.ts'

const COUNTED_UNITS = new Set(['children', 'persons', 'clients', 'families', 'notifications'])

export function seriesIntervals(
  series: readonly IndicatorSeries[],
  indicators: readonly Indicator[],
  observations: readonly SourcedObservation[],
  sources: readonly Source[],
): SeriesInterval[] {
  const whole = series.filter((one) => one.breakdown === undefined)
  return whole.flatMap((one) => {
    const indicator = indicators.find(({ id }) => id === one.indicator)
    return one.points.flatMap((point) => {
      if (point.value === null || point.reason !== undefined || !isWhole(point)) return []
      const interval = intervalOf({ one, point, value: point.value }, indicator, observations, sources)
      return interval
        ? [{ indicator: one.indicator, source: one.source, unit: one.unit, period: point.period, ...interval }]
        : []
    })
  })
}

interface Figure {
  readonly one: IndicatorSeries
  readonly point: Point
  readonly value: number
}

function intervalOf(
  { one, point, value }: Figure,
  indicator: Indicator | undefined,
  observations: readonly SourcedObservation[],
  sources: readonly Source[],
): Between | undefined {
  const z = twoSided(0.95)
  if (COUNTED_UNITS.has(one.unit)) return byar(value, z)
  if (!indicator?.rate || one.unit !== indicator.unit) return undefined
  const told = { source: one.source, unit: one.unit, from: point.from, to: point.to, byArea: new Map() }
  const source = sources.find(({ id }) => id === one.source)
  const counted = countedOf(one.area, value, {
    told,
    rate: indicator.rate,
    source,
    indicator: one.indicator,
    observations,
  })
  const kind = one.definition?.counts === 'events' ? 'events' : 'people'
  return counted && rateInterval(counted, kind, indicator.rate.per, z)
}
