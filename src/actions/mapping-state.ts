/** Mapping state (kohdistustilanne) of the published pool: the book, what each rule takes, what no rule takes. */
import type { MappingState, UnmappedKey } from '#model/mapping-state.ts'
import { mappedTotals, ruleUses, unmappedKeys } from '#pool/look.ts'
import { costTable, published, sumTable } from '#pool/pool.ts'
import { bookOf } from '#pool/store.ts'
import type { ServiceClass } from '#sources/service-class-table.ts'
import type { World } from './action.ts'
import { listedRows } from './known.ts'

const MOST_KEYS = 500

export async function mappingState(world: World): Promise<MappingState> {
  const { pool } = world
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
    unmapped: proposals(world, await unmappedKeys(pool.db, cost, sumTable(pool, snapshot), MOST_KEYS)),
    unmappedKeys: totals.keys,
  }
}

/** What the official list of service classes says of each key's function; a proposal, never a mapping. */
function proposals(world: World, keys: readonly UnmappedKey[]): UnmappedKey[] {
  const classes = new Map(listedRows<ServiceClass>(world, 'service-classes').map((one) => [one.code, one.category]))
  return keys.map((key) => {
    const proposed = classes.get(key.function)
    return proposed === undefined ? key : { ...key, proposed }
  })
}
