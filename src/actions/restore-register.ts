/** Restore of the register (rekisterin palautus): every table as the backup has it, and what was destroyed since destroyed again. */
import { join } from 'node:path'
import { retentionOn } from '#casework/retention.ts'
import type { BackupManifest, BackupTable } from '#model/backup.ts'
import type { LogFault } from '#model/log.ts'
import type { ExpiredRecord } from '#model/retention.ts'
import { layDown, takeStock } from '#register/bulk.ts'
import { deedRow } from '#register/deed.ts'
import type { Write } from '#register/register.ts'
import {
  emptyTables,
  endSessions,
  isRegisterFresh,
  keepLanes,
  loadLines,
  setNumberings,
  withPlaces,
} from '#register/restore.ts'
import { destroy, noteDestroyed, stillThere } from '#register/retention.ts'
import type { Call } from './action.ts'
import { linesIn } from './backup-file.ts'
import { replaceLedger } from './destroyed-ledger.ts'
import { followedLog } from './verify-log.ts'
import { atWork, deedOf } from './worker-call.ts'

/** A backup that was found whole. */
export interface Source {
  readonly folder: string
  readonly manifest: BackupManifest
  /** Records that were destroyed, by every ledger there is. */
  readonly gone: readonly ExpiredRecord[]
}

export interface RestoredRegister {
  readonly rows: number
  /** Records of the backup that had been destroyed since. */
  readonly destroyedAgain: number
  /** What was not whole of the log in the register that was backed up; nothing where every chain is. */
  readonly brokenLog: readonly LogFault[]
}

/** Throws `register in use`, `rows lost: …`. */
export async function restoreRegister(source: Source, call: Call): Promise<RestoredRegister> {
  const { manifest, gone } = source
  const { data, register } = call.world
  const at = atWork(call)
  return register.maintain(async (db) => {
    if (!(await isRegisterFresh(db))) throw new Error('register in use: somebody came between')
    const held = await emptyTables(db)
    await layDown(db, () => withPlaces(db, () => loadTables(db, source, call)))
    await setNumberings(db, manifest.numberings)
    await keepLanes(db, held)
    await endSessions(db)
    const again = await stillThere(db, gone)
    const basis = new Map(retentionOn(at.today).map((one) => [one.rule, one.basis]))
    await noteDestroyed(db, again, { at: at.now, worker: null, basis })
    await destroy(db, again)
    await takeStock(db)
    const { faults: brokenLog } = await followedLog(db, { ...call, progress: () => undefined })
    const rows = manifest.tables.reduce((sum, one) => sum + one.rows, 0)
    const detail = { backup: manifest.digest, of: manifest.at, rows, destroyed: again.length, broken: brokenLog.length }
    await db.log(deedRow(deedOf(at, { action: 'restore', purpose: 'maintenance', detail })))
    replaceLedger(data, gone)
    return { rows, destroyedAgain: again.length, brokenLog }
  })
}

async function loadTables(db: Write, { folder, manifest }: Source, call: Call): Promise<void> {
  for (const [place, table] of manifest.tables.entries()) {
    call.progress(table.name, 0.4 + (place / manifest.tables.length) * 0.5)
    call.signal.throwIfAborted()
    const loaded = await loadTable(db, table, join(folder, table.file), call.signal)
    if (loaded !== table.rows) throw new Error(`rows lost: ${table.rows - loaded} of ${table.name}`)
  }
}

const LINES = 5000
const CHARACTERS = 16_000_000

async function loadTable(db: Write, { name }: BackupTable, path: string, signal: AbortSignal): Promise<number> {
  let lines: string[] = []
  let characters = 0
  let loaded = 0
  for await (const line of linesIn(path)) {
    lines.push(line)
    characters += line.length
    if (lines.length < LINES && characters < CHARACTERS) continue
    signal.throwIfAborted()
    loaded += await loadLines(db, name, lines)
    lines = []
    characters = 0
  }
  return lines.length === 0 ? loaded : loaded + (await loadLines(db, name, lines))
}
