/**
 * Stays (olojaksot): what a child was in and from when to when, at most one thing at a time; made from episodes as they were told.
 *
 * Days are numbers (`dayNumber`), ends are not included. Nothing is dropped unsaid: `faults` counts what was cut, joined or left out.
 * Of episodes that overlap the one of the higher rank stands, of equal ranks the one that began later.
 */
import { type FlowEpisodes, OPEN } from '#model/flow-episode.ts'

export const FAULTS = [
  'zero-length', // began and ended on one day, end not included: no child-day
  'ends-before-it-begins', // left out
  'no-birth-date', // the child's age is not known: left out
  'before-birth', // began more than a month before the birth: left out
  'past-age-limit', // cut at the age limit of its state
  'overlap', // cut or covered by another of the same child
] as const
export type Fault = (typeof FAULTS)[number]

/** Columns of the same length, by child and start. */
export interface Stays {
  readonly states: readonly string[]
  readonly child: Int32Array
  readonly state: Uint8Array
  readonly start: Int32Array
  /** OPEN where it goes on. */
  readonly end: Int32Array
  /** Of the child of that number. */
  readonly birth: Int32Array
  readonly faults: ReadonlyMap<Fault, number>
}

export interface StayRules {
  /** Order of the states; those that are met and are not in it come after, by name. */
  readonly order: readonly string[]
  /** Day on which a child of a birth reaches the age limit of a state. */
  readonly limit: (state: string, birth: number) => number
  /** What began after it is not known yet. */
  readonly last?: number
}

interface Piece {
  readonly state: number
  readonly start: number
  readonly end: number
  readonly rank: number
}

/** @param births day numbers by child; a child without one is left out and counted */
export function staysOf(
  told: FlowEpisodes,
  births: ReadonlyMap<string, number>,
  { order, limit, last = OPEN }: StayRules,
): Stays {
  const states = statesOf(told, order, last)
  const numbers = told.states.map((one) => states.indexOf(one))
  const faults = new Map<Fault, number>()
  const fault = (one: Fault) => void faults.set(one, (faults.get(one) ?? 0) + 1)
  const columns = emptyColumns(told.child.length, told.children.length)
  const { order: rows, offsets } = byChild(told, last)
  for (const [number, name] of told.children.entries()) {
    const birth = births.get(name)
    const pieces: Piece[] = []
    for (let at = offsets[number] as number; at < (offsets[number + 1] as number); at++) {
      const row = rows[at] as number
      const state = numbers[told.state[row] as number] as number
      const until = birth === undefined ? 0 : limit(states[state] as string, birth)
      const piece = birth === undefined ? 'no-birth-date' : soundPiece(told, row, state, birth, until, fault)
      if (typeof piece === 'string') fault(piece)
      else pieces.push(piece)
    }
    if (birth !== undefined && pieces.length > 0) columns.add(birth, oneAtATime(pieces, fault))
  }
  return { states, faults, ...columns.all() }
}

function statesOf({ states, state, start }: FlowEpisodes, order: readonly string[], last: number): readonly string[] {
  const met = new Set<string>()
  for (const [row, number] of state.entries()) if ((start[row] as number) <= last) met.add(states[number] as string)
  return [...order.filter((one) => met.has(one)), ...[...met].filter((one) => !order.includes(one)).sort()]
}

/** Rows child after child, each child's in the order they were told: child k has those from `offsets[k]` up to `offsets[k + 1]`. */
function byChild({ children, child, start }: FlowEpisodes, last: number) {
  const offsets = new Int32Array(children.length + 1)
  for (const [row, number] of child.entries())
    if ((start[row] as number) <= last) offsets[number + 1] = (offsets[number + 1] as number) + 1
  for (let k = 0; k < children.length; k++) offsets[k + 1] = (offsets[k + 1] as number) + (offsets[k] as number)
  const next = offsets.slice()
  const order = new Int32Array(offsets.at(-1) ?? 0)
  for (const [row, number] of child.entries()) {
    if ((start[row] as number) > last) continue
    const place = next[number] as number
    order[place] = row
    next[number] = place + 1
  }
  return { order, offsets }
}

const MONTH = 31

/** The days of an episode, cut at birth and age limit; or why it is left out. */
function soundPiece(
  told: FlowEpisodes,
  row: number,
  state: number,
  birth: number,
  limit: number,
  fault: (one: Fault) => void,
): Piece | Fault {
  const [start, until] = [told.start[row] as number, told.end[row] as number]
  if (until < start) return 'ends-before-it-begins'
  if (until === start) return 'zero-length'
  if (start < birth - MONTH) return 'before-birth'
  if (start >= limit) return 'past-age-limit'
  if (until !== OPEN && until > limit) fault('past-age-limit')
  return { state, start, end: Math.min(until, limit), rank: told.rank[row] as number }
}

/** Room for all there can be: what n episodes that overlap are cut into is less than two of them each. */
function emptyColumns(episodes: number, children: number) {
  const child = new Int32Array(2 * episodes)
  const state = new Uint8Array(2 * episodes)
  const start = new Int32Array(2 * episodes)
  const end = new Int32Array(2 * episodes)
  const births = new Int32Array(children)
  let [stays, known] = [0, 0]
  const add = (birth: number, pieces: readonly Piece[]) => {
    for (const piece of pieces) {
      child[stays] = known
      state[stays] = piece.state
      start[stays] = piece.start
      end[stays] = piece.end
      stays++
    }
    births[known++] = birth
  }
  const all = () => ({
    child: child.slice(0, stays),
    state: state.slice(0, stays),
    start: start.slice(0, stays),
    end: end.slice(0, stays),
    birth: births.slice(0, known),
  })
  return { add, all }
}

/** Pieces of one child with no two on a day; those of one state that meet are one. */
function oneAtATime(pieces: Piece[], fault: (one: Fault) => void): readonly Piece[] {
  pieces.sort((a, b) => a.start - b.start || a.end - b.end)
  const isApart = pieces.every((one, k) => k === 0 || one.start >= (pieces[k - 1]?.end ?? 0))
  if (isApart) return joined(pieces)
  const edges = [...new Set(pieces.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b)
  for (let k = 1; k < pieces.length; k++)
    if (
      (pieces[k] as Piece).rank === (pieces[k - 1] as Piece).rank &&
      (pieces[k] as Piece).start < (pieces[k - 1] as Piece).end
    )
      fault('overlap')
  const slices = edges.slice(0, -1).flatMap((start, k) => {
    const end = edges[k + 1] ?? start
    const over = pieces.filter((one) => one.start <= start && one.end >= end)
    const top = over.reduce<Piece | undefined>((best, one) => (best && best.rank > one.rank ? best : one), undefined)
    return top ? [{ ...top, start, end }] : []
  })
  return joined(slices)
}

function joined(pieces: readonly Piece[]): readonly Piece[] {
  const kept: Piece[] = []
  for (const one of pieces) {
    const before = kept.at(-1)
    if (before && before.state === one.state && before.end === one.start)
      kept[kept.length - 1] = { ...before, end: one.end }
    else kept.push(one)
  }
  return kept
}
