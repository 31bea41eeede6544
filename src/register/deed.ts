/** Deeds (lokimerkinnät): who looked at or changed what, in the transaction that did it. Laki 703/2023, 10 §. */
import { json, type Query, sql } from './sql.ts'

export interface Deed {
  /** ISO time. */
  readonly at: string
  readonly worker: number | null
  readonly duty: string
  readonly action: string
  readonly matter: number | null
  readonly person: number | null
  readonly purpose: string
  readonly detail: Readonly<Record<string, unknown>>
}

export const deedRow = (one: Deed): Query => sql`
  insert into deed (at, worker_id, duty, action, matter_id, person_id, purpose, detail)
  values (${one.at}, ${one.worker}, ${one.duty}, ${one.action}, ${one.matter}, ${one.person}, ${one.purpose}, ${json(one.detail)})`
