/** Cohort model (kohorttimalli): states, how a cohort moves among them each cycle, and what each state costs and gives. */
import { z } from 'zod'

const Name = z.string().trim().min(1).max(120)
const fromCycle = z.int().min(1).default(1)

export const CohortMeasure = z
  .object({
    name: Name,
    /** Value of a cycle that one spends in each state, from a cycle until the next that is named. */
    perCycle: z
      .array(z.object({ fromCycle, values: z.array(z.number()).readonly() }).readonly())
      .min(1)
      .readonly(),
    /** Of the whole cohort, once, before the first cycle; not discounted. */
    atStart: z.number().default(0),
    /** A year's rate, 0.03 for three per cent, where a cycle is a year. */
    discount: z.number().min(0).max(1).default(0),
    /** Of the first cycle: 1 discounts it by one cycle, 0 not at all. */
    firstExponent: z.union([z.literal(0), z.literal(1)]).default(1),
  })
  .readonly()
export type CohortMeasure = z.infer<typeof CohortMeasure>

export const COUNTINGS = ['beginning', 'end', 'half-cycle'] as const

const EVEN = 1e-9

export const CohortModel = z
  .object({
    states: z.array(Name).min(1).max(60).readonly(),
    /** Shares or numbers by state. */
    start: z.array(z.number().min(0)).readonly(),
    cycles: z.int().min(1).max(1200),
    /** Rows from, columns to, each row summing to one; from a cycle until the next that is named. */
    transitions: z
      .array(
        z.object({ fromCycle, matrix: z.array(z.array(z.number().min(0).max(1)).readonly()).readonly() }).readonly(),
      )
      .min(1)
      .readonly(),
    counting: z.enum(COUNTINGS).default('half-cycle'),
    measures: z.array(CohortMeasure).min(1).max(50).readonly(),
  })
  .superRefine(({ states, start, transitions, measures }, context) => {
    const fault = (path: readonly (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path: [...path], message })
    const size = states.length
    if (start.length !== size) fault(['start'], `give ${size} numbers, one a state`)
    if (transitions[0]?.fromCycle !== 1) fault(['transitions', 0], 'the first holds from cycle 1')
    for (const [k, { matrix }] of transitions.entries()) {
      const row = matrix.findIndex((one) => one.length !== size)
      if (matrix.length !== size || row >= 0) fault(['transitions', k], `give ${size} rows of ${size} numbers`)
      const uneven = matrix.findIndex((one) => Math.abs(one.reduce((sum, p) => sum + p, 0) - 1) > EVEN)
      if (uneven >= 0) fault(['transitions', k], `row ${uneven + 1} does not sum to one`)
    }
    for (const [k, { perCycle }] of measures.entries()) {
      if (perCycle[0]?.fromCycle !== 1) fault(['measures', k], 'the first values hold from cycle 1')
      if (perCycle.some(({ values }) => values.length !== size)) fault(['measures', k], `give ${size} values`)
    }
  })
  .readonly()
export type CohortModel = z.infer<typeof CohortModel>
