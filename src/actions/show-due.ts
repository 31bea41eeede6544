/** Shows by which day a rule of law wants a thing done (määräpäivä), every count of it; or lists the rules. */

import { z } from 'zod'
import { dueOf } from '#casework/due.ts'
import { type Day, parseDay, yearOf } from '#kernel/day.ts'
import { done, type Outcome } from '#kernel/outcome.ts'
import { DEADLINES } from '#law/deadlines.ts'
import { DEADLINE_NAMES } from '#law/deadlines-named.ts'
import { DEADLINE_RULES, type DeadlineRule } from '#model/deadline.ts'
import { EVERYBODY } from '#model/duty.ts'
import { action, no, type Refusal } from './action.ts'

const LAST_YEAR = 2150 // what is counted from here stays within the calendar of the product

const InputDay = z.string().transform((text, context): Day => {
  const read = parseDay(text.trim())
  if (read.ok && yearOf(read.value) <= LAST_YEAR) return read.value
  const fault = read.ok || read.why === 'no-such-date' ? 'there is no such day between 1900 and 2150' : 'is not a day'
  context.addIssue(`${fault}: "${text}"; write 2026-09-01 or 1.9.2026`)
  return z.NEVER
})

const RULES = `"${DEADLINE_RULES.join('", "')}"`

export const showDue = action({
  name: 'show-due',
  kind: 'look',
  needsNothing: true,
  allow: EVERYBODY,
  about: 'Shows by which day a rule of law wants a thing done, with every count of it; or lists the rules.',
  example: './varhain due --rule assessment-start --from 2026-09-01',
  input: z.object({
    rule: z.enum(DEADLINE_RULES, { error: (issue) => `there is no rule "${issue.input}": one of ${RULES}` }).optional(),
    from: InputDay.optional(),
    birth: InputDay.optional(),
    list: z.union([z.boolean(), z.enum(['true', 'false']).transform((text) => text === 'true')]).default(false),
  }),
  run: async ({ rule, from, birth, list }) => {
    if (list) return done({ rules: listed(rule) })
    if (rule === undefined) return no('bad-input', `rule: is needed, or list: one of ${RULES}`, 'rule')
    if (from === undefined) return no('bad-input', 'from: is needed: the day it is counted from, 2026-09-01', 'from')
    return counted(rule, from, birth)
  },
})

function counted(rule: DeadlineRule, from: Day, birth: Day | undefined): Outcome<unknown, Refusal> {
  const outcome = dueOf(rule, from, birth)
  if (outcome.ok) return done({ rule, name: DEADLINE_NAMES[rule], from, ...outcome.value })
  return outcome.why === 'birth-needed'
    ? no('bad-input', `birth: is needed: an age ends ${rule}`, 'birth')
    : no(
        'not-in-force',
        `no wording of ${rule} that the product knows holds on ${from}; the list of rules shows since when`,
        'from',
      )
}

/** The rows of all rules, or of one. */
const listed = (rule: DeadlineRule | undefined) =>
  DEADLINES.filter((row) => rule === undefined || row.rule === rule).map((row) => ({
    rule: row.rule,
    name: DEADLINE_NAMES[row.rule],
    basis: row.basis,
    countedFrom: row.event,
    from: row.from,
    until: row.until,
    moves: row.moves,
    span: row.span,
  }))
