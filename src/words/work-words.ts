/** Work words (työn sanat): what the words of the case work are, the same in every language. */
import type { StepWhy } from '#casework/step-refusal.ts'
import type { ChoiceWord, ClockWord, FieldWord, RecordWhy, StateWord, StepWord } from '#casework/work-words.ts'
import type { Duty } from '#model/duty.ts'
import type { PartKind } from '#model/part.ts'
import type { RelationKind } from '#model/person.ts'
import type { Unit } from '#model/unit.ts'

export interface WorkWords {
  readonly kinds: Readonly<Record<PartKind, string>>
  /** `do` is a button ("Aloita arviointi"), `done` a line of the timeline ("Arviointi aloitettu"). */
  readonly steps: Readonly<Record<StepWord, { readonly do: string; readonly done: string }>>
  readonly states: Readonly<Record<StateWord, string>>
  readonly fields: Readonly<Record<FieldWord, string>>
  /** One more sentence under a field where its label does not say enough. */
  readonly hints: Readonly<Partial<Record<FieldWord, string>>>
  readonly choices: Readonly<Record<ChoiceWord, string>>
  readonly refusals: Readonly<Record<StepWhy | RecordWhy, string>>
  readonly clocks: Readonly<Record<ClockWord, string>>
  readonly duties: Readonly<Record<Duty, string>>
  readonly unitKinds: Readonly<Record<Unit['kind'], string>>
  readonly relations: Readonly<Record<RelationKind, string>>
}
