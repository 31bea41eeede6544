/** Previews a change of the mapping book: what moves from where to where, before anything is saved (kohdistuksen esikatselu). */
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

/** A key's month as one sum, whatever files it came in: pooled cost divides that sum, and a cent is rounded once. */
const togetherSql = (sums: string): string => {
  const key = 'area, month, grain, organisation, cost_centre, account, function, provider'
  return `(SELECT ${key}, CAST(sum(cents) AS BIGINT) AS cents FROM ${sums} GROUP BY ${key})`
}

export async function previewOf(world: World, book: MappingBook): Promise<MappingPreview> {
  const { pool } = world
  const faults = bookFaults(book, CATEGORY_IDS)
  const snapshot = published(pool)
  if (faults.length > 0 || snapshot.files.sum.length === 0) {
    return { unmappedEurosBefore: 0, unmappedEurosAfter: 0, moves: [], faults }
  }
  const paths = snapshot.files.sum.map((file) => inStore(pool.store, file.path))
  const sum = togetherSql(sumTable(pool, snapshot))
  const now = bookOf(pool.store, snapshot.book).book
  await loadPlacements(pool.db, 'placement_now', await placedKeys(pool, paths, now))
  await loadPlacements(pool.db, 'placement_then', await placedKeys(pool, paths, book))
  return {
    unmappedEurosBefore: (await unmappedBy(pool.db, sum, 'placement_now')) / 100,
    unmappedEurosAfter: (await unmappedBy(pool.db, sum, 'placement_then')) / 100,
    moves: await movedSums(pool.db, sum, 'placement_now', 'placement_then'),
    faults,
  }
}
