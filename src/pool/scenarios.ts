/**
 * Scenarios in the pool (skenaariot): every saved version is a file that is never changed; the newest of a name is the one that no other
 * follows.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { Scenario } from '#model/scenario.ts'
import { canonicalJson, hashOf, inStore, type Store, writeDurably } from './store.ts'

/** Keeps a version; its hash covers the version before it, so that going back is a new version. */
export function keepScenario(store: Store, entry: Omit<Scenario, 'version'>): Scenario {
  const kept = { version: hashOf(canonicalJson(entry)), ...entry }
  writeDurably(inStore(store, 'scenarios', `${kept.version}.json`), `${JSON.stringify(kept, null, 1)}\n`)
  return kept
}

/** Every version of the scenarios of an area, the newest first. */
export function scenarioVersions(store: Store, area: string): readonly Scenario[] {
  const folder = inStore(store, 'scenarios')
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => Scenario.parse(JSON.parse(readFileSync(inStore(store, 'scenarios', name), 'utf8'))))
    .filter((one) => one.area === area)
    .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : a.parent === b.version ? -1 : 1))
}

/** The newest version of each name, those removed left out, by name. */
export function scenariosOf(store: Store, area: string): readonly Scenario[] {
  const versions = scenarioVersions(store, area)
  const followed = new Set(versions.map(({ parent }) => parent))
  return versions
    .filter((one) => !followed.has(one.version) && !one.isRemoved)
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}
