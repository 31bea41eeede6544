/** Lists where the published figures come from (lähteet). */

import { z } from 'zod'
import { done } from '#kernel/outcome.ts'
import { EVERYBODY } from '#model/duty.ts'
import { published } from '#pool/pool.ts'
import { action } from './action.ts'
import { sourcesOf } from './picture-of-area.ts'

export const listSources = action({
  name: 'list-sources',
  kind: 'look',
  allow: EVERYBODY,
  about: 'Lists the sources of the figures that are published now.',
  example: './varhain list-sources',
  input: z.object({}),
  run: async (_, { world }) => done({ sources: sourcesOf(world, published(world.pool), undefined) }),
})
