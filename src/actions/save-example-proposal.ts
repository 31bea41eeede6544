/** Saves the proposal of the example county (esimerkkialueen esitys), so that whoever comes first sees a whole result. */
import { EXAMPLE_PROPOSALS } from '#example/proposals.ts'
import { done, type Outcome } from '#kernel/outcome.ts'
import { PROPOSALS } from '#pool/proposals.ts'
import type { Call, Refusal } from './action.ts'
import { perform } from './perform.ts'
import { saveProposal } from './proposal-actions.ts'

/** Once: whoever has changed or removed it keeps it so. In this area it is no illustration but its own. */
export async function saveExampleProposal(area: string, call: Call): Promise<Outcome<undefined, Refusal>> {
  const { esimerkkila: written } = EXAMPLE_PROPOSALS
  if (PROPOSALS.versions(call.world.pool.store, area).length > 0) return done(undefined)
  const saved = await perform(saveProposal, { area, proposal: { ...written, illustration: false } }, call)
  return saved.ok ? done(undefined) : saved
}
