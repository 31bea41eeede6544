/**
 * Protected table (suojattava taulukko): cells that leave the people side, and what a reader can reckon between them.
 *
 * A cell with the same id is the same figure in every table. Values are whole: persons, events or cents.
 */
import { z } from 'zod'

const CellId = z.string().min(1).max(400)

/**
 * `told`: published earlier and cannot be withheld now. `withheld`: withheld earlier and stays so. `never`: shown nowhere, as
 * the difference of two published tables, but must not be computable where it is sensitive.
 */
export const STANDINGS = ['open', 'told', 'withheld', 'never'] as const
export type Standing = (typeof STANDINGS)[number]

export const TableCell = z
  .object({
    id: CellId,
    value: z.int().min(0).max(Number.MAX_SAFE_INTEGER),
    kind: z.enum(['count', 'money']),
    /** Of money: the largest contributions, in cents, from the largest down. */
    largest: z.array(z.int().min(0)).max(10).readonly().optional(),
    /** How many stand behind it: of money, and of a count of events that few may make. */
    contributors: z.int().min(0).optional(),
    standing: z.enum(STANDINGS).optional(),
    /** How much more it costs to withhold it than another cell of its size; 1 where left out. */
    weight: z.number().positive().max(1000).optional(),
  })
  .readonly()
export type TableCell = z.infer<typeof TableCell>

/** `sum`: the total is the sum of its parts. `cover`: one child may be in several parts, so max(parts) ≤ total ≤ Σ parts. */
export const TableLink = z
  .object({ kind: z.enum(['sum', 'cover']), total: CellId, parts: z.array(CellId).min(1).max(5000).readonly() })
  .readonly()
export type TableLink = z.infer<typeof TableLink>

export const LinkedTable = z
  .object({ cells: z.array(TableCell).max(20_000).readonly(), links: z.array(TableLink).max(40_000).readonly() })
  .readonly()
export type LinkedTable = z.infer<typeof LinkedTable>

/** Why a cell is sensitive in itself, or is withheld for the sake of others. */
export const WITHHOLDING_REASONS = [
  'small-count', // fewer than the threshold stand behind it
  'zero', // the rule withholds zeros
  'whole-group', // the zeros tell that everybody of a group is in one place
  'dominance', // few make most of the sum
  'few-contributors', // too few stand behind the sum
  'protects-others', // without it somebody else's figure could be reckoned
  'withheld-before', // it was withheld in an earlier table
  'never-shown', // no table shows it
] as const
export type WithholdingReason = (typeof WITHHOLDING_REASONS)[number]

/** What is told of one cell, and how closely a reader of everything published can reckon it: `low` to `high`, null: no limit. */
export const ProtectedCell = z
  .object({
    id: CellId,
    shown: z.enum(['open', 'primary', 'secondary']),
    reason: z.enum(WITHHOLDING_REASONS).optional(),
    value: z.int().nullable(),
    low: z.number(),
    high: z.number().nullable(),
  })
  .readonly()
export type ProtectedCell = z.infer<typeof ProtectedCell>

export const ProtectedTable = z
  .object({
    cells: z.array(ProtectedCell).readonly(),
    withheldCells: z.int(),
    withheldValue: z.number(),
    /** No pattern costs less than this; the pattern is the best there is where it equals `loss`. */
    lowerBound: z.number().optional(),
    loss: z.number(),
  })
  .readonly()
export type ProtectedTable = z.infer<typeof ProtectedTable>
