/** Previews a change of the mapping book: what moves from where to where, before anything is saved (kohdistuksen esikatselu). */
import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { done } from '#kernel/outcome.ts'
import { bookFaults } from '#mapping/book-faults.ts'
import { CATEGORIES } from '#model/category-tree.ts'
import { MappingPreview } from '#model/mapping-state.ts'
import { MappingBook } from '#model/rule.ts'
import { loadPlacements } from '#pool/cost.ts'
import { movedSums, unmappedBy } from '#pool/look.ts'
import { placedKeys, published, sumTable } from '#pool/pool.ts'
import { bookOf, inStore } from '#pool/store.ts'
import { action, type World } from './action.ts'

export const CATEGORY_IDS: ReadonlySet<string> = new Set(CATEGORIES.map((category) => category.id))

export const previewMapping = action({
  name: 'preview-mapping',
  kind: 'look',
  allow: ['controller'],
  about: 'Shows which sums a changed mapping book would move, and what is wrong with it, without saving it.',
  example: './varhain preview-mapping --book @kohdistus.json',
  input: z.object({ book: MappingBook }),
  output: MappingPreview,
  run: async ({ book }, { world }) => done(await previewOf(world, book)),
})

export async function previewOf(world: World, book: MappingBook): Promise<MappingPreview> {
  const { pool } = world
  const faults = bookFaults(book, CATEGORY_IDS)
  const snapshot = published(pool)
  if (faults.length > 0 || snapshot.files.sum.length === 0) {
    return { unmappedEurosBefore: 0, unmappedEurosAfter: 0, moves: [], faults }
  }
  const paths = snapshot.files.sum.map((file) => inStore(pool.store, file.path))
  const now = bookOf(pool.store, snapshot.book).book
  // Two previews at once must not place by each other's rules.
  const tables = ['now', 'then'].map((name) => `placement_${name}_${randomBytes(6).toString('hex')}`)
  const [before = '', after = ''] = tables
  try {
    await loadPlacements(pool.db, before, await placedKeys(pool, paths, now))
    await loadPlacements(pool.db, after, await placedKeys(pool, paths, book))
    const sum = sumTable(pool, snapshot)
    return {
      unmappedEurosBefore: (await unmappedBy(pool.db, sum, before)) / 100,
      unmappedEurosAfter: (await unmappedBy(pool.db, sum, after)) / 100,
      moves: await movedSums(pool.db, sum, before, after),
      faults,
    }
  } finally {
    for (const table of tables) await pool.db.run(`DROP TABLE IF EXISTS ${table}`)
  }
}
