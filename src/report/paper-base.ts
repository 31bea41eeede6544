/**
 * Base of a client document (asiakasasiakirjan perustiedot): what every paper of a client tells first.
 *
 * Name of the document, client, organiser and producer, author and position, time; and where they apply area, start and
 * end of being a client, responsible worker and turvakielto (703/2023 38 §); the service task (37 §).
 * While a ban on telling an address is in force (turvakielto, 661/2009 36 §), no address and no area is printed, whoever
 * the paper is sent to: a parent may live where the child does.
 */
import type { Day } from '#kernel/day.ts'
import type { Language } from '#model/named.ts'
import type { Words } from '#words/dictionary.ts'
import type { Block, Fact, Paper } from './paper.ts'
import { fields, section } from './paper-block.ts'

export interface PersonLine {
  readonly name: string
  readonly position: string
}

export interface PaperClient {
  readonly name: string
  /** Nothing where it is not known. */
  readonly birthDay: Day | null
  readonly protection: 'none' | 'in-force'
}

export interface PaperBase {
  /** Organisation, unit and address lines of the sender. */
  readonly sender: readonly string[]
  readonly client: PaperClient
  /** To whom the paper is sent; the address is left out where it may not be told. */
  readonly recipient?: { readonly name: string; readonly address: readonly string[] }
  readonly matter: string
  readonly pendingFrom?: Day
  /** Name of the service task (palvelutehtävä) in the language of the paper. */
  readonly task: string
  readonly organiser: string
  readonly producer: string
  readonly area?: string
  readonly responsible?: PersonLine
  readonly customerFrom?: Day
  readonly customerTo?: { readonly day: Day; readonly ground: string }
  readonly author: PersonLine
  /** ISO moment in local time. */
  readonly madeAt: string
  readonly stage: 'draft' | 'final'
  readonly corrections?: readonly CorrectionLine[]
}

/** What was put right afterwards; what stood before stays readable (703/2023 22 §). */
export interface CorrectionLine {
  readonly field: string
  readonly before: string
  readonly after: string
  readonly why: string
  readonly by: string
  /** ISO moment in local time. */
  readonly at: string
}

/** All of a paper but its title and body. */
export type PaperHead = Pick<Paper, 'language' | 'sender' | 'facts' | 'recipients' | 'marks' | 'footer'>

export function headOf(base: PaperBase, language: Language, words: Words): PaperHead {
  return {
    language,
    sender: base.sender,
    facts: baseFacts(base, words),
    recipients: recipientLines(base),
    marks: marksOf(base, words),
    footer: footerOf(base.sender, base.madeAt, words),
  }
}

export function correctionBlocks({ corrections = [] }: PaperBase, words: Words): readonly Block[] {
  const text = words.paper.corrections
  const told = corrections.flatMap(({ field, before, after, why, by, at }) =>
    fields([
      ...factOf(text.field, field),
      ...factOf(text.before, before),
      ...factOf(text.after, after),
      ...factOf(text.why, why),
      ...factOf(text.by, `${by}, ${words.format.moment(at)}`),
    ]),
  )
  return section(text.heading, told)
}

export const personText = (person: PersonLine, words: Words): string => words.paper.person(person.name, person.position)

/** A fact, or nothing where there is no value. */
export const factOf = (label: string, value: string | undefined): readonly Fact[] =>
  value === undefined || value === '' ? [] : [{ label, value }]

export const secretMarks = (words: Words): readonly string[] => [
  words.paper.marks.secret,
  words.paper.marks.secretBasis,
]

export const footerOf = (sender: readonly string[], at: string, words: Words): string =>
  [...sender.slice(0, 2), words.format.moment(at)].join(' · ')

function baseFacts(base: PaperBase, words: Words): readonly Fact[] {
  const { base: label, ended } = words.paper
  const { format } = words
  const day = (value: Day | undefined) => (value === undefined ? undefined : format.day(value))
  const { client, customerTo } = base
  const isProtected = client.protection === 'in-force'
  return [
    ...factOf(label.client, client.name),
    ...factOf(label.birthDay, day(client.birthDay ?? undefined)),
    ...factOf(label.protection, isProtected ? label.protectionOn : undefined),
    ...factOf(label.area, isProtected ? undefined : base.area),
    ...factOf(label.matter, base.matter),
    ...factOf(label.pending, day(base.pendingFrom)),
    ...factOf(label.task, base.task),
    ...factOf(label.organiser, base.organiser),
    ...factOf(label.producer, base.producer),
    ...factOf(label.customerFrom, day(base.customerFrom)),
    ...factOf(label.customerTo, customerTo && ended(format.day(customerTo.day), customerTo.ground)),
    ...factOf(label.responsible, base.responsible && personText(base.responsible, words)),
    ...factOf(label.author, personText(base.author, words)),
    ...factOf(label.at, format.moment(base.madeAt)),
  ]
}

function recipientLines({ client, recipient }: PaperBase): readonly string[] {
  if (!recipient) return []
  return client.protection === 'in-force' ? [recipient.name] : [recipient.name, ...recipient.address]
}

function marksOf({ client, stage }: PaperBase, words: Words): readonly string[] {
  const { marks } = words.paper
  return [
    ...(stage === 'draft' ? [marks.draft] : []),
    ...secretMarks(words),
    ...(client.protection === 'in-force' ? [`${marks.protected} (${marks.protectedBasis})`] : []),
  ]
}
