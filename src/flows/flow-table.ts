/**
 * Flow table (virtojen luvut): counts of children and of moves that a look at the flows tells, each with how many children stand behind it,
 * and how they make each other up: what is protected before anything is shown.
 *
 * On every told day the kinds of placement sum to all placed, in each age too, and the ages of each to it. Over the window, what
 * stood before and came is what left and stands after: a reader who has all but one of these has that one too.
 */
import { isPlacement } from '#model/flow-state.ts'
import type { LinkedTable, TableCell, TableLink } from '#model/protected-table.ts'
import { YEAR } from './band.ts'
import { bandOf } from './chain.ts'
import type { Limits, Window } from './count.ts'
import type { Stays } from './stay.ts'

export const ALL = 'all'

/** A count of events, or of children on a day, and the children behind it. */
export interface FlowCell {
  readonly value: number
  readonly children: number
}

/** Stocks that are told by age: all placements, each kind, and what may come before them. */
export const isToldByAge = (state: string): boolean => state === ALL || isPlacement(state) || state === 'open-care'

export const stockCell = (day: number, state: string, age: string): string => `stock|${day}|${state}|${age}`
export const moveCell = (from: string, to: string): string => `move|${from}|${to}`
export const entryCell = (state: string): string => `move|none-known|${state}`
export const daysCell = (year: number, state: string): string => `days|${year}|${state}`

export interface FlowTable {
  readonly cells: ReadonlyMap<string, FlowCell>
  readonly table: LinkedTable
}

type Tallies = Map<string, { value: number; children: Set<number> }>

function tally(tallies: Tallies, id: string, child: number, by = 1): void {
  const found = tallies.get(id) ?? { value: 0, children: new Set<number>() }
  found.value += by
  found.children.add(child)
  tallies.set(id, found)
}

/** @param days day numbers on whose ends the stock is told; the first is the last day of the window, the last the day before it */
export function flowTable(
  stays: Stays,
  window: Window,
  limits: Limits,
  days: readonly number[],
  ageNames: readonly string[],
): FlowTable {
  const tallies: Tallies = new Map()
  for (const state of [ALL, ...stays.states])
    for (const day of days)
      for (const age of isToldByAge(state) ? [ALL, ...ageNames] : [ALL])
        tallies.set(stockCell(day, state, age), { value: 0, children: new Set() })
  for (let k = 0; k < stays.child.length; k++) {
    tallyStocks(tallies, stays, k, limits, days, ageNames)
    tallyMoves(tallies, stays, k, window, limits)
    tallyDays(tallies, stays, k, window)
  }
  const cells = new Map([...tallies].map(([id, { value, children }]) => [id, { value, children: children.size }]))
  return { cells, table: linked(cells, stays.states, days, ageNames) }
}

function tallyStocks(
  tallies: Tallies,
  stays: Stays,
  k: number,
  { ages }: Limits,
  days: readonly number[],
  ageNames: readonly string[],
): void {
  const child = stays.child[k] as number
  const state = stays.states[stays.state[k] as number] ?? ''
  for (const day of days) {
    if ((stays.start[k] as number) > day || (stays.end[k] as number) <= day) continue
    const age = ageNames[bandOf(ages, day - (stays.birth[child] as number))] ?? ''
    const told = isToldByAge(state) ? [ALL, age] : [ALL]
    for (const one of told) tally(tallies, stockCell(day, state, one), child)
    if (isPlacement(state)) for (const one of told) tally(tallies, stockCell(day, ALL, one), child)
  }
}

function tallyMoves(tallies: Tallies, stays: Stays, k: number, { from, to }: Window, { limit }: Limits): void {
  const [child, end, start] = [stays.child[k] as number, stays.end[k] as number, stays.start[k] as number]
  const nameOf = (at: number) => stays.states[stays.state[at] as number] ?? ''
  const state = nameOf(k)
  const isIn = (day: number) => day >= from && day <= to
  const isFirst = k === 0 || stays.child[k - 1] !== child
  if (isFirst && isIn(start)) tally(tallies, entryCell(state), child)
  if (!isFirst && (stays.end[k - 1] as number) < start && isIn(start)) tally(tallies, moveCell('rest', state), child)
  if (!isIn(end - 1) || end > to) return
  const isNext = stays.child[k + 1] === child && stays.start[k + 1] === end
  const isGrown = end >= (stays.birth[child] as number) + (limit[stays.state[k] as number] as number) - 1
  tally(tallies, moveCell(state, isNext ? nameOf(k + 1) : isGrown ? 'out' : 'rest'), child)
}

function tallyDays(tallies: Tallies, stays: Stays, k: number, { from, to }: Window): void {
  const years = Math.round((to + 1 - from) / YEAR)
  for (let year = 0; year < years; year++) {
    const last = Math.round(to - year * YEAR)
    const first = Math.max(from, Math.round(to - (year + 1) * YEAR) + 1)
    const here = Math.min(last + 1, stays.end[k] as number) - Math.max(first, stays.start[k] as number)
    if (here > 0)
      tally(tallies, daysCell(year, stays.states[stays.state[k] as number] ?? ''), stays.child[k] as number, here)
  }
}

/** What everybody looks at first: all placed are withheld only where nothing else will do. */
const WHOLE_WEIGHT = 20

function linked(
  cells: ReadonlyMap<string, FlowCell>,
  states: readonly string[],
  days: readonly number[],
  ageNames: readonly string[],
): LinkedTable {
  const all: TableCell[] = [...cells].map(([id, { value, children }]) => ({
    ...{ id, kind: 'count' as const, value, contributors: children },
    ...(id.endsWith(`|${ALL}|${ALL}`) && { weight: WHOLE_WEIGHT }),
  }))
  const links: TableLink[] = []
  const placements = states.filter(isPlacement)
  for (const day of days) {
    for (const age of placements.length > 0 ? [ALL, ...ageNames] : [])
      links.push({
        ...{ kind: 'sum', total: stockCell(day, ALL, age) },
        parts: placements.map((state) => stockCell(day, state, age)),
      })
    for (const state of [ALL, ...states.filter(isToldByAge)])
      links.push({
        ...{ kind: 'sum', total: stockCell(day, state, ALL) },
        parts: ageNames.map((age) => stockCell(day, state, age)),
      })
  }
  const [after, before] = [days[0], days.at(-1)]
  for (const state of states) {
    const came = [...cells.keys()].filter((id) => id.startsWith('move|') && id.endsWith(`|${state}`))
    const left = [...cells.keys()].filter((id) => id.startsWith(`move|${state}|`))
    const stood = [stockCell(before ?? 0, state, ALL), ...came]
    const stands = [stockCell(after ?? 0, state, ALL), ...left]
    const value = (ids: readonly string[]) => ids.reduce((sum, id) => sum + (cells.get(id)?.value ?? 0), 0)
    if (before === after || value(stood) !== value(stands)) continue
    const id = `through|${state}`
    all.push({ id, kind: 'count', value: value(stood), standing: 'never' })
    links.push({ kind: 'sum', total: id, parts: stood }, { kind: 'sum', total: id, parts: stands })
  }
  return { cells: all, links }
}
