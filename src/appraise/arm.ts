/**
 * Arms (haarat): children of one draw month by month, without the proposal and with it, under the same rates.
 *
 * x(t + 1) = x(t)·P + entries, P of competing rates: 1 − exp(−Σr) leave, divided as the rates are. With the proposal, children of a reached
 * state stand apart by the month they were reached in; who leaves the state, or is past the effect, is as one never reached.
 */
import type { ProposalModel } from './proposal-model.ts'
import { leftOver, type Strength, setStrength, strengthRoom } from './reach-strength.ts'

/** A reached state's children, by the month they were reached in. */
interface Reached {
  readonly state: number
  readonly strength: Strength
  /** By the month they were reached in, all of them. */
  readonly cohorts: Float64Array
  /** Places of its moves, and of the moves that effects spare. */
  readonly moves: readonly number[]
  readonly sparing: readonly number[]
  /** Children of it who are reached at the start of a month and its end. */
  now: number
  /** Moves into a placement that effects have spared, since the start. */
  spares: number
}

export interface Arms {
  readonly model: ProposalModel
  /** Monthly, by move. */
  readonly rates: Float64Array
  /** States of each move; `to` -1 where nobody is followed. */
  readonly from: Int32Array
  readonly to: Int32Array
  /** By state: the sum of its rates, the share that stays, and the share that a unit of rate moves. */
  readonly total: Float64Array
  readonly stay: Float64Array
  readonly moved: Float64Array
  /** Monthly first entries, by entry, of today's population. */
  readonly entries: Float64Array
  /** Children at the start of the month and at its end, by state; with the proposal, those of reached states who are not reached now too. */
  readonly base: Swap
  readonly open: Swap
  readonly reached: readonly Reached[]
  /** All children with the proposal at the start of the month and its end. */
  readonly with: Swap
}

interface Swap {
  now: Float64Array
  next: Float64Array
}

const swapRoom = (states: number): Swap => ({ now: new Float64Array(states), next: new Float64Array(states) })

export function armsRoom(model: ProposalModel): Arms {
  const { flow, reach, years } = model
  const states = flow.states.length
  return {
    model,
    rates: new Float64Array(flow.moves.length),
    from: Int32Array.from(flow.moves, ({ from }) => from),
    to: Int32Array.from(flow.moves, ({ to }) => to),
    total: new Float64Array(states),
    stay: new Float64Array(states),
    moved: new Float64Array(states),
    entries: new Float64Array(flow.entries.length),
    base: swapRoom(states),
    open: swapRoom(states),
    with: swapRoom(states),
    reached: reach.reached.map((one) => ({
      state: one.state,
      strength: strengthRoom(one, 12 * years),
      cohorts: new Float64Array(12 * years),
      moves: flow.moves.flatMap(({ from }, move) => (from === one.state ? [move] : [])),
      sparing: one.effects.map(({ move }) => move),
      now: 0,
      spares: 0,
    })),
  }
}

/** Sets both arms to the start, with the rates of a draw. */
export function startArms(arms: Arms, theta: Float64Array): void {
  const { flow, reach } = arms.model
  arms.total.fill(0)
  for (const [move, { from, rate }] of flow.moves.entries()) {
    const monthly = (theta[rate] as number) / 12
    arms.rates[move] = monthly
    arms.total[from] = (arms.total[from] as number) + monthly
  }
  for (let state = 0; state < arms.total.length; state++) {
    const rate = arms.total[state] as number
    const staying = Math.exp(-rate)
    arms.stay[state] = staying
    arms.moved[state] = rate > 0 ? -Math.expm1(-rate) / rate : 1
  }
  for (const [at, { rate }] of flow.entries.entries()) arms.entries[at] = (theta[rate] as number) / 12
  for (const swap of [arms.base, arms.open, arms.with]) swap.now.set(flow.start)
  const left = leftOver(arms.model, theta)
  for (const [at, one] of arms.reached.entries()) {
    one.cohorts.fill(0)
    one.now = 0
    one.spares = 0
    const described = reach.reached[at]
    if (described) setStrength(one.strength, described, theta, arms.rates, arms.total[one.state] as number, left)
  }
}

