/** Accounts (tunnukset): how workers sign in by name and password, and their second factor. */
import type { Day } from '#kernel/day.ts'
import type { AccountRow, PasswordKind } from '#model/account.ts'
import type { Worker } from '#model/worker.ts'
import type { Read, Write } from './register.ts'
import { secret, sql } from './sql.ts'

export interface Account {
  readonly worker: number
  readonly login: string
  readonly hash: string
  readonly kind: PasswordKind
  /** ISO time at which the password was set. */
  readonly at: string
  readonly secret: string | null
  /** A second factor that is being taken up. */
  readonly offered: string | null
  readonly lastStep: number
}

const ACCOUNT = sql`
  a.worker_id as worker, a.login_name as login, a.password_hash as hash, a.password_kind as kind, a.password_at as at,
  a.totp_secret as secret, a.totp_offered as offered, a.totp_step as "lastStep"`

export const accountNamed = (db: Read, login: string): Promise<Account | undefined> =>
  db.maybe(sql`select ${ACCOUNT} from account a where a.login_name = ${login}`)

export const accountOf = (db: Read, worker: number): Promise<Account | undefined> =>
  db.maybe(sql`select ${ACCOUNT} from account a where a.worker_id = ${worker}`)

/** The same, held until the transaction ends: of two at once the second sees what the first did. */
export const holdAccount = (db: Write, worker: number): Promise<Account | undefined> =>
  db.maybe(sql`select ${ACCOUNT} from account a where a.worker_id = ${worker} for update`)

export const addAccount = (
  db: Write,
  one: { readonly worker: number; readonly login: string } & NewPassword,
): Promise<number> =>
  db.run(sql`
    insert into account (worker_id, login_name, password_hash, password_kind, password_at)
    values (${one.worker}, ${one.login}, ${one.hash}, ${one.kind}, ${one.at})`)

export interface NewPassword {
  readonly hash: string
  readonly kind: PasswordKind
  readonly at: string
}

export const setPassword = (db: Write, worker: number, { hash, kind, at }: NewPassword): Promise<number> =>
  db.run(sql`
    update account set password_hash = ${hash}, password_kind = ${kind}, password_at = ${at} where worker_id = ${worker}`)

export const offerSecondFactor = (db: Write, worker: number, offered: string): Promise<number> =>
  db.run(sql`update account set totp_offered = ${secret(offered)} where worker_id = ${worker}`)

/** @param taken nothing takes the second factor away */
export const setSecondFactor = (db: Write, worker: number, taken: string | null, step: number): Promise<number> =>
  db.run(sql`
    update account set totp_secret = ${secret(taken)}, totp_offered = null, totp_step = ${step} where worker_id = ${worker}`)

export const noteStep = (db: Write, worker: number, step: number): Promise<number> =>
  db.run(sql`update account set totp_step = ${step} where worker_id = ${worker}`)

export async function hasAccounts(db: Read): Promise<boolean> {
  const { found } = await db.one<{ found: boolean }>(sql`select exists (select from account) as found`)
  return found
}

/** Everybody who works here, with an account or without. */
export const accountRows = (db: Read, on: Day): Promise<readonly AccountRow[]> =>
  db.rows(sql`
    select w.id as worker, w.name, w.position, a.login_name as login, a.password_kind as "passwordKind",
      a.totp_secret is not null as "hasSecondFactor",
      (select count(*)::int from session s where s.worker_id = w.id and s.ended_at is null) as "openSessions"
    from worker w left join account a on a.worker_id = w.id
    where w.ended_on is null or w.ended_on >= ${on} order by w.name, w.id`)

/** The first worker of each duty, where the workers are the invented ones. */
export const exampleWorkers = (db: Read, on: Day): Promise<readonly Worker[]> =>
  db.rows(sql`
    select distinct on (w.duty) w.id, w.name, w.position, w.duty, w.unit_id as unit from worker w
    where (w.ended_on is null or w.ended_on >= ${on}) and exists (select from deed where action = 'make-families')
    order by w.duty, w.id`)
