/**
 * Decision (päätös): what a board or an office holder decided to change in the services, from which day the change begins.
 *
 * Nothing about people: figures, services and organisations only.
 */
import { z } from 'zod'

const line = (most: number) => z.string().trim().min(1).max(most)

/** What a person tells of a decision. */
export const DecisionText = z.object({
  /** The day of the decision. */
  day: z.iso.date(),
  /** Who decided: a board, a council, an office holder. */
  body: line(120),
  /** Section of the minutes (pykälä). */
  section: line(40).optional(),
  title: line(120),
  what: line(2000),
  /** The day on which the change begins. */
  starts: z.iso.date(),
  /** The name of the proposal that was decided on. */
  proposal: line(120).optional(),
})
export type DecisionText = z.infer<typeof DecisionText>

/** A version of a recorded decision; a later one stands for it and all are kept. */
export const Decision = DecisionText.extend({
  /** The version by which it was first recorded: the same in all its versions. */
  id: z.string(),
  version: z.string(),
  parent: z.string().nullable(),
  area: z.string(),
  at: z.string(),
  by: z.string(),
  /** Recorded by mistake; earlier versions stay. */
  isRemoved: z.boolean(),
}).readonly()
export type Decision = z.infer<typeof Decision>
