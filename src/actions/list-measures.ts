/** Lists the cards of all measures (mittarikortit). */

import { z } from 'zod'
import { done } from '#kernel/outcome.ts'
import { CATALOGUE } from '#measures/catalogue.ts'
import { EVERYBODY } from '#model/duty.ts'
import { action } from './action.ts'

export const listMeasures = action({
  name: 'list-measures',
  kind: 'look',
  allow: EVERYBODY,
  about: 'Lists what each measure is, how it is counted and what to watch out for.',
  example: './varhain list-measures',
  input: z.object({}),
  run: async () => done({ cards: CATALOGUE }),
})
