/**
 * Verdict (arvion tulos): how much may be said, by rules, never more than the design can bear.
 *
 * Grades: `cannot-tell` < `weak` < `moderate` < `strong` that there was an effect; `no-sign` where chance makes as much.
 * From p of no effect (the larger of the interval's and the placebos'): ≤ 0.05 strong, ≤ 0.1 weak, else no sign. Each serious
 * caution and every third other lowers it by one; a plan may agree on another limit than 0.05; without a plan agreed beforehand it is at most moderate; the design's ceiling
 * stands above all. Two serious cautions make even `no-sign` untold, for they can hide an effect as well as feign one.
 */
import type { EvaluationMethod, VerdictGrade } from '#model/evaluation.ts'
import type { BareVerdict, BareWarning, Findings } from './findings.ts'

const LADDER: readonly VerdictGrade[] = ['cannot-tell', 'weak', 'moderate', 'strong']

/** With nobody to compare with, all that came at the same time counts as effect. */
const CEILINGS: Readonly<Record<EvaluationMethod, VerdictGrade>> = {
  sdid: 'strong',
  sc: 'strong',
  did: 'moderate',
  'did-group-time': 'moderate',
  bsts: 'moderate',
  its: 'weak',
  forecast: 'weak',
}

const SURE = 0.05
const LIKELY = 0.1
const CAUTIONS_A_STEP = 3

export function verdictOf(findings: Findings, sure: number = SURE): BareVerdict {
  const { warnings, scale } = findings
  const effect = findings.effect - (scale === 'rate-ratio' ? 1 : 0)
  const ceiling = ceilingOf(findings)
  const serious = warnings.filter(({ weight }) => weight === 'serious')
  const cautions = warnings.filter(({ weight }) => weight === 'caution')
  const base = evidence(findings, sure)
  const steps = serious.length + Math.floor(cautions.length / CAUTIONS_A_STEP)
  const lowered = base === 'no-sign' ? (serious.length >= 2 ? 'cannot-tell' : 'no-sign') : down(base, steps)
  const grade = lowered === 'no-sign' ? lowered : lower(lowered, ceiling)
  return {
    grade,
    ceiling,
    direction:
      grade === 'cannot-tell' || grade === 'no-sign' || effect === 0 ? 'neither' : effect < 0 ? 'lower' : 'higher',
    because: [...serious, ...cautions].map(({ code }) => code),
  }
}

function ceilingOf({ method, warnings }: Findings): VerdictGrade {
  const has = (code: BareWarning['code']) => warnings.some((one) => one.code === code)
  const byDesign = has('no-comparison') ? lower(CEILINGS[method], 'weak') : CEILINGS[method]
  return has('no-plan') || has('plan-changed') ? lower(byDesign, 'moderate') : byDesign
}

/** What the figures would say if nothing spoke against them. */
function evidence({ p, interval95, placebo }: Findings, sure: number): VerdictGrade {
  if (p === null || interval95 === null) return 'cannot-tell'
  const larger = Math.max(p, placebo && placebo.by === 'ratio' ? placebo.p : 0)
  if (larger <= sure) return placebo && placebo.smallestP > sure ? 'weak' : 'strong'
  return larger <= Math.max(LIKELY, sure) ? 'weak' : 'no-sign'
}

const lower = (a: VerdictGrade, b: VerdictGrade): VerdictGrade => (LADDER.indexOf(a) < LADDER.indexOf(b) ? a : b)

const down = (grade: VerdictGrade, steps: number): VerdictGrade =>
  LADDER[Math.max(0, LADDER.indexOf(grade) - steps)] as VerdictGrade
