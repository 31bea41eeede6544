/** Queries of evaluation (vaikutuksen haut): decisions, plans and advice of an area. */
import { queryOptions } from '@tanstack/react-query'
import type { EvaluationAdvice } from '#model/area-evaluation.ts'
import type { Decision } from '#model/decision.ts'
import type { PlanState } from '#model/kept-plan.ts'
import type { Language } from '#model/named.ts'
import { look, type Query } from '../api-client.ts'

const query = <Answer>(action: string, asked: Query) =>
  queryOptions({ queryKey: [action, asked], queryFn: ({ signal }) => look<Answer>(action, asked, signal) })

export const decisionsQuery = (area: string) => query<{ decisions: Decision[] }>('list-decisions', { area })

export const plansQuery = (area: string, language: Language) =>
  query<{ plans: PlanState[] }>('list-evaluation-plans', { area, language })

export const adviceQuery = (asked: Query) => query<EvaluationAdvice>('advise-evaluation', asked)
