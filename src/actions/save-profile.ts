/** Saves a profile, so that the next export of the same system is read alike (tuontiprofiilin tallennus). */
import { z } from 'zod'
import { done } from '#kernel/outcome.ts'
import { Profile } from '#model/profile.ts'
import { action } from './action.ts'
import { keepProfile } from './profiles.ts'

export const saveProfile = action({
  name: 'save-profile',
  kind: 'change',
  allow: ['controller'],
  about: 'Saves how one system writes its ledger export.',
  example: './varhain save-profile --profile @profiili.json',
  input: z.object({ profile: Profile }),
  run: async ({ profile }, { world }) => {
    keepProfile(world, profile)
    return done({ profile })
  },
})
