/** Routes of evaluation (vaikutuksen reitit): what an area decided and planned, a new plan, a result, a table of one's own. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { root } from '../root-route.tsx'
import { newEvaluationSearch } from './new-evaluation-address.ts'

const evaluations = createRoute({
  getParentRoute: () => root,
  path: '/vaikutus/$area',
  component: lazyRouteComponent(() => import('./evaluations-page.tsx'), 'EvaluationsPage'),
})

const newEvaluation = createRoute({
  getParentRoute: () => root,
  path: '/vaikutus/$area/uusi',
  validateSearch: newEvaluationSearch,
  component: lazyRouteComponent(() => import('./new-evaluation-page.tsx'), 'NewEvaluationPage'),
})

const evaluation = createRoute({
  getParentRoute: () => root,
  path: '/vaikutus/$area/$plan',
  component: lazyRouteComponent(() => import('./evaluation-page.tsx'), 'EvaluationPage'),
})

const fileEvaluation = createRoute({
  getParentRoute: () => root,
  path: '/vaikutus/tiedosto',
  component: lazyRouteComponent(() => import('./file-evaluation-page.tsx'), 'FileEvaluationPage'),
})

export const EVALUATION_ROUTES = [evaluations, newEvaluation, evaluation, fileEvaluation] as const
