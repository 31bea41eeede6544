/**
 * Cohort through services (kohortti palveluissa): what is told of where a year's newcomers are, state by state put together into kinds.
 *
 * A kind is told only where the number of children in each of its states may be shown today; where one may not, none is told, for the
 * kinds sum to a hundred and the missing one would follow.
 */
import type { Measured } from '#kernel/measured.ts'
import { isPlacement } from '#model/flow-state.ts'
import type { CohortGroup, CohortStart, FlowCohort } from '#model/flows.ts'
import { COHORT_GROUPS } from '#model/flows.ts'
import { YEAR } from './band.ts'
import type { FlowModel } from './flow-model.ts'
import type { Shown } from './flow-picture.ts'
import { ALL, stockCell } from './flow-table.ts'
import { spreadOf } from './quantile.ts'

const LONGEST = 5
const IN_YEAR = 4
const YEARS = Array.from({ length: LONGEST * IN_YEAR + 1 }, (_, quarter) => quarter / IN_YEAR)

/** Days after the first entry; the first is the day after it. */
export const COHORT_ENDS: Float64Array = Float64Array.from(YEARS, (years) => Math.max(1, years * YEAR))

const KINDS: Readonly<Record<string, CohortGroup>> = {
  contact: 'assessment',
  assessment: 'assessment',
  'family-social-work': 'support',
  'early-support': 'support',
  'open-care': 'open-care',
  aftercare: 'aftercare',
  rest: 'rest',
  out: 'out',
}

const kindOf = (state: string): CohortGroup => (isPlacement(state) ? 'placed' : (KINDS[state] ?? 'support'))

/** The state of the model that a cohort begins; nothing where it is services as a whole. */
export const BEGUN: Readonly<Record<CohortStart, string | undefined>> = {
  services: undefined,
  'open-care': 'open-care',
}

/** @param draws shares, [state][end] of each draw; the resting state and those past the age limit last */
export function cohortOf(
  start: CohortStart,
  { states, window }: FlowModel,
  draws: readonly Float64Array[],
  shown: Shown,
): FlowCohort {
  const now: readonly Measured<number>[] = [
    ...states.filter((state) => !isPlacement(state)).map((state) => shown(stockCell(window.to, state, ALL))),
    ...(states.some(isPlacement) ? [shown(stockCell(window.to, ALL, ALL))] : []),
  ]
  const few = now.find((one) => !one.known)
  if (few && !few.known) return { start, groups: [], withheld: few.reason }
  const kinds = [...states, 'rest', 'out'].map(kindOf)
  return {
    start,
    groups: COHORT_GROUPS.filter((group) => kinds.includes(group)).map((group) => ({
      group,
      points: YEARS.map((years, end) => {
        const { mean, lower80, upper80 } = spreadOf(Float64Array.from(draws, (draw) => sumOf(draw, kinds, group, end)))
        return { years, mean, lower80, upper80 }
      }),
    })),
  }
}

function sumOf(draw: Float64Array, kinds: readonly CohortGroup[], group: CohortGroup, end: number): number {
  let sum = 0
  for (const [place, kind] of kinds.entries())
    if (kind === group) sum += draw[place * COHORT_ENDS.length + end] as number
  return sum
}
