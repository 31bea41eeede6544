/** The log as it is read (lokin luku): whether what somebody asked for is there. */
import type { Read } from './register.ts'
import { name, sql } from './sql.ts'

export type Sought = 'person' | 'part' | 'event' | 'attachment' | 'household'

/** Whether there is one at all, for whomever. */
export async function isThere(db: Read, sought: Sought, id: number): Promise<boolean> {
  const { found } = await db.one<{ found: boolean }>(
    sql`select exists (select from ${name(sought)} where id = ${id}) as found`,
  )
  return found
}
