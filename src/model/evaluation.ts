/**
 * Evaluation (vaikutusarvio): what a change did, against what would have been without it, how sure that is and what to beware of.
 *
 * Effects and gaps are observed less counterfactual, in the units of the outcome, or a rate ratio.
 */
import { z } from 'zod'

export const EVALUATION_METHODS = ['sdid', 'sc', 'did', 'did-group-time', 'its', 'bsts', 'forecast'] as const
export type EvaluationMethod = (typeof EVALUATION_METHODS)[number]

export const INTERVAL_METHODS = [
  'placebo-units', // order statistics of placebos in space: exact where the treated might have been any of the units
  'placebo-scaled', // the same, each placebo measured against how well it fitted before
  'placebo-normal', // too few donors for order statistics: the spread of the placebos and Student's t
  'unit-changes', // the units' own changes compared with Welch's t
  'cluster-multiplier', // multiplier bootstrap of the units
  'conformal', // blocks of periods moved round
  'autocorrelation-robust', // the wider of the model's own and Newey–West's
  'posterior', // draws of the Bayesian series
  'stored-forecast', // the interval that the forecast was stored with
] as const
export type IntervalMethod = (typeof INTERVAL_METHODS)[number]

export const WARNING_CODES = [
  'break-in-window',
  'break-near-start',
  'no-comparison',
  'few-donors',
  'one-donor-carries',
  'poor-fit-before',
  'fit-too-good',
  'level-apart',
  'overlapping-averages',
  'mixed-periods-left-out',
  'few-periods-before',
  'few-periods-after',
  'missing-periods',
  'uneven-periods',
  'donors-left-out',
  'contaminated-donors',
  'interval-leans-on-normal',
  'no-interval',
  'effect-before-start',
  'region-moved-too',
  'autocorrelation-left',
  'overdispersed',
  'specifications-disagree',
  'small-numbers',
  'outside-donors',
  'slope-changed',
  'outcomes-many',
  'plan-changed',
  'no-plan',
] as const
export type WarningCode = (typeof WARNING_CODES)[number]

export const Warning = z
  .object({
    code: z.enum(WARNING_CODES),
    /** `serious` lowers what can be said. */
    weight: z.enum(['note', 'caution', 'serious']),
    /** What it is about: units, periods, a number. */
    about: z.array(z.union([z.string(), z.number()])).readonly(),
    text: z.string(),
  })
  .readonly()
export type Warning = z.infer<typeof Warning>

const Interval = z.tuple([z.number(), z.number()]).readonly()

const PeriodRow = z
  .object({
    period: z.string(),
    role: z.enum(['before', 'mixed', 'after']),
    observed: z.number().nullable(),
    counterfactual: z.number().nullable(),
    /** Of the counterfactual. */
    lower95: z.number().nullable(),
    upper95: z.number().nullable(),
    gap: z.number().nullable(),
  })
  .readonly()
export type PeriodRow = z.infer<typeof PeriodRow>

export const DONOR_REASONS = ['not-chosen', 'treated-too', 'contaminated', 'own-break', 'missing-cells'] as const
export type DonorReason = (typeof DONOR_REASONS)[number]

const PlaceboReport = z
  .object({
    /** By which the rank is. */
    by: z.enum(['ratio', 'effect']),
    rank: z.int(),
    of: z.int(),
    p: z.number(),
    /** No p can be smaller with so many units. */
    smallestP: z.number(),
    /** Deviation of the placebo effects. */
    error: z.number(),
    distribution: z
      .array(
        z
          .object({
            units: z.array(z.string()).readonly(),
            effect: z.number(),
            errorBefore: z.number(),
            errorAfter: z.number(),
            ratio: z.number().nullable(),
            /** Observed less counterfactual in each period of `byPeriod` that has a gap. */
            gaps: z.array(z.number()).readonly(),
          })
          .readonly(),
      )
      .readonly(),
    inTime: z.array(z.object({ start: z.string(), effect: z.number() }).readonly()).readonly(),
    leaveOneOut: z.array(z.object({ unit: z.string(), effect: z.number() }).readonly()).readonly(),
    conformal: z.object({ p: z.number(), interval95: Interval.nullable(), periods: z.int() }).readonly().nullable(),
  })
  .readonly()

const SpecificationCurve = z
  .object({
    specifications: z
      .array(z.object({ choice: z.string(), about: z.string(), effect: z.number() }).readonly())
      .readonly(),
    lowest: z.number(),
    median: z.number(),
    highest: z.number(),
    /** Share whose effect has the sign of the one that was asked for. */
    sameSign: z.number(),
  })
  .readonly()
