/**
 * Avoided cost in sentences (vaikutus rahana): what a full year saved, the full years and the part year that have passed apart, and at
 * which price. Where the interval holds nil, or the design bears no answer, nothing is said to be saved or lost.
 */
import type { AvoidedCost, VerdictGrade } from '#model/evaluation.ts'
import type { Words } from '#words/dictionary.ts'
import { reckonedText } from './value-text.ts'

export interface MoneyTold {
  readonly sentences: readonly string[]
  /** The price, and what it leaves out. */
  readonly note: string
}

const NEARLY = 0.99

export function avoidedCostSentences(money: AvoidedCost, grade: VerdictGrade, words: Words): MoneyTold {
  const { evaluationPage: told, format } = words
  const { fullYear, fullYears, partYear, probabilitySaved: saved } = money
  const isTold = grade !== 'cannot-tell' && (fullYear.low > 0 || fullYear.high < 0)
  const text = (value: number) => reckonedText(words, value, 'EUR')
  const span = ({ euros, low, high }: AvoidedCost['fullYear']) => ({
    euros: text(euros),
    low: text(low),
    high: text(high),
  })
  const lost = { euros: -fullYear.euros, low: -fullYear.high, high: -fullYear.low }
  const year = fullYear.euros < 0 ? told.fullYearLost(span(lost)) : told.fullYear(span(fullYear))
  const soFar = [
    ...(fullYears && fullYears.count > 0
      ? [told.fullYears({ count: format.number(fullYears.count), ...span(fullYears) })]
      : []),
    ...(partYear ? [told.partYear(span(partYear))] : []),
  ]
  const chance = saved > NEARLY ? told.nearlySure : format.percent(Math.round(saved * 100) / 100)
  return {
    sentences: isTold
      ? [year, ...soFar, told.probabilitySaved(chance)]
      : [told.fullYearUnsure(span(fullYear)), ...(grade === 'cannot-tell' ? [] : [told.probabilitySaved(chance)])],
    note: told.priced({
      price: format.money(money.price),
      low: format.money(money.priceLow),
      high: format.money(money.priceHigh),
    }),
  }
}
