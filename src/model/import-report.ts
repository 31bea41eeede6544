/**
 * Import report (tuontiraportti): what one file gave and what it did not; nothing is lost without a word.
 */
import { z } from 'zod'

/** Lists that the product knows things by: brought in as tables, undone as any import. */
export const LIST_KINDS = ['areas', 'service-classes', 'indicators'] as const
export type ListKind = (typeof LIST_KINDS)[number]

export const IMPORT_KINDS = ['ledger', 'observations', 'episodes', ...LIST_KINDS] as const
export type ImportKind = (typeof IMPORT_KINDS)[number]

/** Why a row was rejected: a word that screens translate. */
export const ROW_REASONS = [
  'no-organisation',
  'no-cost-centre',
  'no-account',
  'no-period',
  'not-a-period',
  'no-such-date',
  'no-amount',
  'not-a-number',
  'too-large',
  'parts-of-cents',
  'identity-code',
  'too-few-columns',
  'too-many-columns',
  'broken-quotes',
  'broken-encoding',
  'formula',
  'no-area',
  'unknown-area',
  'no-indicator',
  'unknown-indicator',
  'unknown-category',
  'no-value',
  'stands-twice',
  'unknown-word',
  'ends-before-it-begins',
] as const
export type RowReason = (typeof ROW_REASONS)[number]

export const RejectedRow = z
  .object({
    /** Counted from 1 with the heading, as a spreadsheet shows it. */
    row: z.int().min(1),
    /** The heading of the column at fault; empty where the whole row is. */
    column: z.string(),
    reason: z.enum(ROW_REASONS),
    /** The text at fault, cut to 80 characters. */
    text: z.string(),
  })
  .readonly()
export type RejectedRow = z.infer<typeof RejectedRow>

export const ImportReport = z
  .object({
    /** Content hash of the file, the profile and the area: the same file twice has the same id. */
    id: z.string(),
    kind: z.enum(IMPORT_KINDS),
    file: z.string(),
    bytes: z.number(),
    area: z.string(),
    profile: z.string(),
    source: z.string(),
    at: z.string(),
    by: z.string(),
    rowsRead: z.int(),
    rowsAccepted: z.int(),
    rowsRejected: z.int(),
    /** Sum of the accepted amounts, in cents; zero where the file carries no money. */
    sumCents: z.number(),
    /** Sum of the legible amounts on rejected rows, in cents. */
    rejectedSumCents: z.number(),
    /** The control total that the person gave, in cents, and what is left unexplained. */
    control: z.object({ cents: z.number(), differenceCents: z.number() }).nullable(),
    from: z.iso.date().nullable(),
    to: z.iso.date().nullable(),
    /** Rejected rows by reason, and the first hundred of them. */
    reasons: z.partialRecord(z.enum(ROW_REASONS), z.int()),
    rejected: z.array(RejectedRow).readonly(),
    /** Columns that are empty in every row from a month on. */
    emptied: z.array(z.object({ column: z.string(), from: z.iso.date() })).readonly(),
    /** The import whose rejected rows this file mends. */
    mends: z.string().nullable(),
  })
  .readonly()
export type ImportReport = z.infer<typeof ImportReport>
