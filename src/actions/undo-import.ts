/** Undoes an import: its rows leave the published pool; its files and earlier snapshots stay (tuonnin peruminen). */
import { z } from 'zod'
import { done } from '#kernel/outcome.ts'
import { changePool, publishState } from '#pool/pool.ts'
import { action, no } from './action.ts'
import { keptImport } from './known.ts'

export const undoImport = action({
  name: 'undo-import',
  kind: 'change',
  allow: ['controller'],
  about: 'Takes the rows of an import out of the pool; earlier snapshots still show them.',
  example: './varhain undo-import --id 0123abcd',
  input: z.object({ id: z.string().min(1) }),
  run: async ({ id }, { world, actor }) => {
    const kept = keptImport(world, id)
    if (!kept.ok) return kept
    const { report } = kept.value
    return changePool(world.pool, async (before) => {
      if (!before.imports.includes(report.id)) return no('not-in', 'this import is not in the pool now', 'id')
      const imports = before.imports.filter((one) => one !== report.id)
      const deed = { at: world.now(), by: actor.name, deed: `undo ${report.file}` }
      const snapshot = await publishState(world.pool, { imports, book: before.book }, deed)
      return done({ snapshot: snapshot.id, undone: report.id })
    })
  },
})
