/**
 * Prices of child-days (hoitopäivän hinnat): by state and production, from a day on; and how the days divide into own and bought.
 *
 * What children cost is reckoned from child-days that are not rounded. The price of a day is the mean over the child-days of the last
 * year that have one, its doubt that of the mean between episodes. Where a unit has places, it costs whole: half empty saves nothing.
 */
import { YEAR } from './band.ts'
import type { Window } from './count.ts'
import type { ToldEpisode } from './stay.ts'

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

const PRODUCTIONS = ['own', 'bought'] as const

/** Fewer of the days have a price: the state has none. */
const ENOUGH_PRICED = 0.8

interface Paid {
  readonly days: number
  readonly priced: number
  /** Each episode: its priced days and their price. */
  readonly prices: readonly (readonly [days: number, cents: number])[]
}

/** @param given what is told of prices apart from the episodes; it stands for theirs */
export function priceBookOf(
  told: readonly ToldEpisode[],
  states: readonly string[],
  window: Window,
  given: readonly PriceLine[] = [],
): PriceBook {
  const recent = { from: Math.max(window.from, Math.floor(window.to - YEAR)), to: window.to }
  const byState = new Map(states.map((state) => [state, told.filter((one) => one.state === state)]))
  return {
    parts: states.map((state) => {
      const own = byState.get(state) ?? []
      const paid = PRODUCTIONS.map((production) =>
        paidOf(
          own.filter((one) => one.production === production),
          recent,
        ),
      )
      const all = paidOf(own, recent)
      const known = paid.reduce((sum, { days }) => sum + days, 0)
      return PRODUCTIONS.flatMap((production, at) => {
        const days = paid[at]?.days ?? 0
        const share = known > 0 ? days / known : 0.5
        const told = given.filter(
          (one) => one.state === state && (one.production === production || one.production === ''),
        )
        const lines = told.length > 0 ? told : linesOf(state, production, paid[at], all, window.from)
        return lines.length === 0 ? [] : [{ production, share, lines: lines.toSorted((a, b) => a.from - b.from) }]
      })
    }),
  }
}

function paidOf(told: readonly ToldEpisode[], { from, to }: Window): Paid {
  const prices: [number, number][] = []
  let days = 0
  for (const one of told) {
    const here = Math.min(one.end ?? to + 1, to + 1) - Math.max(one.start, from)
    if (here <= 0) continue
    days += here
    if (one.dayPrice !== null) prices.push([here, one.dayPrice])
  }
  return { days, prices, priced: prices.reduce((sum, [own]) => sum + own, 0) }
}

function linesOf(
  state: string,
  production: 'own' | 'bought',
  part: Paid | undefined,
  all: Paid,
  from: number,
): readonly PriceLine[] {
  const paid = part !== undefined && part.priced > 0 ? part : all
  if (all.days === 0 || all.priced < ENOUGH_PRICED * all.days) return []
  const mean = paid.prices.reduce((sum, [days, cents]) => sum + days * cents, 0) / paid.priced
  const spread = paid.prices.reduce((sum, [days, cents]) => sum + (days * (cents - mean)) ** 2, 0)
  return [{ state, production, from, centsPerDay: mean, error: Math.sqrt(spread) / paid.priced, places: 0 }]
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
