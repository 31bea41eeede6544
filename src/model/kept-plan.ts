/**
 * Kept plan (talletettu arviointisuunnitelma): a plan of evaluation as it was stored, when and by whom; a later version stands beside it.
 *
 * It is agreed beforehand only where it was stored before the start of the change by the product's own clock.
 */
import { z } from 'zod'
import { Decision } from './decision.ts'
import { EvaluationPlan } from './evaluation-plan.ts'
import { Promised } from './promise.ts'

/** A forecast of the outcome made from what was known when the plan was stored; bounds of 95 %. */
export const PlanForecast = z
  .object({
    made: z.iso.date(),
    points: z
      .array(z.object({ period: z.string(), mean: z.number(), lower: z.number(), upper: z.number() }).readonly())
      .readonly(),
  })
  .readonly()
export type PlanForecast = z.infer<typeof PlanForecast>

export const KeptPlan = z
  .object({
    /** The same in all versions. */
    id: z.string(),
    version: z.string(),
    parent: z.string().nullable(),
    area: z.string(),
    name: z.string().min(1).max(160),
    /** The id of the recorded decision that is judged. */
    decision: z.string().nullable(),
    /** The name of the proposal with which it was agreed on; a decision on that is judged by it. */
    proposal: z.string().nullable().default(null),
    plan: EvaluationPlan,
    /** SHA-256 of the plan's canonical text. */
    hash: z.string(),
    forecast: PlanForecast.nullable(),
    promise: Promised.nullable().default(null),
    at: z.string(),
    by: z.string(),
  })
  .readonly()
export type KeptPlan = z.infer<typeof KeptPlan>

/** A part of a plan that a later version has otherwise. */
export const PlanChange = z
  .object({ part: z.string(), from: z.string(), to: z.string(), at: z.string(), by: z.string() })
  .readonly()
export type PlanChange = z.infer<typeof PlanChange>

/** `after-the-fact`: no version was stored before the start. */
export const PLAN_STANDINGS = ['agreed', 'after-the-fact'] as const
/** Whether its figures have come: none after the start, some, or all of its window. */
export const PLAN_READINESS = ['waiting', 'partly', 'ready'] as const

export const PlanState = z
  .object({
    plan: KeptPlan,
    standing: z.enum(PLAN_STANDINGS),
    /** The version that was agreed beforehand. */
    agreed: z.string().nullable(),
    /** Who stored that version. */
    agreedBy: z.string().nullable(),
    readiness: z.enum(PLAN_READINESS),
    /** The decision that it judges, once there is one. */
    decision: Decision.nullable(),
    changes: z.array(PlanChange).readonly(),
    versions: z.int(),
  })
  .readonly()
export type PlanState = z.infer<typeof PlanState>