/** Reaches so many children at the start of a month, where they are; gives how many there were to reach. */
export function reachChildren({ reached, open, with: all }: Arms, month: number, capacity: number): number {
  let waiting = 0
  for (const one of reached) waiting += waitingIn(one, all)
  if (waiting <= 0 || capacity <= 0) return 0
  const share = Math.min(1, capacity / waiting)
  for (const one of reached) {
    const found = share * waitingIn(one, all)
    one.cohorts[month] = found
    one.now += found
    open.now[one.state] = (open.now[one.state] as number) - found
  }
  return share * waiting
}

const waitingIn = ({ strength, state, now }: Reached, { now: all }: Swap): number =>
  strength.months === 0 ? 0 : Math.max(0, strength.reachable * (all[state] as number) - now)

/** Lives both arms through a month; `now` is its start and `next` its end until `turnMonth`. */
export function liveMonth(arms: Arms, month: number): void {
  stepOpen(arms, arms.base, month)
  stepOpen(arms, arms.open, month)
  for (const one of arms.reached) stepReached(arms, one, month)
  arms.with.next.set(arms.open.next)
  for (const { state, now } of arms.reached) arms.with.next[state] = (arms.with.next[state] as number) + now
}

export function turnMonth({ base, open, with: all }: Arms): void {
  turn(base)
  turn(open)
  turn(all)
}

function turn(swap: Swap): void {
  const { now } = swap
  swap.now = swap.next
  swap.next = now
}

/** Children who are as nobody had reached them. */
function stepOpen({ model, rates, from, to, stay, moved, entries }: Arms, { now, next }: Swap, month: number): void {
  const { entries: places, population } = model.flow
  for (let state = 0; state < now.length; state++) next[state] = (now[state] as number) * (stay[state] as number)
  for (let move = 0; move < rates.length; move++) {
    const source = from[move] as number
    const target = to[move] as number
    if (target < 0) continue
    const going = (now[source] as number) * (moved[source] as number) * (rates[move] as number)
    next[target] = (next[target] as number) + going
  }
  const grown = population[Math.floor(month / 12)] as number
  for (let at = 0; at < entries.length; at++) {
    const { state } = places[at] as (typeof places)[number]
    next[state] = (next[state] as number) + (entries[at] as number) * grown
  }
}

/** Children of one state who were reached: by months since then. */
function stepReached({ model, rates, to: targets, open }: Arms, one: Reached, month: number): void {
  const { cohorts, strength } = one
  const first = Math.max(0, month - strength.months + 1)
  const going = summed(cohorts, strength.moving, first, month)
  one.now = summed(cohorts, strength.staying, first, month)
  for (const move of one.moves) give(open.next, targets[move] as number, going * (rates[move] as number))
  for (const [k, move] of one.sparing.entries()) {
    const to = targets[move] as number
    const children = summed(cohorts, strength.spared[k] as Float64Array, first, month) * (rates[move] as number)
    give(open.next, to, -children)
    if (to >= 0 && model.flow.isPlacement[to] === 1) one.spares += children
  }
  endEffects(one, open, month)
}

/** Σ children reached in each month × what becomes of them so many months later. */
function summed(cohorts: Float64Array, by: Float64Array, first: number, month: number): number {
  let sum = 0
  for (let since = first; since <= month; since++) sum += (cohorts[since] as number) * (by[month - since] as number)
  return sum
}

function give(to: Float64Array, state: number, children: number): void {
  if (state >= 0) to[state] = (to[state] as number) + children
}

/** Those whose effect is over at the end of the month. */
function endEffects(one: Reached, { next }: Swap, month: number): void {
  const last = month - one.strength.months + 1
  if (last < 0 || one.strength.months === 0) return
  const over = (one.cohorts[last] as number) * (one.strength.staying[one.strength.months - 1] as number)
  one.now -= over
  give(next, one.state, over)
}
