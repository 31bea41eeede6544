/**
 * Headline (otsikkolause): the first sentences of a picture, computed from its figures.
 *
 * Compares whole and comparable years only, names what is missing, and says what the sum holds where it holds little.
 * Where no cost is known, the first indicators speak instead.
 */
import type { Annotation, MeasureSeries, Picture, Point } from '#model/picture.ts'
import { nameIn, type Words } from '#words/dictionary.ts'
import { annotationsOfCosts, annotationsOfSeries } from './breaks.ts'
import { costSeries, hasValue, leavesOf, nameOf, seriesOf, sharesOf, sideSeries, totalOf } from './picture-parts.ts'
import { isComparable, pointIn, slotsOf } from './slot.ts'
import { valueText } from './value-text.ts'

type Known = Point & { readonly value: number }

/** Sentences in reading order; the first stands as the answer to the title. */
export function headline(picture: Picture, words: Words): string[] {
  const cost = mainCost(picture, words)
  if (cost) return costSentences(cost.series, cost.what, picture, words)
  const indicators = seriesOf(picture, 'indicator').filter(
    (one) => (one.area === undefined || one.area === picture.area.id) && hasValue(one),
  )
  if (indicators.length === 0) return [words.headline.nothing]
  return indicators
    .slice(0, 2)
    .flatMap((one, place) => indicatorSentences(one, picture, words).slice(0, place === 0 ? 9 : 1))
}

/** Corrective costs where they are known, else all the costs shown, else early ones. */
function mainCost(picture: Picture, words: Words): { series: MeasureSeries; what: string } | undefined {
  const { category } = picture.view
  const told = words.headline
  const candidates = [
    category ? undefined : { series: sideSeries(picture, 'corrective'), what: told.correctiveCosts },
    { series: totalOf(picture), what: category ? `${told.costs} (${nameOf(words, picture, category)})` : told.costs },
    { series: sideSeries(picture, 'early'), what: told.earlyCosts },
    { series: costSeries(picture)[0], what: told.costs },
  ]
  for (const one of candidates) {
    if (one && hasValue(one.series)) return { series: one.series, what: `${one.what}${manner(picture, words)}` }
  }
  return undefined
}

/** `lasta kohti vuoden 2024 rahassa`: the manner of the view, where it is not plain. */
function manner({ view }: Picture, words: Words): string {
  const per = { total: '', child: ` ${words.headline.perChild}`, inhabitant: ` ${words.headline.perInhabitant}` }[
    view.per
  ]
  if (view.price === 'nominal') return per
  return `${per} ${view.base ? words.headline.inMoneyOf(String(view.base)) : words.headline.inRealPrices}`
}

function costSentences(series: MeasureSeries, what: string, picture: Picture, words: Words): string[] {
  const known = comparable(series, picture)
  const sentences = [opening(known, what, series, picture, words)]
  const scope = leavesOf(picture, 'corrective')
  if (series.category === 'corrective' && scope.length === 1 && scope[0] && scope[0] !== 'corrective') {
    sentences.push(words.headline.only(nameOf(words, picture, scope[0])))
  }
  return [
    ...sentences,
    ...peak(known, series, words),
    ...unknowns(series, picture, words),
    ...reservations(known, series, picture, words),
    ...earlyShare(picture, words),
  ].filter((sentence) => sentence !== '')
}

function comparable(series: MeasureSeries, picture: Picture): Known[] {
  return slotsOf([series], picture.view.grain).flatMap((slot) => {
    const point = pointIn(series, slot, picture.view.grain)
    return isComparable(point) ? [point] : []
  })
}

const text = (words: Words, series: MeasureSeries, value: number) => valueText(words, value, series.unit)

function opening(known: readonly Known[], what: string, series: MeasureSeries, picture: Picture, words: Words): string {
  const [first, last] = [known[0], known.at(-1)]
  if (!first || !last) return ''
  const at = (point: Known) => whenText(point, words)
  const [from, to] = [text(words, series, first.value), text(words, series, last.value)]
  if (first === last) return words.headline.single({ what, value: from, at: at(first) })
  const ends = { what, first: from, firstAt: at(first), last: to, lastAt: at(last) }
  if (broken(first, last, annotationsOfCosts(picture), words).length > 0) return words.headline.were(ends)
  return turned(first.value, last.value, ends, words)
}

/** A smaller change than this is none: prices alone make as much in a year. */
const SAME = 0.02
/** A larger one says more of how little there was than of what came. */
const MANIFOLD = 3

