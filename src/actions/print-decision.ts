/** Printed decision (päätös tulosteena): a service, a placement, custody or a restriction as it was decided, from what was recorded. */
import { rowsOf } from '#casework/contact-rules.ts'
import type { Day } from '#kernel/day.ts'
import { DECISION_BASES } from '#law/decision-bases.ts'
import { CUSTODY_ITEMS } from '#model/custody.ts'
import type { TimelineEvent } from '#model/event.ts'
import type { PartWithKept } from '#model/part.ts'
import type { Person } from '#model/person.ts'
import type { CheckItem } from '#report/paper.ts'
import type { ChildOpinion, ConsentLine, DecisionInput } from '#report/paper-decision.ts'
import type { Words } from '#words/dictionary.ts'
import { appealOf } from './print-appeal.ts'
import { baseOf, guardiansOf, organiserOf, type Printed } from './print-base.ts'
import {
  type Answers,
  answersOf,
  choiceIn,
  correctionLines,
  documentName,
  lawIn,
  nameOf,
  textIn,
} from './print-words.ts'

export const DECIDING: readonly string[] = [
  'service.grant',
  'service.refuse',
  'placement.decide',
  'custody.decide',
  'custody.apply',
  'restriction.decide',
]

/** The event that decided, the last of them; nothing while nothing is decided. */
export const decidingEvent = (events: readonly TimelineEvent[], part: number): TimelineEvent | undefined =>
  events.find((one) => one.part === part && DECIDING.includes(one.kind))

interface Decided {
  readonly printed: Printed
  readonly part: PartWithKept
  readonly event: TimelineEvent
  readonly answers: Answers
  readonly words: Words
}

export function decisionInput(
  printed: Printed,
  part: PartWithKept,
  event: TimelineEvent,
  asked: { readonly recipient: Person | undefined; readonly words: Words },
): DecisionInput {
  const { words, recipient } = asked
  const decided: Decided = { printed, part, event, words, answers: answersOf(event) }
  const decider = { name: event.by ?? event.position, position: event.position }
  const organiser = organiserOf(printed, words)
  const provider = providerOf(decided)
  const corrections = correctionLines(
    printed.events.filter((one) => one.part === part.id),
    words,
  )
  const opinion = opinionOf(decided)
  const parties = [printed.child, ...guardiansOf(printed).map(({ person }) => person)]
  const heard = textIn({ ...part.kept, ...decided.answers }, 'heard')
  const served = textIn(decided.answers, 'servedOn') as Day | ''
  return {
    ...baseOf(printed, { author: decider, producer: provider || organiser, recipient, corrections }, words),
    name: documentName(event, words),
    authority: organiser,
    parties: parties.map(nameOf),
    outcome: event.kind === 'service.refuse' ? 'refused' : event.kind === 'custody.apply' ? 'applied' : 'granted',
    ...solutionOf(decided),
    ...(provider === '' ? {} : { provider }),
    grounds: textIn(decided.answers, 'reasons'),
    sections: sectionsOf(decided),
    hearings: heard === '' ? [] : [{ kind: 'told', text: heard }],
    ...(opinion ? { childOpinion: opinion } : {}),
    consents: consentsOf(decided),
    checklists: part.kind === 'custody' ? [custodyList(part, words)] : [],
    appeal: appealFor(decided, organiser, served === '' ? null : served),
    served: served === '' ? [] : [{ to: nameOf(recipient ?? printed.child), day: served }],
    contact: decider,
    decider,
    day: event.on,
  }
}

/** Where a protected child lives is told by the place it is placed in: then the provider is left out (661/2009 36 §). */
function providerOf({ printed, part, answers, words }: Decided): string {
  if (part.kind !== 'service' && part.kind !== 'placement') return ''
  if (part.kind === 'placement' && printed.child.isProtected) return ''
  return answers.production === 'bought' ? textIn(answers, 'provider') : organiserOf(printed, words)
}

type Solution = Pick<DecisionInput, 'solution' | 'service' | 'extent' | 'period'>

function solutionOf(decided: Decided): Solution {
  const { part, event, answers, words } = decided
  const { solutions } = words.paper.decision
  if (event.kind === 'custody.apply') return { solution: solutions.applied }
  if (part.kind === 'custody') return { solution: solutions.custody }
  if (part.kind === 'placement') return placementSolution(decided)
  if (part.kind === 'restriction') {
    return { solution: solutions.restriction(choiceIn(answers, 'restrictionKind', words)), ...periodOf(answers) }
  }
  const service = choiceIn(answers, 'serviceKind', words)
  if (event.kind === 'service.refuse') return { service, solution: solutions.refused(service) }
  const { hoursPerMonth } = answers
  return {
    service,
    ...(typeof hoursPerMonth === 'number'
      ? { extent: words.paper.decision.hours(words.format.number(hoursPerMonth)) }
      : {}),
    ...periodOf(answers),
    solution: solutions.granted(service),
  }
}

