/** Lists the versions of the mapping book, newest first (kohdistuksen historia). */
import { z } from 'zod'
import { done } from '#kernel/outcome.ts'
import { published } from '#pool/pool.ts'
import { bookHistory } from '#pool/store.ts'
import { action } from './action.ts'

export const listMappingVersions = action({
  name: 'list-mapping-versions',
  kind: 'look',
  allow: ['controller'],
  about: 'Lists who changed the mapping rules, when and why.',
  example: './varhain list-mapping-versions',
  input: z.object({}),
  run: async (_, { world: { pool } }) =>
    done({
      versions: bookHistory(pool.store, published(pool).book).map(({ book, ...entry }) => ({
        ...entry,
        rules: book.rules.length,
      })),
    }),
})
