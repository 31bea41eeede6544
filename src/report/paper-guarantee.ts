/**
 * Guarantee sheet (palvelutakuun kuukausiseuranta): the promises of a unit in a month: kept, at risk, broken.
 *
 * A promise is the county's own (the statute knows no palvelutakuu); its days, start and decision are given. Days are
 * counted from the day it began or is now to the day it had to. No client is named, only the number of the matter.
 */
import { type Day, daysBetween } from '#kernel/day.ts'
import type { Span } from '#model/deadline.ts'
import type { Language } from '#model/named.ts'
import { type Words, wordsOf } from '#words/dictionary.ts'
import type { Block, Paper } from './paper.ts'
import { factOf, footerOf, type PersonLine, personText, secretMarks } from './paper-base.ts'
import { figureColumn, paragraphs, section, table, textColumn } from './paper-block.ts'

export const PROMISE_STATES = ['broken', 'at-risk', 'running', 'kept'] as const
export type PromiseState = (typeof PROMISE_STATES)[number]

export interface PromiseLine {
  readonly matter: string
  /** Left out of the sheet where no promise names one. */
  readonly service?: string
  readonly start: Day
  readonly due: Day
  /** When it was met; left out while it has not been. */
  readonly done?: Day
  readonly state: PromiseState
  readonly reason?: string
}

export interface GuaranteeInput {
  readonly sender: readonly string[]
  readonly unit: string
  /** `2026-03` */
  readonly month: string
  readonly asOf: Day
  readonly rule: {
    readonly name: string
    readonly span: Span
    readonly start: string
    readonly end: string
    readonly basis: string
  }
  readonly author: PersonLine
  readonly madeAt: string
  readonly promises: readonly PromiseLine[]
}

export function guaranteePaper(input: GuaranteeInput, language: Language): Paper {
  const words = wordsOf(language)
  const text = words.paper.guarantee
  const month = words.format.period(input.month)
  const lists = PROMISE_STATES.flatMap((state) => section(text.lists[state], promiseTable(input, state, words)))
  return {
    language,
    title: text.title(input.unit, month),
    sender: input.sender,
    marks: secretMarks(words),
    facts: [
      ...factOf(text.unit, input.unit),
      ...factOf(text.month, month),
      ...factOf(text.asOf, words.format.day(input.asOf)),
      ...factOf(text.rule, ruleText(input, words)),
      ...factOf(text.basis, input.rule.basis),
      ...factOf(words.paper.base.author, personText(input.author, words)),
    ],
    blocks:
      input.promises.length === 0 ? paragraphs(text.nothing) : [...section(text.all, counts(input, words)), ...lists],
    footer: footerOf(input.sender, input.madeAt, words),
  }
}

function ruleText({ rule: { name, span, start, end } }: GuaranteeInput, words: Words): string {
  const { ruleText: told, lengths } = words.paper.guarantee
  const length =
    'weekdays' in span
      ? lengths.weekdays(span.weekdays)
      : 'days' in span
        ? lengths.days(span.days)
        : 'months' in span
          ? lengths.months(span.months)
          : lengths.years(span.years)
  return told(name, length, start, end)
}

function counts({ promises }: GuaranteeInput, words: Words): readonly Block[] {
  const text = words.paper.guarantee
  const row = (label: string, count: number) => [
    label,
    words.format.number(count),
    words.format.percent(count / promises.length),
  ]
  const rows = PROMISE_STATES.map((state) =>
    row(text.states[state], promises.filter((one) => one.state === state).length),
  )
  const columns = [textColumn(text.state), figureColumn(text.count), figureColumn(text.share)]
  return table(text.allTable, columns, [...rows, row(text.total, promises.length)])
}

/** Service and reason have a column only where a promise tells one. */
function promiseTable(input: GuaranteeInput, state: PromiseState, words: Words): readonly Block[] {
  const text = words.paper.guarantee
  const { day } = words.format
  const found = input.promises
    .filter((one) => one.state === state)
    .toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
  const hasService = found.some((one) => one.service !== undefined)
  const hasReason = found.some((one) => one.reason !== undefined)
  const columns = [
    ...[text.matter, ...(hasService ? [text.service] : [])].map(textColumn),
    ...[text.start, text.due, text.done, text.days[state]].map(figureColumn),
    ...(hasReason ? [textColumn(text.reason)] : []),
  ]
  const rows = found.map((one) => [
    one.matter,
    ...(hasService ? [one.service ?? words.paper.none] : []),
    day(one.start),
    day(one.due),
    one.done ? day(one.done) : words.paper.none,
    words.format.number(Math.abs(daysBetween(one.done ?? input.asOf, one.due))),
    ...(hasReason ? [one.reason ?? words.paper.none] : []),
  ])
  return table(text.listTable, columns, rows)
}
