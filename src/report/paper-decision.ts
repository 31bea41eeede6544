/**
 * Decision on paper (päätös): what was decided about a client, why, by whom, and how it can be appealed.
 *
 * Holds what a decision must tell (hallintolaki 44.1 §, 45.1 §; 703/2023 45 §): the authority and the day, the parties, the
 * solution in detail, the reasons and the provisions applied, and who gives further information. Also the hearing, the
 * child's opinion with how it was found out (SHL 32 §), consents and service of the decision.
 */
import type { Day } from '#kernel/day.ts'
import type { Language } from '#model/named.ts'
import { type Words, wordsOf } from '#words/dictionary.ts'
import type { Block, CheckItem, Paper } from './paper.ts'
import { type Appeal, appealBlocks, appealSentence } from './paper-appeal.ts'
import { correctionBlocks, factOf, headOf, type PaperBase, type PersonLine, personText } from './paper-base.ts'
import { bullets, fields, paragraphs, section, table, textColumn } from './paper-block.ts'

export interface Period {
  readonly from: Day
  /** Left out where it is in force until further notice. */
  readonly to?: Day
}

export type Hearing =
  | { readonly kind: 'heard'; readonly who: string; readonly day: Day; readonly view: string }
  | { readonly kind: 'not-heard'; readonly who: string; readonly reason: string }
  /** As the worker told it: who, when and what in one text. */
  | { readonly kind: 'told'; readonly text: string }

export type ChildOpinion =
  | { readonly kind: 'found-out'; readonly how?: string; readonly content: string; readonly day?: Day }
  | { readonly kind: 'not-found-out'; readonly reason: string }

export interface ConsentLine {
  readonly who: string
  readonly to: string
  readonly answer: 'given' | 'refused' | 'open'
  readonly day?: Day
}

export interface ServedLine {
  readonly to: string
  /** Left out where only the day is known. */
  readonly way?: 'letter' | 'receipt' | 'electronic' | 'handed'
  readonly day?: Day
}

export interface DecisionInput extends PaperBase {
  readonly name: string
  readonly authority: string
  readonly parties: readonly string[]
  readonly outcome: 'granted' | 'partly' | 'refused' | 'applied'
  /** What the party is entitled or bound to, in detail. */
  readonly solution: string
  readonly service?: string
  readonly extent?: string
  readonly period?: Period
  readonly provider?: string
  readonly grounds: string
  readonly sections: readonly string[]
  readonly hearings: readonly Hearing[]
  readonly childOpinion?: ChildOpinion
  readonly consents: readonly ConsentLine[]
  /** Lists of the law, such as the ten items of LSL 44 §. */
  readonly checklists?: readonly { readonly title: string; readonly items: readonly CheckItem[] }[]
  readonly appeal: Appeal
  readonly served: readonly ServedLine[]
  readonly contact: PersonLine & { readonly phone?: string; readonly email?: string }
  readonly decider: PersonLine
  readonly day: Day
}

export function decisionPaper(input: DecisionInput, language: Language): Paper {
  const words = wordsOf(language)
  const text = words.paper.decision
  const head = headOf(input, language, words)
  return {
    ...head,
    title: input.name,
    facts: [
      ...head.facts,
      ...factOf(text.authority, input.authority),
      ...factOf(text.parties, input.parties.join('\n')),
    ],
    blocks: [
      ...section(text.solution, solutionBlocks(input, words)),
      ...section(text.grounds, paragraphs(input.grounds)),
      ...section(text.sections, bullets(input.sections)),
      ...section(
        text.hearing,
        input.hearings.flatMap((one) => hearingBlocks(one, words)),
      ),
      ...section(text.childOpinion, input.childOpinion ? opinionBlocks(input.childOpinion, words) : []),
      ...section(text.consents, consentTable(input.consents, words)),
      ...(input.checklists ?? []).flatMap(({ title, items }) => section(title, [{ kind: 'checklist', items }])),
      ...section(words.paper.appeal.heading, paragraphs(appealSentence(input.appeal, words))),
      ...section(text.contact, contactBlocks(input, words)),
      ...section(text.served, servedTable(input.served, words)),
      ...correctionBlocks(input, words),
    ],
    signature: { ...input.decider, day: words.format.day(input.day) },
    appendix: appealBlocks(input.appeal, words),
  }
}

export const periodText = (period: Period, words: Words): string =>
  period.to === undefined
    ? words.paper.fromOn(words.format.day(period.from))
    : `${words.format.day(period.from)}–${words.format.day(period.to)}`

/** A day as it is written, or the word for not yet. */
const dayOr = (day: Day | undefined, otherwise: string, words: Words): string =>
  day === undefined ? otherwise : words.format.day(day)

function solutionBlocks(input: DecisionInput, words: Words): readonly Block[] {
  const text = words.paper.decision
  return [
    ...fields([
      ...factOf(text.outcome, text.outcomes[input.outcome]),
      ...factOf(text.service, input.service),
      ...factOf(text.extent, input.extent),
      ...factOf(text.period, input.period && periodText(input.period, words)),
      ...factOf(text.provider, input.provider),
    ]),
    ...paragraphs(input.solution),
  ]
}

function hearingBlocks(hearing: Hearing, words: Words): readonly Block[] {
  const text = words.paper.decision
  if (hearing.kind === 'told') return paragraphs(hearing.text)
  if (hearing.kind === 'not-heard') return paragraphs(text.notHeard(hearing.who, hearing.reason))
  const source = text.heardBy(hearing.who, words.format.day(hearing.day))
  return [{ kind: 'quote', text: hearing.view, source }]
}

function opinionBlocks(opinion: ChildOpinion, words: Words): readonly Block[] {
  const text = words.paper.decision
  if (opinion.kind === 'not-found-out') return paragraphs(`${text.childNotAsked} ${opinion.reason}`)
  return [
    ...fields([
      ...factOf(text.childAsked, opinion.how),
      ...factOf(text.day, opinion.day && words.format.day(opinion.day)),
    ]),
    ...paragraphs(opinion.content),
  ]
}

function consentTable(consents: readonly ConsentLine[], words: Words): readonly Block[] {
  const text = words.paper.decision
  const columns = [text.consentWho, text.consentTo, text.consentAnswer, text.day].map(textColumn)
  const rows = consents.map((one) => [
    one.who,
    one.to,
    text.consentAnswers[one.answer],
    dayOr(one.day, words.paper.none, words),
  ])
  return table(text.consentTable, columns, rows)
}

function servedTable(served: readonly ServedLine[], words: Words): readonly Block[] {
  const text = words.paper.decision
  const way = (one: ServedLine) => (one.way ? text.servedWays[one.way] : words.paper.none)
  const rows = served.map((one) => [one.to, way(one), dayOr(one.day, text.notServed, words)])
  return table(text.servedTable, [text.servedTo, text.servedWay, text.day].map(textColumn), rows)
}

function contactBlocks({ contact }: DecisionInput, words: Words): readonly Block[] {
  const text = words.paper.decision
  return [
    ...paragraphs(text.contactLine(personText(contact, words))),
    ...fields([...factOf(text.phone, contact.phone), ...factOf(text.email, contact.email)]),
  ]
}