export type SpecificationCurve = z.infer<typeof SpecificationCurve>

export const VERDICT_GRADES = ['cannot-tell', 'no-sign', 'weak', 'moderate', 'strong'] as const
export type VerdictGrade = (typeof VERDICT_GRADES)[number]

export const Verdict = z
  .object({
    grade: z.enum(VERDICT_GRADES),
    /** The best that the design can give, whatever the figures. */
    ceiling: z.enum(VERDICT_GRADES),
    direction: z.enum(['lower', 'higher', 'neither']),
    /** What lowered the grade. */
    because: z.array(z.string()).readonly(),
    claimed: z.string(),
    supported: z.string(),
    howSure: z.string(),
    wouldChange: z.array(z.string()).readonly(),
    cannotKnow: z.array(z.string()).readonly(),
  })
  .readonly()
export type Verdict = z.infer<typeof Verdict>

/** How the run compares with what was agreed beforehand. */
const PlanReport = z
  .object({
    hash: z.string(),
    agreed: z.string(),
    changes: z.array(z.object({ part: z.string(), agreed: z.string(), ran: z.string() }).readonly()).readonly(),
  })
  .readonly()
export type PlanReport = z.infer<typeof PlanReport>

const Euros = z.object({ euros: z.number(), low: z.number(), high: z.number() }).readonly()

/** Euros above zero are saved. */
export const AvoidedCost = z
  .object({
    priceLow: z.number(),
    price: z.number(),
    priceHigh: z.number(),
    /** At the mean effect, in a full year. */
    fullYear: Euros,
    /** What the observed gaps make: full years and the rest of a year apart. */
    fullYears: Euros.and(z.object({ count: z.int() })).nullable(),
    partYear: Euros.and(z.object({ share: z.number() })).nullable(),
    draws: z.int(),
    /** Share of draws in which anything was saved. */
    probabilitySaved: z.number(),
  })
  .readonly()
export type AvoidedCost = z.infer<typeof AvoidedCost>

export const Evaluation = z
  .object({
    method: z.enum(EVALUATION_METHODS),
    outcome: z.string(),
    treated: z.array(z.string()).readonly(),
    start: z.string(),
    /** `difference` in units of the outcome, or `rate-ratio`. */
    scale: z.enum(['difference', 'rate-ratio']),
    effect: z.number(),
    interval95: Interval.nullable(),
    intervalMethod: z.enum(INTERVAL_METHODS).nullable(),
    /** Of no effect, by the same reckoning as the interval. */
    p: z.number().nullable(),
    byPeriod: z.array(PeriodRow).readonly(),
    weights: z
      .object({
        units: z.record(z.string(), z.number()).readonly(),
        times: z.record(z.string(), z.number()).readonly(),
        predictors: z.record(z.string(), z.number()).readonly(),
      })
      .readonly(),
    placebo: PlaceboReport.nullable(),
    donorsLeftOut: z
      .array(z.object({ unit: z.string(), reason: z.enum(DONOR_REASONS), about: z.string() }).readonly())
      .readonly(),
    diagnostics: z
      .object({
        periodsBefore: z.int(),
        periodsAfter: z.int(),
        /** Of overlapping averages fewer than periods. */
        independentBefore: z.number(),
        independentAfter: z.number(),
        donors: z.int(),
        preFit: z
          .object({
            error: z.number(),
            /** ÷ how much the observed, or the middle one of the donors, varied before, whichever is more; null where that is zero. */
            relative: z.number().nullable(),
            balance: z
              .array(z.object({ name: z.string(), treated: z.number(), synthetic: z.number() }).readonly())
              .readonly(),
          })
          .readonly()
          .nullable(),
        /** What the method reckoned on its way, by name. */
        figures: z.record(z.string(), z.number().nullable()).readonly(),
      })
      .readonly(),
    warnings: z.array(Warning).readonly(),
    specificationCurve: SpecificationCurve.nullable(),
    verdict: Verdict,
    /** Every outcome that was asked for, the main one first; corrected by Holm's method. */
    outcomes: z
      .array(
        z
          .object({
            outcome: z.string(),
            effect: z.number(),
            interval95: Interval.nullable(),
            p: z.number().nullable(),
            pHolm: z.number().nullable(),
            grade: z.enum(VERDICT_GRADES),
          })
          .readonly(),
      )
      .readonly(),
    plan: PlanReport.nullable(),
    money: AvoidedCost.nullable(),
  })
  .readonly()
export type Evaluation = z.infer<typeof Evaluation>
