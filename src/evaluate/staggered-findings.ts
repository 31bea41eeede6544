/** Findings of staggered starts (porrastettujen alkujen havainnot). */
import { done, type Outcome, refused } from '#kernel/outcome.ts'
import type { DonorReason, PeriodRow } from '#model/evaluation.ts'
import type { Panel } from '#model/panel.ts'
import { frameCautions, sidesOf } from './cautions.ts'
import type { LeftOutUnit, PoolFault } from './donor-pool.ts'
import { type BareWarning, type Findings, warning } from './findings.ts'
import { type Aggregate, errorOf, groupsOf, type Staggered } from './group-time.ts'
import { type StaggeredResult, staggeredResult } from './group-time-evaluation.ts'
import { rankOf } from './placebo.ts'
import type { Question } from './question.ts'
import { specificationCurve } from './specification-curve.ts'

interface Ready {
  readonly panel: Staggered
  readonly names: readonly string[]
  readonly leftOut: readonly LeftOutUnit[]
}

export function staggeredFindings(panel: Panel, question: Question): Outcome<Findings, PoolFault> {
  const ready = readyPanel(panel, question)
  const groups = groupsOf(ready.panel)
  if (groups.length === 0) return refused({ why: 'nobody-treated', about: [] })
  const never = ready.panel.starts.filter((one) => one === null).length
  const comparison = never === 0 ? 'not-yet' : question.comparison
  const result = staggeredResult(ready.panel, comparison, question.seed)
  if (!result) return refused({ why: 'few-donors', about: [String(never), '1'] })
  const ages = [...result.ages.keys()]
  const before = ages.filter((age) => age < 0).length + 1
  const after = ages.length + 1 - before
  const { interval } = result
  return done({
    method: 'did-group-time',
    outcome: panel.outcome,
    treated: ready.names.filter((_, at) => (ready.panel.starts[at] ?? null) !== null),
    start: groups.map((group) => panel.periods[group]).join(', '),
    scale: 'difference',
    effect: result.overall.effect,
    interval95: [interval.low, interval.high],
    intervalMethod: interval.method,
    p: interval.p,
    byPeriod: ageRows(result),
    weights: { units: {}, times: {}, predictors: {} },
    placebo: shuffleReport(result),
    donorsLeftOut: ready.leftOut,
    diagnostics: {
      ...sidesOf(before, after, question.averages),
      donors: never,
      preFit: null,
      figures: figuresOf(panel, result),
    },
    warnings: staggeredCautions(panel, question, ready, { result, first: groups[0] as number, before, after }),
    specificationCurve: otherWays(ready.panel, question, result),
  })
}

/** Starts dealt anew stand for placebos in space, effects before the start for those in time. */
function shuffleReport({ overall, shuffled, ages }: StaggeredResult): Findings['placebo'] {
  const space = rankOf(Math.abs(overall.effect), shuffled.map(Math.abs))
  return {
    by: 'effect',
    ...space,
    smallestP: 1 / space.of,
    error: spread(shuffled),
    distribution: [],
    inTime: [...ages].filter(([age]) => age < 0).map(([age, one]) => ({ start: String(age), effect: one.effect })),
    leaveOneOut: [],
    conformal: null,
  }
}

/** Units with a missing cell, and donors that may not be used, are left out. */
function readyPanel(panel: Panel, question: Question): Ready {
  const { donors, contaminated } = question
  const leftOut: LeftOutUnit[] = []
  const kept = panel.units.flatMap((unit, at) => {
    const reason = whyNot(panel, { donors, contaminated }, at)
    if (reason === undefined) return [at]
    leftOut.push({ unit, reason, about: '' })
    return []
  })
  const placeOf = (time: number | null) => {
    const at = time === null ? -1 : panel.times.findIndex((one) => one >= time)
    return at < 0 ? null : at
  }
  return {
    panel: {
      times: panel.times,
      values: kept.map((at) => panel.values[at] as readonly number[]),
      starts: kept.map((at) => placeOf(panel.starts[at] ?? null)),
    },
    names: kept.map((at) => panel.units[at] as string),
    leftOut,
  }
}

