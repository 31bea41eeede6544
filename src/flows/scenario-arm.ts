/**
 * Scenario arm (skenaarion haara): named changes as what they do to rates, entries, prices and shares from their days on.
 */

import { dayNumber } from '#kernel/day-number.ts'
import { FAMILY_CARE, isPlacement } from '#model/flow-state.ts'
import type { ScenarioChange } from '#model/scenario.ts'
import { YEAR } from './band.ts'
import { bandOf, type Chain } from './chain.ts'
import type { PriceArm } from './price.ts'
import type { Arm } from './simulate.ts'

type Of<Kind extends ScenarioChange['kind']> = Extract<ScenarioChange, { kind: Kind }>

const ofKind = <Kind extends ScenarioChange['kind']>(
  changes: readonly ScenarioChange[],
  kind: Kind,
): readonly Of<Kind>[] => changes.filter((one): one is Of<Kind> => one.kind === kind)

export interface Frame {
  readonly states: readonly string[]
  /** Day number of the first day of the reckoning. */
  readonly begins: number
  /** How many days it lasts. */
  readonly length: number
}

/** A change that names what the model does not have: which, and what. */
export interface ScenarioFault {
  readonly at: number
  readonly word: string
}

/** The first change that cannot be made in a model of these states. */
export function scenarioFault(
  changes: readonly ScenarioChange[],
  { states }: Pick<Frame, 'states'>,
): ScenarioFault | undefined {
  for (const [at, change] of changes.entries()) {
    const named = change.kind === 'rate' ? [change.from, change.to] : change.kind === 'share' ? [] : [change.state]
    const ends = change.kind === 'rate' ? [...states, 'rest'] : states
    const word = named.find((one) => one !== undefined && !ends.includes(one))
    if (word !== undefined) return { at, word }
    if (change.kind === 'share' && change.what === 'family-care' && !states.some((one) => FAMILY_CARE.includes(one)))
      return { at, word: 'family-care' }
  }
  return undefined
}

export function armOf(changes: readonly ScenarioChange[], frame: Frame): Arm {
  const entries = ofKind(changes, 'entry')
  const family = ofKind(changes, 'share').filter(({ what }) => what === 'family-care')
  return {
    chain: (chain) => changedChain(chain, changes, frame),
    entry: (state, day) => entries.reduce((factor, one) => factor * entryFactor(one, frame, state, day), 1),
    into: (row, day) => {
      const share = shareOn(family, frame.begins + day)
      return share === undefined ? row : refamilied(row, frame.states, share)
    },
    most: entries.reduce((most, one) => most * mostOf(one, frame), 1),
  }
}

function entryFactor(
  { state, factor = 1, yearlyTrend = 0, start }: Of<'entry'>,
  frame: Frame,
  at: number,
  day: number,
): number {
  const since = day + frame.begins - dayNumber(start)
  const isMeant = state === undefined || frame.states[at] === state
  return isMeant && since >= 0 ? factor * (1 + yearlyTrend) ** (since / YEAR) : 1
}

function mostOf({ factor = 1, yearlyTrend = 0, start }: Of<'entry'>, { begins, length }: Frame): number {
  const since = Math.max(0, begins + length - dayNumber(start))
  return Math.max(1, factor, factor * (1 + yearlyTrend) ** (since / YEAR))
}

/** The share that holds on a day: that of the last change that has begun. */
function shareOn(changes: readonly Of<'share'>[], day: number): number | undefined {
  return changes
    .filter(({ start }) => dayNumber(start) <= day)
    .toSorted((a, b) => (a.start < b.start ? -1 : 1))
    .at(-1)?.share
}

/** Shares of where to, with the given share of placements in families; the rest keeps its proportions. */
function refamilied(row: Float64Array, states: readonly string[], share: number): Float64Array {
  let [family, other] = [0, 0]
  for (const [at, state] of states.entries()) {
    if (FAMILY_CARE.includes(state)) family += row[at] as number
    else if (isPlacement(state)) other += row[at] as number
  }
  if (family === 0 || other === 0) return row
  const all = family + other
  return row.map((one, at) => {
    const state = states[at] ?? ''
    if (FAMILY_CARE.includes(state)) return (one / family) * all * share
    return isPlacement(state) ? (one / other) * all * (1 - share) : one
  })
}

