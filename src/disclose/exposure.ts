/**
 * Exposures (paljastumat): the sensitive cells a reader can reckon more closely than the rule permits.
 *
 * Every table found to fit the published cells bears witness for all its cells at once, so most need no program of their own.
 */
import { type Attack, capped, lowest, openAttack, type Point, TOLERANCE } from './attack.ts'
import type { IndexedTable } from './indexed-table.ts'
import type { Need } from './sensitive.ts'
import type { Solver } from './solver.ts'
import { type UnknownGroup, unknownGroups } from './unknowns.ts'

export interface Exposure {
  readonly need: Need
  readonly side: 'low' | 'high'
  readonly reached: number
  /** Multipliers of the table's rows that prove it. */
  readonly proof: readonly { readonly row: number; readonly factor: number }[]
  /** The cells that are withheld together with it. */
  readonly group: readonly number[]
}

interface Wish {
  readonly need: Need
  readonly column: number
  readonly side: 'low' | 'high'
  /** What must be reached, in the program's scale. */
  readonly goal: number
}

export function exposures(
  table: IndexedTable,
  withheld: ReadonlySet<number>,
  needs: readonly Need[],
  solver: Solver,
): readonly Exposure[] {
  const byCell = new Map(needs.map((need) => [need.cell, need]))
  return unknownGroups(table, withheld).flatMap((group) => {
    const own = group.cells.flatMap((cell) => byCell.get(cell) ?? [])
    return own.length === 0 ? [] : groupExposures(table, group, own, solver)
  })
}

function groupExposures(table: IndexedTable, group: UnknownGroup, needs: readonly Need[], solver: Solver): Exposure[] {
  const attack = openAttack(table, group, solver)
  try {
    let open = wishesOf(attack, needs).filter((wish) => !isMet(wish, attack.truth))
    for (const side of ['low', 'high'] as const) open = metTogether(attack, open, side)
    const found: Exposure[] = []
    while (open.length > 0) {
      const [wish, ...others] = open
      if (!wish) break
      const point = reachOne(attack, wish)
      if (!isMet(wish, point.values)) found.push(exposureOf(attack, wish, point))
      open = others.filter((one) => !isMet(one, point.values))
    }
    return found
  } finally {
    attack.model.dispose()
  }
}

function wishesOf(attack: Attack, needs: readonly Need[]): Wish[] {
  const column = new Map(attack.group.cells.map((cell, at) => [cell, at]))
  return needs.flatMap((need) => {
    const at = column.get(need.cell)
    if (at === undefined) return []
    return [
      { need, column: at, side: 'low' as const, goal: need.low / attack.scale },
      { need, column: at, side: 'high' as const, goal: need.high / attack.scale },
    ]
  })
}

function isMet({ side, goal, column }: Wish, values: ArrayLike<number>): boolean {
  const value = values[column] ?? 0
  const near = TOLERANCE * Math.max(1, goal)
  return side === 'low' ? value <= goal + near : value >= goal - near
}

/** Asks for all at once as long as that answers many of them. */
function metTogether(attack: Attack, wishes: readonly Wish[], side: Wish['side']): Wish[] {
  let left = [...wishes]
  for (;;) {
    const asked = left.filter((wish) => wish.side === side)
    if (asked.length < 3) return left
    const factor = side === 'low' ? 1 : -1
    const caps = side === 'low' ? [] : asked.map((wish) => [wish.column, wish.goal] as const)
    const cost = asked.map((wish) => [wish.column, factor] as const)
    const point = capped(attack, caps, () => lowest(attack, cost))
    if (!point) return left
    const before = asked.length
    left = left.filter((wish) => !isMet(wish, point.values))
    const after = left.filter((wish) => wish.side === side).length
    if (after > before * 0.7) return left
  }
}

function reachOne(attack: Attack, { column, side, goal }: Wish): Point {
  const caps = side === 'low' ? [] : [[column, goal] as const]
  const point = capped(attack, caps, () => lowest(attack, [[column, side === 'low' ? 1 : -1]]))
  if (!point) throw new Error('attack without limit: a capped cell')
  return point
}

function exposureOf(attack: Attack, { need, side, column }: Wish, point: Point): Exposure {
  const proof = attack.group.rows.flatMap(({ row }, at) => {
    const factor = point.duals[at] ?? 0
    return Math.abs(factor) > TOLERANCE ? [{ row, factor }] : []
  })
  return { need, side, reached: (point.values[column] ?? 0) * attack.scale, proof, group: attack.group.cells }
}