function placementSolution({ answers, words }: Decided): Solution {
  const sentence = words.paper.decision.solutions.placement(
    choiceIn(answers, 'placementKind', words),
    choiceIn(answers, 'placeType', words),
  )
  const goals = textIn(answers, 'goals')
  const length = textIn(answers, 'estimatedLength')
  return {
    solution: goals === '' ? sentence : `${sentence}\n\n${words.work.fields.goals}: ${goals}`,
    ...(length === '' ? {} : { extent: length }),
  }
}

function periodOf(answers: Answers): Pick<DecisionInput, 'period'> {
  const [from, to] = [textIn(answers, 'validFrom'), textIn(answers, 'validUntil')]
  if (from === '') return {}
  return { period: { from: from as Day, ...(to === '' ? {} : { to: to as Day }) } }
}

/** The sections that the worker named, else those of the kind of decision. */
function sectionsOf({ part, event, answers, words }: Decided): readonly string[] {
  const named = textIn(answers, 'lawSections')
  const lines = named.split(/[;\n]/).map((line) => line.trim())
  if (named !== '') return lines.filter((line) => line !== '').map((line) => lawIn(words, line))
  const tells = { service: 'act', placement: 'placementKind', restriction: 'restrictionKind' }
  const field = tells[part.kind as keyof typeof tells]
  const basis = DECISION_BASES[field ? `${part.kind}.${textIn(answers, field)}` : event.kind]
  return basis === undefined ? [] : [lawIn(words, basis)]
}

/** The child's view as the assessment found it out (SHL 32 §, LSL 20 §), or as the decision itself tells it. */
function opinionOf({ printed, answers, words }: Decided): ChildOpinion | undefined {
  const own = textIn(answers, 'childView')
  const event = printed.events.find(({ kind }) => kind === 'assessment.hear')
  const heard = event && answersOf(event)
  if (!heard) return own === '' ? undefined : { kind: 'found-out', content: own }
  const view = textIn(heard, 'childView')
  if (heard.childViewWay === 'could-not' && own === '') return { kind: 'not-found-out', reason: view }
  const how = choiceIn(heard, 'childViewWay', words)
  return own === '' || own === view
    ? { kind: 'found-out', how, content: view, day: event.on }
    : { kind: 'found-out', content: own }
}

function consentsOf(decided: Decided): readonly ConsentLine[] {
  const { part, answers, words } = decided
  if (part.kind === 'custody') return standsOf(decided)
  return rowsOf(answers.consents).map((one) => {
    const withdrawn = textIn(one, 'withdrawnOn')
    return {
      who: words.paper.person(textIn(one, 'name'), choiceIn(one, 'capacity', words).toLowerCase()),
      to: choiceIn(answers, 'placementKind', words),
      answer: withdrawn === '' ? 'given' : 'refused',
      day: (withdrawn || textIn(one, 'on')) as Day,
    }
  })
}

const ANSWERS = { agrees: 'given', opposes: 'refused', 'not-heard': 'open' } as const

/** What the guardian and a child of twelve or more said when heard on custody (LSL 42–43 §). */
function standsOf({ part: { kept }, words }: Decided): readonly ConsentLine[] {
  const heardOn = textIn(kept, 'heardOn')
  return (['guardian', 'child'] as const).flatMap((who) => {
    const answer = ANSWERS[textIn(kept, `${who}Stand`) as keyof typeof ANSWERS]
    if (answer === undefined) return []
    const line = { who: words.work.choices[`capacity.${who}`], to: words.paper.decision.custody, answer }
    return answer === 'open' || heardOn === '' ? [line] : [{ ...line, day: heardOn as Day }]
  })
}

export const custodyList = ({ kept }: PartWithKept, words: Words) => ({
  title: words.paper.decision.custodyItems,
  items: CUSTODY_ITEMS.map(
    (item): CheckItem => ({
      text: words.work.fields[item],
      state: kept[item] === true ? 'done' : 'open',
    }),
  ),
})

function appealFor({ printed, part, event, answers, words }: Decided, organiser: string, served: Day | null) {
  if (event.kind === 'custody.apply') return { kind: 'none' as const, ground: words.paper.appeal.courtDecides }
  const act = part.kind === 'service' && answers.act === 'SHL' ? 'SHL' : 'LSL'
  return appealOf({ act, served, today: printed.at.today, organiser }, words)
}