/** The chain with an epoch more at the start of each change, and its rates and shares changed from there on. */
function changedChain(chain: Chain, changes: readonly ScenarioChange[], frame: Frame): Chain {
  const rates = ofKind(changes, 'rate')
  const family = ofKind(changes, 'share').filter(({ what }) => what === 'family-care')
  const starts = [...rates, ...family].map(({ start }) => Math.max(0, dayNumber(start) - frame.begins))
  if (starts.length === 0) return chain
  const epochs = Float64Array.from(new Set([...chain.epochs, ...starts.filter((one) => one < frame.length)])).sort()
  const { hazard, moving, into } = spread(chain, epochs)
  const changed = { ...chain, epochs, hazard, moving, into }
  for (const [epoch, day] of epochs.entries()) {
    const share = shareOn(family, frame.begins + day)
    const now = rates.filter(({ start }) => dayNumber(start) <= frame.begins + day)
    for (const one of now) changeRate(changed, epoch, one, frame)
    if (share !== undefined) changeFamily(changed, epoch, share, frame)
  }
  return changed
}

/** Rates of each new epoch as those of the old one that it is in. */
function spread(chain: Chain, epochs: Float64Array): Pick<Chain, 'hazard' | 'moving' | 'into'> {
  const of = (values: Float64Array): Float64Array => {
    const size = values.length / chain.epochs.length
    const all = new Float64Array(size * epochs.length)
    for (const [at, day] of epochs.entries()) {
      const old = bandOf(chain.epochs, day)
      all.set(values.subarray(old * size, (old + 1) * size), at * size)
    }
    return all
  }
  return { hazard: of(chain.hazard), moving: of(chain.moving), into: of(chain.into) }
}

/** Multiplies the rate of one move; every other move of the state keeps its rate. */
function changeRate(chain: Chain, epoch: number, { from, to, factor }: Of<'rate'>, { states }: Frame): void {
  const state = from === 'rest' ? states.length : states.indexOf(from)
  const ages = chain.ages.length
  for (let duration = 0; duration < chain.durations.length; duration++) {
    for (let age = 0; age < ages; age++) {
      const cell = ((epoch * chain.states + state) * chain.durations.length + duration) * ages + age
      const [rate, share] = [chain.hazard[cell] as number, chain.moving[cell] as number]
      const row = ((epoch * chain.states + state) * ages + age) * chain.states
      const away = rate * (1 - share) * (to === 'rest' ? factor : 1)
      const part = to === 'rest' ? 0 : shareAt(chain.into, row, states.indexOf(to))
      const on = rate * share * (1 + part * (factor - 1))
      chain.hazard[cell] = away + on
      chain.moving[cell] = away + on > 0 ? on / (away + on) : 0
    }
  }
  if (to === 'rest') return
  for (let age = 0; age < ages; age++) {
    const row = ((epoch * chain.states + state) * ages + age) * chain.states
    reshare(chain.into, row, chain.states, (at, one) => (at === states.indexOf(to) ? one * factor : one))
  }
}

function changeFamily(chain: Chain, epoch: number, share: number, { states }: Frame): void {
  for (let row = 0; row < chain.states * chain.ages.length; row++) {
    const at = (epoch * chain.states * chain.ages.length + row) * chain.states
    const own = Float64Array.from({ length: chain.states }, (_, to) => shareAt(chain.into, at, to))
    const changed = refamilied(own, states, share)
    reshare(chain.into, at, chain.states, (to) => changed[to] as number)
  }
}

/** A share out of running ones; the last place of a row holds none. */
const shareAt = (into: Float64Array, row: number, to: number): number =>
  Math.min(1, into[row + to] as number) - (to === 0 ? 0 : Math.min(1, into[row + to - 1] as number))

function reshare(into: Float64Array, row: number, width: number, weigh: (to: number, share: number) => number): void {
  const weights = Array.from({ length: width - 1 }, (_, to) => weigh(to, shareAt(into, row, to)))
  const total = weights.reduce((sum, one) => sum + one, 0)
  let running = 0
  for (const [to, weight] of weights.entries()) {
    running += total > 0 ? weight / total : 0
    into[row + to] = running
  }
  into[row + width - 1] = 2
}

/** What the changes do to prices and to the share of own days. */
export function priceArmOf(changes: readonly ScenarioChange[]): PriceArm {
  const prices = ofKind(changes, 'price')
  const own = ofKind(changes, 'share').filter(({ what }) => what === 'own')
  return {
    price: (state, production, day) =>
      prices
        .filter(
          (one) => one.state === state && (one.production ?? production) === production && dayNumber(one.start) <= day,
        )
        .reduce((factor, one) => factor * one.factor, 1),
    own: (day) => shareOn(own, day),
  }
}
