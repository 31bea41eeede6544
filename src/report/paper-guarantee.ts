/**
 * Guarantee sheet (palvelutakuun kuukausiseuranta): the promises of a unit in a month: kept, at risk, broken.
 *
 * A promise is the county's own (the statute knows no palvelutakuu); its days, start and decision are given. Days are
 * counted from the day it began or is now to the day it had to. No client is named, only the number of the matter.
 */
import { type Day, daysBetween } from '#kernel/day.ts'
import type { Language } from '#model/named.ts'
import { type Words, wordsOf } from '#words/dictionary.ts'
import type { Block, Paper } from './paper.ts'
import { factOf, footerOf, type PersonLine, personText, secretMarks } from './paper-base.ts'
import { figureColumn, paragraphs, section, table, textColumn } from './paper-block.ts'

export const PROMISE_STATES = ['broken', 'at-risk', 'kept'] as const
export type PromiseState = (typeof PROMISE_STATES)[number]

export interface PromiseLine {
  readonly matter: string
  readonly service: string
  readonly start: Day
  readonly due: Day
  /** When the service began; left out while it has not. */
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
  readonly rule: { readonly days: number; readonly start: string; readonly basis: string }
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
      ...factOf(text.rule, text.ruleText(String(input.rule.days), input.rule.start)),
      ...factOf(text.basis, input.rule.basis),
      ...factOf(words.paper.base.author, personText(input.author, words)),
    ],
    blocks:
      input.promises.length === 0 ? paragraphs(text.nothing) : [...section(text.all, counts(input, words)), ...lists],
    footer: footerOf(input.sender, input.madeAt, words),
  }
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

function promiseTable(input: GuaranteeInput, state: PromiseState, words: Words): readonly Block[] {
  const text = words.paper.guarantee
  const { day } = words.format
  const columns = [
    ...[text.matter, text.service].map(textColumn),
    ...[text.start, text.due, text.done, text.days[state]].map(figureColumn),
    textColumn(text.reason),
  ]
  const rows = input.promises
    .filter((one) => one.state === state)
    .toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
    .map((one) => [
      one.matter,
      one.service,
      day(one.start),
      day(one.due),
      one.done ? day(one.done) : words.paper.none,
      words.format.number(Math.abs(daysBetween(one.done ?? input.asOf, one.due))),
      one.reason ?? words.paper.none,
    ])
  return table(text.listTable, columns, rows)
}
