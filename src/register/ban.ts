/** Minors' bans (alaikäisen kiellot) in force: to which guardians nothing of a matter is given. */
import type { Read } from './register.ts'
import { sql } from './sql.ts'

/** Of one matter: a guardian by number, or null for every guardian. Whatever the reader's reach: a ban holds for all. */
export async function bansOf(db: Read, matter: number): Promise<readonly (number | null)[]> {
  const rows = await db.rows<{ guardian: number | null }>(sql`
    select b.guardian from part p join ban b on b.id = p.id
    where p.matter_id = ${matter} and p.kind = 'ban' and p.state = 'in-force'`)
  return rows.map(({ guardian }) => guardian)
}
