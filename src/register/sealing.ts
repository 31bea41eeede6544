/**
 * Sealing (sinetöinti): what is secret is sealed as a query is asked and opened as its rows come back, so that whoever writes a
 * query reads and writes clear values and the database never sees one.
 *
 * Which keys are in use stands in the register (seal_key), and which one seals (seal_turn, a sequence: it is read as it stands
 * now, whatever moment a transaction looks at). Whoever seals holds a shared lock until the end of its transaction: a rotation
 * that has had the lock for itself knows that nobody seals with an older key.
 */

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { PoolClient } from 'pg'
import { KeysMissing, keysIn, makeKeys } from './key-file.ts'
import type { Place } from './postgres-session.ts'
import {
  areSealed,
  foundBy,
  isSealed,
  markOf,
  openedBytes,
  openedText,
  type SealKey,
  sealedBytes,
  sealedText,
} from './seal.ts'
import { type Made, type Query, toBeMade } from './sql.ts'

/** "seal" as a number. */
export const SEAL_LOCK = 0x73_65_61_6c

/** The sealing of one transaction. */
export interface Sealing {
  /** The query with everything made that the sealer makes. */
  made(query: Query): Promise<Query>
  /** Opens whatever is sealed in rows, where it stands. Throws `seal broken: …`. */
  open(rows: readonly Record<string, unknown>[]): void
  /** A part of the transaction was undone, and a lock that was taken in it: before more is sealed the key is asked anew. */
  undone(): void
}

export interface Seals {
  /** Where the keys stand. */
  readonly path: string
  /** Holds the keys against the register; makes the first where nothing was ever sealed. Throws KeysMissing. */
  meet(client: PoolClient): Promise<void>
  of(client: PoolClient): Sealing
}

export function sealsOf(place: Place): Seals {
  const path = place.keys ?? join(place.folder, 'keys.json')
  const known = new Map<number, SealKey>()
  const keyOf = (generation: number): SealKey => {
    // Another process may have added a key: keys are never forgotten while this one lives.
    if (!known.has(generation)) for (const [one, key] of keysIn(path)) known.set(one, key)
    const key = known.get(generation)
    if (!key) throw new KeysMissing(`${path} has no key ${generation}, with which the register is sealed; ${ADVICE}`)
    return key
  }
  return {
    path,
    meet: async (client) => {
      for (const [generation, key] of await met(client, path)) known.set(generation, key)
    },
    of: (client) => sealingOf(client, keyOf),
  }
}

const ADVICE = 'put back the key file of that time, or name it with VARHAIN_KEYS'

interface Told {
  readonly generation: number
  readonly mark: string
}

async function met(client: PoolClient, path: string): Promise<ReadonlyMap<number, SealKey>> {
  const told = await toldIn(client)
  if (told.length === 0) await takeIntoUse(client, path)
  const keys = keysIn(path)
  // A key may have been retired between the two looks.
  const lacking = lackingOf(await toldIn(client), keys, path)
  if (lacking !== undefined) throw new KeysMissing(`${lacking}; ${ADVICE}`)
  await client.query(`select setval('seal_turn', newest) from (select max(generation) as newest from seal_key) k
    where not exists (select from seal_key where generation = (select last_value from seal_turn))`)
  return keys
}

const toldIn = async (client: PoolClient): Promise<readonly Told[]> =>
  (await client.query<Told>('select generation, mark from seal_key order by generation')).rows

