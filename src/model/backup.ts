/**
 * Backup (varmuuskopio): both stores of one data folder as files, and a manifest that tells what of them is whole.
 *
 * The register as its tables of one moment, sealed as they stand; the pool as its published state with all before it. The
 * manifest is written last and covers itself by its digest: a folder without a whole one is no backup.
 */
import { z } from 'zod'

const Written = { bytes: z.int().min(0), sha256: z.string().regex(/^[0-9a-f]{64}$/) }

/** Below the backup's folder, never out of it. */
const Path = z
  .string()
  .regex(/^[\w=.-]+(\/[\w=.,-]+)*$/u)
  .refine((path) => !path.split('/').includes('..'))

export const BackupFile = z.object({ file: Path, ...Written }).readonly()
export type BackupFile = z.infer<typeof BackupFile>

export const BackupTable = z.object({ name: z.string(), file: Path, rows: z.int().min(0), ...Written }).readonly()
export type BackupTable = z.infer<typeof BackupTable>

/** Where numbering goes on. */
const Numbering = z.object({ name: z.string(), last: z.int(), isCalled: z.boolean() }).readonly()
export type Numbering = z.infer<typeof Numbering>

/** A chain of the log: how long it is and the hash of its newest row. */
const LaneHead = z.object({ lane: z.int(), length: z.int(), last: z.string() }).readonly()

/** A key that something is sealed with, and by what it is known. */
const NeededKey = z.object({ generation: z.int(), mark: z.string() }).readonly()
export type NeededKey = z.infer<typeof NeededKey>

export const BackupManifest = z
  .object({
    product: z.literal('varhain'),
    format: z.literal(1),
    version: z.string(),
    /** The newest migration: what the tables look like. */
    migration: z.object({ number: z.int(), checksum: z.string() }),
    /** ISO time. */
    at: z.string(),
    by: z.string(),
    tables: z.array(BackupTable).readonly(),
    numberings: z.array(Numbering).readonly(),
    lanes: z.array(LaneHead).readonly(),
    keys: z.array(NeededKey).readonly(),
    /** Id of the published state of the pool; null where nothing was published. */
    snapshot: z.string().nullable(),
    /** Of the pool, the ledger of what was destroyed, and the key file where it was asked for. */
    files: z.array(BackupFile).readonly(),
    /** SHA-256 of all above. */
    digest: z.string(),
  })
  .readonly()
export type BackupManifest = z.infer<typeof BackupManifest>
