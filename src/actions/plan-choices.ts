/** Choices of an evaluation (arvion valinnat): what a person chooses of an outcome, a comparison and a way, made into a plan. */
import { z } from 'zod'
import { done, type Outcome } from '#kernel/outcome.ts'
import type { Decision } from '#model/decision.ts'
import { EVALUATION_METHODS, type EvaluationMethod } from '#model/evaluation.ts'
import { EvaluationPlan } from '#model/evaluation-plan.ts'
import type { Language } from '#model/named.ts'
import { decisionsOf } from '#pool/decisions.ts'
import { no, type Refusal } from './action.ts'
import { listed } from './evaluate-input.ts'
import type { Place } from './forecast-peers.ts'
import { knownAreas } from './known.ts'
import { outcomesIn, type ToldOutcome } from './outcome-figures.ts'

const List = z.string().trim().max(20_000)
const Euros = z.coerce.number().positive().max(1e9)
const Year = z.coerce.number().int().min(1900).max(2200)

export const PLAN_CHOICES = {
  /** A recorded decision; its day of beginning is the start. */
  decision: z.string().min(6).optional(),
  /** The day on which the change begins, where no decision is named. */
  start: z.iso.date().optional(),
  /** An indicator of the area. */
  outcome: z.string().min(1).max(120).optional(),
  source: z.string().min(1).max(120).optional(),
  /** Other indicators beside it, divided by commas. */
  others: List.optional(),
  /** Ids of areas, divided by commas; everybody who can be compared with where left out. */
  donors: List.optional(),
  contaminated: List.optional(),
  /** First and last year of the window. */
  from: Year.optional(),
  to: Year.optional(),
  method: z.enum(EVALUATION_METHODS).default('sdid'),
  threshold: z.coerce.number().gt(0).max(0.2).default(0.05),
  claim: z.coerce.number().optional(),
  /** Weaker than this has failed: in units of the outcome. */
  leastEffect: z.coerce.number().optional(),
  price: Euros.optional(),
  priceLow: Euros.optional(),
  priceHigh: Euros.optional(),
  unitsInOne: z.coerce.number().positive().max(1e12).optional(),
  seed: z.coerce.number().int().min(0).max(2_147_483_647).default(1),
}
export type PlanChoices = z.output<z.ZodObject<typeof PLAN_CHOICES>>

/** Designs that set levels of areas beside each other: counts of areas of different size do not compare. */
const COMPARING: readonly EvaluationMethod[] = ['sdid', 'sc', 'did', 'did-group-time']

/** Years of follow-up where none are chosen. */
const FOLLOWED = 5

export interface ChosenPlan {
  readonly plan: EvaluationPlan
  readonly decision: Decision | null
  readonly outcome: ToldOutcome
}

/** @param agreed the day on which it is agreed */
export async function chosenPlan(
  place: Place,
  choices: PlanChoices,
  agreed: string,
  language: Language,
): Promise<Outcome<ChosenPlan, Refusal>> {
  const { world, area, snapshot } = place
  const decision = decisionIn(place, choices.decision)
  if (!decision.ok) return decision
  const start = decision.value?.starts ?? choices.start
  if (start === undefined) return no('no-start', 'name a decision or the day on which the change begins', 'start')
  const outcome = outcomeIn(await outcomesIn(place, language), choices)
  if (!outcome.ok) return outcome
  const known = new Set(knownAreas(world, snapshot).map(({ id }) => id))
  const strange = [...listed(choices.donors), ...listed(choices.contaminated)].find((one) => !known.has(one))
  if (strange !== undefined) return no('unknown-area', `there is no area "${strange}"`, 'donors')
  const { price, priceLow = price, priceHigh = price } = choices
  if (price !== undefined && !((priceLow ?? price) <= price && price <= (priceHigh ?? price)))
    return no('bad-price', 'the price must lie between the low and the high one', 'price')
  const { years } = outcome.value
  const window = [
    String(choices.from ?? years[0]?.year ?? ''),
    String(choices.to ?? Math.max(Number(start.slice(0, 4)) + FOLLOWED - 1, years[0]?.year ?? 0)),
  ]
  if (Number(window[0]) >= Number(window[1])) return no('bad-window', 'the window ends before it begins', 'to')
  const plan = EvaluationPlan.parse({
    ...{ agreed, start, window, outcome: outcome.value.series.indicator, source: outcome.value.series.source },
    ...{ treated: [area.id], method: choices.method, averages: outcome.value.averages },
    ...{ threshold: choices.threshold, seed: choices.seed },
    ...optional(choices),
  })
  return done({ plan, decision: decision.value, outcome: outcome.value })
}

/** What was not chosen is left to the defaults of the day and stands in no plan. */
function optional({ others, donors, contaminated, ...choices }: PlanChoices) {
  const names = (text: string | undefined) => (listed(text).length > 0 ? listed(text) : undefined)
  const { claim, leastEffect, price, priceLow, priceHigh, unitsInOne } = choices
  const parts = { claim, leastEffect, price, priceLow, priceHigh, unitsInOne }
  const lists = { others: names(others), donors: names(donors), contaminated: names(contaminated) }
  return Object.fromEntries(Object.entries({ ...parts, ...lists }).filter(([, value]) => value !== undefined))
}

export function decisionIn({ world, area }: Place, id: string | undefined): Outcome<Decision | null, Refusal> {
  if (id === undefined) return done(null)
  const found = decisionsOf(world.pool.store, area.id).find((one) => one.id.startsWith(id))
  return found ? done(found) : no('unknown-decision', `there is no decision "${id}" of "${area.id}"`, 'decision')
}

/** Of the sources that tell it the one named, or the one with most years. */
export function outcomeIn(
  all: readonly ToldOutcome[],
  {
    outcome,
    source,
    method,
  }: {
    readonly outcome?: string | undefined
    readonly source?: string | undefined
    readonly method?: EvaluationMethod
  },
): Outcome<ToldOutcome, Refusal> {
  const told = all.filter(({ series }) => series.indicator === outcome && (source ?? series.source) === series.source)
  const [best] = told.toSorted((a, b) => knownIn(b) - knownIn(a))
  if (!best)
    return no(
      'unknown-indicator',
      `the area has no yearly figures of "${outcome}": see "varhain show-indicators"`,
      'outcome',
    )
  if (method && COMPARING.includes(method) && !best.compares)
    return no(
      'not-a-rate',
      'counts of areas of different size do not compare: choose a share, or its or bsts',
      'outcome',
    )
  return done(best)
}

export const knownIn = ({ years }: ToldOutcome): number => years.filter(({ point }) => point.value !== null).length
