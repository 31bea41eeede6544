/**
 * Flow basis (virtapohja) of a model of flows: counts and child-years of each state and move, without ages and time in the state, and
 * what a day costs. Never leaves: counts of few children stand in it as they are.
 */
import type { FlowBasis, FlowBasisProduction } from '#model/flow-basis.ts'
import { YEAR } from './band.ts'
import type { Counts } from './count.ts'
import { AGES, childrenOf, type FlowModel } from './flow-model.ts'
import type { PriceBook, PricedPart } from './price.ts'

export const REST = 'rest'
export const OUT = 'out'

export interface BasisSource {
  /** Years of the population that are told. */
  readonly years: number
  readonly source: string
  /** When the counting ended. */
  readonly date: string
}

/** @param prices in the order of the model's states */
export function flowBasisOf(model: FlowModel, prices: PriceBook, { years, source, date }: BasisSource): FlowBasis {
  const { counts, window, stock } = model
  const names = [...model.states, REST]
  const children = names.map((_, state) => stock.state.reduce((sum, one) => sum + Number(one === state), 0))
  return {
    years: (window.to + 1 - window.from) / YEAR,
    states: names.map((id, state) => ({
      id,
      stock: children[state] ?? 0,
      exposure: exposureOf(counts, state) / YEAR,
      productions: productionsOf(prices.parts[state] ?? [], window.to, { source, date }),
    })),
    moves: movesOf(model, names),
    entries: names.slice(0, -1).flatMap((state, at) => {
      const count = entriesInto(counts, at)
      return count > 0 ? [{ state, count }] : []
    }),
    population: populationOf(model, years),
    ...{ source, date, grade: 'measured' },
  }
}

function exposureOf({ exposure, states }: Counts, state: number): number {
  const each = exposure.length / states
  return exposure.subarray(state * each, (state + 1) * each).reduce((sum, one) => sum + one, 0)
}

function entriesInto({ entries, states }: Counts, state: number): number {
  let sum = 0
  for (let at = state; at < entries.length; at += states) sum += entries[at] as number
  return sum
}

/** Moves to other states, to `rest`, and out at the age limit, of which some go on to the state after it. */
function movesOf({ counts, limits }: FlowModel, names: readonly string[]): FlowBasis['moves'] {
  const rest = names.length - 1
  const ages = limits.ages.length
  const between = (from: number, to: number) => {
    let sum = 0
    for (let age = 0; age < ages; age++) sum += counts.moves[(from * ages + age) * counts.states + to] as number
    return sum
  }
  const child = limits.limit[rest] ?? Number.POSITIVE_INFINITY
  const left = (state: number, isMeant: (age: number) => boolean) => leavingOf(counts, ages, state, isMeant)
  return names.flatMap((from, at) => {
    const went = counts.wentOn[at] ?? 0
    const told = names.map((to, place) => ({
      ...{ from, to },
      count:
        between(at, place) +
        (place === rest && at !== rest ? left(at, (age) => (limits.ages[age] ?? 0) < child) : 0) +
        (place === limits.next && at !== limits.next ? went : 0),
    }))
    const grown = at === rest ? 0 : left(at, (age) => (limits.ages[age] ?? 0) >= child)
    const gone = (counts.reachedLimit[at] ?? 0) - (limits.next < 0 ? 0 : went) + grown
    return [...told, { from, to: OUT, count: gone }].filter(({ to, count }) => count > 0 && to !== from)
  })
}

/** Departures from a state in some bands of ages: who leaves as an adult does not rest, for rest ends with childhood. */
function leavingOf(
  { leaving, states }: Counts,
  ages: number,
  state: number,
  isMeant: (age: number) => boolean,
): number {
  const each = leaving.length / states
  return leaving
    .subarray(state * each, (state + 1) * each)
    .reduce((sum, count, cell) => sum + (isMeant(cell % ages) ? count : 0), 0)
}

/** Shares of the parts that have a price; the last price of each that has begun. */
function productionsOf(
  parts: readonly PricedPart[],
  last: number,
  origin: Pick<BasisSource, 'source' | 'date'>,
): readonly FlowBasisProduction[] {
  const priced = parts.filter(({ lines, share }) => lines.length > 0 && share > 0)
  const whole = priced.reduce((sum, { share }) => sum + share, 0)
  return priced.map(({ production, share, lines }) => {
    const line = lines.findLast(({ from }) => from <= last) ?? lines[0]
    if (!line) throw new Error(`no price: ${production}`)
    const value = line.centsPerDay / 100
    const width = (1.96 * line.error) / 100
    const interval = width > 0 ? { low: Math.max(0, value - width), high: value + width, shape: 'normal' as const } : {}
    return {
      production,
      share: share / whole,
      pricePerDay: { value, ...interval, ...origin, grade: 'measured' as const },
    }
  })
}

/** Children of the population in the middle of each coming year against the last year known. */
function populationOf({ population }: FlowModel, years: number): readonly number[] {
  const all = (year: number) =>
    Array.from({ length: AGES }, (_, age) => childrenOf(population, year, age)).reduce((sum, one) => sum + one, 0)
  const now = all(-1)
  return Array.from({ length: years }, (_, year) => (now > 0 ? all(year) / now : 1))
}
