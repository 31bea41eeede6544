/**
 * Assumption (oletus): a number that a reckoning stands on, how sure it is, and where it comes from.
 *
 * A bare number in a file is short for an own judgement without an interval or a source.
 */
import { z } from 'zod'

export const ASSUMPTION_SHAPES = ['normal', 'lognormal', 'beta', 'triangular', 'uniform'] as const
export type AssumptionShape = (typeof ASSUMPTION_SHAPES)[number]

/** Counted by somebody from the matter itself; told in a publication; our own judgement. */
export const GRADES = ['measured', 'published', 'judged'] as const
export type Grade = (typeof GRADES)[number]

export interface Assumption {
  readonly value: number
  /** The 95 % interval; of a triangular or uniform one, its ends. Both or neither. */
  readonly low?: number | undefined
  readonly high?: number | undefined
  /** How chance is spread within it; by the kind of number where left out. */
  readonly shape?: AssumptionShape | undefined
  readonly source?: string | undefined
  /** Year, month or day that the source tells of. */
  readonly date?: string | undefined
  readonly grade: Grade
  readonly note?: string | undefined
}

export const UNITS = [
  'share',
  'euros',
  'euros-a-year',
  'euros-a-month',
  'euros-a-day',
  'months',
  'years',
  'hours',
  'number',
  'rate',
] as const
export type AssumptionUnit = (typeof UNITS)[number]

const Text = z.string().trim().min(1).max(1000)

/** An assumption whose numbers lie between two. */
export function assumption(least: number, most: number) {
  const inside = z.number().min(least).max(most)
  const whole = z
    .strictObject({
      value: inside,
      low: inside.optional(),
      high: inside.optional(),
      shape: z.enum(ASSUMPTION_SHAPES).optional(),
      source: Text.optional(),
      date: z
        .string()
        .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'give a year, a month or a day: 2016, 2016-05, 2016-05-18')
        .optional(),
      grade: z.enum(GRADES).default('judged'),
      note: Text.optional(),
    })
    .superRefine(({ value, low, high }, context) => {
      if ((low === undefined) !== (high === undefined))
        context.addIssue({ code: 'custom', path: [], message: 'give both low and high, or neither' })
      else if (low !== undefined && high !== undefined && !(low <= value && value <= high))
        context.addIssue({ code: 'custom', path: ['value'], message: `is not between low ${low} and high ${high}` })
    })
    .readonly()
  return z.union([inside.transform((value): Assumption => ({ value, grade: 'judged' })), whole])
}

export const ShareAssumption = assumption(0, 1)
export const MoneyAssumption = assumption(0, 1e9)
export const MonthsAssumption = assumption(0, 360)
