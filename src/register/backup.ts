/** Backup of the register (rekisterin varmuuskopio): what a restore needs beside the rows of the tables (export.ts). */
import type { BackupManifest, NeededKey, Numbering } from '#model/backup.ts'
import type { Read } from './register.ts'
import { sql } from './sql.ts'

type Heads = Pick<BackupManifest, 'migration' | 'numberings' | 'lanes' | 'keys'>

/** To be asked after the transaction has its moment: numbers are given out past any transaction, and may only be larger. */
export async function backupHeads(db: Read): Promise<Heads> {
  return {
    migration: await db.one<Heads['migration']>(
      sql`select number, checksum from migration order by number desc limit 1`,
    ),
    numberings: await db.rows<Numbering>(sql`
      select sequencename::text as name, coalesce(last_value, start_value) as last, last_value is not null as "isCalled"
      from pg_sequences where schemaname = current_schema() order by 1`),
    lanes: await db.rows<Heads['lanes'][number]>(sql`select id as lane, length, last from lane order by id`),
    keys: await neededKeys(db),
  }
}

const neededKeys = (db: Read): Promise<readonly NeededKey[]> =>
  db.rows<NeededKey>(sql`select generation, mark from seal_key order by generation`)
