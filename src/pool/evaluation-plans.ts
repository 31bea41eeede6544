/**
 * Evaluation plans in the pool (arviointisuunnitelmat): every version is a file that is never changed; none is ever taken away.
 */
import { KeptPlan } from '#model/kept-plan.ts'
import { keptFiles } from './kept-files.ts'
import { canonicalJson, hashOf, inStore, type Store, writeDurably } from './store.ts'

/** Keeps a version; the first of a plan gives it its id. */
export function keepPlan(store: Store, entry: Omit<KeptPlan, 'version' | 'id'> & { readonly id?: string }): KeptPlan {
  const version = hashOf(canonicalJson(entry))
  const kept = { ...entry, id: entry.id ?? version.slice(0, 16), version }
  writeDurably(inStore(store, 'evaluation-plans', `${version}.json`), `${JSON.stringify(kept, null, 1)}\n`)
  return kept
}

/** Every version of the plans of an area, in the order in which they were stored. */
export function planVersions(store: Store, area: string): readonly KeptPlan[] {
  return keptFiles(store, 'evaluation-plans')
    .map((content) => KeptPlan.parse(content))
    .filter((one) => one.area === area)
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.parent === b.version ? 1 : -1))
}
