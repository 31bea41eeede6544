/**
 * What can be corrected (korjattavat kentät): what was told and described. What a clock or a right hangs on (days, kinds,
 * who decided) is not rewritten: it is put right by a new step.
 */
import { PART_KINDS } from '#model/part.ts'
import type { Form } from './field.ts'
import { WORK } from './work.ts'

const DESCRIBING: readonly string[] = ['text', 'long', 'code']

/** Fields of a step, by its name, that may be corrected. */
export function correctable(step: string): Form {
  const [kind, event = ''] = step.split('.')
  const part = PART_KINDS.find((one) => one === kind)
  const form = part ? (WORK[part].steps[event]?.form ?? {}) : {}
  return Object.fromEntries(Object.entries(form).filter(([, { type }]) => DESCRIBING.includes(type)))
}
