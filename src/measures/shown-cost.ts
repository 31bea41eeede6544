/**
 * Shown cost (näytettävä menoluku): which cost measures a view asks for: nominal or real, in all or per person.
 *
 * A charts' series of a view is named by the id of `shownCost(view)`.
 */
import type { MeasureCard } from '#model/measure-card.ts'
import type { Named } from '#model/named.ts'
import type { Point, View } from '#model/picture.ts'
import { COST_PER_CHILD, costPerPerson } from './cost-per-child.ts'
import { COST_PER_INHABITANT } from './cost-per-inhabitant.ts'
import { derivedPoints } from './derived-points.ts'
import { POOLED_COST } from './pooled-cost.ts'
import { inMoneyOf, REAL_COST, REAL_COST_PER_CHILD, REAL_COST_PER_INHABITANT, realCost } from './real-cost.ts'
import { population, priceIndex, type SourcedObservation, type YearlyFigures, yearOfPoint } from './yearly-figure.ts'

type Price = View['price']
type Per = View['per']

const CARDS: Readonly<Record<Price, Readonly<Record<Per, MeasureCard>>>> = {
  nominal: { total: POOLED_COST, child: COST_PER_CHILD, inhabitant: COST_PER_INHABITANT },
  real: { total: REAL_COST, child: REAL_COST_PER_CHILD, inhabitant: REAL_COST_PER_INHABITANT },
}

const UNITS: Readonly<Record<Per, string>> = { total: 'EUR', child: 'EUR/child', inhabitant: 'EUR/inhabitant' }

/** The card of the cost measure that the charts of a view draw; its id names their series. */
export const shownCost = (view: Pick<View, 'price' | 'per'>): MeasureCard => CARDS[view.price][view.per]

/** One way to tell a cost: its name and unit, and how the points of a nominal sum become it. */
export interface ShownCost {
  readonly id: string
  readonly name: Named
  readonly unit: string
  readonly of: (points: readonly Point[]) => Point[]
  readonly sources: readonly string[]
  /** The year whose money it is in, where it is real. */
  readonly base?: number
}

export const NOMINAL_TOTAL: ShownCost = {
  id: POOLED_COST.id,
  name: POOLED_COST.name,
  unit: UNITS.total,
  of: (points) => [...points],
  sources: [],
}

export interface ShownCosts {
  /** The nominal sum first, then the costs per person for which there is a population, and the one asked for. */
  readonly all: readonly ShownCost[]
  /** The one the view asks for. */
  readonly asked: ShownCost
}

export function shownCosts(observations: readonly SourcedObservation[], area: string, view: View): ShownCosts {
  const people = {
    total: undefined,
    child: population(observations, area, 'children'),
    inhabitant: population(observations, area, 'inhabitants'),
  }
  const index = view.price === 'real' ? priceIndex(observations, area) : undefined
  const perPerson = (['child', 'inhabitant'] as const)
    .filter((per) => people[per].ofYear.size > 0)
    .map((per) => costOf('nominal', per, people[per], undefined, view))
  const asked = costOf(view.price, view.per, people[view.per], index, view)
  const all = [NOMINAL_TOTAL, ...perPerson]
  return { all: all.some((cost) => cost.id === asked.id) ? all : [...all, asked], asked }
}

function costOf(
  price: Price,
  per: Per,
  people: YearlyFigures | undefined,
  index: YearlyFigures | undefined,
  view: View,
): ShownCost {
  const card = CARDS[price][per]
  const base = view.base ?? [...(index?.ofYear.keys() ?? [])].toSorted((a, b) => b - a)[0]
  return {
    id: card.id,
    name: index && base !== undefined ? inMoneyOf(card.name, base) : card.name,
    unit: UNITS[per],
    of: (points) => perPersonPoints(index ? realPoints(points, index, base) : [...points], people),
    sources: [...new Set([...(people?.sources ?? []), ...(index?.sources ?? [])])],
    ...(index && base !== undefined && { base }),
  }
}

function realPoints(points: readonly Point[], index: YearlyFigures, base: number | undefined): Point[] {
  const ofBase = base === undefined ? undefined : index.ofYear.get(base)
  return derivedPoints(points, (value, point) => realCost(value, index.ofYear.get(yearOfPoint(point)), ofBase))
}

const perPersonPoints = (points: Point[], people: YearlyFigures | undefined): Point[] =>
  people ? derivedPoints(points, (value, point) => costPerPerson(value, people.ofYear.get(yearOfPoint(point)))) : points