/** That it rose, fell or stayed, and by how much where the first figure can bear a share of it. */
function turned(
  first: number,
  last: number,
  ends: Parameters<Words['headline']['were']>[0],
  { headline: told, format }: Words,
): string {
  if (ends.first === ends.last || Math.abs(last - first) < SAME * Math.abs(first)) return told.stayed(ends)
  const isMeasured = first > 0 && last / first <= MANIFOLD
  const by = isMeasured ? format.percent(Math.abs(last / first - 1)) : ''
  return last > first ? told.rose({ ...ends, by }) : told.fell({ ...ends, by })
}

/** `vuonna 2012`, `elokuussa 2012`. */
function whenText({ period }: Known, words: Words): string {
  const grain = /^\d{4}-Q\d$/.test(period) ? 'quarter' : /^\d{4}-\d{2}$/.test(period) ? 'month' : 'year'
  return words.headline.when[grain](words.format.period(period))
}

const changeText = (from: Known, to: Known, words: Words): string =>
  from.value === 0 ? words.reason.short['zero-before'] : words.format.change(to.value / from.value - 1)

/** The highest point where it is neither the first nor the last. */
function peak(known: readonly Known[], series: MeasureSeries, words: Words): string[] {
  const last = known.at(-1)
  const highest = known.reduce<Known | undefined>((top, one) => (top && top.value >= one.value ? top : one), undefined)
  if (!last || !highest || highest === last || highest === known[0] || highest.value === known[0]?.value) return []
  const change = changeText(highest, last, words)
  return [words.headline.peak({ value: text(words, series, highest.value), at: whenText(highest, words), change })]
}

function unknowns(series: MeasureSeries, picture: Picture, words: Words): string[] {
  const { grain } = picture.view
  const missing = slotsOf([series], grain).filter((slot) => (pointIn(series, slot, grain)?.value ?? null) === null)
  if (missing.length === 0 || grain !== 'year') return []
  return [words.headline.noFigures(missing.map((slot) => words.format.period(slot.id)).join(', '), missing.length)]
}

/** What weakens the comparison: another source, a part left out, a definition that changed between the two ends. */
function reservations(known: readonly Known[], series: MeasureSeries, picture: Picture, words: Words): string[] {
  const [first, last] = [known[0], known.at(-1)]
  if (!first || !last) return []
  const ends = first === last ? [first] : [first, last]
  const other = ends.filter((point) => point.reason === 'other-source')
  const partial = series.points.filter((point) => point.reason === 'partial-coverage' && point.value !== null)
  return [
    ...other.map((point) => words.headline.otherSource(words.format.period(point.period))),
    ...partial.slice(0, 2).map((point) => words.headline.partialCoverage(words.format.period(point.period))),
    ...broken(first, last, annotationsOfCosts(picture), words),
  ]
}

/** Definitions that changed after the first figure began and before the last one ended. */
function broken(first: Known, last: Known, annotations: readonly Annotation[], words: Words): string[] {
  const between = annotations.filter(
    (one) => one.kind === 'definition-break' && first.from < one.day && one.day <= last.to,
  )
  const names = between.map((one) => nameIn(words, one.name))
  return names.length === 0 || first === last ? [] : [words.headline.brokenBetween(names.join(', '))]
}

function earlyShare(picture: Picture, words: Words): string[] {
  const share = sharesOf(picture, 'early-share')[0]
  const last = share && comparable(share, picture).at(-1)
  if (!last || picture.view.category) return []
  return [words.headline.earlyShare({ share: words.format.percent(last.value / 100), at: whenText(last, words) })]
}

/** From – to of an indicator; then its part-year or other-date values, each said to be such. */
function indicatorSentences(series: MeasureSeries, picture: Picture, words: Words): string[] {
  const known = comparable(series, picture)
  const what = nameIn(words, series.name)
  const value = (point: Known) => text(words, series, point.value)
  const at = (point: Known) => whenText(point, words)
  const [first, last] = [known[0], known.at(-1)]
  const sentence =
    !first || !last
      ? ''
      : first === last
        ? words.headline.figureSingle({ what, value: value(first), at: at(first) })
        : words.headline.figureFromTo({
            what,
            first: value(first),
            firstAt: at(first),
            last: value(last),
            lastAt: at(last),
            change: changeText(first, last, words),
          })
  const breaks = first && last ? broken(first, last, annotationsOfSeries(picture, series), words) : []
  return [sentence, ...series.points.flatMap((point) => aside(series, point, words)), ...breaks].filter(
    (one) => one !== '',
  )
}

function aside(series: MeasureSeries, point: Point, words: Words): string[] {
  if (point.value === null) return []
  const value = text(words, series, point.value)
  if (point.reason === 'part-year') {
    const period = words.format.period(`${point.from}/${point.to}`)
    return [words.headline.figurePartYear({ period: period.charAt(0).toUpperCase() + period.slice(1), value })]
  }
  return point.reason === 'other-date'
    ? [words.headline.figureOtherDate({ day: words.format.day(point.to), value })]
    : []
}
