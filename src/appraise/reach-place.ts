/** Reach of a proposal (tavoittaminen): capacity, effects and what is taken off them, as places of parameters. */
import type { Assumption } from '#model/assumption.ts'
import type { Proposal, ProposedEffect } from '#model/proposal.ts'
import type { FlowPlaces } from './flow-place.ts'
import type { Named } from './parameter.ts'
import type { PlaceList } from './place-list.ts'

export interface EffectPlaces {
  /** Place in the moves of the flows. */
  readonly move: number
  readonly reduction: number
  readonly lag: number
  readonly decay: number
  readonly lasts: number
  readonly reachable: number
  readonly risk: number
}

/** A state in which children are reached, and what then happens less often from it. */
export interface ReachedState {
  readonly state: number
  readonly effects: readonly EffectPlaces[]
}

export interface ReachPlaces {
  readonly reached: readonly ReachedState[]
  /** Undefined where nobody is to be reached. */
  readonly capacity:
    | {
        readonly hours: number
        readonly clientShare: number
        readonly visits: number
        readonly hoursPerVisit: number
        readonly children: number
      }
    | undefined
  /** Shares that are taken off every effect, one after the other. */
  readonly off: readonly number[]
  /** What all effects are multiplied by: 1, but where one asks how large they would have to be. */
  readonly scale: number
}

export function reachPlaces(proposal: Proposal, flow: FlowPlaces, list: PlaceList): ReachPlaces {
  const { honesty, effects } = proposal
  const off = [
    list.add({ id: 'honesty.deadweight', name: 'deadweight', unit: 'share' }, honesty.deadweight),
    list.add({ id: 'honesty.displacement', name: 'displacement', unit: 'share' }, honesty.displacement),
    list.add({ id: 'honesty.optimism', name: 'optimism', unit: 'share' }, honesty.optimism),
    list.add({ id: 'honesty.regressionToMean', name: 'regression-to-mean', unit: 'share' }, honesty.regressionToMean),
  ]
  const placed = effects.map((effect, k) => effectPlaces(effect, k, flow, list))
  const states = [...new Set(placed.map(({ state }) => state))]
  return {
    reached: states.map((state) => ({
      state,
      effects: placed.filter((one) => one.state === state).map(({ places }) => places),
    })),
    capacity: capacityPlaces(proposal, list),
    off,
    scale: list.add({ id: EFFECT_SCALE, name: 'effect-scale', unit: 'number', most: mostScale(proposal) }, CERTAIN_ONE),
  }
}

function effectPlaces(effect: ProposedEffect, k: number, { states, moves }: FlowPlaces, list: PlaceList) {
  const [from, to] = [states.indexOf(effect.from), states.indexOf(effect.to)]
  const add = (field: string, named: Pick<Named, 'name' | 'unit' | 'most'>, value: Assumption) =>
    list.add({ id: `effects.${k}.${field}`, of: effect.name, ...named }, value)
  const move = moves.findIndex((one) => one.from === from && one.to === to)
  if (move < 0) throw new Error(`no such move: ${effect.from} → ${effect.to}`)
  const places: EffectPlaces = {
    move,
    reduction: add('reduction', { name: 'reduction', unit: 'share' }, effect.reduction),
    lag: add('lagMonths', { name: 'lag', unit: 'months' }, effect.lagMonths),
    decay: add('decayPerYear', { name: 'decay', unit: 'share' }, effect.decayPerYear),
    lasts: add('lastsYears', { name: 'duration', unit: 'years' }, effect.lastsYears),
    reachable: add('reachable', { name: 'reachable', unit: 'share' }, effect.reachable),
    risk: add('risk', { name: 'risk', unit: 'number', most: 20 }, effect.risk),
  }
  return { state: from, places }
}

/** A factor of every effect: it is no assumption of anybody, and told of in switching values only. */
export const EFFECT_SCALE = 'effects.all'
const CERTAIN_ONE = { value: 1, grade: 'judged' } as const

/** So much that the largest effect is whole when all is taken off it as given. */
function mostScale({ effects, honesty }: Proposal): number {
  const left = Object.values(honesty).reduce((so, { value }) => so * (1 - value), 1)
  const largest = left * Math.max(0, ...effects.map(({ reduction }) => reduction.value))
  return largest > 0 ? Math.max(1, 1 / largest) : 1
}

function capacityPlaces({ capacity }: Proposal, list: PlaceList): ReachPlaces['capacity'] {
  if (!capacity) return undefined
  return {
    hours: list.add(
      { id: 'capacity.hoursPerPost', name: 'hours-of-post', unit: 'hours', least: 1 },
      capacity.hoursPerPost,
    ),
    clientShare: list.add({ id: 'capacity.clientShare', name: 'client-share', unit: 'share' }, capacity.clientShare),
    visits: list.add(
      { id: 'capacity.visitsPerFamily', name: 'visits', unit: 'number', least: 0.1 },
      capacity.visitsPerFamily,
    ),
    hoursPerVisit: list.add(
      { id: 'capacity.hoursPerVisit', name: 'hours-of-visit', unit: 'hours', least: 0.05 },
      capacity.hoursPerVisit,
    ),
    children: list.add(
      { id: 'capacity.childrenPerFamily', name: 'children-of-family', unit: 'number', least: 0.1 },
      capacity.childrenPerFamily,
    ),
  }
}
