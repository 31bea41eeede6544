/**
 * Judged outcome (arvioitava tulos): by which figure a proposal's effects would be seen, until when to wait, and what it promises of it.
 *
 * Figure: of the heaviest state that the effects keep children from; a share before a count, the longest series first. Window: three
 * whole years from when all posts are filled and the slowest effect works, five to ten years from the start. Promise: −(child-years
 * in placement avoided a year, mean of the window's years after the start) ÷ children in one unit of the figure; the limit of failure
 * is the same of the lower bound that nine draws of ten exceed, year by year.
 */
import { addMonths, type Day } from '#kernel/day.ts'
import type { PossibleOutcome } from '#model/area-evaluation.ts'
import { isPlacement } from '#model/flow-state.ts'
import type { Proposal } from '#model/proposal.ts'
import type { ProposalAppraisal } from '#model/proposal-appraisal.ts'

type Effects = Pick<Proposal, 'effects'>

/** Heaviest first. */
const GROUPS = ['placement', 'open-care', 'assessment', 'contact', 'aftercare'] as const
export type OutcomeGroup = (typeof GROUPS)[number]

const INDICATORS: Readonly<Record<OutcomeGroup, readonly string[]>> = {
  placement: ['placed-outside-home-share', 'placed-children-at-end', 'placed-children'],
  'open-care': ['open-care-clients-share', 'open-care-clients'],
  assessment: ['assessments-started'],
  contact: ['notified-children-share', 'notified-children'],
  aftercare: ['aftercare-clients'],
}
const CATEGORY: Readonly<Partial<Record<OutcomeGroup, string>>> = {
  placement: 'corrective/child-protection/placement',
  'open-care': 'corrective/child-protection/open-care',
}

function groupOf(state: string): OutcomeGroup | undefined {
  return isPlacement(state) ? 'placement' : GROUPS.find((one) => one === state)
}

/** What children are kept from; where that is nothing that is counted, what they are in. */
const groupsOf = ({ effects }: Effects): readonly (OutcomeGroup | undefined)[] =>
  effects.map(({ from, to }) => groupOf(to) ?? groupOf(from))

export function outcomeGroup(proposal: Effects): OutcomeGroup | undefined {
  const told = groupsOf(proposal)
  return GROUPS.find((group) => told.includes(group))
}

export const hasOtherEffects = (proposal: Effects): boolean =>
  groupsOf(proposal).some((group) => group !== outcomeGroup(proposal))

const FEWEST_BEFORE = 2

/** Figures by which effects on a group could be judged, the most fit first. */
export function judgedOutcomes(group: OutcomeGroup, outcomes: readonly PossibleOutcome[]): readonly PossibleOutcome[] {
  const ids = INDICATORS[group]
  const isOf = ({ indicator: { id, category }, unit }: PossibleOutcome) =>
    ids.includes(id) ||
    (category === CATEGORY[group] && category !== undefined && /^(percent|children|per-)/.test(unit))
  return outcomes
    .filter((one) => one.before >= FEWEST_BEFORE && isOf(one))
    .toSorted(
      (a, b) =>
        Number(b.compares) - Number(a.compares) ||
        b.before - a.before ||
        ids.indexOf(a.indicator.id) - ids.indexOf(b.indicator.id),
    )
}

const WHOLE_YEARS = 3
const [SHORTEST, LONGEST] = [5, 10] as const

/** From when it is thought to work, and the last year to wait for. */
export function judgedUntil(
  { rampUpMonths, effects }: Pick<Proposal, 'rampUpMonths' | 'effects'>,
  start: string,
): { readonly works: Day; readonly until: number } {
  const lag = Math.max(0, ...effects.map(({ lagMonths }) => lagMonths.value))
  const works = addMonths(start as Day, Math.ceil(rampUpMonths.value + lag))
  const first = Number(works.slice(0, 4)) + (works.endsWith('-01-01') ? 0 : 1)
  const begun = Number(start.slice(0, 4))
  const until = Math.min(begun + LONGEST - 1, Math.max(begun + SHORTEST - 1, first + WHOLE_YEARS - 1))
  return { works, until }
}

/** The calendar year in which most of a year of the reckoning lies. */
export const calendarYearOf = (from: string): number =>
  Number(from.slice(0, 4)) + (Number(from.slice(5, 7)) > 6 ? 1 : 0)

export interface PromisedEffect {
  readonly claim: number
  readonly leastEffect: number
}

/** @param children in one unit of the figure */
export function promisedEffect(
  { years }: Pick<ProposalAppraisal, 'years'>,
  until: number,
  children: number,
): PromisedEffect | undefined {
  const within = years.filter(({ from }) => calendarYearOf(from) <= until)
  if (within.length === 0 || !(children > 0)) return undefined
  const of = (part: 'mean' | 'lower80') =>
    0 - rounded(within.reduce((sum, { avoidedYears }) => sum + avoidedYears[part], 0) / within.length / children)
  const claim = of('mean')
  // A lower bound that promises nothing, or harm, is no limit to keep to: anything for the better has then not failed.
  return { claim, leastEffect: Math.min(0, of('lower80')) }
}

const rounded = (value: number): number => Number(value.toPrecision(3))

/** Children in one unit of a figure; nothing where it does not count children of the area. */
export function childrenInOne(unit: string, children: number | null): number | null {
  if (unit === 'children') return 1
  if (children === null) return null
  if (unit === 'percent') return children / 100
  return unit === 'per-1000' ? children / 1000 : null
}
