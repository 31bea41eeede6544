/**
 * Brings an old system's people, matters and services into the register (rekisterin tuonti): every row taken or rejected with its
 * reason, all in one transaction, so that a file that is stopped leaves nothing; the same file twice changes nothing.
 */
import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { z } from 'zod'
import { done, type Outcome, refused } from '#kernel/outcome.ts'
import { REGISTER_ROWS, type RegisterImport } from '#model/register-import.ts'
import { deedRow } from '#register/deed.ts'
import { readPeopleTable } from '#sources/people-table.ts'
import { tableText } from '#sources/table.ts'
import { action, type Call, no, type Refusal } from './action.ts'
import { faultRefusal } from './import-ledger.ts'
import { rejectedTable } from './import-register-rejected.ts'
import { type Counts, takeRows } from './import-register-rows.ts'
import { atWork, deedOf } from './worker-call.ts'

const RegisterInput = z.strictObject({
  /** Path of the file on this machine; over the network it was uploaded first. */
  file: z.string().min(1),
  fileName: z.string().optional(),
  upload: z.string().optional(),
  /** The old system, whose numbers the files refer to each other by. */
  source: z
    .string()
    .trim()
    .min(1)
    .max(60)
    .transform((text) => text.toLowerCase()),
  holds: z.enum(REGISTER_ROWS),
  /** Checks everything and changes nothing. */
  preview: z.preprocess((given) => given === true || given === 'true', z.boolean()).meta({ type: 'boolean' }),
  /** On this machine: where the rejected rows are written. */
  out: z.string().min(1).optional(),
})
type RegisterInput = z.output<typeof RegisterInput>

export const importRegister = action({
  name: 'import-register',
  kind: 'change',
  isLong: true,
  allow: ['administrator'],
  about:
    'Brings persons, relations, matters, services or placements of an old system into the register, or tries it out.',
  example:
    './varhain import-register --file henkilot.csv --source effica --holds persons --preview --out hylatyt.csv --as administrator',
  input: RegisterInput,
  run: importedFrom,
})

async function importedFrom(input: RegisterInput, call: Call): Promise<Outcome<RegisterImport, Refusal>> {
  const { source, holds, preview } = input
  const at = atWork(call)
  if (at.worker === null) return no('no-worker', 'say which administrator brings the file in (--as and a number)', 'as')
  call.progress('reading', 0)
  const text = await tableText(resolve(input.file))
  if (!text.ok) return faultRefusal(text.why, input)
  const read = readPeopleTable(text.value, holds)
  if (!read.ok) return faultRefusal(read.why, input)
  const { table, unread } = read.value
  const counts = await countsOf(input, read.value, call)
  const rejected = [...read.value.rejected, ...counts.rejected].toSorted((a, b) => a.row - b.row)
  const told = rejectedTable(table, rejected)
  const { accepted, known } = counts
  const result = { source, holds, isPreview: preview, read: table.rows.length, accepted, known, rejected, unread }
  if (told === undefined) return done(result)
  if (input.out === undefined) return done({ ...result, rejectedTable: told })
  writeFileSync(resolve(input.out), told, { mode: 0o600 })
  return done(result)
}

/** A preview is undone when all is counted; that it was made stands in the log. */
async function countsOf(
  { source, holds, preview }: RegisterInput,
  { rows, table }: Parameters<typeof takeRows>[1],
  call: Call,
): Promise<Counts> {
  const at = atWork(call)
  const tell = ({ accepted, known }: Counts) =>
    deedRow(
      deedOf(at, {
        action: preview ? 'preview-import-register' : 'import-register',
        detail: { source, holds, read: table.rows.length, accepted, known },
      }),
    )
  if (preview) {
    const tried = await call.world.register.change(
      async (db): Promise<Outcome<true, Counts>> =>
        refused(await takeRows({ db, at, source, holds }, { rows, table }, call)),
    )
    if (tried.ok) throw new Error(`not undone: ${source}`)
    await call.world.register.change((db) => db.log(tell(tried.why)))
    return tried.why
  }
  return call.world.register.change(async (db) => {
    const counts = await takeRows({ db, at, source, holds }, { rows, table }, call)
    await db.log(tell(counts))
    return counts
  })
}
