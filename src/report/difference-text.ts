/** Difference in words (ero sanoin): by how much two sources differ and which declared facts would make it so. */
import type { DifferenceReason, IndicatorTable, SeriesDifference } from '#model/indicator-table.ts'
import { nameIn, type Words } from '#words/dictionary.ts'
import { valueText } from './value-text.ts'

export interface DifferenceTold {
  readonly text: string
  readonly reasons: readonly string[]
}

export function differenceText(
  one: SeriesDifference,
  { sources }: Pick<IndicatorTable, 'sources'>,
  words: Words,
): DifferenceTold {
  const title = (id: string) => {
    const source = sources.find((each) => each.id === id)
    return source ? nameIn(words, source.title) : id
  }
  const value = (amount: number) => valueText(words, amount, one.unit)
  const text = words.peers.difference({
    period: words.format.period(one.period),
    first: title(one.first.source),
    a: value(one.first.value),
    second: title(one.second.source),
    b: value(one.second.value),
    by: byText(one, words),
  })
  return { text, reasons: reasonTexts(one, words) }
}

function byText({ by, unit }: SeriesDifference, words: Words): string {
  const sign = by > 0 ? '+' : ''
  if (unit === 'percent') return words.indicators.points(`${sign}${words.format.number(by, 2)}`)
  return `${sign}${valueText(words, by, unit)}`
}

function reasonTexts({ reasons }: SeriesDifference, words: Words): string[] {
  if (reasons.length === 0) return [words.peers.unknownReason]
  const told = reasons.map((one) =>
    one.isOpposite ? words.peers.opposite(factText(one, words)) : factText(one, words),
  )
  return reasons.every((one) => one.isOpposite) ? [...told, words.peers.onlyOpposite] : told
}

function factText(one: DifferenceReason, words: Words): string {
  const { reasons, times, counted } = words.peers
  const { day, period } = words.format
  switch (one.fact) {
    case 'ages':
      return reasons.ages(one.first, one.second)
    case 'date':
      return reasons.date(day(one.first), day(one.second))
    case 'time':
      return reasons.time(times[one.first], times[one.second])
    case 'counts':
      return reasons.counts(counted[one.first], counted[one.second])
    case 'part-year':
      return reasons.partYear(period(one.first), period(one.second))
    case 'several-years':
      return reasons.severalYears(yearsOf(one.first), yearsOf(one.second))
    case 'preliminary':
      return reasons.preliminary
    case 'rounding':
      return reasons.rounding
  }
}

/** `2013-01-01/2015-12-31` is `2013–2015`. */
function yearsOf(span: string): string {
  const [from = '', to = ''] = span.split('/').map((day) => day.slice(0, 4))
  return from === to ? from : `${from}–${to}`
}
