/**
 * Stored proposal (tallennettu esitys): a version of an area's proposal as it was typed; a later one stands for it and all are kept.
 */
import { z } from 'zod'
import { Proposal } from './proposal.ts'

/** Stands in the address after the area, where this is the form of a new one. */
export const KEPT_PROPOSAL_NAMES: readonly string[] = ['uusi']

export const StoredProposal = z
  .object({
    /** Names the version: the hash of its content and of the one before it. */
    version: z.string(),
    parent: z.string().nullable(),
    area: z.string(),
    /** The name of the proposal itself. */
    name: z.string(),
    note: z.string().max(1000),
    proposal: Proposal,
    at: z.string(),
    by: z.string(),
    /** The name is no more used; earlier versions stay. */
    isRemoved: z.boolean(),
  })
  .readonly()
export type StoredProposal = z.infer<typeof StoredProposal>

/** Values of single assumptions in place of those of the proposal, by dotted path: `effects.0.reduction`. */
export const ProposalOverrides = z.record(
  z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+){0,6}$/i, 'is not a path'),
  z.number(),
)
export type ProposalOverrides = z.infer<typeof ProposalOverrides>
