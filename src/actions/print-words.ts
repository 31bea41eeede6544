/** Words of what is printed (tulosteen sanat): kept answers, sections of law and names as a reader of the paper knows them. */
import type { StateWord, StepWord } from '#casework/work-words.ts'
import { localMoment } from '#kernel/day.ts'
import { DOCUMENT_KINDS } from '#law/codes-of-documents.ts'
import type { TimelineEvent } from '#model/event.ts'
import type { PartKind } from '#model/part.ts'
import type { Person } from '#model/person.ts'
import type { CorrectionLine } from '#report/paper-base.ts'
import { nameIn, type Words } from '#words/dictionary.ts'

export type Answers = Readonly<Record<string, unknown>>

export const textIn = (answers: Answers, field: string): string => {
  const value = answers[field]
  return typeof value === 'string' ? value : ''
}

/** What was chosen, in words; empty where nothing was. */
export const choiceIn = (answers: Answers, field: string, { work }: Words): string =>
  (work.choices as Readonly<Record<string, string>>)[`${field}.${textIn(answers, field)}`] ?? ''

export const nameOf = ({ givenNames, familyName }: Pick<Person, 'givenNames' | 'familyName'>): string =>
  `${givenNames} ${familyName}`.trim()

export const stateIn = ({ work }: Words, kind: PartKind, state: string): string =>
  work.states[`${kind}.${state}` as StateWord] ?? state

export const stepIn = ({ work }: Words, kind: string): string => work.steps[kind as StepWord]?.done ?? kind

/** `LSL 38 §` with the name of the act. */
export const lawIn = ({ paper }: Words, basis: string): string =>
  basis.replace(/\b(SHL|LSL|hallintolaki)\b/g, (act) => paper.acts[act as keyof typeof paper.acts])

/** Name of the document that a step made, in the official kinds. */
export function documentName({ document, kind }: TimelineEvent, words: Words): string {
  const named = document === null ? undefined : DOCUMENT_KINDS[document]
  if (named) return nameIn(words, named)
  return kind === 'restriction.decide' ? words.paper.decision.restriction : stepIn(words, kind)
}

/** What an event gave, as it stands after its corrections. */
export const answersOf = ({ fields, corrections }: TimelineEvent): Answers => ({
  ...fields,
  ...Object.fromEntries(corrections.map(({ field, after }) => [field, after])),
})

export function correctionLines(events: readonly TimelineEvent[], words: Words): readonly CorrectionLine[] {
  const shown = (value: unknown) => (value === null || value === undefined ? words.paper.none : String(value))
  const fields: Readonly<Record<string, string>> = words.work.fields
  return events
    .flatMap(({ corrections }) => corrections)
    .map(({ field, before, after, why, by, position, at }) => ({
      field: fields[field] ?? field,
      before: shown(before),
      after: shown(after),
      why,
      by: words.paper.person(by, position),
      at: localMoment(at),
    }))
    .toSorted((a, b) => (a.at < b.at ? -1 : 1))
}
