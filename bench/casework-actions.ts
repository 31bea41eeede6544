/** Actions of the case-work bench: run as workers of the big register, each timed beside a bare indexed question as its floor. */
import type { Action, Call, World } from '#actions/action.ts'
import { ACTIONS } from '#actions/catalogue.ts'
import { perform } from '#actions/perform.ts'
import { type Random, randomOf } from '#kernel/random.ts'
import type { Worker } from '#model/worker.ts'
import type { Read, Register } from '#register/register.ts'
import { type Query, sql } from '#register/sql.ts'

export interface Crowd {
  readonly register: Register
  readonly random: Random
  readonly workers: readonly Worker[]
  /** Open matters with who holds them. */
  readonly matters: readonly { readonly id: number; readonly worker: number }[]
  readonly people: readonly { readonly family: string; readonly given: string; readonly birth: string }[]
  readonly now: () => string
}

export async function crowdOf(register: Register, now: string): Promise<Crowd> {
  const found = await register.look(async (db) => ({
    workers: await db.rows<Worker>(sql`select id, name, position, duty, unit_id as unit from worker order by id`),
    matters: await db.rows<{ id: number; worker: number }>(sql`select id, worker_id as worker from part
      where kind = 'matter' and state <> 'closed' and worker_id is not null order by id`),
    people: await db.rows<{ family: string; given: string; birth: string }>(sql`select family_name as family,
      given_names as given, birth from person where id % 97 = 0 order by id limit 400`),
  }))
  let tick = 0
  const base = Date.parse(now)
  return { register, random: randomOf(7), ...found, now: () => new Date(base + 20 * tick++).toISOString() }
}

export const oneOf = <T>(random: Random, list: readonly T[]): T => {
  const found = list[random.whole(0, list.length - 1)]
  if (found === undefined) throw new Error('nothing to choose from: bench')
  return found
}

const byName = new Map(ACTIONS.map((one) => [one.name, one]))

/** Gives the outcome; a thrown error ends the bench. */
export async function act(crowd: Crowd, name: string, input: object, worker: Worker) {
  const call: Call = {
    world: { register: crowd.register, now: crowd.now } as World,
    actor: { name: worker.name, duty: worker.duty, worker },
    signal: new AbortController().signal,
    progress: () => undefined,
  }
  return perform(byName.get(name) as Action, input, call)
}

export interface Timed {
  readonly name: string
  /** Milliseconds, the median to be below. */
  readonly aim: number
  readonly run: (crowd: Crowd) => Promise<unknown>
  readonly floor: (crowd: Crowd) => Query
}

const social = ({ workers }: Crowd) => workers.filter(({ duty }) => duty === 'social-worker')
const holder = (crowd: Crowd) => {
  const matter = oneOf(crowd.random, crowd.matters)
  return { matter, worker: crowd.workers.find(({ id }) => id === matter.worker) ?? oneOf(crowd.random, crowd.workers) }
}

const done = async (outcome: ReturnType<typeof act>): Promise<void> => {
  const told = await outcome
  if (!told.ok) throw new Error(`bench refused: ${told.why.message}`)
}

const search = (crowd: Crowd, text: string) =>
  done(act(crowd, 'search-people', { text }, oneOf(crowd.random, social(crowd))))
const someone = (crowd: Crowd) => oneOf(crowd.random, crowd.people)
/** A letter left out in the middle. */
const misspelt = (text: string) => text.slice(0, 2) + text.slice(3)

export const TIMED: readonly Timed[] = [
  {
    name: 'my-day',
    aim: 50,
    run: (crowd) => done(act(crowd, 'my-day', {}, oneOf(crowd.random, social(crowd)))),
    floor: (
      crowd,
    ) => sql`select * from due where worker_id = ${oneOf(crowd.random, social(crowd)).id} and state = 'open'
      order by due_day limit 200`,
  },
  {
    name: 'show-matter',
    aim: 50,
    run: (crowd) => {
      const { matter, worker } = holder(crowd)
      return done(act(crowd, 'show-matter', { id: matter.id }, worker))
    },
    floor: (crowd) => sql`select * from event where matter_id = ${holder(crowd).matter.id}
      order by on_day desc, id desc limit 50`,
  },
  {
    name: 'show-unit',
    aim: 50,
    run: (crowd) => done(act(crowd, 'show-unit', {}, oneOf(crowd.random, social(crowd)))),
    floor: (
      crowd,
    ) => sql`select worker_id, count(*) from part where unit_id = ${oneOf(crowd.random, social(crowd)).unit}
      and kind = 'matter' and closed_on is null group by 1`,
  },
  {
    name: 'search, full name',
    aim: 100,
    run: (crowd) => {
      const { family, given } = someone(crowd)
      return search(crowd, `${given} ${family}`)
    },
    floor: (crowd) => sql`select * from person where birth = ${someone(crowd).birth}`,
  },
  {
    name: 'search, misspelt name',
    aim: 100,
    run: (crowd) => {
      const { family, given } = someone(crowd)
      return search(crowd, `${given.split(' ')[0]} ${misspelt(family)}`)
    },
    floor: (crowd) => sql`select * from person where birth = ${someone(crowd).birth}`,
  },
  {
    name: 'search, family name',
    aim: 100,
    run: (crowd) => search(crowd, someone(crowd).family),
    floor: (crowd) => sql`select * from person where birth = ${someone(crowd).birth}`,
  },
  {
    name: 'search, birth day',
    aim: 100,
    run: (crowd) => search(crowd, someone(crowd).birth),
    floor: (crowd) => sql`select * from person where birth = ${someone(crowd).birth}`,
  },
  {
    name: 'a step (write-note)',
    aim: 50,
    run: (crowd) => {
      const { matter, worker } = holder(crowd)
      const given = { matter: matter.id, noteKind: 'other', noteText: 'Mittaus.' }
      return done(act(crowd, 'write-note', given, worker))
    },
    floor: (crowd) => sql`select * from part where id = ${holder(crowd).matter.id}`,
  },
]

export interface Spread {
  readonly median: number
  readonly p95: number
  readonly most: number
}

export function spreadOf(times: readonly number[]): Spread {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
  return { median: at(0.5), p95: at(0.95), most: sorted.at(-1) ?? 0 }
}

export async function times(count: number, work: () => Promise<unknown>): Promise<Spread> {
  const taken: number[] = []
  for (let k = 0; k < count + WARM; k++) {
    const start = performance.now()
    await work()
    if (k >= WARM) taken.push(performance.now() - start)
  }
  return spreadOf(taken)
}

const WARM = 10

export const asked = (crowd: Crowd, query: Query) => crowd.register.look((db: Read) => db.rows(query))
