/**
 * Evaluation of an area (alueen arvio): a plan run on the area's published figures with other areas of its kind to compare with.
 *
 * Changes of law and of meaning that touch the outcome are always in; a change of who pays touches figures of cost only.
 */
import type { Break } from '#evaluate/donor-pool.ts'
import type { Findings } from '#evaluate/findings.ts'
import { planChanges } from '#evaluate/plan-check.ts'
import { agreedVersion } from '#evaluate/plan-standing.ts'
import type { Question } from '#evaluate/question.ts'
import { done, type Outcome } from '#kernel/outcome.ts'
import { placeInTime } from '#kernel/time-place.ts'
import type { AreaEvaluation } from '#model/area-evaluation.ts'
import type { Decision } from '#model/decision.ts'
import type { PlanReport } from '#model/evaluation.ts'
import type { EvaluationPlan } from '#model/evaluation-plan.ts'
import type { KeptPlan, PlanForecast } from '#model/kept-plan.ts'
import type { Language } from '#model/named.ts'
import type { Panel } from '#model/panel.ts'
import type { Annotation } from '#model/picture.ts'
import { nameIn, wordsOf } from '#words/dictionary.ts'
import { type Call, no, type Refusal } from './action.ts'
import { inBackground } from './background.ts'
import { refusedEvaluation } from './evaluation-fault.ts'
import { moneyOf } from './evaluation-money.ts'
import { planHash } from './evaluation-plan.ts'
import { told } from './evaluation-words.ts'
import type { Place } from './forecast-peers.ts'
import { knownAreas } from './known.ts'
import { type OutcomePanel, outcomesIn, panelOf, type ToldOutcome } from './outcome-figures.ts'
import { sourcesOf } from './picture-of-area.ts'
import { outcomeIn } from './plan-choices.ts'
import type { PlanWithVersions } from './plan-states.ts'
import { promiseSeen } from './promise-seen.ts'

export interface PlanToRun {
  readonly plan: EvaluationPlan
  /** The stored plan, where it is one that is run. */
  readonly kept: PlanWithVersions | null
  readonly decision: Decision | null
  readonly language: Language
}

interface Reckoned extends OutcomePanel {
  readonly outcome: ToldOutcome
  readonly findings: Findings
}

export async function areaEvaluation(
  place: Place,
  run: PlanToRun,
  call: Call,
): Promise<Outcome<AreaEvaluation, Refusal>> {
  const { plan, kept, language } = run
  const reckoned = await reckonedOutcomes(place, run, call)
  if (!reckoned.ok) return reckoned
  const [main] = reckoned.value
  if (!main) return no('unknown-indicator', 'no outcome was named', 'outcome')
  const money = moneyOf(main.findings, { ...plan, unitsInOne: plan.unitsInOne ?? 1 })
  if (!money.ok) return money
  const asked = {
    language,
    claim: plan.claim,
    unit: main.outcome.series.unit,
    plan: reportOf(plan, kept, main),
    threshold: plan.threshold,
  }
  const named = reckoned.value.map((one) => withNames(one, place, language))
  const { area, snapshot, world } = place
  const evaluation = told(named, asked, money.value)
  return done({
    area,
    snapshot: { id: snapshot.id, at: snapshot.at },
    plan: kept?.state ?? null,
    decision: run.decision,
    indicator: main.outcome.facts,
    unit: main.outcome.series.unit,
    averages: main.outcome.averages,
    evaluation,
    promise: promiseSeen(plan, kept?.state.plan.promise ?? null, evaluation),
    lines: main.outcome.lines.filter((one) => isShown(one, main.panel)),
    withheld: main.withheld,
    silent: main.silent,
    sources: sourcesOf(world, snapshot, undefined).filter(({ id }) => id === main.outcome.series.source),
  })
}

interface Part {
  readonly outcome: ToldOutcome
  readonly figures: OutcomePanel
  readonly question: Question
}

async function reckonedOutcomes(
  place: Place,
  run: PlanToRun,
  call: Call,
): Promise<Outcome<readonly Reckoned[], Refusal>> {
  const parts = await partsOf(place, run)
  if (!parts.ok) return parts
  const asked = parts.value.map(({ figures, question }) => ({ panel: figures.panel, question }))
  const results = await inBackground({ work: 'evaluation', task: {}, parts: asked, step: 'evaluating' }, call)
  const reckoned: Reckoned[] = []
  for (const [at, result] of results.entries()) {
    const part = parts.value[at]
    if (!result.ok) return refusedEvaluation(result.why)
    if (part) reckoned.push({ ...part.figures, outcome: part.outcome, findings: result.value })
  }
  return done(reckoned)
}

/** The main outcome first; a stored forecast is of it alone. */
async function partsOf(place: Place, { plan, kept, language }: PlanToRun): Promise<Outcome<readonly Part[], Refusal>> {
  const all = await outcomesIn(place, language)
  const window = [Number(plan.window[0]), Number(plan.window[1])] as const
  const parts: Part[] = []
  for (const id of [plan.outcome, ...(plan.others ?? [])]) {
    const isMain = parts.length === 0
    const outcome = outcomeIn(all, { outcome: id, source: isMain ? plan.source : undefined, method: plan.method })
    if (!outcome.ok) return outcome
    const figures = await panelOf(place, outcome.value, placeInTime(plan.start) ?? Number.NaN, window)
    const panel = isMain ? withForecast(figures.panel, kept?.state.plan.forecast ?? null) : figures.panel
    const question = { ...questionOf(plan, outcome.value, panel, language), neighbours: figures.neighbours }
    parts.push({ outcome: outcome.value, figures: { ...figures, panel }, question })
  }
  return done(parts)
}

