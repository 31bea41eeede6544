/**
 * Decisions in the pool (päätökset): every version is a file that is never changed; the newest of a decision is the one that no other
 * follows.
 */
import { Decision } from '#model/decision.ts'
import { keptFiles } from './kept-files.ts'
import { canonicalJson, hashOf, inStore, type Store, writeDurably } from './store.ts'

/** Keeps a version; the first of a decision gives it its id. */
export function keepDecision(
  store: Store,
  entry: Omit<Decision, 'version' | 'id'> & { readonly id?: string },
): Decision {
  const version = hashOf(canonicalJson(entry))
  const kept = { ...entry, id: entry.id ?? version.slice(0, 16), version }
  writeDurably(inStore(store, 'decisions', `${version}.json`), `${JSON.stringify(kept, null, 1)}\n`)
  return kept
}

/** Every version of the decisions of an area, the newest first. */
export function decisionVersions(store: Store, area: string): readonly Decision[] {
  return keptFiles(store, 'decisions')
    .map((content) => Decision.parse(content))
    .filter((one) => one.area === area)
    .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : a.parent === b.version ? -1 : 1))
}

/** The newest version of each decision, those removed left out, by the day on which the change begins. */
export function decisionsOf(store: Store, area: string): readonly Decision[] {
  const versions = decisionVersions(store, area)
  const followed = new Set(versions.map(({ parent }) => parent))
  return versions
    .filter((one) => !followed.has(one.version) && !one.isRemoved)
    .sort((a, b) => (a.starts < b.starts ? -1 : a.starts > b.starts ? 1 : a.id < b.id ? -1 : 1))
}
