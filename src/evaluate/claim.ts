/**
 * Claim checked (väitteen tarkistus): the arithmetic of a claim made from one figure before and one after, and what chance leaves open.
 *
 * Full year: fewer × price. Child-years behind a claim: claimed ÷ price. A part of a year × 12 ÷ months is a rate and no count. Two
 * counts are compared exactly: given their sum the later is binomial with its share of the time (Przyborowski & Wilenski,
 * Biometrika 31, 1940; interval of Clopper & Pearson 1934). One figure before tells no trend, so the grade is never above
 * `cannot-tell`.
 */
import { incompleteBeta } from '#kernel/student.ts'
import type { Claim, ClaimCaution, ClaimReport } from '#model/claim.ts'

export type CheckedClaim = Pick<ClaimReport, 'arithmetic' | 'chance' | 'chanceOfPart' | 'grade'> & {
  readonly cautions: readonly ClaimCaution[]
}

const MONTHS = 12
const SMALL = 20

export function checkedClaim({ before, after, part, price, claimed, breaks, later }: Claim): CheckedClaim {
  const fewer = before.value - after.value
  const fullYearEuros = fewer * price
  const annualised = part && (part.value * MONTHS) / part.months
  return {
    arithmetic: {
      fewer,
      price,
      fullYearEuros,
      claimedEuros: claimed,
      claimedChildYears: claimed / price,
      claimedShareOfFullYear: claimed / fullYearEuros,
      part:
        part && annualised !== undefined
          ? { value: part.value, months: part.months, annualised, isMoreThanAfter: annualised > after.value }
          : null,
    },
    chance: rateRatio(before.value, after.value, 1),
    chanceOfPart: part ? rateRatio(after.value, part.value, part.months / MONTHS) : null,
    grade: 'cannot-tell',
    cautions: [
      'one-period-each-side',
      ...(breaks.length > 0 ? (['break-between'] as const) : []),
      'no-comparison-before',
      ...(part ? (['part-year'] as const) : []),
      ...(Math.abs(claimed - fullYearEuros) > 0.01 * Math.abs(fullYearEuros) ? (['price-times-part'] as const) : []),
      ...(later.length > 0 ? (['later-course'] as const) : []),
      ...(Math.min(before.value, after.value) < SMALL ? (['small-numbers'] as const) : []),
    ],
  }
}

/** Later ÷ earlier count per time, where the later had `time` of the earlier's. */
export function rateRatio(
  earlier: number,
  later: number,
  time: number,
): { ratio: number; low: number; high: number; p: number } {
  const total = earlier + later
  const share = time / (1 + time)
  const asRatio = (chance: number) => chance / (1 - chance) / time
  const low = later === 0 ? 0 : betaQuantile(0.025, later, total - later + 1)
  const high = earlier === 0 ? Number.POSITIVE_INFINITY : betaQuantile(0.975, later + 1, total - later)
  const below = binomialUpTo(later, total, share)
  const above = later === 0 ? 1 : 1 - binomialUpTo(later - 1, total, share)
  return {
    ratio: later / earlier / time,
    low: asRatio(low),
    high: asRatio(high),
    p: Math.min(1, 2 * Math.min(below, above)),
  }
}

/** P(X ≤ count) of `total` with the chance. */
const binomialUpTo = (count: number, total: number, chance: number): number =>
  count >= total ? 1 : 1 - incompleteBeta(chance, count + 1, total - count)

function betaQuantile(level: number, a: number, b: number): number {
  let [low, high] = [0, 1]
  for (let k = 0; k < 100; k++) {
    const middle = (low + high) / 2
    if (incompleteBeta(middle, a, b) < level) low = middle
    else high = middle
  }
  return (low + high) / 2
}
