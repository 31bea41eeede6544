/**
 * Deeds (lokimerkinnät): who looked at, changed or gave out what, for what, in the transaction that did it; and attempts that
 * were refused. Laki 703/2023, 10 §.
 *
 * A row holds numbers and words of ours; whatever a person wrote (recipient, basis, reason) is sealed, and the row holds the
 * hash of it, so that it may be sealed anew and stay in its place in the chain.
 */
import { createHash, randomBytes } from 'node:crypto'
import type { LogKind } from '#model/log.ts'
import { json, type Query, secret, sql } from './sql.ts'

export interface Told {
  /** To whom it was given. */
  readonly recipient?: string
  /** Section of law or consent by which it was given. */
  readonly basis?: string
  /** Why, in the words of who did it. */
  readonly reason?: string
}

export interface Deed {
  /** ISO time. */
  readonly at: string
  readonly log: LogKind
  readonly worker: number | null
  /** Name of who did it, as it is now; null for the public form. */
  readonly workerName: string | null
  readonly duty: string
  readonly action: string
  readonly matter: number | null
  readonly person: number | null
  /** Who else was seen, such as in a list. */
  readonly people: readonly number[]
  /** Kinds of data: what was used or given. */
  readonly data: readonly string[]
  /** A word. */
  readonly purpose: string
  /** Numbers, words of ours and counts; never a name or free text. */
  readonly detail: Readonly<Record<string, unknown>>
  readonly told: Told
}

/** Whose data: the unit of the matter or, where there is none, of the worker. */
export const deedRow = (one: Deed): Query => sql`
  insert into deed (at, log, worker_id, worker_name, duty, action, provider, unit_id, matter_id, person_id, people, data, purpose,
    detail, told, told_hash)
  select ${one.at}, ${one.log}, ${one.worker}, ${one.workerName}, ${one.duty}, ${one.action}, coalesce(min(u.area), ''), min(u.id),
    ${one.matter}, ${one.person}, ${[...new Set(one.people)]}, ${one.data}, ${one.purpose}, ${json(one.detail)}, ${toldOf(one.told)}
  from unit u where u.id = coalesce((select p.unit_id from part p where p.id = ${one.matter}),
    (select w.unit_id from worker w where w.id = ${one.worker}))`

/** Salted: a short word cannot be guessed from its hash. */
function toldOf(told: Told): Query {
  if (Object.values(told).every((text) => text === undefined)) return sql`null, null`
  const text = JSON.stringify({ ...told, salt: randomBytes(16).toString('base64url') })
  return sql`${secret(text)}, ${hashOfTold(text)}`
}

export const hashOfTold = (text: string): string => createHash('sha256').update(text).digest('hex')
