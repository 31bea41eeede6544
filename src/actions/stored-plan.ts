/**
 * Stored plan (suunnitelman talletus): keeps a plan of evaluation with its hash, the day and a forecast made from what is known today.
 *
 * Callable from other actions: a paper of an investment agrees on its evaluation by the same way.
 */
import { forecastTogether, type History } from '#forecast/whole-and-parts.ts'
import { done, type Outcome } from '#kernel/outcome.ts'
import type { KeptPlan, PlanForecast } from '#model/kept-plan.ts'
import type { Language } from '#model/named.ts'
import type { Promised } from '#model/promise.ts'
import { keepPlan, planVersions } from '#pool/evaluation-plans.ts'
import { alone } from '#pool/store.ts'
import { type Call, no, type Refusal } from './action.ts'
import { planHash } from './evaluation-plan.ts'
import { type Place, peerSeries } from './forecast-peers.ts'
import type { ToldOutcome } from './outcome-figures.ts'
import { chosenPlan, type PlanChoices } from './plan-choices.ts'

export interface PlanToStore {
  readonly choices: PlanChoices
  readonly name?: string | undefined
  /** The plan that this is a later version of, and the version that its writer has seen. */
  readonly id?: string | undefined
  readonly version?: string | undefined
  /** The proposal with which it is agreed on, and what that promised. */
  readonly proposal?: string | undefined
  readonly promise?: Promised | undefined
  readonly language: Language
}

/** Keeps it; refused where the writer has seen another version, or nothing can be reckoned of what was chosen. */
export async function storedPlan(
  place: Place,
  told: PlanToStore,
  { actor, world }: Call,
): Promise<Outcome<KeptPlan, Refusal>> {
  const { choices, name, id, proposal, promise, language } = told
  const today = world.now().slice(0, 10)
  const chosen = await chosenPlan(place, choices, today, language)
  if (!chosen.ok) return chosen
  const { plan, decision, outcome } = chosen.value
  const before = outcome.years.filter(({ point }) => point.value !== null && point.to < plan.start)
  if (before.length < 2) return no('nobody-before', 'there must be at least two figures before the start', 'outcome')
  const isBefore = today < plan.start
  const forecast = isBefore ? await forecastNow(place, outcome, today, Number(plan.window[1])) : null
  if (plan.method === 'forecast' && !forecast)
    return no('no-forecast', 'no forecast can be made of this outcome before the start', 'method')
  const { store } = world.pool
  return alone(store, async () => {
    const known = planVersions(store, place.area.id)
    const last = id === undefined ? undefined : known.findLast((one) => one.id.startsWith(id))
    const why = refusedVersion(told, known, last)
    if (why) return why
    return done(
      keepPlan(store, {
        ...(last && { id: last.id }),
        parent: last?.version ?? null,
        area: place.area.id,
        name: name ?? last?.name ?? decision?.title ?? outcome.facts.name[language],
        decision: decision?.id ?? last?.decision ?? null,
        proposal: proposal ?? last?.proposal ?? null,
        plan,
        hash: planHash(plan),
        // Those made first stand: a later one might have seen what it is to be compared with.
        forecast: last?.forecast ?? forecast,
        promise: last ? last.promise : (promise ?? null),
        ...{ at: world.now(), by: actor.name },
      }),
    )
  })
}

function refusedVersion(
  { id, version, proposal }: PlanToStore,
  known: readonly KeptPlan[],
  last: KeptPlan | undefined,
) {
  if (id !== undefined && !last) return no('unknown-plan', `there is no plan "${id}" of the area`, 'id')
  if (last && (version === undefined || !last.version.startsWith(version)))
    return no('changed-meanwhile', 'somebody has changed the plan meanwhile: look at it and try again', 'version')
  const agreed = id === undefined && proposal !== undefined && known.find((one) => one.proposal === proposal)
  if (!agreed) return undefined
  const how = `save a later version: save-evaluation-plan --id ${agreed.id}`
  return no('agreed-already', `the evaluation of "${proposal}" has been agreed on; ${how}`, 'proposal')
}

const LONGEST = 10

/** The outcome's forecast from figures of periods that have ended by today, and by nothing later. */
async function forecastNow(
  place: Place,
  { series, facts }: ToldOutcome,
  today: string,
  until: number,
): Promise<PlanForecast | null> {
  const points = series.points.filter(({ to }) => to < today)
  const last = points.findLast(({ value }) => value !== null)
  if (!last) return null
  const horizon = Math.min(LONGEST, until - Number(last.to.slice(0, 4)))
  if (horizon < 1) return null
  const history: History = { id: facts.id, name: facts.name, points, breaks: [] }
  const peers = await peerSeries(place, series, today)
  const rule = { horizon, interval: 'pooled', scale: 'as-is' } as const
  const { total } = forecastTogether(history, [], 'yearly', rule, peers)
  const fan = total.fan.points.map(({ period, mean, lower95, upper95 }) => ({
    period,
    mean,
    lower: lower95,
    upper: upper95,
  }))
  return fan.length === 0 ? null : { made: today, points: fan }
}
