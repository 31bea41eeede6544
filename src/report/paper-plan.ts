/**
 * Plan on paper (asiakassuunnitelma, palvelun toteuttamissuunnitelma): needs, goals and means, services, views, review.
 *
 * What a plan records: SHL 39 §, LSL 30 §, 703/2023 43 §. The day of review is given by whoever keeps the clock.
 */
import type { Day } from '#kernel/day.ts'
import type { Language } from '#model/named.ts'
import { type Words, wordsOf } from '#words/dictionary.ts'
import type { Block, Paper } from './paper.ts'
import { correctionBlocks, headOf, type PaperBase } from './paper-base.ts'
import { bullets, paragraphs, section, table, textColumn } from './paper-block.ts'
import { type Period, periodText } from './paper-decision.ts'

export interface GoalLine {
  readonly goal: string
  readonly means: string
  readonly who?: string
  readonly by?: Day
  /** How we know that it was reached. */
  readonly measure?: string
  readonly state?: string
}

export interface PlannedService {
  readonly name: string
  readonly extent?: string
  readonly provider: string
  readonly period: Period
}

export interface PlanInput extends PaperBase {
  /** Of the document, where it is more exact than its kind. */
  readonly name?: string
  readonly kind: 'client' | 'service'
  readonly needs: readonly string[]
  readonly goals: readonly GoalLine[]
  readonly services: readonly PlannedService[]
  readonly clientView: string
  readonly childView?: string
  /** Help of family and friends. */
  readonly helpers: readonly string[]
  readonly agreed: readonly string[]
  readonly participants: readonly { readonly name: string; readonly role: string }[]
  /** What was found at the last review. */
  readonly reviewed?: string
  readonly reviewBy?: Day
  readonly day: Day
}

export function planPaper(input: PlanInput, language: Language): Paper {
  const words = wordsOf(language)
  const text = words.paper.plan
  const people = input.participants.map((one) => [one.name, one.role])
  return {
    ...headOf(input, language, words),
    title: input.name ?? text.titles[input.kind],
    blocks: [
      ...section(text.needs, bullets(input.needs)),
      ...section(text.goals, goalTable(input.goals, words)),
      ...section(text.services, serviceTable(input.services, words)),
      ...section(text.clientView, paragraphs(input.clientView)),
      ...section(text.childView, paragraphs(input.childView ?? '')),
      ...section(text.helpers, bullets(input.helpers)),
      ...section(text.agreed, bullets(input.agreed)),
      ...section(text.review, reviewBlocks(input, words)),
      ...section(text.participants, table(text.participantTable, [text.name, text.role].map(textColumn), people)),
      ...correctionBlocks(input, words),
    ],
    signature: { ...input.author, day: words.format.day(input.day) },
  }
}

const reviewBlocks = ({ reviewed = '', reviewBy }: PlanInput, words: Words): readonly Block[] =>
  paragraphs(reviewed, reviewBy === undefined ? '' : words.paper.plan.reviewBy(words.format.day(reviewBy)))

/** A column that no goal tells anything in is left out. */
function goalTable(goals: readonly GoalLine[], words: Words): readonly Block[] {
  const text = words.paper.plan
  const told: readonly (readonly [string, (goal: GoalLine) => string | undefined])[] = [
    [text.goal, (one) => one.goal],
    [text.means, (one) => one.means],
    [text.measure, (one) => one.measure],
    [text.who, (one) => one.who],
    [text.by, (one) => one.by && words.format.day(one.by)],
    [text.goalState, (one) => one.state],
  ]
  const columns = told.filter(([, cell]) => goals.some((one) => (cell(one) ?? '') !== ''))
  const rows = goals.map((one) => columns.map(([, cell]) => cell(one) || words.paper.none))
  return table(
    text.goalTable,
    columns.map(([label]) => textColumn(label)),
    rows,
  )
}

function serviceTable(services: readonly PlannedService[], words: Words): readonly Block[] {
  const { decision, none, plan } = words.paper
  const columns = [decision.service, decision.extent, decision.provider, decision.period].map(textColumn)
  const rows = services.map((one) => [one.name, one.extent ?? none, one.provider, periodText(one.period, words)])
  return table(plan.serviceTable, columns, rows)
}
