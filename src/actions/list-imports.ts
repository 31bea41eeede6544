/** Lists imports, newest first (tuonnit). */
import { z } from 'zod'
import { done } from '#kernel/outcome.ts'
import { importsOf } from '#pool/imports.ts'
import { published } from '#pool/pool.ts'
import { action } from './action.ts'

export const listImports = action({
  name: 'list-imports',
  kind: 'look',
  allow: ['controller'],
  about: 'Lists every file that was brought in, undone ones too.',
  example: './varhain list-imports',
  input: z.object({}),
  run: async (_, { world }) => {
    const active = new Set(published(world.pool).imports)
    return done({
      imports: importsOf(world.pool.store).map(({ report }) => ({ ...report, isActive: active.has(report.id) })),
    })
  },
})
