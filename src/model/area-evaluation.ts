/** Area evaluation (alueen vaikutusarvio): an evaluation of an area's own figures, with its plan, its breaks and its decisions. */
import { z } from 'zod'
import { Area } from './area.ts'
import { Decision } from './decision.ts'
import { EVALUATION_METHODS, Evaluation } from './evaluation.ts'
import { IndicatorFacts } from './indicator-table.ts'
import { PlanState } from './kept-plan.ts'
import { Annotation } from './picture.ts'
import { PromiseSeen } from './promise.ts'
import { Source } from './source.ts'

export const AreaEvaluation = z
  .object({
    area: Area,
    snapshot: z.object({ id: z.string(), at: z.string() }).readonly(),
    /** How it was run: by a stored plan, or by choices told now. */
    plan: PlanState.nullable(),
    decision: Decision.nullable(),
    indicator: IndicatorFacts,
    unit: z.string(),
    averages: z.int().min(1),
    evaluation: Evaluation,
    promise: PromiseSeen,
    /** Breaks of meaning, laws and decisions within the years shown. */
    lines: z.array(Annotation).readonly(),
    /** Cells of other areas that a source withholds, or has not, within the window. */
    withheld: z.int().min(0),
    silent: z.int().min(0),
    sources: z.array(Source).readonly(),
  })
  .readonly()
export type AreaEvaluation = z.infer<typeof AreaEvaluation>

/** An indicator by which a change could be judged, with what figures there are (arvioitava tulos). */
export const PossibleOutcome = z
  .object({
    indicator: IndicatorFacts,
    source: z.string(),
    sourceTitle: z.string(),
    unit: z.string(),
    averages: z.int().min(1),
    /** Whole years, or means, before and after the start that have a value. */
    before: z.int().min(0),
    after: z.int().min(0),
    from: z.string(),
    to: z.string(),
    /** Whether areas of different size can be compared by it. */
    compares: z.boolean(),
  })
  .readonly()
export type PossibleOutcome = z.infer<typeof PossibleOutcome>

export const DONOR_ADVICE = ['alike', 'other-course', 'missing-figures', 'own-decision'] as const

export const PossibleDonor = z
  .object({
    area: z.string(),
    name: z.string(),
    /** Mean before less the own one. */
    level: z.number().nullable(),
    /** 0: the same course before; 1: as far apart as the figures usually vary. */
    course: z.number().nullable(),
    missing: z.int().min(0),
    advice: z.enum(DONOR_ADVICE),
    /** What it decided itself, where something is known of it. */
    decided: z.string().optional(),
    isSuggested: z.boolean(),
  })
  .readonly()
export type PossibleDonor = z.infer<typeof PossibleDonor>

export const EvaluationAdvice = z
  .object({
    area: Area,
    start: z.string(),
    outcomes: z.array(PossibleOutcome).readonly(),
    /** Of the outcome that was asked for. */
    donors: z.array(PossibleDonor).readonly(),
    /** Ways that its figures allow, the advised one first. */
    methods: z.array(z.enum(EVALUATION_METHODS)).readonly(),
    window: z.tuple([z.string(), z.string()]).readonly().nullable(),
    /** Children aged 0–17, latest known before the start: how many are in one per cent of them. */
    children: z.number().nullable(),
  })
  .readonly()
export type EvaluationAdvice = z.infer<typeof EvaluationAdvice>
