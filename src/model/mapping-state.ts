/**
 * Mapping state (kohdistustilanne): what the controller sees beside the rules: what is unmapped, and what a change moves.
 */
import { z } from 'zod'
import { Division, Organisation, Rule } from './rule.ts'

/** One ledger key with what it holds: cost centre × account × function × provider of an organisation. */
export const UnmappedKey = z
  .object({
    area: z.string(),
    organisation: z.string(),
    costCentre: z.string(),
    costCentreName: z.string(),
    account: z.string(),
    accountName: z.string(),
    function: z.string(),
    functionName: z.string(),
    provider: z.string(),
    euros: z.number(),
    lines: z.int(),
    from: z.iso.date(),
    to: z.iso.date(),
    /** `no-rule`, or `no-share-in-force` where a rule divides it by shares that are not in force on those days. */
    reason: z.enum(['no-rule', 'no-share-in-force']),
    /** The category that an imported list of service classes gives to the key's function, where it gives one. */
    proposed: z.string().optional(),
  })
  .readonly()
export type UnmappedKey = z.infer<typeof UnmappedKey>

export const RuleUse = z.object({ rule: z.string(), euros: z.number(), keys: z.int() }).readonly()

export const MappingState = z
  .object({
    /** Hash of the book; a save must name it, so that two writers cannot overwrite each other. */
    version: z.string(),
    at: z.string(),
    by: z.string(),
    note: z.string(),
    rules: z.array(Rule).readonly(),
    divisions: z.array(Division).readonly(),
    organisations: z.array(Organisation).readonly(),
    uses: z.array(RuleUse).readonly(),
    unmappedEuros: z.number(),
    mappedEuros: z.number(),
    /** Largest first by absolute euros; at most 500. */
    unmapped: z.array(UnmappedKey).readonly(),
    unmappedKeys: z.int(),
  })
  .readonly()
export type MappingState = z.infer<typeof MappingState>

/** What a change of the book would move, before it is saved. */
export const MappingPreview = z
  .object({
    unmappedEurosBefore: z.number(),
    unmappedEurosAfter: z.number(),
    /** Sums that change place: from one category to another (or to or from unmapped, written empty). */
    moves: z
      .array(
        z.object({
          from: z.string(),
          to: z.string(),
          euros: z.number(),
          keys: z.int(),
          fromRule: z.string(),
          toRule: z.string(),
        }),
      )
      .readonly(),
    /** What is wrong with the change; it cannot be saved before it is mended. */
    faults: z.array(z.object({ where: z.string(), fault: z.string() })).readonly(),
  })
  .readonly()
export type MappingPreview = z.infer<typeof MappingPreview>

export const BookVersion = z
  .object({
    version: z.string(),
    parent: z.string().nullable(),
    at: z.string(),
    by: z.string(),
    note: z.string(),
    rules: z.int(),
  })
  .readonly()
export type BookVersion = z.infer<typeof BookVersion>
