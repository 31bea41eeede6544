/**
 * Flow episodes (virtojen jaksot): what children were told to be in, from which day to which, as the learning of flows takes them.
 *
 * Half a million of them stand in columns, a number a cell: as many objects would take ten times the memory.
 */

/** One as it was told. Days are numbers, `end` is not included and null where it goes on. */
export interface FlowEpisode {
  readonly child: string
  readonly state: string
  readonly start: number
  readonly end: number | null
  /** Which stands where two overlap: the higher. */
  readonly rank: number
  readonly production: Production
  /** Cents a day; null where it is not told. */
  readonly dayPrice: number | null
}

/** One of the pool as flows read it, before it is known what state it puts a child in. */
export interface OwnEpisode {
  readonly child: string
  readonly kind: string
  readonly type: string
  readonly ground: string
  readonly from: string
  /** Included; null while it lasts. */
  readonly to: string | null
  readonly production: string
  readonly priceCents: number | null
  readonly priceUnit: string
  readonly birthMonth: string | null
}

export const PRODUCTIONS = ['own', 'bought', 'unknown'] as const
export type Production = (typeof PRODUCTIONS)[number]

/** Columns of the same length, in the order they were told. */
export interface FlowEpisodes {
  /** Names by number, in the order they were met. */
  readonly children: readonly string[]
  readonly states: readonly string[]
  readonly child: Int32Array
  readonly state: Uint16Array
  readonly start: Int32Array
  /** OPEN where it goes on. */
  readonly end: Int32Array
  readonly rank: Int16Array
  /** Place in PRODUCTIONS. */
  readonly production: Uint8Array
  /** NaN where it is not told. */
  readonly dayPrice: Float64Array
}

export const OPEN = 2_147_483_647

/** Takes rows one by one, and gives their columns. */
export interface Gathering<Row, Rows> {
  readonly add: (row: Row) => void
  readonly all: () => Rows
}

const FIRST_ROOM = 1024

const roomOf = (room: number) => ({
  child: new Int32Array(room),
  state: new Uint16Array(room),
  start: new Int32Array(room),
  end: new Int32Array(room),
  rank: new Int16Array(room),
  production: new Uint8Array(room),
  dayPrice: new Float64Array(room),
})
type Room = ReturnType<typeof roomOf>

function grown(room: Room, to: number): Room {
  const larger = roomOf(to)
  for (const name of Object.keys(room) as (keyof Room)[]) larger[name].set(room[name])
  return larger
}

export function gatheredEpisodes(): Gathering<FlowEpisode, FlowEpisodes> {
  const children = new Map<string, number>()
  const states = new Map<string, number>()
  let room = roomOf(FIRST_ROOM)
  let count = 0
  const add = (one: FlowEpisode) => {
    if (count === room.child.length) room = grown(room, 2 * count)
    room.child[count] = numberOf(children, one.child)
    room.state[count] = numberOf(states, one.state)
    room.start[count] = one.start
    room.end[count] = one.end ?? OPEN
    room.rank[count] = one.rank
    room.production[count] = PRODUCTIONS.indexOf(one.production)
    room.dayPrice[count] = one.dayPrice ?? Number.NaN
    count++
  }
  const all = () => ({
    children: [...children.keys()],
    states: [...states.keys()],
    child: room.child.subarray(0, count),
    state: room.state.subarray(0, count),
    start: room.start.subarray(0, count),
    end: room.end.subarray(0, count),
    rank: room.rank.subarray(0, count),
    production: room.production.subarray(0, count),
    dayPrice: room.dayPrice.subarray(0, count),
  })
  return { add, all }
}

function numberOf(names: Map<string, number>, name: string): number {
  const before = names.get(name)
  if (before !== undefined) return before
  names.set(name, names.size)
  return names.size - 1
}

export function episodeColumns(told: readonly FlowEpisode[]): FlowEpisodes {
  const gathering = gatheredEpisodes()
  for (const one of told) gathering.add(one)
  return gathering.all()
}
