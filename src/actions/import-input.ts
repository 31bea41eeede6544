/** Import input (tuonnin syöte): what a person says of a file that is brought in, and what comes of it. */
import { z } from 'zod'
import { IMPORT_KINDS, type ImportReport } from '#model/import-report.ts'
import { OBSERVATION_KINDS } from '#model/observation.ts'
import { Profile } from '#model/profile.ts'
import { Source } from '#model/source.ts'

export const ImportInput = z.object({
  /** Path of the file on this machine; over the network it was uploaded first. */
  file: z.string().min(1),
  /** The name that the file goes by; its own where left out. */
  fileName: z.string().optional(),
  kind: z.enum(IMPORT_KINDS).default('ledger'),
  /** What a table of figures holds. */
  holds: z.enum(OBSERVATION_KINDS).default('indicator'),
  /** A saved or shipped profile's id, or a whole profile. */
  profile: z.union([z.string().min(1), Profile]).optional(),
  /** Whose figures they are; not asked for lists of areas and service classes, nor where every row names its area. */
  area: z.string().optional(),
  /** The sum that the file should come to, as written on the report it came with. */
  controlTotal: z.string().optional(),
  source: Source.optional(),
  /** The import whose rejected rows this file mends. */
  mends: z.string().optional(),
  /** Says that the file adds to months which another file has brought already. */
  adds: z.union([z.boolean(), z.enum(['true', 'false']).transform((text) => text === 'true')]).default(false),
})
export type ImportInput = z.output<typeof ImportInput>

export interface Imported {
  readonly report: ImportReport
  /** The same file was in already; nothing changed. */
  readonly wasThere: boolean
}
