/** Lists published states, newest first (tilannekuvat). */

import { z } from 'zod'
import { done } from '#kernel/outcome.ts'
import { EVERYBODY } from '#model/duty.ts'
import { snapshotsOf } from '#pool/store.ts'
import { action } from './action.ts'

export const listSnapshots = action({
  name: 'list-snapshots',
  kind: 'look',
  allow: EVERYBODY,
  about: 'Lists the published states of the pool; any of them can be shown again.',
  example: './varhain list-snapshots',
  input: z.object({}),
  run: async (_, { world }) =>
    done({
      snapshots: snapshotsOf(world.pool.store).map(({ id, content, at, by, deed, imports }) => ({
        id,
        content,
        at,
        by,
        deed,
        imports: imports.length,
      })),
    }),
})
