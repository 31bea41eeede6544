/**
 * Profile (tuontiprofiili): how one system writes its ledger export, saved and used again.
 */
import { z } from 'zod'

export const ENCODINGS = ['utf-8', 'windows-1252', 'iso-8859-1'] as const
export const SEPARATORS = [';', ',', '\t', '|'] as const

/** How a period is written in one column, or over two. */
export const PERIOD_FORMS = [
  'day-fi', // 31.8.2012
  'day-iso', // 2012-08-31
  'month-iso', // 2012-08
  'month-fi', // 8/2012, 8.2012
  'month-compact', // 201208
  'month-m', // 2012M08
  'year', // 2012
  'year-and-month', // 2012 in one column, 8 in another
] as const

/** Fields of a ledger line that a column can fill. */
export const LEDGER_FIELDS = [
  'organisation',
  'organisationName',
  'costCentre',
  'costCentreName',
  'account',
  'accountName',
  'function',
  'functionName',
  'period',
  'month',
  'amount',
  'budget',
  'provider',
  'voucher',
] as const
export type LedgerField = (typeof LEDGER_FIELDS)[number]

export const Profile = z
  .object({
    id: z.string().regex(/^[a-z0-9][a-z0-9-]{1,60}$/),
    name: z.string().min(1).max(120),
    encoding: z.enum(ENCODINGS),
    separator: z.enum(SEPARATORS),
    decimal: z.enum([',', '.']),
    thousands: z.enum([' ', '.', ',', "'", '']),
    /** Rows above the heading that are not data. */
    skipRows: z.int().min(0).max(50).default(0),
    /** Which heading fills which field: field → the heading as the file writes it. */
    columns: z.partialRecord(z.enum(LEDGER_FIELDS), z.string()),
    /** Wide form: a column a month. Heading → month 1–12; the year comes from `period` or `year`. */
    monthColumns: z.record(z.string(), z.int().min(1).max(12)).optional(),
    periodForm: z.enum(PERIOD_FORMS),
    /** A year for a file that does not carry it. */
    year: z.int().min(1990).max(2100).optional(),
    /** Organisation for a file that does not carry it. */
    organisation: z.string().optional(),
    /** Whether a cost is a positive or a negative number in the file. */
    costSign: z.enum(['positive', 'negative']),
  })
  .readonly()
export type Profile = z.infer<typeof Profile>