const FORECAST = ['forecast', 'forecast-lower', 'forecast-upper'] as const

function withForecast(panel: Panel, forecast: PlanForecast | null): Panel {
  if (!forecast) return panel
  const at = new Map(forecast.points.map((point) => [point.period, point]))
  const column = (part: 'mean' | 'lower' | 'upper') => [
    panel.periods.map((period) => at.get(period)?.[part] ?? null),
    ...panel.units.slice(1).map(() => panel.periods.map(() => null)),
  ]
  const [middle, lower, upper] = FORECAST
  return { ...panel, columns: { [middle]: column('mean'), [lower]: column('lower'), [upper]: column('upper') } }
}

const COUNTED: readonly string[] = ['children', 'persons', 'families', 'clients', 'events']

function questionOf(plan: EvaluationPlan, outcome: ToldOutcome, { units }: Panel, language: Language): Question {
  const here = (ids: readonly string[] | undefined) => ids?.filter((id) => units.includes(id))
  return {
    method: plan.method,
    donors: here(plan.donors),
    contaminated: here(plan.contaminated) ?? [],
    breaks: outcome.lines.flatMap((line) => breakOf(line, outcome, language)),
    averages: outcome.averages,
    traits: [],
    seed: plan.seed,
    series: {
      family: COUNTED.includes(outcome.series.unit) ? 'quasi-poisson' : 'linear',
      ...{ season: 1, harmonics: 0, slope: 'same' },
    },
    comparison: 'never',
    ...(plan.method === 'forecast' && { forecast: FORECAST }),
  }
}

/** Money is of whoever pays; how many children are placed is not. */
function breakOf(line: Annotation, { series }: ToldOutcome, language: Language): readonly Break[] {
  const time = placeInTime(line.day)
  const touches = line.kind !== 'decision' && (line.kind !== 'reorganisation' || series.unit.startsWith('EUR'))
  return touches && time !== undefined ? [{ time, name: line.name[language] }] : []
}

const isShown = ({ day }: Annotation, { periods }: Panel): boolean =>
  day.slice(0, 4) >= (periods[0] ?? '') && day.slice(0, 4) <= (periods.at(-1) ?? '')

/** Against the version that was agreed beforehand; nothing where none was. */
function reportOf(plan: EvaluationPlan, kept: PlanWithVersions | null, { panel }: Reckoned): PlanReport | null {
  const agreed = kept && agreedVersion(kept.versions, kept.state.decision?.starts)
  if (!kept || !agreed) return null
  const run = { ...plan, window: [panel.periods[0] ?? '', panel.periods.at(-1) ?? ''] as const }
  const changes = planChanges(agreed.plan, run).filter(({ part }) => part !== 'agreed')
  const seen = new Set(changes.map(({ part }) => part))
  const later = kept.state.changes.filter(({ part }) => !seen.has(part) && isSince(kept, agreed, part))
  const more = later.map(({ part, from, to }) => ({ part, agreed: from, ran: to }))
  const tampered =
    planHash(agreed.plan) === agreed.hash ? [] : [{ part: 'hash', agreed: agreed.hash, ran: planHash(agreed.plan) }]
  return { hash: agreed.hash, agreed: agreed.at.slice(0, 10), changes: [...tampered, ...changes, ...more] }
}

/** A part that stands otherwise now than in the agreed version. */
function isSince({ state }: PlanWithVersions, agreed: KeptPlan, part: string): boolean {
  const [then, now]: readonly Readonly<Record<string, unknown>>[] = [agreed.plan, state.plan.plan]
  return JSON.stringify(then?.[part]) !== JSON.stringify(now?.[part])
}

/** Areas and the outcome by their names in the language asked for. */
function withNames({ findings, outcome }: Reckoned, { world, snapshot }: Place, language: Language): Findings {
  const words = wordsOf(language)
  const areas = new Map(knownAreas(world, snapshot).map((area) => [area.id, nameIn(words, area.name)]))
  const name = (unit: string) => areas.get(unit) ?? unit
  const { placebo, weights, warnings, specificationCurve } = findings
  return {
    ...findings,
    outcome: nameIn(words, outcome.facts.name),
    treated: findings.treated.map(name),
    weights: {
      ...weights,
      units: Object.fromEntries(Object.entries(weights.units).map(([unit, weight]) => [name(unit), weight])),
    },
    placebo: placebo && {
      ...placebo,
      distribution: placebo.distribution.map((one) => ({ ...one, units: one.units.map(name) })),
      leaveOneOut: placebo.leaveOneOut.map((one) => ({ ...one, unit: name(one.unit) })),
    },
    donorsLeftOut: findings.donorsLeftOut.map((one) => ({ ...one, unit: name(one.unit) })),
    warnings: warnings.map((one) => ({
      ...one,
      about: one.about.map((part) => (typeof part === 'string' ? name(part) : part)),
    })),
    specificationCurve: specificationCurve && {
      ...specificationCurve,
      specifications: specificationCurve.specifications.map((one) => ({ ...one, about: name(one.about) })),
    },
  }
}
