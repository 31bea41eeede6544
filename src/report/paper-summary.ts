/**
 * Summary of a matter (yhteenveto): people, state, services, decisions, time limits, checklists and events on one paper.
 *
 * Events stand oldest first. Checklists are those of the law, such as the ten items of an application for taking into
 * care (LSL 44 §); what is in order and what is missing is told in words as well.
 */
import type { Day } from '#kernel/day.ts'
import type { Language } from '#model/named.ts'
import { type Words, wordsOf } from '#words/dictionary.ts'
import type { Block, CheckItem, Paper } from './paper.ts'
import { correctionBlocks, factOf, headOf, type PaperBase } from './paper-base.ts'
import { fields, section, table, textColumn } from './paper-block.ts'
import { type DecisionInput, type Period, periodText } from './paper-decision.ts'

export interface ClockLine {
  readonly name: string
  readonly basis: string
  readonly due: Day
  readonly state: 'running' | 'met' | 'late' | 'paused'
}

export interface EventLine {
  /** ISO day or moment in local time. */
  readonly at: string
  readonly what: string
  readonly by: string
}

export interface SummaryInput extends PaperBase {
  /** Name of the state in the language of the paper. */
  readonly state: string
  readonly since: Day
  readonly people: readonly { readonly name: string; readonly relation: string }[]
  readonly services: readonly {
    readonly name: string
    readonly provider: string
    readonly period: Period
    readonly state: string
  }[]
  readonly decisions: readonly {
    readonly day: Day
    readonly name: string
    readonly outcome: DecisionInput['outcome']
    readonly decider: string
  }[]
  readonly clocks: readonly ClockLine[]
  readonly checklists: readonly { readonly title: string; readonly items: readonly CheckItem[] }[]
  readonly timeline: readonly EventLine[]
}

export function summaryPaper(input: SummaryInput, language: Language): Paper {
  const words = wordsOf(language)
  const text = words.paper.summary
  const state = [...factOf(text.stateNow, input.state), ...factOf(text.since, words.format.day(input.since))]
  const people = input.people.map((one) => [one.name, one.relation])
  const names = [words.paper.plan.name, text.relation].map(textColumn)
  return {
    ...headOf(input, language, words),
    title: text.title(input.matter),
    blocks: [
      ...section(text.state, fields(state)),
      ...section(text.people, table(text.peopleTable, names, people)),
      ...section(text.services, serviceTable(input, words)),
      ...section(text.decisions, decisionTable(input, words)),
      ...section(text.clocks, clockTable(input, words)),
      ...input.checklists.flatMap(({ title, items }) =>
        section(title, items.length === 0 ? [] : [{ kind: 'checklist', items }]),
      ),
      ...section(text.timeline, eventTable(input, words)),
      ...correctionBlocks(input, words),
    ],
  }
}

function serviceTable({ services }: SummaryInput, words: Words): readonly Block[] {
  const { decision, summary } = words.paper
  const columns = [decision.service, decision.provider, decision.period, summary.serviceState].map(textColumn)
  const rows = services.map((one) => [one.name, one.provider, periodText(one.period, words), one.state])
  return table(summary.serviceTable, columns, rows)
}

function decisionTable({ decisions }: SummaryInput, words: Words): readonly Block[] {
  const { decision, summary } = words.paper
  const columns = [decision.day, summary.decision, summary.outcome, summary.decider].map(textColumn)
  const rows = decisions.map((one) => [
    words.format.day(one.day),
    one.name,
    decision.outcomes[one.outcome],
    one.decider,
  ])
  return table(summary.decisionTable, columns, rows)
}

function clockTable({ clocks }: SummaryInput, words: Words): readonly Block[] {
  const text = words.paper.summary
  const columns = [text.clock, text.basis, text.due, text.clockState].map(textColumn)
  const rows = clocks.map((one) => [one.name, one.basis, words.format.day(one.due), text.clockStates[one.state]])
  return table(text.clockTable, columns, rows)
}

function eventTable({ timeline }: SummaryInput, words: Words): readonly Block[] {
  const text = words.paper.summary
  const rows = timeline
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .map((one) => [words.format.moment(one.at), one.what, one.by])
  return table(text.timelineTable, [text.at, text.event, text.by].map(textColumn), rows)
}
