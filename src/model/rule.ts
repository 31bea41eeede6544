/**
 * Mapping rule (kohdistussääntö): which ledger sums belong to which category.
 *
 * Rules stand in order and the first that fits wins. A pattern is `*`, a value (`4300`), a beginning (`43*`), a range (`4300-4399`),
 * or several with commas; `-` alone asks for an empty field.
 */
import { z } from 'zod'
import { CategoryId, PRODUCTIONS } from './category.ts'

const Pattern = z.string().trim().min(1).max(400)
const Id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,60}$/)

/** Shares of one divided sum (jako): millionths that sum to one million, in force between two days. */
export const Division = z
  .object({
    id: Id,
    from: z.iso.date().optional(),
    to: z.iso.date().optional(),
    parts: z
      .array(
        z.object({
          category: CategoryId,
          production: z.enum(PRODUCTIONS).optional(),
          payer: z.string().optional(),
          millionths: z.int().min(1).max(1_000_000),
        }),
      )
      .min(1)
      .readonly(),
    note: z.string().max(1000).default(''),
  })
  .readonly()
export type Division = z.infer<typeof Division>

export const RuleTarget = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('category'),
    category: CategoryId,
    /** Left out: bought where the line names a provider outside the organisation, own otherwise. */
    production: z.enum(PRODUCTIONS).optional(),
    /** Left out: the organisation of the line. */
    payer: z.string().optional(),
  }),
  z.object({ kind: z.literal('division'), division: Id }),
])
export type RuleTarget = z.infer<typeof RuleTarget>

export const Rule = z
  .object({
    id: Id,
    area: Pattern.default('*'),
    organisation: Pattern.default('*'),
    costCentre: Pattern.default('*'),
    account: Pattern.default('*'),
    function: Pattern.default('*'),
    provider: Pattern.default('*'),
    from: z.iso.date().optional(),
    to: z.iso.date().optional(),
    target: RuleTarget,
    note: z.string().max(1000).default(''),
    author: z.string().max(120).default(''),
    /** When the rule was last written, ISO time. */
    at: z.string().default(''),
  })
  .readonly()
export type Rule = z.infer<typeof Rule>

/** Organisation (organisaatio): one whose ledger is pooled, with the names other ledgers call it by. */
export const Organisation = z
  .object({
    id: z.string().min(1),
    name: z.string().min(1),
    area: z.string().min(1),
    aliases: z.array(z.string()).readonly(),
  })
  .readonly()
export type Organisation = z.infer<typeof Organisation>

/** Mapping book (kohdistuskirja): everything that decides where a euro belongs; each saved version is kept. */
export const MappingBook = z
  .object({
    organisations: z.array(Organisation).readonly(),
    divisions: z.array(Division).readonly(),
    rules: z.array(Rule).readonly(),
  })
  .readonly()
export type MappingBook = z.infer<typeof MappingBook>

export const EMPTY_BOOK: MappingBook = { organisations: [], divisions: [], rules: [] }
