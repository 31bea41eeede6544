/**
 * Cumulative chart (kertymäkuvio): what has been saved less what has been paid by the end of each year, with its bands; below zero the
 * investment has not yet paid for itself.
 */
import { day } from '#kernel/day.ts'
import type { Language } from '#model/named.ts'
import type { Annotation } from '#model/picture.ts'
import type { ProposalAppraisal } from '#model/proposal-appraisal.ts'
import { type Words, wordsOf } from '#words/dictionary.ts'
import type { Chart, ChartRequest } from './chart.ts'
import { fanChart } from './fan-chart.ts'
import { calendarYear } from './proposal-names.ts'
import { reckonedText } from './value-text.ts'

export function cumulativeChart(appraisal: ProposalAppraisal, request: ChartRequest): Chart | undefined {
  const { words, width } = request
  const told = words.investment.cumulative
  if (appraisal.years.length === 0) return undefined
  const chart = fanChart(
    {
      id: 'cumulative',
      title: told.title,
      unit: 'EUR',
      past: [],
      fan: appraisal.years.map(({ year, cumulative }) => ({ period: calendarYear(appraisal, year), ...cumulative })),
      path: told.path,
      annotations: breakEvenLine(appraisal),
      sources: [],
      plotHeight: width < 540 ? 220 : 280,
      note: told.note(words.format.percent(appraisal.discount.rate), String(appraisal.priceLevel)),
    },
    request,
  )
  return {
    ...chart,
    description: [`${told.title}.`, ...appraisal.years.map((one) => describedYear(one, appraisal, words))].join(' '),
    table: {
      ...chart.table,
      columns: [...chart.table.columns.slice(1), told.probability],
      rows: chart.table.rows.map((row, k) => {
        const probability = appraisal.years[k]?.breakEvenProbability
        return {
          ...row,
          cells: [
            ...row.cells.slice(1),
            probability === undefined
              ? { text: '', value: null, note: '' }
              : { text: words.format.percent(probability), value: probability, note: '' },
          ],
        }
      }),
    },
  }
}

function describedYear(
  { year, cumulative }: ProposalAppraisal['years'][number],
  { start }: ProposalAppraisal,
  words: Words,
): string {
  const euros = (value: number) => reckonedText(words, value, 'EUR')
  return words.investment.cumulative.described({
    year: calendarYear({ start }, year),
    mean: euros(cumulative.mean),
    low: euros(cumulative.lower95),
    high: euros(cumulative.upper95),
  })
}

/** A line in the year by whose end the mean has turned. */
function breakEvenLine({ breakEven, start }: ProposalAppraisal): readonly Annotation[] {
  if (breakEven.year === null) return []
  const year = calendarYear({ start }, breakEven.year)
  const name = (language: Language) => wordsOf(language).investment.cumulative.breakEven(year)
  const named = { fi: name('fi'), sv: name('sv'), en: name('en') }
  return [{ id: 'break-even', day: day(Number(year), 7, 1), kind: 'decision', name: named, effect: named, source: '' }]
}
