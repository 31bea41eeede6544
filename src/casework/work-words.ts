/**
 * Words of the work (työn sanat): every step, state, field, choice and refusal that a person may meet, as types.
 *
 * The dictionaries must have them all, so a new row of a path does not compile before it has its words.
 */
import type { DeadlineRule } from '#model/deadline.ts'
import type { Form } from './field.ts'
import type { TYPED_WORK } from './work.ts'

type Work = typeof TYPED_WORK
type Kind = keyof Work

/** `assessment.start` */
export type StepWord = { [K in Kind]: `${K}.${Work[K]['path'][number]['event']}` }[Kind]
/** `assessment.started` */
export type StateWord = { [K in Kind]: `${K}.${Work[K]['path'][number]['to']}` }[Kind]

type FormOf<S> = S extends { readonly form: infer F extends Form } ? F : never
type FormsOf<K extends Kind> = { [E in keyof Work[K]['steps']]: FormOf<Work[K]['steps'][E]> }[keyof Work[K]['steps']]
type AllForms = { [K in Kind]: FormsOf<K> }[Kind]
type NamesOf<F> = F extends Form ? keyof F & string : never
type FieldOf<F, N> = F extends Form ? (N extends keyof F ? F[N] : never) : never
type RowFormOf<D> = D extends { readonly type: 'rows'; readonly fields: infer R extends Form } ? R : never
type TopFields = NamesOf<AllForms>
type RowForms = RowFormOf<FieldOf<AllForms, TopFields>>

export type FieldWord = TopFields | NamesOf<RowForms>

type ChoicesOf<D> = D extends { readonly type: 'choice'; readonly choices: readonly (infer C extends string)[] }
  ? C
  : never
type ChoiceIn<F, N extends string> = N extends string ? `${N}.${ChoicesOf<FieldOf<F, N>>}` : never
/** `visitKind.home` */
export type ChoiceWord = ChoiceIn<AllForms, TopFields> | ChoiceIn<RowForms, NamesOf<RowForms>>

/** Why recording says no, whatever the step. */
export type RecordWhy =
  | 'changed-meanwhile'
  | 'unknown-part'
  | 'unknown-matter'
  | 'unknown-code'
  | 'unknown-person'
  | 'unknown-worker'
  | 'unknown-unit'
  | 'matter-needed'
  | 'matter-closed'
  | 'in-the-future'
  | 'before-it-began'
  | 'unit-needed'
  | 'child-not-identified'
  | 'bad-input'
  | 'not-allowed'

export type ClockWord = DeadlineRule | 'appointment' | 'review-agreed'
