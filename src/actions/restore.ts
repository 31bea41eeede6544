/**
 * Restore (palautus): a backup brought into a fresh data folder. All of it is checked before anything is written; the register
 * comes in one transaction, in which what was destroyed since is destroyed again. A mark in the folder tells of a restore that
 * was cut short: nothing else is served from it, and the same restore again begins anew or ends what was done.
 */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { done, type Outcome } from '#kernel/outcome.ts'
import { emptyPool, isPoolFresh, publishCopied } from '#pool/backup.ts'
import { alone, inStore, syncBelow, writeDurably } from '#pool/store.ts'
import { deedRow } from '#register/deed.ts'
import { messageOf, RegisterUnreachable } from '#register/postgres-fault.ts'
import { isRegisterFresh, isRestored } from '#register/restore.ts'
import { action, type Call, no, type Refusal } from './action.ts'
import { KEYS, LEDGER, POOL } from './backup.ts'
import { keysFor, wholeBackup } from './backup-check.ts'
import { copyFile } from './backup-file.ts'
import { ledgerIn, mergedLedgers } from './destroyed-ledger.ts'
import { CONTENT_MARK, restoreMark } from './open-world.ts'
import { type RestoredRegister, restoreRegister, type Source } from './restore-register.ts'
import { verifyPool } from './verify-pool.ts'
import { atWork, deedOf } from './worker-call.ts'

export interface Restored extends Partial<RestoredRegister> {
  /** When the backup was made. */
  readonly of: string
  readonly poolFiles: number
}

export const restore = action({
  name: 'restore',
  kind: 'change',
  isLong: true,
  needsNothing: true,
  isAtTheMachine: true,
  allow: ['administrator', 'controller'],
  about:
    'Brings a backup into a fresh data folder, after checking all of it; what was destroyed since is destroyed again.',
  example: './varhain restore --from varmuuskopio-2026-11-22 --data uusi-kansio',
  input: z.strictObject({
    from: z.string().min(1),
    /** A ledger of what was destroyed, beside those of the backup and of the data folder. */
    destroyed: z.string().min(1).optional(),
  }),
  run: async ({ from, destroyed }, call): Promise<Outcome<Restored, Refusal>> => {
    const folder = resolve(from)
    const ledgers = ledgersFor(folder, destroyed, call)
    if (!ledgers.ok) return ledgers
    const manifest = await wholeBackup(folder, call)
    if (!manifest.ok) return manifest
    const keys = keysFor(folder, manifest.value, call.world.register.keyFile)
    if (!keys.ok) return keys
    const source = { folder, manifest: manifest.value, gone: ledgers.value }
    return alone(call.world.pool.store, () => withKeys(source, keys.value, call))
  },
})

/** What was destroyed, by every ledger there is. */
function ledgersFor(folder: string, given: string | undefined, { world }: Call): Outcome<Source['gone'], Refusal> {
  if (given !== undefined && !existsSync(given)) return no('no-ledger', `there is no file ${given}`, 'destroyed')
  try {
    const places = [ledgerIn(world.data), join(folder, LEDGER), ...(given === undefined ? [] : [given])]
    return done(mergedLedgers(places))
  } catch (error) {
    return no('no-ledger', `${messageOf(error)}; nothing was changed`, 'destroyed')
  }
}

/** The keys stand at their place before the register is opened: it would make others. */
async function withKeys(source: Source, keys: 'there' | 'in-backup', call: Call): Promise<Outcome<Restored, Refusal>> {
  const { keyFile } = call.world.register
  if (keys === 'in-backup') await copyFile(join(source.folder, KEYS), keyFile, call.signal)
  const outcome = await brought(source, call).catch((error: unknown) => {
    if (keys === 'in-backup' && !isUncertain(error)) rmSync(keyFile, { force: true })
    throw error
  })
  if (!outcome.ok && keys === 'in-backup') rmSync(keyFile, { force: true })
  return outcome
}

/** Nobody knows whether it was committed. */
const isUncertain = (error: unknown): boolean => error instanceof RegisterUnreachable

async function brought(source: Source, call: Call): Promise<Outcome<Restored, Refusal>> {
  const { data, pool } = call.world
  const { digest } = source.manifest
  const mark = restoreMark(data)
  const isCut = existsSync(mark) && readFileSync(mark, 'utf8').trim() === digest
  const found = await lookedAt(digest, call)
  if (isCut && found === 'restored') return finished(source, undefined, call)
  if (found !== 'fresh' || !(isCut || isPoolFresh(pool.store)))
    return no('folder-not-empty', 'this data folder holds something already: give a fresh one with --data', 'from')
  writeDurably(mark, `${digest}\n`)
  try {
    await copyPool(source, call)
    return finished(source, await restoreRegister(source, call), call)
  } catch (error) {
    if (!isUncertain(error)) {
      emptyPool(pool.store)
      rmSync(mark, { force: true })
    }
    throw error
  }
}

const lookedAt = (digest: string, call: Call): Promise<'fresh' | 'restored' | 'used'> =>
  call.world.register.look(async (db) => {
    await db.log(
      deedRow(deedOf(atWork(call), { action: 'restore', purpose: 'maintenance', detail: { begins: digest } })),
    )
    if (await isRegisterFresh(db)) return 'fresh'
    return (await isRestored(db, digest)) ? 'restored' : 'used'
  })

/** Throws `pool not whole: …`. */
async function copyPool({ folder, manifest }: Source, call: Call): Promise<void> {
  const { store } = call.world.pool
  emptyPool(store)
  const files = manifest.files.filter(({ file }) => file.startsWith(`${POOL}/`) && file !== `${POOL}/HEAD`)
  for (const [place, { file }] of files.entries()) {
    call.progress(POOL, 0.2 + (place / files.length) * 0.2)
    await copyFile(join(folder, file), inStore(store, file.slice(POOL.length + 1)), call.signal)
  }
  syncBelow(store.folder)
  publishCopied(store, join(folder, POOL, 'HEAD'))
  if (manifest.snapshot === null) return
  const verified = await verifyPool.run({}, { ...call, progress: () => undefined })
  if (!verified.ok) throw new Error(`pool not whole: ${verified.why.message}`)
}

/** The last thing: from here on the folder is like any other. */
function finished(
  { manifest }: Source,
  register: RestoredRegister | undefined,
  { world }: Call,
): Outcome<Restored, Refusal> {
  writeFileSync(join(world.data, CONTENT_MARK), `${manifest.at}\n`, { flush: true })
  rmSync(restoreMark(world.data), { force: true })
  const poolFiles = manifest.files.filter(({ file }) => file.startsWith(`${POOL}/`)).length
  return done({ of: manifest.at, ...register, poolFiles })
}
