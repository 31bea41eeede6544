/**
 * Flow picture (virtojen kuva): the parts of a look at the flows, of counts that may be shown and of simulated outcomes.
 *
 * A count that is withheld takes with it what is reckoned of the same few children: rates of its move, and the fan of its state.
 */

import { addDays, addMonths } from '#kernel/day.ts'
import { dayOfNumber } from '#kernel/day-number.ts'
import { known, type Measured, unknown } from '#kernel/measured.ts'
import { twoSided } from '#kernel/normal.ts'
import { span } from '#kernel/period.ts'
import { isPlacement } from '#model/flow-state.ts'
import type { FlowsOfArea } from '#model/flows.ts'
import type { FanPoint } from '#model/forecast.ts'
import { YEAR } from './band.ts'
import type { FlowModel } from './flow-model.ts'
import { childrenOf } from './flow-model.ts'
import { ALL, daysCell, entryCell, type FlowTable, isToldByAge, moveCell, stockCell } from './flow-table.ts'
import { differences, type Outcomes, rowOf } from './flow-task.ts'
import type { PriceBook } from './price.ts'
import { spreadOf } from './quantile.ts'

/** What is shown of a count. */
export type Shown = (cell: string) => Measured<number>

/** Cells that the protection left open; one that is nobody's is zero. */
export const shownOf =
  ({ cells }: FlowTable, open: ReadonlySet<string>): Shown =>
  (id) => {
    const cell = cells.get(id)
    if (cell === undefined) return known(0)
    return open.has(id) ? known(cell.value) : unknown('too-few')
  }

/** Days between which the coming years lie: the last day, then the same day of each year. */
export const periodsAfter = (lastDay: number, years: number): readonly string[] =>
  Array.from({ length: years }, (_, year) => {
    const first = addDays(dayOfNumber(lastDay), 1)
    return span(addMonths(first, 12 * year), addDays(addMonths(first, 12 * (year + 1)), -1)).id
  })

export const fanOf = (periods: readonly string[], years: readonly Float64Array[]): readonly FanPoint[] =>
  years.map((outcomes, k) => ({ period: periods[k] ?? '', ...spreadOf(outcomes) }))

/** Children in each state on the last day, and how long one stays. */
export function stagesOf(model: FlowModel, { cells }: FlowTable, shown: Shown, fewest: number): FlowsOfArea['stages'] {
  const { counts, states, window, population, stock } = model
  const perState = counts.exposure.length / counts.states
  const inServices = states.map((state, at) => {
    const days = counts.exposure.subarray(at * perState, (at + 1) * perState).reduce((sum, one) => sum + one, 0)
    const left = [...cells].filter(([id]) => id.startsWith(`move|${state}|`))
    const departures = left.reduce((sum, [, { value }]) => sum + value, 0)
    const children = left.reduce((sum, [, cell]) => sum + cell.children, 0)
    const lasts =
      departures === 0
        ? unknown('nothing-delivered')
        : children < fewest
          ? unknown('too-few')
          : known(days / departures)
    return { state, count: shown(stockCell(window.to, state, ALL)), expectedDurationDays: lasts }
  })
  const inRest = stock.state.reduce((sum, one) => sum + (one === states.length ? 1 : 0), 0)
  const all = Array.from({ length: 18 }, (_, age) => childrenOf(population, -1, age)).reduce((sum, one) => sum + one, 0)
  const none =
    all > 18 ? known(Math.max(0, Math.round((all - stock.state.length) / 10) * 10)) : unknown('no-population')
  const never = unknown('nothing-before')
  return [
    { state: 'none-known', count: none, expectedDurationDays: never },
    ...inServices,
    { state: 'rest', count: inRest < fewest ? unknown('too-few') : known(inRest), expectedDurationDays: never },
  ]
}

/** Byar's approximation of the exact Poisson interval (Breslow & Day 1987, II, p. 69). */
export function poissonInterval(count: number): readonly [number, number] {
  const z = twoSided(0.95)
  const above = count + 1
  const lower = count === 0 ? 0 : count * (1 - 1 / (9 * count) - z / (3 * Math.sqrt(count))) ** 3
  return [lower, above * (1 - 1 / (9 * above) + z / (3 * Math.sqrt(above))) ** 3]
}

/** Moves over the window, for 100 child-years in the state that is left. */
export function movesOf({ counts, states }: FlowModel, { cells }: FlowTable, shown: Shown): FlowsOfArea['moves'] {
  const perState = counts.exposure.length / counts.states
  const all = [...states, 'rest']
  const years = new Map(
    all.map((state, at) => [
      state,
      counts.exposure.subarray(at * perState, (at + 1) * perState).reduce((sum, one) => sum + one, 0) / YEAR,
    ]),
  )
  return all.flatMap((from) =>
    [...all, 'out'].flatMap((to) => {
      const cell = cells.get(moveCell(from, to))
      const lived = years.get(from) ?? 0
      if (cell === undefined || lived === 0) return []
      const count = shown(moveCell(from, to))
      const [lower, upper] = poissonInterval(cell.value)
      const rate = (events: number): Measured<number> => (count.known ? known((100 * events) / lived) : count)
      return [{ from, to, count, perYear: rate(cell.value), lower: rate(lower), upper: rate(upper) }]
    }),
  )
}

