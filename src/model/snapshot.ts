/**
 * Snapshot (tilannekuva): one published state of the pool. What it lists is never changed, so a figure can be made again.
 */
import { z } from 'zod'

export const PoolFile = z.object({ path: z.string(), rows: z.int(), bytes: z.int(), sha256: z.string() }).readonly()
export type PoolFile = z.infer<typeof PoolFile>

export const Snapshot = z
  .object({
    format: z.literal(1),
    /** Names this state: the hash of everything below. */
    id: z.string(),
    /** Hash of the imports, the book and the files alone: the same figures have the same content hash. */
    content: z.string(),
    parent: z.string().nullable(),
    at: z.string(),
    by: z.string(),
    deed: z.string(),
    imports: z.array(z.string()).readonly(),
    /** Hash of the mapping book in force. */
    book: z.string(),
    /** Pooled cost, observations, ledger lines and episodes. */
    files: z.object({
      cost: z.array(PoolFile),
      observation: z.array(PoolFile),
      line: z.array(PoolFile),
      sum: z.array(PoolFile),
      /** Left out of the states before any were published. */
      episode: z.array(PoolFile).optional(),
    }),
  })
  .readonly()
export type Snapshot = z.infer<typeof Snapshot>

/** Every file that a snapshot is made of. */
export const poolFilesOf = ({ files: { episode = [], ...others } }: Snapshot): readonly PoolFile[] => [
  ...Object.values(others).flat(),
  ...episode,
]
