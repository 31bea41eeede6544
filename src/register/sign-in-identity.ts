/** Identities outside (ulkoiset tunnisteet): which subject of which issuer is which worker, and requests on their way there. */
import type { OutsideIdentity } from '#model/account.ts'
import type { Read, Write } from './register.ts'
import { secret, sql } from './sql.ts'

export interface Told {
  readonly issuer: string
  readonly subject: string
  /** As the provider told it. */
  readonly name: string
  /** ISO time. */
  readonly at: string
}

/** Whose it is; one that was never seen is kept, so that an administrator can say whose. */
export async function workerOfIdentity(db: Write, { issuer, subject, name, at }: Told): Promise<number | null> {
  const { worker } = await db.one<{ worker: number | null }>(sql`
    insert into sign_in_identity (issuer, subject, name, asked_at) values (${issuer}, ${subject}, ${secret(name)}, ${at})
    on conflict (issuer, subject) do update set name = excluded.name, asked_at = excluded.asked_at
    returning worker_id as worker`)
  return worker
}

export const identities = (db: Read): Promise<readonly OutsideIdentity[]> =>
  db.rows(sql`
    select id, issuer, subject, name, worker_id as worker, asked_at as asked from sign_in_identity
    order by worker_id nulls first, asked_at desc`)

/** Whose it was before: nothing where there is no such identity. */
export const linkIdentity = (
  db: Write,
  id: number,
  worker: number | null,
): Promise<{ before: number | null } | undefined> =>
  db.maybe(sql`
    update sign_in_identity i set worker_id = ${worker} from (select id, worker_id from sign_in_identity where id = ${id} for update) old
    where i.id = old.id returning old.worker_id as before`)

export interface SignInRequest {
  readonly hash: string
  readonly kind: 'worker' | 'citizen'
  readonly nonce: string
  readonly verifier: string
  readonly backTo: string
  /** ISO time. */
  readonly at: string
}

export const keepRequest = (db: Write, one: SignInRequest): Promise<number> =>
  db.run(sql`
    insert into sign_in_request (hash, kind, nonce, verifier, back_to, asked_at)
    values (${one.hash}, ${one.kind}, ${one.nonce}, ${secret(one.verifier)}, ${one.backTo}, ${one.at})`)

/** Gives a request once: it is gone then. */
export const takeRequest = (db: Write, hash: string): Promise<SignInRequest | undefined> =>
  db.maybe(sql`
    delete from sign_in_request where hash = ${hash}
    returning hash, kind, nonce, verifier, back_to as "backTo", asked_at as at`)

export const forgetRequests = (db: Write, older: string): Promise<number> =>
  db.run(sql`delete from sign_in_request where asked_at < ${older}`)
