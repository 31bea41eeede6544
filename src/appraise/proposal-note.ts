/** Notes of an appraisal (huomautukset): what a reader must know before its figures, the gravest first. */
import type { FlowBasis } from '#model/flow-basis.ts'
import { FAMILY_CARE, isPlacement } from '#model/flow-state.ts'
import type { Proposal } from '#model/proposal.ts'
import { NOT_COUNTED, type NotCounted, PROPOSAL_NOTES, type ProposalNote } from '#model/proposal-appraisal.ts'
import type { Parameter } from './parameter.ts'
import { EFFECT_SCALE } from './reach-place.ts'

export interface Sources {
  readonly withSource: number
  /** Own judgements: no source is told. */
  readonly own: number
  readonly withoutInterval: number
}

/**
 * Rates of the flows are one assumption: they come of one count. What is judged is an own judgement whatever it refers to, and a nil that
 * nothing hangs on is no assumption.
 */
export function sourcesOf(parameters: readonly Parameter[]): Sources {
  const rates = parameters.filter(isRate).slice(0, 1)
  const others = parameters.filter((one) => isTold(one) && !isRate(one) && (one.value !== 0 || one.low !== one.high))
  const all = [...rates, ...others]
  const sourced = all.filter(({ told: { source, grade } }) => source !== null && grade !== 'judged').length
  return {
    withSource: sourced,
    own: all.length - sourced,
    withoutInterval: all.filter(({ isUncertain }) => !isUncertain).length,
  }
}

const isRate = ({ unit }: Parameter): boolean => unit === 'rate'

/** All but the scale of the effects, which is nobody's assumption. */
export const isTold = ({ id }: Parameter): boolean => id !== EFFECT_SCALE

export interface Seen {
  readonly sources: Sources
  /** Share of the capacity that meets nobody, of the mean draw. */
  readonly idle: number
  /** Net of the last year less that of the year before, and its size. */
  readonly growth: number
}

const IDLE = 0.02
const STILL = 0.02

export function notesOf(proposal: Proposal, basis: FlowBasis, seen: Seen): readonly ProposalNote[] {
  const { sources } = seen
  const hasFlows = basis.states.length > 0
  const { illustration, effects, honesty, release } = proposal
  const isHeld: Readonly<Record<ProposalNote, boolean>> = {
    'no-sources': sources.withSource === 0,
    illustration,
    'some-without-source': sources.withSource > 0 && sources.own > 0,
    'no-interval': sources.withoutInterval > 0,
    'no-effects': effects.length === 0 || effects.every(({ reduction }) => reduction.value === 0),
    'no-honesty': effects.length > 0 && Object.values(honesty).every(({ value }) => value === 0),
    'capacity-idle': seen.idle > IDLE,
    'own-units-unknown': basis.states.some(
      ({ id, productions }) =>
        isPlacement(id) &&
        !FAMILY_CARE.includes(id) &&
        release.unitPlaces[id] === undefined &&
        productions.some(({ production, share }) => production === 'own' && share > 0),
    ),
    'prices-partial': basis.states.some(({ id, productions }) => isPlacement(id) && productions.length === 0),
    'no-placements': hasFlows && !basis.states.some(({ id }) => isPlacement(id)),
    'population-held': hasFlows && basis.population.every((one) => one === basis.population[0]),
    'prices-held': true,
    'entries-held': basis.entries.length > 0,
    'expected-flows': hasFlows,
    'short-horizon': seen.growth > STILL,
  }
  return PROPOSAL_NOTES.filter((note) => isHeld[note])
}

/** What is in the flows as a state of its own is counted. */
export const notCounted = ({ states }: FlowBasis): readonly NotCounted[] =>
  NOT_COUNTED.filter((one) => !states.some(({ id }) => id.includes(one)))
