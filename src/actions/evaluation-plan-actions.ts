/**
 * Evaluation plans (arviointisuunnitelmat): stored before the change begins, listed with their state, never taken away.
 */
import { z } from 'zod'
import { done, type Outcome } from '#kernel/outcome.ts'
import { EMPLOYED_DUTIES, PLANNING_DUTIES } from '#model/duty.ts'
import { KeptPlan } from '#model/kept-plan.ts'
import { LANGUAGES } from '#model/named.ts'
import { published } from '#pool/pool.ts'
import { action, no, type Refusal, type World } from './action.ts'
import type { Place } from './forecast-peers.ts'
import { areaOf } from './known.ts'
import { PLAN_CHOICES } from './plan-choices.ts'
import { plansIn } from './plan-states.ts'
import { storedPlan } from './stored-plan.ts'

const language = z.enum(LANGUAGES).default('fi')

export function placeOf(world: World, wanted: string): Outcome<Place, Refusal> {
  const snapshot = published(world.pool)
  const area = areaOf(world, wanted, snapshot)
  return area.ok ? done({ world, snapshot, area: area.value }) : area
}

export const saveEvaluationPlan = action({
  name: 'save-evaluation-plan',
  kind: 'change',
  allow: PLANNING_DUTIES,
  about:
    'Stores how a change will be judged, with its hash and the day; before the start it is agreed beforehand, after it is not.',
  example:
    './varhain save-evaluation-plan --area imatra --start 2027-01-01 --outcome placed-outside-home-share --method sdid',
  input: z.object({
    area: z.string().min(1),
    name: z.string().trim().min(1).max(160).optional(),
    /** The plan that is changed, and the version that was looked at. */
    id: z.string().min(6).optional(),
    version: z.string().min(6).optional(),
    ...PLAN_CHOICES,
    language,
  }),
  output: KeptPlan,
  run: async ({ area, name, id, version, language: asked, ...choices }, call) => {
    const place = placeOf(call.world, area)
    return place.ok ? storedPlan(place.value, { choices, name, id, version, language: asked }, call) : place
  },
})

export const listEvaluationPlans = action({
  name: 'list-evaluation-plans',
  kind: 'look',
  allow: EMPLOYED_DUTIES,
  about: 'Lists the plans of evaluation of an area: agreed beforehand or not, and whether their figures have come.',
  example: './varhain list-evaluation-plans --area esimerkkila',
  input: z.object({ area: z.string().min(1), language }),
  run: async ({ area, language: asked }, { world }) => {
    const place = placeOf(world, area)
    if (!place.ok) return place
    const plans = await plansIn(place.value, asked)
    return done({ area: place.value.area.id, plans: plans.map(({ state }) => state) })
  },
})

export const showEvaluationPlan = action({
  name: 'show-evaluation-plan',
  kind: 'look',
  allow: EMPLOYED_DUTIES,
  about: 'Shows a plan of evaluation with all its versions and what each changed.',
  example: './varhain show-evaluation-plan --area esimerkkila --plan 0123abcd',
  input: z.object({ area: z.string().min(1), plan: z.string().min(6), language }),
  run: async ({ area, plan, language: asked }, { world }) => {
    const place = placeOf(world, area)
    if (!place.ok) return place
    const found = (await plansIn(place.value, asked)).find(({ state }) => state.plan.id.startsWith(plan))
    return found ? done(found) : no('unknown-plan', `there is no plan "${plan}" of "${place.value.area.id}"`, 'plan')
  },
})

export const EVALUATION_PLAN_ACTIONS = [saveEvaluationPlan, listEvaluationPlans, showEvaluationPlan]
