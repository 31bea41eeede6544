/** Parameter (laskelman oletus): one number that an appraisal of a proposal stands on, as it is told beside the result. */
import { z } from 'zod'
import { GRADES, UNITS } from './assumption.ts'

/** What a parameter is; its words are told by this name. */
export const PARAMETER_NAMES = [
  'salary',
  'on-costs',
  'premises',
  'training',
  'ramp-up',
  'turnover',
  'vacancy',
  'training-time',
  'hours-of-post',
  'client-share',
  'visits',
  'hours-of-visit',
  'children-of-family',
  'amount',
  'bought-share-now',
  'bought-share-then',
  'bought-price',
  'own-price',
  'own-fixed',
  'notice-of-service',
  'reduction',
  'lag',
  'decay',
  'duration',
  'reachable',
  'risk',
  'deadweight',
  'displacement',
  'optimism',
  'regression-to-mean',
  'notice',
  'price-of-day',
  'rate-of-move',
  'rate-of-entry',
  'discount',
  'effect-scale',
] as const
export type ParameterName = (typeof PARAMETER_NAMES)[number]

export const ProposalParameter = z
  .object({
    /** Dotted path in the proposal: `effects.0.reduction`; of flows `flows.moves.open-care.placement-foster`. */
    id: z.string(),
    name: z.enum(PARAMETER_NAMES),
    /** What it is of: a duty, a service, an effect, a state, a move; empty where there is one only. */
    of: z.string(),
    unit: z.enum(UNITS),
    /** Null where it comes of an area's own flows and could tell of few children. */
    value: z.number().nullable(),
    low: z.number().nullable(),
    high: z.number().nullable(),
    source: z.string().nullable(),
    date: z.string().nullable(),
    grade: z.enum(GRADES),
    note: z.string().nullable(),
  })
  .readonly()
export type ProposalParameter = z.infer<typeof ProposalParameter>
