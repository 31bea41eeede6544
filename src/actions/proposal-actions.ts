/**
 * Proposals to invest (investointiesitykset): of an area, saved as versions that stay; a removed one is a version too.
 */
import { z } from 'zod'
import { done } from '#kernel/outcome.ts'
import { EMPLOYED_DUTIES, PLANNING_DUTIES } from '#model/duty.ts'
import { Proposal } from '#model/proposal.ts'
import { KEPT_PROPOSAL_NAMES, StoredProposal } from '#model/stored-proposal.ts'
import { PROPOSALS } from '#pool/proposals.ts'
import { action, no } from './action.ts'
import { ILLUSTRATIONS } from './illustrations.ts'
import { keptVersion } from './kept-version.ts'
import { areaOf } from './known.ts'

const SHELF = { shelf: PROPOSALS, word: 'proposal' }
const NAME = z.string().trim().min(1).max(120)

export const saveProposal = action({
  name: 'save-proposal',
  kind: 'change',
  allow: PLANNING_DUTIES,
  about: 'Saves a proposal to invest in early help, or a new version of one.',
  example: './varhain save-proposal --area esimerkkila --proposal @esitys.json --note "Lautakunnalle"',
  input: z.object({
    area: z.string().min(1),
    proposal: Proposal,
    note: z.string().trim().max(1000).default(''),
    /** The version that the change was made on; left out for a new name. */
    version: z.string().min(6).optional(),
  }),
  output: StoredProposal,
  run: async ({ area, proposal, note, version }, call) => {
    const { name } = proposal
    if (KEPT_PROPOSAL_NAMES.includes(name.toLowerCase()))
      return no('kept-name', `"${name}" is kept for a form: give another name`, 'proposal.name')
    return keptVersion({ area, name, version }, { ...SHELF, next: () => ({ proposal, note, isRemoved: false }) }, call)
  },
})

export const removeProposal = action({
  name: 'remove-proposal',
  kind: 'change',
  allow: PLANNING_DUTIES,
  about: 'Takes a proposal out of the list; its versions stay to be looked at.',
  example: './varhain remove-proposal --area esimerkkila --name "Kuusi perhetyöntekijää" --version 0123abcd',
  input: z.object({ area: z.string().min(1), name: NAME, version: z.string().min(6) }),
  output: StoredProposal,
  run: ({ area, name, version }, call) =>
    keptVersion(
      { area, name, version },
      {
        ...SHELF,
        next: (before) => {
          if (!before) throw new Error(`nothing removed: ${name}`)
          return { proposal: before.proposal, note: before.note, isRemoved: true }
        },
      },
      call,
    ),
})

export const listProposals = action({
  name: 'list-proposals',
  kind: 'look',
  allow: EMPLOYED_DUTIES,
  about: 'Lists the proposals to invest of an area, and the illustrations that ship with the product.',
  example: './varhain list-proposals --area esimerkkila',
  input: z.object({ area: z.string().min(1) }),
  run: async ({ area: wanted }, { world }) => {
    const area = areaOf(world, wanted)
    if (!area.ok) return area
    return done({
      area: area.value.id,
      proposals: PROPOSALS.current(world.pool.store, area.value.id),
      illustrations: ILLUSTRATIONS,
    })
  },
})

export const showProposal = action({
  name: 'show-proposal',
  kind: 'look',
  allow: EMPLOYED_DUTIES,
  about: 'Shows a proposal to invest with its earlier versions.',
  example: './varhain show-proposal --area esimerkkila --name "Kuusi perhetyöntekijää"',
  input: z.object({ area: z.string().min(1), name: NAME }),
  run: async ({ area: wanted, name }, { world }) => {
    const area = areaOf(world, wanted)
    if (!area.ok) return area
    const versions = PROPOSALS.versions(world.pool.store, area.value.id).filter((one) => one.name === name)
    const [newest] = versions
    return newest
      ? done({ proposal: newest, versions })
      : no('unknown-proposal', `there is no proposal "${name}" of "${area.value.id}"`, 'name')
  },
})

export const PROPOSAL_ACTIONS = [saveProposal, listProposals, showProposal, removeProposal]
