/**
 * How an investment will be judged (miten vaikutus arvioidaan): what was agreed on before the start, so that nobody chooses afterwards
 * what to look at; and where nothing is agreed on, that, and what is proposed.
 */
import type { PlanState } from '#model/kept-plan.ts'
import type { ProposedEvaluation, ProposedPlan } from '#model/proposed-evaluation.ts'
import { nameIn, type Words } from '#words/dictionary.ts'
import { digits, effectText } from '../effect-text.ts'
import type { Fact } from '../paper.ts'
import { type BoardBlock, listBlock, textBlocks } from './board-paper.ts'

export interface Judged {
  /** What is agreed on. */
  readonly agreed: AgreedPlan | undefined
  /** What could be, where nothing is. */
  readonly proposed: ProposedEvaluation | undefined
}

export interface AgreedPlan {
  readonly state: PlanState
  /** Of the outcome, as its source tells it. */
  readonly outcome: string
  readonly unit: string
  /** Areas by their ids. */
  readonly names: Readonly<Record<string, string>>
  /** Whether the proposal now promises something else. */
  readonly isOutdated: boolean
}

export function judgedBlocks({ agreed, proposed }: Judged, words: Words): readonly BoardBlock[] {
  if (agreed) return agreedBlocks(agreed, words)
  return [...textBlocks([words.board.judged.nothing]), ...(proposed ? proposedBlocks(proposed, words) : [])]
}

function agreedBlocks({ state, outcome, unit, names, isOutdated }: AgreedPlan, words: Words): readonly BoardBlock[] {
  const { agreement: told, board, format } = words
  const { plan: kept, standing, changes } = state
  const { plan } = kept
  const day = format.day(kept.at.slice(0, 10))
  const isAgreed = standing === 'agreed'
  const donors = (plan.donors ?? []).map((id) => names[id] ?? id)
  const [from, until] = plan.window
  return [
    ...textBlocks([
      isAgreed ? board.judged.agreed(day, kept.hash.slice(0, 12)) : told.late(day),
      changes.length > 0 ? told.changed(format.number(changes.length)) : '',
      isOutdated ? told.proposalChanged : '',
    ]),
    {
      kind: 'facts',
      facts: [
        fact(told.what, outcome),
        fact(told.whom, whomText(donors, words)),
        fact(told.when, told.whenAgreed({ start: format.day(plan.start), from, until })),
        fact(told.how, methodText(plan.method, words)),
        fact(told.promise, promiseText({ effect: plan.claim ?? null, unit, inOne: plan.unitsInOne ?? null }, words)),
        fact(told.failure, failureText(plan.leastEffect ?? null, plan.threshold, unit, words)),
        ...(plan.price === undefined ? [] : [fact(told.price, format.money(plan.price))]),
      ],
    },
  ]
}

function proposedBlocks({ plan, unmeasured, start, donors }: ProposedEvaluation, words: Words): readonly BoardBlock[] {
  const { agreement: told } = words
  const cannot = listBlock(unmeasured.map((code) => told.unmeasured[code]))
  if (!plan) return cannot
  const names = new Map(donors.map(({ area, name }) => [area, name]))
  return [
    ...textBlocks([told.proposed]),
    { kind: 'facts', facts: proposedFacts(plan, start, names, words) },
    ...textBlocks([`${told.cannot}:`]),
    ...cannot,
  ]
}

function proposedFacts(
  plan: ProposedPlan,
  start: string,
  names: ReadonlyMap<string, string>,
  words: Words,
): readonly Fact[] {
  const { agreement: told, format } = words
  const { outcome, works, window, method, claim, leastEffect, threshold, unitsInOne, smallestSeen } = plan
  const { unit, sourceTitle, before, indicator } = outcome
  const limit = failureText(leastEffect, threshold, unit, words)
  return [
    fact(
      told.what,
      told.whatFrom({ name: nameIn(words, indicator.name), source: sourceTitle, before: String(before) }),
    ),
    fact(
      told.whom,
      whomText(
        plan.donors.map((id) => names.get(id) ?? id),
        words,
      ),
    ),
    fact(told.when, told.whenSeen({ start: format.day(start), works: format.day(works), until: String(window[1]) })),
    fact(told.how, methodText(method, words)),
    fact(told.promise, promiseText({ effect: claim, unit, inOne: unitsInOne }, words)),
    fact(told.failure, leastEffect === null ? limit : `${limit} ${told.limitFrom}`),
    ...(smallestSeen === null ? [] : [fact(told.smallest, told.smallestSeen(effectText(words, smallestSeen, unit)))]),
  ]
}

const fact = (label: string, value: string): Fact => ({ label, value })

function methodText(method: ProposedPlan['method'], { evaluationPage: told }: Words): string {
  const name = told.methodNames[method]
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}. ${told.methodHow[method]}`
}

const whomText = (names: readonly string[], { agreement: told, format }: Words): string =>
  names.length === 0 ? told.nobody : told.whomAlike(format.number(names.length), names.join(', '))

interface PromisedEffect {
  readonly effect: number | null
  readonly unit: string
  readonly inOne: number | null
}

function promiseText({ effect, unit, inOne }: PromisedEffect, words: Words): string {
  const { agreement: told } = words
  if (effect === null) return told.notPromised
  const size = Math.abs(effect)
  const children = inOne === null || unit === 'children' ? '' : digits(words, size * inOne)
  return (effect > 0 ? told.promisedMore : told.promisedLess)({ effect: effectText(words, size, unit), children })
}

/** By the limit agreed on; where there is none, by what chance alone would make. */
function failureText(least: number | null, threshold: number, unit: string, words: Words): string {
  const { agreement: told, format } = words
  if (least === null) return told.failureChance(format.plain(threshold * 100))
  return (least > 0 ? told.failureMore : told.failureLess)(effectText(words, Math.abs(least), unit))
}
