/**
 * Audit (tarkastus): how closely a reader of a published table can reckon each withheld cell.
 *
 * The feasible interval is the least and the greatest value over all tables that fit what is published, are nowhere negative and
 * keep every link; counts and cents are whole, so its ends are rounded inwards. Works on any table, whoever protected it.
 */
import type { LinkedTable } from '#model/protected-table.ts'
import { type Attack, lowest, openAttack, TOLERANCE } from './attack.ts'
import { type IndexedTable, indexedTable } from './indexed-table.ts'
import { outerInterval } from './outer-interval.ts'
import type { Solver } from './solver.ts'
import { type UnknownGroup, unknownGroups } from './unknowns.ts'

export interface Interval {
  readonly low: number
  /** Infinity where nothing limits it. */
  readonly high: number
}

/** Intervals of the withheld cells of a sound table, by id. */
export function audit(
  table: LinkedTable,
  withheld: ReadonlySet<string>,
  solver: Solver,
): ReadonlyMap<string, Interval> {
  const indexed = indexedTable(table)
  const places = new Set(table.cells.flatMap(({ id }, at) => (withheld.has(id) ? [at] : [])))
  const found = intervals(indexed, places, solver)
  return new Map([...found].map(([cell, interval]) => [table.cells[cell]?.id ?? '', interval]))
}

export function intervals(
  table: IndexedTable,
  withheld: ReadonlySet<number>,
  solver: Solver,
): ReadonlyMap<number, Interval> {
  return new Map(unknownGroups(table, withheld).flatMap((group) => groupIntervals(table, group, solver)))
}

/** What the tables met so far reach, a place each. */
interface Witnessed {
  readonly low: number[]
  readonly high: number[]
}

function groupIntervals(table: IndexedTable, group: UnknownGroup, solver: Solver): [number, Interval][] {
  const attack = openAttack(table, group, solver)
  try {
    const outer = outerInterval(group.rows, attack.truth.length).map(({ low, high }) => ({
      low: low / attack.scale,
      high: high / attack.scale,
    }))
    const seen: Witnessed = { low: [...attack.truth], high: [...attack.truth] }
    return group.cells.map((cell, column) => {
      const limit = outer[column] ?? { low: 0, high: Number.POSITIVE_INFINITY }
      const low = isNear(seen.low[column], limit.low) ? limit.low : end(attack, seen, column, 1)
      const high = isNear(seen.high[column], limit.high) ? limit.high : end(attack, seen, column, -1)
      return [cell, wholeWithin(low * attack.scale, high * attack.scale)]
    })
  } finally {
    attack.model.dispose()
  }
}

const isNear = (one: number | undefined, other: number) =>
  one !== undefined && Math.abs(one - other) <= TOLERANCE * Math.max(1, Math.abs(other))

/** The end of the interval on one side: 1 downwards, −1 upwards. */
function end(attack: Attack, seen: Witnessed, column: number, side: 1 | -1): number {
  const point = lowest(attack, [[column, side]])
  if (!point) return Number.POSITIVE_INFINITY
  for (let at = 0; at < seen.low.length; at++) {
    const value = point.values[at] ?? 0
    if (value < (seen.low[at] ?? 0)) seen.low[at] = value
    if (value > (seen.high[at] ?? 0)) seen.high[at] = value
  }
  return point.values[column] ?? 0
}

const wholeWithin = (low: number, high: number): Interval => ({
  low: Math.max(0, Math.ceil(low - slackOf(low))),
  high: Math.floor(high + slackOf(high)),
})

const slackOf = (value: number) => (Number.isFinite(value) ? 1e-5 + value * 1e-9 : 0)
