/** Proposals in the pool (investointiesitykset). */
import { StoredProposal } from '#model/stored-proposal.ts'
import { shelfOf } from './versions.ts'

export const PROPOSALS = shelfOf('proposals', (content) => StoredProposal.parse(content))
