/**
 * Stays (olojaksot): what a child was in and from when to when, at most one thing at a time; made from episodes as they were told.
 *
 * Days are numbers (`dayNumber`), ends are not included. Nothing is dropped unsaid: `faults` counts what was cut, joined or left out.
 * Of episodes that overlap the one of the higher rank stands, of equal ranks the one that began later.
 */

/** An episode as it was told. `end` null: it goes on. */
export interface ToldEpisode {
  readonly child: string
  readonly state: string
  readonly start: number
  /** Not included. */
  readonly end: number | null
  /** Which stands where two overlap: the higher. */
  readonly rank: number
  readonly production: 'own' | 'bought' | 'unknown'
  /** Cents a day; null where it is not told. */
  readonly dayPrice: number | null
}

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

export const OPEN = 2_147_483_647

export interface StayRules {
  /** Order of the states; those that are met and are not in it come after, by name. */
  readonly order: readonly string[]
  /** Day on which a child of a birth reaches the age limit of a state. */
  readonly limit: (state: string, birth: number) => number
}

interface Piece {
  readonly state: number
  readonly start: number
  readonly end: number
  readonly rank: number
}

/** @param births day numbers by child; a child without one is left out and counted */
export function staysOf(
  told: readonly ToldEpisode[],
  births: ReadonlyMap<string, number>,
  { order, limit }: StayRules,
): Stays {
  const met = new Set(told.map(({ state }) => state))
  const states = [...order.filter((one) => met.has(one)), ...[...met].filter((one) => !order.includes(one)).sort()]
  const numbers = new Map(states.map((one, k) => [one, k]))
  const faults = new Map<Fault, number>()
  const fault = (one: Fault) => void faults.set(one, (faults.get(one) ?? 0) + 1)
  const children = new Map<string, Piece[]>()
  for (const one of told) {
    const birth = births.get(one.child)
    const cut = birth === undefined ? 'no-birth-date' : soundPiece(one, birth, limit(one.state, birth), fault)
    if (typeof cut === 'string') fault(cut)
    else {
      const piece = { state: numbers.get(one.state) ?? 0, rank: one.rank, start: cut.start, end: cut.end }
      const own = children.get(one.child)
      if (own) own.push(piece)
      else children.set(one.child, [piece])
    }
  }
  return inColumns(children, births, states, faults, fault)
}

const MONTH = 31

/** The days of an episode, cut at birth and age limit; or why it is left out. */
function soundPiece(
  { start, end }: ToldEpisode,
  birth: number,
  limit: number,
  fault: (one: Fault) => void,
): { start: number; end: number } | Fault {
  const until = end ?? OPEN
  if (until < start) return 'ends-before-it-begins'
  if (until === start) return 'zero-length'
  if (start < birth - MONTH) return 'before-birth'
  if (start >= limit) return 'past-age-limit'
  if (end !== null && until > limit) fault('past-age-limit')
  return { start, end: Math.min(until, limit) }
}

function inColumns(
  children: ReadonlyMap<string, Piece[]>,
  births: ReadonlyMap<string, number>,
  states: readonly string[],
  faults: ReadonlyMap<Fault, number>,
  fault: (one: Fault) => void,
): Stays {
  const [child, state, start, end, birth]: [number[], number[], number[], number[], number[]] = [[], [], [], [], []]
  for (const [name, pieces] of children) {
    const number = birth.push(births.get(name) ?? 0) - 1
    for (const piece of oneAtATime(pieces, fault)) {
      child.push(number)
      state.push(piece.state)
      start.push(piece.start)
      end.push(piece.end)
    }
  }
  return {
    ...{ states, faults },
    child: Int32Array.from(child),
    state: Uint8Array.from(state),
    start: Int32Array.from(start),
    end: Int32Array.from(end),
    birth: Int32Array.from(birth),
  }
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
