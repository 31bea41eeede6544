/** Prints a matter (asian tulostus): its summary as an accessible PDF: people, state, services, decisions, days, events. */
import { z } from 'zod'
import { guaranteeRule } from '#casework/guarantee-clock.ts'
import type { ClockWord } from '#casework/work-words.ts'
import type { Day } from '#kernel/day.ts'
import { done, type Outcome } from '#kernel/outcome.ts'
import type { DueRow } from '#model/due.ts'
import type { TimelineEvent } from '#model/event.ts'
import type { Guarantee } from '#model/guarantee.ts'
import { LANGUAGES, type Language } from '#model/named.ts'
import { deedRow } from '#register/deed.ts'
import { duesOf } from '#register/due.ts'
import { guarantees, pausesOf } from '#register/guarantee.ts'
import { partOf } from '#register/part.ts'
import type { Log, Read } from '#register/register.ts'
import type { Paper } from '#report/paper.ts'
import { type ClockLine, type SummaryInput, summaryPaper } from '#report/paper-summary.ts'
import { nameIn, type Words, wordsOf } from '#words/dictionary.ts'
import { action, type Download, no, type Refusal } from './action.ts'
import { DISCLOSURE, type Disclosure, disclosed, refusedDisclosure } from './disclosure-input.ts'
import { IdInput } from './form-input.ts'
import {
  authorOf,
  baseOf,
  organiserOf,
  type PrintCall,
  type Printed,
  printedMatter,
  refusedRecipient,
} from './print-base.ts'
import { custodyList, DECIDING } from './print-decision.ts'
import { pdfFile } from './print-file.ts'
import {
  answersOf,
  choiceIn,
  correctionLines,
  documentName,
  lawIn,
  nameOf,
  stateIn,
  stepIn,
  textIn,
} from './print-words.ts'
import { atWork, deedOf, PEOPLE_DUTIES, reachIn } from './worker-call.ts'

export const printMatter = action({
  name: 'print-matter',
  kind: 'look',
  allow: PEOPLE_DUTIES,
  about: 'Prints the summary of a matter as an accessible PDF.',
  example: './varhain print-matter --id 1 --as 1 > yhteenveto.pdf',
  input: z.strictObject({
    id: IdInput,
    language: z.enum(LANGUAGES).default('fi'),
    /** The person it is given to, by number: the child or somebody in relation to it. */
    to: IdInput.optional(),
    ...DISCLOSURE,
  }),
  run: async (asked, call): Promise<Outcome<Download, Refusal>> => {
    const at = atWork(call)
    const paper = await call.world.register.look(async (db) =>
      paperOfMatter(db, asked, { at, areas: call.world.areas, reach: await reachIn(db, at) }),
    )
    return paper.ok ? pdfFile(paper.value, `matter-${asked.id}`, at.now) : paper
  },
})

/** The tree of what `print-matter` prints; the deed is in the log before anything is shown. */
export async function paperOfMatter(
  db: Read & Log,
  { id, language, ...given }: { readonly id: number; readonly language: Language } & Disclosure,
  call: PrintCall,
): Promise<Outcome<Paper, Refusal>> {
  const { to } = given
  const unfounded = refusedDisclosure(given)
  if (unfounded) return unfounded
  const matter = await partOf(db, id, call.reach)
  if (matter?.kind !== 'matter') return no('unknown-matter', `there is no matter ${id} here`, 'id')
  const printed = await printedMatter(db, id, call)
  const refused = refusedRecipient(printed, to)
  if (refused) return refused
  const words = wordsOf(language)
  const clocks = clockLines(
    {
      dues: await duesOf(db, { matter: id }, call.reach),
      promises: await guarantees(db),
      isPaused: (await pausesOf(db, id)).some(({ until }) => until === null),
      today: call.at.today,
    },
    words,
  )
  const about = { matter: id, person: printed.child.id, detail: { language, to: to ?? null } }
  const told = disclosed(given, printed.child.id)
  await db.log(deedRow(deedOf(call.at, { action: 'print-matter', ...about, told })))
  return done(summaryPaper({ ...summaryOf(printed, words), clocks }, language))
}

