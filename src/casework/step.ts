/**
 * Step (vaihe): one event of one kind of part, with its form, its rules, the clocks it touches and what it opens.
 *
 * Everything about a step stands in one place; actions, forms, buttons, options and the manual are derived from it.
 */
import type { Day } from '#kernel/day.ts'
import { type Outcome, refused } from '#kernel/outcome.ts'
import type { Path } from '#kernel/path.ts'
import type { Duty } from '#model/duty.ts'
import type { PartKind } from '#model/part.ts'
import type { Form, GivenFields } from './field.ts'
import type { StepWhy } from './step-refusal.ts'

/** What the rules of a step may look at: everything is loaded before, nothing is fetched. */
export interface Situation {
  readonly on: Day
  readonly duty: Duty
  /** The part as it is kept, before this step; empty for a new one. */
  readonly kept: GivenFields
  /** What was given in this step. */
  readonly given: GivenFields
  /** Birth day of the child, where it is known. */
  readonly birth: Day | null
  /** What stands open beside it in the same matter, by kind. */
  readonly running: readonly { readonly kind: PartKind; readonly state: string; readonly fields: GivenFields }[]
}

/** Why a rule says no: a word that the screens translate, and the field it is about. */
export interface StepRefusal {
  readonly why: StepWhy
  readonly field?: string
  /** What the word leaves open: a name, a date. */
  readonly about?: string
}

export type Rule = (at: Situation) => Outcome<true, StepRefusal>

/** Another part that a step opens with what it already knows. */
export interface Opening {
  readonly kind: PartKind
  readonly event: string
  readonly fields: (at: Situation) => GivenFields
}

export interface Step {
  readonly form: Form
  readonly rules?: readonly Rule[]
  /** What the step keeps besides the answers of its form: its day, a changed list. */
  readonly sets?: (at: Situation) => GivenFields
  /** Document of the official structures that the step makes: the tail of its OID below 1.2.246.537.6. */
  readonly document?: string | ((at: Situation) => string | null)
  /** What happens to the matter: an event of its path, where that is possible from its state. */
  readonly matter?: string
  readonly opens?: readonly Opening[]
  /** Whoever takes the step holds the part from then on, unless the form names somebody else. */
  readonly holder?: 'actor'
  /** Nothing more will come of it: promises that waited for another part of the matter end with it. */
  readonly endsPromises?: true
}

export interface PartWork {
  readonly kind: PartKind
  readonly path: Path<string, string, Duty>
  readonly steps: { readonly [event: string]: Step }
  /** States in which it is over though a step leads out of them: a closed matter may be opened again. */
  readonly over?: readonly string[]
}

/** Steps keep a day under a name of their own: `startedOn`. */
export const onDay =
  (name: string) =>
  (at: Situation): GivenFields => ({ [name]: at.on })

export const refuse = (why: StepWhy, field?: string, about?: string): Outcome<never, StepRefusal> =>
  refused({ why, ...(field === undefined ? {} : { field }), ...(about === undefined ? {} : { about }) })
