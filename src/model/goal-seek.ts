/** Goal seek (tavoitehaku): what one assumption of a proposal must be for a goal to be reached, all others drawn as before. */
import { z } from 'zod'

export const Goal = z.discriminatedUnion('kind', [
  /** Mean of net over the horizon, present value, at least so many euros. */
  z.object({ kind: z.literal('net'), parameter: z.string().min(1).max(200), least: z.number() }).readonly(),
  /** Broken even by the end of a year with at least this probability. */
  z
    .object({
      kind: z.literal('break-even'),
      parameter: z.string().min(1).max(200),
      year: z.int().min(1).max(30),
      probability: z.number().gt(0).lt(1),
    })
    .readonly(),
])
export type Goal = z.infer<typeof Goal>

export const GoalFound = z
  .object({
    goal: Goal,
    /** Null where no value that it may have reaches the goal. */
    value: z.number().nullable(),
    now: z.number(),
    /** Reached already; reached at `value` and beyond; reached nowhere; it changes nothing; its value is not told. */
    why: z.enum(['reached-now', 'found', 'out-of-reach', 'no-matter']),
    /** Where the goal is reached from the value on: upwards or downwards. */
    side: z.enum(['above', 'below']).nullable(),
  })
  .readonly()
export type GoalFound = z.infer<typeof GoalFound>
