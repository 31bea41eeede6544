/** Appraisal (ennakkoarvio): what a choice would cost and give, worked out before it is made. */
import { z } from 'zod'
import { CohortModel } from './cohort-model.ts'

const Name = z.string().trim().min(1).max(120)
const Amounts = z.array(z.number()).min(1).max(200).readonly()

/** Several choices, each a cohort of its own; one measure is their cost, one their effect. */
export const CohortChoices = z
  .object({
    kind: z.literal('cohorts'),
    cost: Name,
    effect: Name,
    choices: z
      .array(z.object({ name: Name, model: CohortModel }).readonly())
      .min(1)
      .max(50)
      .readonly(),
  })
  .readonly()

/** Amounts at the end of years 0, 1, 2, …, in one price level. */
export const CashFlow = z
  .object({
    kind: z.literal('cash-flow'),
    paid: Amounts,
    received: Amounts,
    /** A year's real rate, 0.03 for three per cent. */
    discount: z.number().min(-0.5).max(1),
  })
  .readonly()

export const AppraisalQuestion = z.discriminatedUnion('kind', [CohortChoices.unwrap(), CashFlow.unwrap()])
export type AppraisalQuestion = z.infer<typeof AppraisalQuestion>

const STANDINGS = ['frontier', 'dominated', 'extendedly-dominated'] as const

export const Appraisal = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('cohorts'),
    /** In order of cost. */
    choices: z
      .array(
        z
          .object({
            name: z.string(),
            cost: z.number(),
            effect: z.number(),
            standing: z.enum(STANDINGS),
            /** Cost of one more unit of effect than the choice before it on the frontier. */
            ratio: z.number().nullable(),
            totals: z.record(z.string(), z.number()),
            /** By state at the end of each cycle. */
            trace: z.array(z.array(z.number()).readonly()).readonly(),
          })
          .readonly(),
      )
      .readonly(),
  }),
  z.object({
    kind: z.literal('cash-flow'),
    cost: z.number(),
    benefit: z.number(),
    net: z.number(),
    ratio: z.number().nullable(),
    internalRate: z.number().nullable(),
    breakEven: z.number().nullable(),
  }),
])
export type Appraisal = z.infer<typeof Appraisal>
