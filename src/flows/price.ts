/**
 * Prices of child-days (hoitopäivän hinnat): by state and production, from a day on; and how the days divide into own and bought.
 *
 * What children cost is reckoned from child-days that are not rounded. The price of a day is the mean over the child-days of the last
 * year that have one, its doubt that of the mean between episodes. Where a unit has places, it costs whole: half empty saves nothing.
 */
import { type FlowEpisodes, PRODUCTIONS } from '#model/flow-episode.ts'
import { YEAR } from './band.ts'
import type { Window } from './count.ts'

export interface PriceLine {
  readonly state: string
  /** Empty: either. */
  readonly production: 'own' | 'bought' | ''
  /** Day number. */
  readonly from: number
  readonly centsPerDay: number
  /** Standard error of the price. */
  readonly error: number
  /** Places of a unit that is paid for whole; 0 where each child is paid for. */
  readonly places: number
}

/** One kind of days of a state: its share of them, and what each costs from which day on. */
export interface PricedPart {
  readonly production: 'own' | 'bought'
  readonly share: number
  /** Rising by `from`. */
  readonly lines: readonly PriceLine[]
}

export interface PriceBook {
  /** By state, in the order of the states. Without a price: empty. */
  readonly parts: readonly (readonly PricedPart[])[]
}

/** The first of PRODUCTIONS: what is known of who made it. */
const MADE = ['own', 'bought'] as const

/** Fewer of the days have a price: the state has none. */
const ENOUGH_PRICED = 0.8

/** Child-days of a state and production, those that have a price, their mean price, and the doubt of it between episodes. */
interface Paid {
  readonly days: number
  readonly priced: number
  readonly mean: number
  readonly error: number
}

/** @param given what is told of prices apart from the episodes; it stands for theirs */
export function priceBookOf(
  told: FlowEpisodes,
  states: readonly string[],
  window: Window,
  given: readonly PriceLine[] = [],
): PriceBook {
  const recent = { from: Math.max(window.from, Math.floor(window.to - YEAR)), to: window.to }
  const byMaking = paidOf(told, recent, PRODUCTIONS.length, (production) => production)
  const byState = paidOf(told, recent, 1, () => 0)
  return {
    parts: states.map((state) => {
      const number = told.states.indexOf(state)
      const paid = MADE.map((_, at) => byMaking(number, at))
      const all = byState(number, 0)
      const known = paid.reduce((sum, { days }) => sum + days, 0)
      return MADE.flatMap((production, at) => {
        const own = paid[at] ?? all
        const share = known > 0 ? own.days / known : 0.5
        const lines = given.filter(
          (one) => one.state === state && (one.production === production || one.production === ''),
        )
        const stand = lines.length > 0 ? lines : linesOf(state, production, own, all, window.from)
        return stand.length === 0 ? [] : [{ production, share, lines: stand.toSorted((a, b) => a.from - b.from) }]
      })
    }),
  }
}

/** What is paid by state and kind: means first, then how far each episode is from its mean. */
function paidOf(told: FlowEpisodes, window: Window, kinds: number, kindOf: (production: number) => number) {
  const cells = told.states.length * kinds
  const [days, priced, cents, spread] = [0, 0, 0, 0].map(() => new Float64Array(cells)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ]
  const cellOf = (row: number) => (told.state[row] as number) * kinds + kindOf(told.production[row] as number)
  const each = (count: (cell: number, here: number, price: number) => void) => {
    for (let row = 0; row < told.start.length; row++) {
      const here = daysWithin(told, row, window)
      if (here > 0) count(cellOf(row), here, told.dayPrice[row] as number)
    }
  }
  each((cell, here, price) => {
    add(days, cell, here)
    if (Number.isNaN(price)) return
    add(priced, cell, here)
    add(cents, cell, here * price)
  })
  const meanOf = (cell: number) =>
    (priced[cell] as number) > 0 ? (cents[cell] as number) / (priced[cell] as number) : 0
  each((cell, here, price) => {
    if (!Number.isNaN(price)) add(spread, cell, (here * (price - meanOf(cell))) ** 2)
  })
  return (state: number, kind: number): Paid => {
    const cell = state * kinds + kind
    if (state < 0) return NOTHING_PAID
    const own = priced[cell] as number
    const error = own > 0 ? Math.sqrt(spread[cell] as number) / own : 0
    return { days: days[cell] as number, priced: own, mean: meanOf(cell), error }
  }
}

const NOTHING_PAID: Paid = { days: 0, priced: 0, mean: 0, error: 0 }

const add = (to: Float64Array, at: number, amount: number) => {
  to[at] = (to[at] as number) + amount
}

const daysWithin = ({ start, end }: FlowEpisodes, row: number, { from, to }: Window): number =>
  Math.min(end[row] as number, to + 1) - Math.max(start[row] as number, from)

function linesOf(
  state: string,
  production: 'own' | 'bought',
  part: Paid,
  all: Paid,
  from: number,
): readonly PriceLine[] {
  if (all.days === 0 || all.priced < ENOUGH_PRICED * all.days) return []
  const { mean, error } = part.priced > 0 ? part : all
  return [{ state, production, from, centsPerDay: mean, error, places: 0 }]
}

/** What scenario changes make of prices and shares. */
export interface PriceArm {
  readonly price: (state: string, production: 'own' | 'bought', day: number) => number
  /** Share of own days; undefined where it stays. */
  readonly own: (day: number) => number | undefined
}

export const PRICES_AS_THEY_ARE: PriceArm = { price: () => 1, own: () => undefined }

export interface Month {
  /** Day number of the middle of the month, and how many days it has. */
  readonly day: number
  readonly length: number
  readonly stock: number
  readonly days: number
}

/**
 * Cents of one state in one month.
 *
 * @param noise standard normal numbers, one for own and one for bought
 */
export function monthCost(
  parts: readonly PricedPart[],
  month: Month,
  arm: PriceArm,
  noise: readonly [number, number],
): number {
  const own = parts.length < 2 ? undefined : arm.own(month.day)
  return parts.reduce((sum, { production, share, lines }) => {
    const line = lines.findLast(({ from }) => from <= month.day) ?? lines[0]
    if (!line) return sum
    const part = own === undefined ? share : production === 'own' ? own : 1 - own
    const price = Math.max(0, line.centsPerDay + line.error * noise[production === 'own' ? 0 : 1])
    return sum + paidDays(line, month, part) * price * arm.price(line.state, production, month.day)
  }, 0)
}

/** Days that are paid for: of children, or of every place of the units that they need. */
function paidDays({ places }: PriceLine, { stock, days, length }: Month, part: number): number {
  if (places === 0) return days * part
  return Math.ceil((stock * part) / places - 1e-9) * places * length
}
