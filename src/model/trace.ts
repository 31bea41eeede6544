/**
 * Trace (jäljitys): the way from a pooled figure down to the ledger lines behind it.
 *
 * Category → organisation → cost centre → account → line. Each step's rows sum to the step's total to the cent.
 */
import { z } from 'zod'

export const TRACE_STEPS = ['category', 'organisation', 'costCentre', 'account', 'line'] as const
export type TraceStep = (typeof TRACE_STEPS)[number]

/** What has been chosen so far; the more is chosen, the finer the next step. It is the query part of the address. */
export const TraceQuery = z
  .object({
    area: z.string(),
    snapshot: z.string().optional(),
    from: z.iso.date(),
    to: z.iso.date(),
    category: z.string().optional(),
    payer: z.string().optional(),
    production: z.enum(['own', 'bought', 'unknown']).optional(),
    organisation: z.string().optional(),
    costCentre: z.string().optional(),
    account: z.string().optional(),
    overheads: z.enum(['apart', 'included']).optional(),
    page: z.coerce.number().int().min(0).max(100_000).default(0),
  })
  .readonly()
export type TraceQuery = z.infer<typeof TraceQuery>

export const TraceRow = z
  .object({
    /** The id to choose next; empty on a line. */
    key: z.string(),
    name: z.string(),
    euros: z.number(),
    lines: z.int(),
  })
  .readonly()

export const TracedLine = z
  .object({
    importId: z.string(),
    file: z.string(),
    /** Row in the file, counted from 1 with the heading. */
    row: z.int(),
    organisation: z.string(),
    costCentre: z.string(),
    account: z.string(),
    function: z.string(),
    provider: z.string(),
    voucher: z.string(),
    day: z.iso.date(),
    /** As booked. */
    euros: z.number(),
    /** What of it counts here, where the sum is divided; 1 for all of it. */
    share: z.number(),
    /** `service`, `payment` between pooled organisations, or `elimination` of one. */
    kind: z.string(),
    /** The mapping rule that took the line. */
    rule: z.string(),
  })
  .readonly()

/** A published figure behind a cost that has no ledger. */
export const TracedFigure = z
  .object({
    source: z.string(),
    row: z.int(),
    title: z.string(),
    period: z.string(),
    euros: z.number(),
    note: z.string().optional(),
  })
  .readonly()

export const Trace = z
  .object({
    query: TraceQuery,
    snapshot: z.string(),
    step: z.enum(TRACE_STEPS),
    euros: z.number(),
    rows: z.array(TraceRow).readonly(),
    lines: z.array(TracedLine).readonly(),
    figures: z.array(TracedFigure).readonly(),
    /** Lines in all; `lines` holds one page of 100. */
    lineCount: z.int(),
  })
  .readonly()
export type Trace = z.infer<typeof Trace>