export function entriesOf(
  { states, window, population, counts }: FlowModel,
  { cells }: FlowTable,
  shown: Shown,
): FlowsOfArea['entries'] {
  const years = (window.to + 1 - window.from) / YEAR
  let children = 0
  for (let year = 0; year < counts.years; year++)
    for (let age = 0; age < 18; age++) children += childrenOf(population, -1 - year, age)
  const mean = children / counts.years
  return states
    .filter((state) => cells.has(entryCell(state)))
    .map((state) => {
      const count = shown(entryCell(state))
      const perYear: Measured<number> = count.known ? known(count.value / years) : count
      const per1000Children = !perYear.known
        ? perYear
        : mean > 18
          ? known((1000 * perYear.value) / mean)
          : unknown('no-population')
      return { state, perYear, per1000Children }
    })
}

export interface Told {
  readonly shown: Shown
  /** Day numbers, the last day first. */
  readonly days: readonly number[]
  readonly ageNames: readonly string[]
  readonly periods: readonly string[]
}

/** Stock of all placements and of each state, and of the ages of those that are told by age: what was, and what may come. */
export function stocksOf(
  { states, window, limits }: FlowModel,
  outcomes: Outcomes,
  { shown, days, ageNames, periods }: Told,
): FlowsOfArea['stock'] {
  const history = (state: string, age: string) =>
    [...days].reverse().map((day) => ({ day: dayOfNumber(day), count: shown(stockCell(day, state, age)) }))
  const row = (state: string, age: string, slots: readonly number[]) => {
    const now = shown(stockCell(window.to, state, age))
    const sums = outcomes.stock.map((draw) => summedRows(draw, slots, periods.length))
    const fan = now.known ? fanOf(periods, rowOf(sums, 0, periods.length)) : []
    return { state, age, history: history(state, age), fan, ...(now.known ? {} : { withheld: now.reason }) }
  }
  const rowsOf = (name: string, members: readonly number[]) => {
    const slots = (age: number) => members.map((state) => state * ageNames.length + age)
    const grown = Math.max(0, ...members.map((state) => limits.limit[state] as number))
    const told = ageNames.flatMap((age, k) => ((limits.ages[k] as number) < grown ? [row(name, age, slots(k))] : []))
    const every = ageNames.flatMap((_, k) => slots(k))
    return [row(name, ALL, every), ...(isToldByAge(name) ? told : [])]
  }
  const placed = states.flatMap((state, k) => (isPlacement(state) ? [k] : []))
  return [...rowsOf(ALL, placed), ...states.flatMap((state, k) => rowsOf(state, [k]))]
}

function summedRows(draw: Float64Array, rows: readonly number[], years: number): Float64Array {
  const sums = new Float64Array(years)
  for (const row of rows)
    for (let year = 0; year < years; year++) sums[year] = (sums[year] as number) + (draw[row * years + year] as number)
  return sums
}

/** Child-days of each state and of all placements. */
export function daysOf(
  { states, window, counts }: FlowModel,
  { days }: Outcomes,
  { shown, periods }: Told,
): FlowsOfArea['days'] {
  const pastPeriods = periodsBefore(window.from, counts.years)
  return [...states, ALL].map((state, row) => {
    const now = shown(stockCell(window.to, state, ALL))
    const history =
      state === ALL
        ? []
        : pastPeriods.map((period, k) => ({ period, days: shown(daysCell(counts.years - 1 - k, state)) }))
    return {
      state,
      history,
      fan: now.known ? fanOf(periods, rowOf(days, row, periods.length)) : [],
      ...(now.known ? {} : { withheld: now.reason }),
    }
  })
}

const periodsBefore = (first: number, years: number): readonly string[] => periodsAfter(first - 1, years)

/** Cents of each state that has a price, and of them together. */
export function costsOf(
  { states, window }: FlowModel,
  { cost }: Outcomes,
  book: PriceBook,
  { shown, periods }: Told,
): FlowsOfArea['cost'] {
  return [...states, 'total'].flatMap((state, row) => {
    if (row < states.length && (book.parts[row] ?? []).length === 0) return []
    const now = row < states.length ? shown(stockCell(window.to, state, ALL)) : known(0)
    return [
      {
        state,
        fan: now.known ? fanOf(periods, rowOf(cost, row, periods.length)) : [],
        ...(now.known ? {} : { withheld: now.reason }),
      },
    ]
  })
}

/** Stock, days and cost of one arm, or of the difference of two, by state. */
export function outlookOf(
  { states, limits }: FlowModel,
  { stock, days, cost }: Outcomes,
  book: PriceBook,
  { periods, isShown }: { readonly periods: readonly string[]; readonly isShown: (state: string) => boolean },
) {
  const ages = limits.ages.length
  const years = periods.length
  const summed = states.map((_, state) =>
    stock.map((draw) =>
      summedRows(
        draw,
        Array.from({ length: ages }, (_, age) => state * ages + age),
        years,
      ),
    ),
  )
  const fans = (of: (row: number) => readonly Float64Array[], last: string, has: (row: number) => boolean) =>
    [...states, last].flatMap((state, row) =>
      has(row) && (row === states.length || isShown(state)) ? [{ state, fan: fanOf(periods, of(row)) }] : [],
    )
  const always = () => true
  return {
    stock: fans(
      (row) => (row < states.length ? rowOf(summed[row] ?? [], 0, years) : rowOf(stock, states.length * ages, years)),
      'total',
      always,
    ),
    days: fans((row) => rowOf(days, row, years), 'total', always),
    cost: fans(
      (row) => rowOf(cost, row, years),
      'total',
      (row) => row === states.length || (book.parts[row] ?? []).length > 0,
    ),
  }
}

export const differenceOf = (base: Outcomes, changed: Outcomes): Outcomes => ({
  stock: differences(base.stock, changed.stock),
  days: differences(base.days, changed.days),
  cost: differences(base.cost, changed.cost),
})
