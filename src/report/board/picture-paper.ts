/**
 * Picture of costs as a board paper (kustannuskuva päättäjille): what late and early help costs, on two pages.
 */
import { shownCost } from '#measures/shown-cost.ts'
import type { MeasureSeries, Picture } from '#model/picture.ts'
import { nameIn, type Words } from '#words/dictionary.ts'
import { headline } from '../headline.ts'
import { payerChart } from '../payer-chart.ts'
import { hasValue, sharesOf, sideSeries, totalOf } from '../picture-parts.ts'
import { boughtShareChart, earlyShareChart } from '../share-chart.ts'
import { trendChart } from '../trend-chart.ts'
import { markText, valueText } from '../value-text.ts'
import { type BoardPaper, boardSection, chartBlock, type KeyFigure, textBlocks } from './board-paper.ts'
import { HALF_WIDTH, marksOf, pageChart, sourceLines } from './board-parts.ts'
import { pictureWorkings } from './workings.ts'

export function picturePaper(picture: Picture, words: Words): BoardPaper {
  const [title = words.headline.nothing, ...lead] = headline(picture, words)
  const narrow = { words, width: HALF_WIDTH }
  const shares = [...chartBlock(earlyShareChart(picture, narrow)), ...chartBlock(boughtShareChart(picture, narrow))]
  return {
    kind: 'picture',
    language: words.format.language,
    about: words.board.about.picture(nameIn(words, picture.area.name)),
    title,
    lead,
    figures: figuresOf(picture, words),
    chart: pageChart(words, (request) => trendChart(picture, request)),
    marks: marksOf(picture.area, picture.sources, words),
    sections: [
      ...boardSection(
        'payers',
        words.board.sections.payers,
        chartBlock(pageChart(words, (request) => payerChart(picture, request))),
      ),
      ...boardSection('left-out', words.board.sections.leftOut, textBlocks(leftOut(picture, words))),
      ...boardSection('shares', words.board.sections.shares, shares),
    ],
    workings: pictureWorkings(picture, words),
    sources: sourceLines(picture.sources, words),
    methods: methodsOf(picture, words),
    snapshot: picture.snapshot,
  }
}

/** The newest known figure of the whole, of each side and of the early share. */
function figuresOf(picture: Picture, words: Words): readonly KeyFigure[] {
  const wanted: readonly (readonly [MeasureSeries | undefined, string])[] = [
    [totalOf(picture), words.board.figures.total],
    [sideSeries(picture, 'corrective'), words.board.figures.corrective],
    [sideSeries(picture, 'early'), words.board.figures.early],
    [sharesOf(picture, 'early-share')[0], words.board.figures.earlyShare],
  ]
  return wanted.flatMap(([series, label]) => {
    const last = series?.points.findLast(({ value }) => value !== null)
    if (!hasValue(series) || last?.value == null) return []
    const mark = markText(words, last)
    const when = words.format.period(last.period)
    return [{ label, value: valueText(words, last.value, series.unit), note: mark === '' ? when : `${when}, ${mark}` }]
  })
}

function leftOut({ accounting }: Picture, words: Words): readonly string[] {
  const { board, format } = words
  return [
    ...(accounting.unmapped > 0 ? [board.leftOut.unmapped(format.money(accounting.unmapped))] : []),
    ...(accounting.outside > 0 ? [board.leftOut.outside(format.money(accounting.outside))] : []),
    ...(accounting.eliminated > 0 ? [board.leftOut.eliminated(format.money(accounting.eliminated))] : []),
  ]
}

function methodsOf({ view }: Picture, words: Words): readonly string[] {
  const { formula, caveats } = shownCost(view)
  return [nameIn(words, formula), nameIn(words, caveats), words.board.methods.gaps]
}
