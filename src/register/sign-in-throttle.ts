/** Throttle of sign-in (kirjautumisen hidastus): failed tries of a name and of an address, known to every process. */
import type { Read, Write } from './register.ts'
import { sql } from './sql.ts'

export interface Throttle {
  readonly key: string
  readonly failed: number
  /** ISO times. */
  readonly failedAt: string
  readonly lockedUntil: string
}

export const throttles = (db: Read, keys: readonly string[]): Promise<readonly Throttle[]> =>
  db.rows(sql`
    select key, failed, failed_at as "failedAt", locked_until as "lockedUntil" from sign_in_throttle
    where key = any(${[...keys]})`)

/** Counts a failure on top of those known, two at once too; older ones than `forgotten` count no more. */
export async function countFailure(db: Write, key: string, at: string, forgotten: string): Promise<number> {
  const { failed } = await db.one<{ failed: number }>(sql`
    insert into sign_in_throttle as t (key, failed, failed_at, locked_until) values (${key}, 1, ${at}, ${at})
    on conflict (key) do update set failed_at = excluded.failed_at,
      failed = case when t.failed_at < ${forgotten} then 1 else t.failed + 1 end
    returning failed`)
  return failed
}

export const lockUntil = (db: Write, key: string, until: string): Promise<number> =>
  db.run(sql`update sign_in_throttle set locked_until = ${until} where key = ${key}`)

export const forgetFailures = (db: Write, keys: readonly string[], older: string): Promise<number> =>
  db.run(sql`delete from sign_in_throttle where key = any(${[...keys]}) or failed_at < ${older}`)
