/** Evaluates a change in an area (alueen vaikutusarvio) by a stored plan, unchanged, or by choices told now. */
import { z } from 'zod'
import { done, type Outcome } from '#kernel/outcome.ts'
import { AreaEvaluation } from '#model/area-evaluation.ts'
import { EMPLOYED_DUTIES } from '#model/duty.ts'
import { LANGUAGES } from '#model/named.ts'
import { action, no, type Refusal } from './action.ts'
import { areaEvaluation, type PlanToRun } from './area-evaluation.ts'
import { placeOf } from './evaluation-plan-actions.ts'
import type { Place } from './forecast-peers.ts'
import { chosenPlan, PLAN_CHOICES } from './plan-choices.ts'
import { plansIn } from './plan-states.ts'

const Input = z.object({
  area: z.string().min(1),
  /** A stored plan, run as it stands; the other choices are then not looked at. */
  plan: z.string().min(6).optional(),
  ...PLAN_CHOICES,
  language: z.enum(LANGUAGES).default('fi'),
})

export const evaluateArea = action({
  name: 'evaluate-area',
  kind: 'look',
  isLong: true,
  allow: EMPLOYED_DUTIES,
  about:
    'Tells what a change did in an area against what would have been without it, by a stored plan or by choices told now.',
  example:
    './varhain evaluate-area --area esimerkkila --start 2020-01-01 --outcome esimerkin-sijoitettujen-osuus --method sdid',
  input: Input,
  output: AreaEvaluation,
  run: async (input, call): Promise<Outcome<AreaEvaluation, Refusal>> => {
    const place = placeOf(call.world, input.area)
    if (!place.ok) return place
    const run = await toRun(place.value, input)
    return run.ok ? areaEvaluation(place.value, run.value, call) : run
  },
})

async function toRun(
  place: Place,
  { plan, area, language, ...choices }: z.output<typeof Input>,
): Promise<Outcome<PlanToRun, Refusal>> {
  if (plan === undefined) {
    const chosen = await chosenPlan(place, choices, place.world.now().slice(0, 10), language)
    if (!chosen.ok) return chosen
    return done({ plan: chosen.value.plan, kept: null, decision: chosen.value.decision, language })
  }
  const kept = (await plansIn(place, language)).find(({ state }) => state.plan.id.startsWith(plan))
  if (!kept) return no('unknown-plan', `there is no plan "${plan}" of "${area}"`, 'plan')
  return done({ plan: kept.state.plan.plan, kept, decision: kept.state.decision, language })
}
