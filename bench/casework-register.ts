/** The big register of the case-work bench: made once from its seed, on the embedded PostgreSQL in a folder or on a given one. */
import { createHash } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type PopulationForm, population } from '#example/population.ts'
import { continueNumbers, isRegisterEmpty, layDown, loadBlock, takeStock } from '#register/bulk.ts'
import { readMigrations } from '#register/migrate.ts'
import { openRegister, type Register } from '#register/register.ts'
import { sql } from '#register/sql.ts'

export interface BigRegister {
  readonly register: Register
  readonly form: PopulationForm
  readonly made: { readonly seconds: number; readonly rows: number } | undefined
}

/** The same form finds the same folder again, for as long as its lives are lived alike and the tables are as they were. */
export function folderOf(form: PopulationForm): string {
  const hash = createHash('sha256').update(JSON.stringify(form))
  for (const { checksum } of readMigrations(MIGRATIONS)) hash.update(checksum)
  for (const { rows } of population({ ...form, children: SAMPLE })) hash.update(JSON.stringify([...rows]))
  const folder = join(tmpdir(), `varhain-bench-people-${hash.digest('hex').slice(0, 10)}`)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return folder
}

const SAMPLE = 200
const MIGRATIONS = join(import.meta.dirname, '..', 'src', 'register', 'migrations')

export async function bigRegister(form: PopulationForm, url?: string): Promise<BigRegister> {
  const register = openRegister({ folder: folderOf(form), ...(url === undefined ? {} : { url }) })
  if (!(await register.look(isRegisterEmpty))) return { register, form, made: undefined }
  const start = performance.now()
  let rows = 0
  await register.maintain(async (db) => {
    await layDown(db, async () => {
      for (const block of population(form)) {
        rows += await loadBlock(db, block.rows)
        process.stderr.write(`\r${block.children} children, ${rows} rows `)
      }
    })
    await continueNumbers(db)
    await takeStock(db)
    await db.log(
      sql`insert into deed (at, duty, action, provider, purpose, detail) values (now(), 'bench', 'lay-down', '', 'bench', '{}')`,
    )
  })
  process.stderr.write('\r')
  return { register, form, made: { seconds: (performance.now() - start) / 1000, rows } }
}

export const counted = (register: Register) =>
  register.look((db) =>
    db.one<Record<string, number>>(sql`select (select count(*)::int from person) as people,
      (select count(*)::int from matter) as matters, (select count(*)::int from event) as events,
      (select count(*)::int from part) as parts, (select count(*)::int from due) as dues,
      (select count(*)::int from worker) as workers,
      pg_size_pretty(pg_database_size(current_database())) as size`),
  )