function whyNot(
  { units, starts, values }: Panel,
  { donors, contaminated }: Pick<Question, 'donors' | 'contaminated'>,
  at: number,
): DonorReason | undefined {
  const unit = units[at] as string
  if (values[at]?.includes(null)) return 'missing-cells'
  if (starts[at] !== null) return undefined
  if (contaminated.includes(unit)) return 'contaminated'
  return donors && !donors.includes(unit) ? 'not-chosen' : undefined
}

const spread = (row: readonly number[]): number => Math.sqrt(row.reduce((sum, one) => sum + one * one, 0) / row.length)

/** A row a time since the start: there is no one counterfactual, so the interval is that of the gap. */
function ageRows({ ages, bandErrors }: StaggeredResult): readonly PeriodRow[] {
  return [...ages].map(([age, one]: [number, Aggregate]) => {
    const half = bandErrors * errorOf(one)
    return {
      period: String(age),
      role: age < 0 ? 'before' : 'after',
      observed: null,
      counterfactual: null,
      lower95: one.effect - half,
      upper95: one.effect + half,
      gap: one.effect,
    }
  })
}

function figuresOf(
  { periods }: Panel,
  { cells, overall, simple, bandErrors }: StaggeredResult,
): Record<string, number> {
  const told = cells.map(({ group, period, effect }) => [`att(${periods[group]},${periods[period]})`, effect])
  const errors = cells.map((cell) => [`error(${periods[cell.group]},${periods[cell.period]})`, errorOf(cell)])
  return {
    overall: overall.effect,
    overallError: errorOf(overall),
    simple: simple.effect,
    simpleError: errorOf(simple),
    bandErrors,
    ...Object.fromEntries(told),
    ...Object.fromEntries(errors),
  }
}

interface Told {
  readonly result: StaggeredResult
  readonly first: number
  readonly before: number
  readonly after: number
}

const FEW_UNITS = 10

function staggeredCautions(
  panel: Panel,
  { breaks, averages }: Question,
  { panel: ready, leftOut }: Ready,
  { result, first, before, after }: Told,
): readonly BareWarning[] {
  const never = ready.starts.filter((one) => one === null).length
  const always = ready.starts.filter((one) => one === 0).length
  const frame = { panel, start: panel.times[first] as number, breaks, averages, before, after }
  const earlier = [...result.ages].filter(([age, one]) => age < 0 && Math.abs(one.effect) > 2.5 * errorOf(one))
  const gone = leftOut.filter(({ reason }) => reason === 'missing-cells').map(({ unit }) => unit)
  return [
    ...frameCautions(frame).filter(({ code }) => code !== 'few-periods-before'),
    ...(never < FEW_UNITS ? [warning('few-donors', never < FEW_UNITS / 2 ? 'serious' : 'caution', [never])] : []),
    ...(earlier.length > 0
      ? [
          warning(
            'effect-before-start',
            'caution',
            earlier.map(([age]) => age),
          ),
        ]
      : []),
    ...(gone.length > 0 ? [warning('donors-left-out', 'note', gone.slice(0, 10))] : []),
    ...(always > 0 ? [warning('missing-periods', 'note', [always])] : []),
  ]
}

function otherWays(panel: Staggered, question: Question, result: StaggeredResult): Findings['specificationCurve'] {
  const other = question.comparison === 'never' ? 'not-yet' : 'never'
  const hasBoth = panel.starts.includes(null)
  const elsewise = hasBoth ? staggeredResult(panel, other, question.seed) : undefined
  return specificationCurve(result.overall.effect, [
    { choice: 'aggregate', about: 'simple', effect: result.simple.effect },
    ...(elsewise ? [{ choice: 'comparison', about: other, effect: elsewise.overall.effect }] : []),
    ...[...result.ages]
      .filter(([age]) => age >= 0)
      .map(([age, one]) => ({ choice: 'age', about: String(age), effect: one.effect })),
  ])
}
