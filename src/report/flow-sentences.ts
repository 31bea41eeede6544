/** Flow sentences (virtojen lauseet): how many are placed now and later, what a scenario changes; never more than the interval. */
import type { FlowsOfArea, WhatIf } from '#model/flows.ts'
import type { Words } from '#words/dictionary.ts'
import { totalOf, yearOfPeriod } from './flow-fans.ts'
import { reckoned, reckonedText } from './value-text.ts'

export function flowSentences(flows: FlowsOfArea, words: Words): string[] {
  const all = flows.stock.find(({ state, age }) => state === 'all' && age === 'all')
  const last = all?.history.at(-1)
  const told = words.flowPage
  if (!last?.count.known) return [told.nowWithheld]
  const children = (value: number) => told.children(words.format.number(value), value)
  const now = told.answerNow(children(last.count.value), words.format.day(last.day))
  const end = all?.fan.at(-1)
  if (!end) return [now]
  const when = words.headline.when.year(yearOfPeriod(end.period))
  const round = (value: number) => words.format.number(Math.round(reckoned(value)))
  return [
    now,
    told.answerThen({
      at: when,
      mean: children(Math.round(reckoned(end.mean))),
      low: round(end.lower80),
      high: round(end.upper80),
    }),
  ]
}

/** Of the last year that was reckoned; that a direction is open is said where the interval reaches over zero. */
export function whatIfSentences(whatIf: WhatIf, words: Words): string[] {
  const told = words.flowPage.whatIf
  const [cost, stock] = [totalOf(whatIf.difference, 'cost').at(-1), totalOf(whatIf.difference, 'stock').at(-1)]
  const signed = (value: number, unit: string) => {
    const text = reckonedText(words, Math.abs(value) < 1e-9 ? 0 : value, unit)
    return value > 0 ? `+${text}` : text
  }
  const unsure = (point: typeof cost) => (point && point.lower80 <= 0 && point.upper80 >= 0 ? [told.unsure] : [])
  return [
    ...(cost
      ? [
          told.answer({
            at: cost.period,
            mean: signed(cost.mean, 'EUR'),
            low: signed(cost.lower80, 'EUR'),
            high: signed(cost.upper80, 'EUR'),
          }),
          ...unsure(cost),
        ]
      : []),
    ...(stock
      ? [
          told.answerChildren({
            at: stock.period,
            mean: signed(stock.mean, 'children'),
            low: signed(stock.lower80, 'children'),
            high: signed(stock.upper80, 'children'),
          }),
          ...(cost ? [] : unsure(stock)),
        ]
      : []),
    told.assumption,
  ]
}
