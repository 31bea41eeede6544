/**
 * Kept paper (talletettu paperi): a board paper as it was when it was shown, whole, with what was said of it before the meeting.
 *
 * The paper's own tree is kept, charts included, so that later figures never change what was decided on.
 */
import { z } from 'zod'

export const PaperComment = z
  .object({ id: z.string(), paper: z.string(), text: z.string().min(1).max(2000), at: z.string(), by: z.string() })
  .readonly()
export type PaperComment = z.infer<typeof PaperComment>

/** Without its content, for lists. */
export const PaperCover = z
  .object({
    /** SHA-256 of what was kept. */
    id: z.string(),
    area: z.string(),
    kind: z.string(),
    language: z.string(),
    about: z.string(),
    title: z.string(),
    /** Of an investment. */
    proposal: z.string().nullable(),
    snapshot: z.object({ id: z.string(), at: z.string() }).readonly(),
    at: z.string(),
    by: z.string(),
  })
  .readonly()
export type PaperCover = z.infer<typeof PaperCover>

export const KeptPaper = z.object({ cover: PaperCover, content: z.unknown() }).readonly()
export type KeptPaper = z.infer<typeof KeptPaper>
