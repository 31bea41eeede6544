/** Guesses how a ledger export is written, for a person to confirm (tuontiprofiilin arvaus). */
import { basename, resolve } from 'node:path'
import { z } from 'zod'
import { done } from '#kernel/outcome.ts'
import { guessProfile as guess } from '#sources/profile-guess.ts'
import { action } from './action.ts'
import { faultRefusal } from './import-ledger.ts'
import { savedProfiles } from './profiles.ts'

export const guessProfile = action({
  name: 'guess-profile',
  kind: 'look',
  allow: ['controller'],
  about: 'Guesses the columns, signs and dates of a ledger export; the guess is to be confirmed and saved.',
  example: './varhain guess-profile --file kirjanpito-2024.csv',
  input: z.object({ file: z.string().min(1), fileName: z.string().optional(), upload: z.string().optional() }),
  run: async ({ file, fileName, upload }, { world }) => {
    const found = await guess(resolve(file), fileName ?? basename(file), savedProfiles(world))
    if (!found.ok) return faultRefusal(found.why, { file, fileName })
    return done({ ...(upload === undefined ? {} : { upload }), ...found.value })
  },
})
