/** Form values (lomakkeen arvot): what a step's form begins with, and what of it is sent. */
import type { Field, Form } from '#casework/field.ts'
import { plainValues } from '#kernel/plain-text.ts'
import type { PartWithKept } from '#model/part.ts'
import type { Values } from './draft.ts'

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)

/** The newest text of an earlier part: `assessment.conclusion`. */
function carriedFrom(parts: readonly PartWithKept[], source: string): unknown {
  const [kind, field = ''] = source.split('.')
  return parts.find((part) => part.kind === kind && !isEmpty(part.kept[field]))?.kept[field]
}

const asTyped = (field: Field, value: unknown): unknown =>
  field.type === 'euros' && typeof value === 'number' ? (value / 100).toFixed(2).replace('.', ',') : value

/**
 * What the form begins with: what the part keeps already, else the text that an earlier part carries, so that nothing is
 * typed twice.
 */
export function startValues(form: Form, part: PartWithKept | undefined, parts: readonly PartWithKept[]): Values {
  return Object.fromEntries(
    Object.entries(form).map(([name, field]) => {
      const carried = (field.carries ?? []).map((source) => carriedFrom(parts, source)).find((one) => !isEmpty(one))
      const kept = part?.kept[name]
      const start = isEmpty(kept) ? carried : kept
      if (isEmpty(start)) return [name, emptyOf(field)]
      return [name, asTyped(field, start)]
    }),
  )
}

const emptyOf = (field: Field): unknown => {
  if (field.type === 'rows') return []
  return field.type === 'yes' && 'isTick' in field && field.isTick ? false : ''
}

/** What is sent: empty answers are left out, and what was pasted unseen. */
export const sentValues = (form: Form, values: Values): Values =>
  Object.fromEntries(
    Object.keys(form).flatMap((name) => (isEmpty(values[name]) ? [] : [[name, plainValues(values[name])]])),
  )

/** Needed fields that have no answer yet. */
export const missingFields = (form: Form, values: Values): readonly string[] =>
  Object.entries(form)
    .filter(([name, field]) => field.needed && isEmpty(values[name]))
    .map(([name]) => name)

/** Fields whose kept text changed under the writer, with both texts. */
export function conflicts(
  form: Form,
  seen: Values,
  mine: Values,
  stands: Values,
): readonly { readonly field: string; readonly mine: unknown; readonly theirs: unknown }[] {
  return Object.keys(form)
    .filter((field) => JSON.stringify(stands[field] ?? null) !== JSON.stringify(seen[field] ?? null))
    .filter((field) => JSON.stringify(stands[field] ?? null) !== JSON.stringify(mine[field] ?? null))
    .map((field) => ({ field, mine: mine[field], theirs: stands[field] }))
}
