/** What may be said, case by case: never more than the design can bear. */
import { expect, it } from 'vitest'
import type { EvaluationMethod, VerdictGrade, WarningCode } from '#model/evaluation.ts'
import { type Findings, warning } from './findings.ts'
import { verdictOf } from './verdict.ts'

interface Case {
  readonly method?: EvaluationMethod
  readonly p: number | null
  readonly effect?: number
  readonly serious?: readonly WarningCode[]
  readonly cautions?: readonly WarningCode[]
  readonly plan?: 'agreed' | 'none'
  readonly smallestP?: number
}

const placebo = (p: number, smallestP: number): Findings['placebo'] => ({
  by: 'ratio',
  rank: 1,
  of: Math.round(1 / smallestP),
  p,
  smallestP,
  error: 1,
  distribution: [],
  inTime: [],
  leaveOneOut: [],
  conformal: null,
})

const findings = ({
  method = 'sdid',
  p,
  effect = -1,
  serious = [],
  cautions = [],
  plan = 'agreed',
  smallestP,
}: Case): Findings => ({
  method,
  outcome: 'placed',
  treated: ['A'],
  start: '2016',
  scale: 'difference',
  effect,
  interval95: p === null ? null : [effect - 1, effect + 1],
  intervalMethod: p === null ? null : 'placebo-units',
  p,
  byPeriod: [],
  weights: { units: {}, times: {}, predictors: {} },
  placebo: smallestP === undefined ? null : placebo(p ?? 1, smallestP),
  donorsLeftOut: [],
  diagnostics: {
    periodsBefore: 10,
    periodsAfter: 5,
    independentBefore: 10,
    independentAfter: 5,
    donors: 20,
    preFit: null,
    figures: {},
  },
  warnings: [
    ...serious.map((code) => warning(code, 'serious')),
    ...cautions.map((code) => warning(code, 'caution')),
    ...(plan === 'none' ? [warning('no-plan', 'note')] : []),
  ],
  specificationCurve: null,
})

const CASES: readonly (readonly [string, Case, VerdictGrade])[] = [
  ['a rare effect of a sound design agreed beforehand', { p: 0.01 }, 'strong'],
  ['the same without a plan', { p: 0.01, plan: 'none' }, 'moderate'],
  ['the same with a break in the window', { p: 0.01, serious: ['break-in-window'] }, 'moderate'],
  ['a break and nobody’s plan', { p: 0.01, serious: ['break-in-window'], plan: 'none' }, 'moderate'],
  ['two serious cautions', { p: 0.01, serious: ['break-near-start', 'overlapping-averages'] }, 'weak'],
  [
    'three serious cautions',
    { p: 0.001, serious: ['break-near-start', 'overlapping-averages', 'few-donors'] },
    'cannot-tell',
  ],
  ['two lesser cautions', { p: 0.01, cautions: ['few-donors', 'uneven-periods'] }, 'strong'],
  ['three lesser cautions', { p: 0.01, cautions: ['few-donors', 'uneven-periods', 'small-numbers'] }, 'moderate'],
  ['an effect that chance makes once in twelve', { p: 0.08 }, 'weak'],
  ['an effect that chance makes often', { p: 0.4 }, 'no-sign'],
  ['the same under two serious cautions', { p: 0.4, serious: ['break-near-start', 'few-donors'] }, 'cannot-tell'],
  ['no interval', { p: null }, 'cannot-tell'],
  ['too few placebos to show 0.05', { p: 0.03, smallestP: 0.1 }, 'weak'],
  ['parallel paths, however rare', { method: 'did', p: 1e-9 }, 'moderate'],
  ['staggered starts, however rare', { method: 'did-group-time', p: 1e-9 }, 'moderate'],
  ['one series alone, however rare', { method: 'its', p: 1e-9 }, 'weak'],
  ['a forecast alone, however rare', { method: 'forecast', p: 1e-9 }, 'weak'],
  ['a Bayesian series with donors', { method: 'bsts', p: 1e-9 }, 'moderate'],
  ['a Bayesian series without', { method: 'bsts', p: 1e-9, cautions: ['no-comparison'] }, 'weak'],
  ['a changed plan', { p: 0.01, serious: ['plan-changed'] }, 'moderate'],
]

it.each(CASES)('%s', (_, one, grade) => {
  expect(verdictOf(findings(one)).grade).toBe(grade)
})

it('tells no direction where nothing can be told', () => {
  expect(verdictOf(findings({ p: 0.4 })).direction).toBe('neither')
  expect(verdictOf(findings({ p: 0.01 })).direction).toBe('lower')
  expect(verdictOf(findings({ p: 0.01, effect: 1 })).direction).toBe('higher')
  expect(verdictOf({ ...findings({ p: 0.01, effect: 0.9 }), scale: 'rate-ratio' }).direction).toBe('lower')
})

it('takes a stricter limit from the plan', () => {
  expect(verdictOf(findings({ p: 0.03 }), 0.01).grade).toBe('weak')
})

it('never says more than its ceiling, whatever the cautions', () => {
  const ladder: readonly VerdictGrade[] = ['cannot-tell', 'weak', 'moderate', 'strong']
  for (const [, one] of CASES) {
    const { grade, ceiling } = verdictOf(findings(one))
    if (grade !== 'no-sign') expect(ladder.indexOf(grade)).toBeLessThanOrEqual(ladder.indexOf(ceiling))
  }
})
