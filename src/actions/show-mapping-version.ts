/** Shows one earlier version of the mapping book, whole (kohdistuksen aiempi versio). */
import { z } from 'zod'
import { done } from '#kernel/outcome.ts'
import { published } from '#pool/pool.ts'
import { bookHistory } from '#pool/store.ts'
import { action, no } from './action.ts'

export const showMappingVersion = action({
  name: 'show-mapping-version',
  kind: 'look',
  allow: ['controller'],
  about: 'Shows a version of the mapping rules as they were.',
  example: './varhain show-mapping-version --version 0123abcd',
  input: z.object({ version: z.string().min(6) }),
  run: async ({ version }, { world: { pool } }) => {
    const found = bookHistory(pool.store, published(pool).book).find((entry) => entry.version.startsWith(version))
    return found ? done(found) : no('unknown-version', `there is no version "${version}" of the rules`, 'version')
  },
})
