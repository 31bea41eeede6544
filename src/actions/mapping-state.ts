/** Mapping state (kohdistustilanne) of the published pool: the book, what each rule takes, what no rule takes. */
import type { MappingState } from '#model/mapping-state.ts'
import { mappedTotals, ruleUses, unmappedKeys } from '#pool/look.ts'
import { costTable, published, sumTable } from '#pool/pool.ts'
import { bookOf } from '#pool/store.ts'
import type { World } from './action.ts'

const MOST_KEYS = 500

export async function mappingState({ pool }: World): Promise<MappingState> {
  const snapshot = published(pool)
  const { version, at, by, note, book } = bookOf(pool.store, snapshot.book)
  const base = {
    version,
    at,
    by,
    note,
    rules: book.rules,
    divisions: book.divisions,
    organisations: book.organisations,
  }
  if (snapshot.files.cost.length === 0) {
    return { ...base, uses: [], unmappedEuros: 0, mappedEuros: 0, unmapped: [], unmappedKeys: 0 }
  }
  const cost = costTable(pool, snapshot)
  const totals = await mappedTotals(pool.db, cost)
  return {
    ...base,
    uses: await ruleUses(pool.db, cost),
    unmappedEuros: totals.unmapped / 100,
    mappedEuros: totals.mapped / 100,
    unmapped: await unmappedKeys(pool.db, cost, sumTable(pool, snapshot), MOST_KEYS),
    unmappedKeys: totals.keys,
  }
}