function summaryOf(printed: Printed, words: Words): Omit<SummaryInput, 'clocks'> {
  const { matter, child, relatives, parts, at } = printed
  const events = printed.events.toReversed()
  const relations = words.work.relations
  return {
    ...baseOf(printed, { author: authorOf(at), corrections: correctionLines(events, words) }, words),
    state: stateIn(words, 'matter', matter.state),
    since: sinceOf(printed),
    people: [
      { name: nameOf(child), relation: words.work.fields.child },
      ...relatives.map(({ kind, person }) => ({ name: nameOf(person), relation: relations[kind] })),
    ],
    services: parts.filter(({ kind }) => kind === 'service').flatMap((one) => serviceLine(printed, one, words)),
    decisions: events.filter(({ kind }) => DECIDING.includes(kind)).map((one) => decisionLine(one, words)),
    checklists: parts.filter(({ kind }) => kind === 'custody').map((one) => custodyList(one, words)),
    timeline: events.map((one) => ({
      at: one.on,
      what:
        one.corrections.length === 0 ? stepIn(words, one.kind) : words.paper.corrections.mark(stepIn(words, one.kind)),
      by: one.by ?? one.position,
    })),
  }
}

/** Steps that lead a matter into its state. */
const INTO: Readonly<Record<string, readonly string[]>> = {
  guidance: ['contact.guide'],
  assessment: ['assessment.open'],
  service: ['service.grant', 'placement.decide', 'custody.decide', 'custody.take-effect'],
  closed: ['matter.close'],
}

/** The last such step, else the day on which the matter was opened. */
const sinceOf = ({ matter, events }: Printed): Day =>
  events.find(({ kind }) => INTO[matter.state]?.includes(kind))?.on ?? matter.openedOn

function serviceLine(
  printed: Printed,
  { state, kept }: Printed['parts'][number],
  words: Words,
): SummaryInput['services'] {
  const from = textIn(kept, 'startedOn') || textIn(kept, 'validFrom')
  const to = textIn(kept, 'endedOn') || textIn(kept, 'validUntil')
  if (from === '') return []
  return [
    {
      name: choiceIn(kept, 'serviceKind', words),
      provider: textIn(kept, 'provider') || organiserOf(printed, words),
      period: { from: from as Day, ...(to === '' ? {} : { to: to as Day }) },
      state: stateIn(words, 'service', state),
    },
  ]
}

function decisionLine(event: TimelineEvent, words: Words): SummaryInput['decisions'][number] {
  const service = choiceIn(answersOf(event), 'serviceKind', words)
  const name = documentName(event, words)
  return {
    day: event.on,
    name: service === '' ? name : `${name}: ${service}`,
    outcome: event.kind === 'service.refuse' ? 'refused' : event.kind === 'custody.apply' ? 'applied' : 'granted',
    decider: event.by ?? event.position,
  }
}

interface Clocks {
  readonly dues: readonly DueRow[]
  readonly promises: readonly Guarantee[]
  readonly isPaused: boolean
  readonly today: Day
}

function clockLines({ dues, promises, isPaused, today }: Clocks, words: Words): readonly ClockLine[] {
  return dues.map(({ rule, basis, due, state, met }) => {
    const promise = promises.find(({ id }) => guaranteeRule(id) === rule)
    const isLate = state === 'met' ? met !== null && met > due : due < today
    const running = promise && isPaused ? 'paused' : 'running'
    return {
      name: promise ? nameIn(words, promise.name) : (words.work.clocks[rule as ClockWord] ?? rule),
      basis: promise?.decision || lawIn(words, basis) || words.paper.none,
      due,
      state: isLate ? 'late' : state === 'met' ? 'met' : running,
    }
  })
}
