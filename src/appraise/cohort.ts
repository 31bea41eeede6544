/**
 * Cohort (kohortti): a group that moves among states by a matrix each cycle; what each state costs and gives is counted and discounted.
 *
 * x(t) = x(t − 1) · P(t). Counted is x(t − 1) ("beginning"), x(t) ("end") or their mean ("half-cycle"); a value of cycle t is
 * divided by (1 + r)^(t − 1 + e), e 0 or 1. Conventions of Briggs, Claxton & Sculpher 2006 and of the packages heemod and hesim.
 */
import type { CohortMeasure, CohortModel } from '#model/cohort-model.ts'

export interface CohortResult {
  /** Shares or numbers by state at the end of each cycle; cycles × states. */
  readonly trace: readonly (readonly number[])[]
  /** Sum over the cycles by measure, discounted as the measure says. */
  readonly totals: Readonly<Record<string, number>>
}

/** Rows of the matrices sum to one: looked at where the model is read. */
export function cohortResult(model: CohortModel): CohortResult {
  const trace: (readonly number[])[] = []
  let stock: readonly number[] = model.start
  const totals = new Map(model.measures.map((measure) => [measure.name, measure.atStart]))
  for (let cycle = 1; cycle <= model.cycles; cycle++) {
    const next = moved(stock, inCycle(model.transitions, cycle).matrix)
    const counted = countedIn(model.counting, stock, next)
    for (const measure of model.measures)
      totals.set(measure.name, (totals.get(measure.name) ?? 0) + valueIn(measure, cycle, counted))
    trace.push(next)
    stock = next
  }
  return { trace, totals: Object.fromEntries(totals) }
}

/** What holds from the latest cycle that is not after this one. */
function inCycle<Dated extends { readonly fromCycle: number }>(list: readonly Dated[], cycle: number): Dated {
  const found = list.findLast(({ fromCycle }) => fromCycle <= cycle)
  if (!found) throw new Error(`nothing in cycle: ${cycle}`)
  return found
}

const moved = (stock: readonly number[], matrix: readonly (readonly number[])[]): readonly number[] =>
  stock.map((_, to) => stock.reduce((sum, share, from) => sum + share * (matrix[from]?.[to] ?? 0), 0))

function countedIn(
  counting: CohortModel['counting'],
  before: readonly number[],
  after: readonly number[],
): readonly number[] {
  if (counting === 'beginning') return before
  if (counting === 'end') return after
  return before.map((share, state) => (share + (after[state] ?? 0)) / 2)
}

function valueIn(measure: CohortMeasure, cycle: number, counted: readonly number[]): number {
  const { values } = inCycle(measure.perCycle, cycle)
  const value = counted.reduce((sum, share, state) => sum + share * (values[state] ?? 0), 0)
  return value / (1 + measure.discount) ** (cycle - 1 + measure.firstExponent)
}
