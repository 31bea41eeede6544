/** Lists the profiles that ledger exports are read with (tuontiprofiilit). */
import { z } from 'zod'
import { done } from '#kernel/outcome.ts'
import { action } from './action.ts'
import { allProfiles } from './profiles.ts'

export const listProfiles = action({
  name: 'list-profiles',
  kind: 'look',
  allow: ['controller'],
  about: 'Lists the shipped and saved profiles of ledger exports.',
  example: './varhain list-profiles',
  input: z.object({}),
  run: async (_, { world }) => done({ profiles: allProfiles(world) }),
})
