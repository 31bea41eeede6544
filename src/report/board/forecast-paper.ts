/**
 * Forecast as a board paper (ennuste päättäjille): where the costs go if nothing changes, how sure that is, and the parts.
 */
import type { ForecastOfArea, SeriesForecast } from '#model/forecast.ts'
import { nameIn, type Words } from '#words/dictionary.ts'
import { forecastChart } from '../forecast-charts.ts'
import { backTestSentences, forecastSentences } from '../forecast-sentences.ts'
import { reckonedText, valueText } from '../value-text.ts'
import { type BoardPaper, boardSection, chartBlock, type KeyFigure, textBlocks } from './board-paper.ts'
import { HALF_WIDTH, marksOf, pageChart, sourceLines } from './board-parts.ts'
import { partWorkings } from './workings.ts'

export function forecastPaper(answer: ForecastOfArea, words: Words): BoardPaper {
  const { total } = answer
  const what = total.series === 'total' ? words.fan.costs : nameIn(words, total.name)
  const [title = words.fan.none, ...lead] = forecastSentences(total, what, answer.unit, words)
  const trials = backTestSentences(total, words)
  const parts = answer.parts.length > 1 ? answer.parts : []
  return {
    kind: 'forecast',
    language: words.format.language,
    about: words.board.about.forecast(nameIn(words, answer.area.name)),
    title,
    lead: [...lead, ...trials.slice(0, 1)],
    figures: figuresOf(total, answer.unit, words),
    chart: pageChart(words, (request) => forecastChart(total, answer, request)),
    marks: marksOf(answer.area, answer.sources, words),
    sections: [
      ...boardSection('trials', words.board.sections.trials, textBlocks(trials.slice(1))),
      ...boardSection(
        'parts',
        words.fan.parts,
        parts.flatMap((part) => chartBlock(forecastChart(part, answer, { words, width: HALF_WIDTH }))),
      ),
    ],
    workings: partWorkings(answer, what, words),
    sources: sourceLines(answer.sources, words),
    methods: methodsOf(answer, words),
    snapshot: answer.snapshot,
  }
}

/** The last known value, and the forecast of the last period with its interval. */
function figuresOf({ history, fan }: SeriesForecast, unit: string, words: Words): readonly KeyFigure[] {
  const last = history.findLast(({ value, partial }) => value !== null && partial === undefined)
  const end = fan.points.at(-1)
  const { figures } = words.board
  const reckoned = (value: number) => reckonedText(words, value, unit)
  return [
    ...(last?.value != null
      ? [{ label: figures.last, value: valueText(words, last.value, unit), note: words.format.period(last.period) }]
      : []),
    ...(end
      ? [
          {
            label: figures.expected,
            value: reckoned(end.mean),
            note: `${words.format.period(end.period)}, ${words.fan.band80} ${reckoned(end.lower80)} – ${reckoned(end.upper80)}`,
          },
        ]
      : []),
  ]
}

function methodsOf(answer: ForecastOfArea, words: Words): readonly string[] {
  const { fan } = answer.total
  const { methods, intervals, notes, reconciliations } = words.forecast
  return [
    ...(fan.method === null ? [] : [words.fan.method(methods[fan.method], intervals[fan.interval])]),
    ...(answer.reconciliation === 'none' ? [] : [words.fan.sums(reconciliations[answer.reconciliation])]),
    ...[...new Set([...fan.notes, ...answer.notes])].map((note) => notes[note]),
    words.board.methods.gaps,
  ]
}