/** Nothing was ever sealed here: the newest key of the file, or a first one, is taken into use. */
async function takeIntoUse(client: PoolClient, path: string): Promise<void> {
  await client.query('begin')
  try {
    await client.query('select pg_advisory_xact_lock($1)', [SEAL_LOCK])
    if ((await toldIn(client)).length === 0) {
      if (!existsSync(path)) makeKeys(path, new Date().toISOString())
      const newest = [...keysIn(path).values()].toSorted((a, b) => b.generation - a.generation)[0]
      if (!newest) throw new KeysMissing(`${path} holds no key`)
      await client.query('insert into seal_key (generation, mark) values ($1, $2)', [newest.generation, markOf(newest)])
      await client.query(`select setval('seal_turn', $1)`, [newest.generation])
    }
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

function lackingOf(told: readonly Told[], keys: ReadonlyMap<number, SealKey>, path: string): string | undefined {
  for (const { generation, mark } of told) {
    const key = keys.get(generation)
    if (keys.size === 0) return `the register is sealed and its key file ${path} is not there`
    if (!key) return `the register is sealed with key ${generation}, which ${path} does not have`
    if (markOf(key) !== mark) return `key ${generation} of ${path} is not the one with which the register is sealed`
  }
  return undefined
}

/** The keys of a transaction: which one seals, and which may have sealed what it sees. */
interface Turn {
  readonly key: SealKey
  readonly all: readonly SealKey[]
}

function sealingOf(client: PoolClient, keyOf: (generation: number) => SealKey): Sealing {
  let taken: Promise<Turn> | undefined
  const turn = async (): Promise<Turn> => {
    const [, last, open] = (await client.query(`select pg_advisory_xact_lock_shared(${SEAL_LOCK});
      select last_value::int as turn from seal_turn;
      select generation from seal_key`)) as unknown as readonly { rows: readonly Record<string, number>[] }[]
    return {
      key: keyOf(last?.rows[0]?.turn ?? 0),
      all: (open?.rows ?? []).map(({ generation }) => keyOf(generation ?? 0)),
    }
  }
  return {
    async made(query) {
      const asked = query.values.map(toBeMade)
      if (!asked.some((one) => one !== undefined)) return query
      if (asked.some(needsKey)) taken ??= turn()
      const keys = await taken
      return { text: query.text, values: query.values.map((value, at) => madeOf(asked[at], value, keys, keyOf)) }
    },
    open: (rows) => {
      for (const row of rows) openIn(row, keyOf)
    },
    undone: () => {
      taken = undefined
    },
  }
}

const needsKey = (one: Made | undefined): boolean =>
  one !== undefined && (one.made === 'json' ? holdsSecret(one.value) : !isNothing(one))

const isNothing = (one: Made): boolean => ('text' in one && one.text === null) || ('value' in one && one.value === null)

function holdsSecret(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  return needsKey(toBeMade(value)) || Object.values(value).some(holdsSecret)
}

type KeyOf = (generation: number) => SealKey

function madeOf(one: Made | undefined, value: unknown, turn: Turn | undefined, keyOf: KeyOf): unknown {
  if (one === undefined) return value
  if (one.made === 'json') return jsonOf(one.value, turn, keyOf)
  if (isNothing(one)) return null
  if (!turn) throw new Error(`no key: ${one.made}`)
  const { key, all } = turn
  switch (one.made) {
    case 'secret':
      return sealedText(key, 't', one.text ?? '')
    case 'whole':
      return sealedText(key, 'j', JSON.stringify(one.value))
    case 'bytes':
      return sealedBytes(key, one.content)
    case 'again':
      return again(one.value, key, keyOf)
    case 'key':
      return foundBy(key, one.of, one.text ?? '')
    case 'keys':
      return one.texts.flatMap((text) => all.map((each) => foundBy(each, one.of, text)))
  }
}

const jsonOf = (value: unknown, turn: Turn | undefined, keyOf: KeyOf): string =>
  JSON.stringify(value, (_, held: unknown) => {
    const one = toBeMade(held)
    return one === undefined ? held : madeOf(one, held, turn, keyOf)
  })

function again(value: unknown, key: SealKey, keyOf: KeyOf): unknown {
  if (typeof value === 'string' && isSealed(value)) {
    const clear = openedText(value, keyOf)
    return sealedText(key, value[1] === 'j' ? 'j' : 't', value[1] === 'j' ? JSON.stringify(clear) : String(clear))
  }
  if (Array.isArray(value)) return value.map((one) => again(one, key, keyOf))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, again(one, key, keyOf)]))
}

function openIn(held: Record<string, unknown>, keyOf: KeyOf): void {
  for (const name of Object.keys(held)) {
    const value = held[name]
    if (typeof value === 'string') {
      if (isSealed(value)) held[name] = openedText(value, keyOf)
    } else if (Buffer.isBuffer(value)) {
      if (areSealed(value)) held[name] = openedBytes(value, keyOf)
    } else if (typeof value === 'object' && value !== null) openIn(value as Record<string, unknown>, keyOf)
  }
}
