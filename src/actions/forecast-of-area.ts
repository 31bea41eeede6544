/** Forecast of an area (alueen ennuste): the histories that its picture and indicators tell, and what becomes of them. */
import { forecastTogether, type History, isWhole, type WholeAndParts } from '#forecast/whole-and-parts.ts'
import { done, type Outcome } from '#kernel/outcome.ts'
import { DEFINITION_BREAKS } from '#law/definition-breaks.ts'
import { POOLED_COST } from '#measures/pooled-cost.ts'
import { shownCost } from '#measures/shown-cost.ts'
import { isWithin, sectorOf } from '#model/category.ts'
import type { ForecastOfArea, Frequency, IntervalKind } from '#model/forecast.ts'
import type { IndicatorSeries } from '#model/indicator-table.ts'
import type { Language } from '#model/named.ts'
import type { MeasureSeries, Picture, View } from '#model/picture.ts'
import { no, type Refusal } from './action.ts'
import { annotationsIn } from './area-annotations.ts'
import { indicatorsOfArea } from './area-indicators.ts'
import { causesFor, childrenOf } from './forecast-causes.ts'
import { type Place, peerSeries } from './forecast-peers.ts'
import { pictureOfArea, sourcesOf } from './picture-of-area.ts'

interface Asked {
  readonly horizon: number
  readonly prices: 'nominal' | 'real'
  readonly per: 'total' | 'child'
  readonly frequency: Frequency
  readonly interval: IntervalKind
  readonly language: Language
}

const GRAINS = { yearly: 'year', quarterly: 'quarter', monthly: 'month' } as const

export async function costForecast(place: Place, asked: Asked): Promise<ForecastOfArea> {
  const { world, snapshot, area } = place
  const view: View = {
    ...{ grain: GRAINS[asked.frequency], price: asked.prices, per: asked.per, by: 'sector' },
    ...{ overheads: 'apart', partYear: 'as-is' },
  }
  const picture = await pictureOfArea(world, snapshot, area, view, asked.language)
  const { id } = shownCost(view)
  const own = picture.measures.filter((one) => one.id === id && one.payer === undefined && one.production === undefined)
  const total = own.find(({ category }) => category === null)
  const parts = own.filter(
    ({ category }) => category !== null && sectorOf(category) === category && category.includes('/'),
  )
  const children =
    asked.frequency === 'yearly' && asked.per === 'total' ? await childrenOf(place) : new Map<number, number>()
  const withCauses = (history: History): History => ({ ...history, causes: causesFor(history.points, children) })
  const histories = parts.map((one) => withCauses(historyOf(one, one.category ?? '', picture)))
  const whole: History = total
    ? withCauses(historyOf(total, 'total', picture))
    : { id: 'total', name: POOLED_COST.name, points: [], breaks: [] }
  return told(place, asked, forecastTogether(whole, histories, asked.frequency, ruleOf(asked)), {
    unit: total?.unit ?? 'EUR',
    ...(picture.view.base !== undefined && { base: picture.view.base }),
    annotations: picture.annotations,
    sources: picture.sources.filter(({ id: source }) => total?.sources.includes(source)),
  })
}

const ruleOf = ({ horizon, interval }: Asked) => ({ horizon, interval, scale: 'as-is' as const })

function told(
  { snapshot, area }: Place,
  { prices }: Asked,
  { total, parts, reconciliation, notes }: WholeAndParts,
  more: Pick<ForecastOfArea, 'unit' | 'base' | 'annotations' | 'sources'>,
): ForecastOfArea {
  return { area, snapshot: { id: snapshot.id, at: snapshot.at }, prices, ...more, total, parts, reconciliation, notes }
}

/** A series with the breaks that touch the whole of it: one that touches a part, or a whole side, moves no level by itself. */
function historyOf({ name, points, category }: MeasureSeries, id: string, picture: Picture): History {
  const shown = new Set(picture.annotations.map((one) => one.id))
  const breaks = DEFINITION_BREAKS.filter(
    (one) =>
      one.kind === 'definition-break' &&
      shown.has(one.id) &&
      one.touches.every((touched) => touched.includes('/')) &&
      one.touches.some((touched) => category !== null && isWithin(category, touched)),
  )
  return { id, name, points, breaks: breaks.map(({ day }) => day) }
}

export async function indicatorForecast(
  place: Place,
  asked: Asked & { readonly indicator: string },
): Promise<Outcome<ForecastOfArea, Refusal>> {
  const { area, snapshot, world } = place
  const best = await fullestSeries(place, asked)
  if (!best)
    return no(
      'unknown-indicator',
      `there is no indicator "${asked.indicator}" of the area: see "varhain show-indicators"`,
      'indicator',
    )
  const history: History = { id: asked.indicator, name: best.name, points: best.points, breaks: [] }
  const forecast = forecastTogether(
    history,
    [],
    asked.frequency,
    ruleOf(asked),
    asked.frequency === 'yearly' ? await peerSeries(place, best) : [],
  )
  return done(
    told(place, { ...asked, prices: 'nominal' }, forecast, {
      unit: best.unit,
      annotations: annotationsIn(world, area.id),
      sources: sourcesOf(world, snapshot, undefined).filter(({ id }) => best.sources.includes(id)),
    }),
  )
}

/** Of the sources that tell the indicator, the one with most whole values; the first of equals. */
async function fullestSeries(
  place: Place,
  { indicator, language }: { readonly indicator: string; readonly language: Language },
): Promise<IndicatorSeries | undefined> {
  const { series } = await indicatorsOfArea(place, { language })
  return series
    .filter((one) => one.indicator === indicator && one.breakdown === undefined)
    .reduce<IndicatorSeries | undefined>(
      (most, one) => (most && wholeCount(most) >= wholeCount(one) ? most : one),
      undefined,
    )
}

const wholeCount = ({ points }: IndicatorSeries): number => points.filter(isWhole).length
