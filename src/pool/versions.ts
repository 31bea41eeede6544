/**
 * Versions (versiot): what is saved under a name of an area: every version is a file that is never changed; the newest of a name is the
 * one that no other follows.
 */
import { keptFiles } from './kept-files.ts'
import { canonicalJson, hashOf, inStore, type Store, writeDurably } from './store.ts'

export interface Version {
  /** The hash of the content and of the version before it, so that going back is a new version. */
  readonly version: string
  readonly parent: string | null
  readonly area: string
  readonly name: string
  /** ISO time. */
  readonly at: string
  readonly by: string
  /** The name is no more used; earlier versions stay. */
  readonly isRemoved: boolean
}

export interface Shelf<Kept extends Version> {
  /** Every version of an area, the newest first. */
  readonly versions: (store: Store, area: string) => readonly Kept[]
  /** The newest version of each name, those removed left out, by name. */
  readonly current: (store: Store, area: string) => readonly Kept[]
  readonly keep: (store: Store, entry: Omit<Kept, 'version'>) => Kept
}

/** @param parse throws on what is no version of this shelf */
export function shelfOf<Kept extends Version>(folder: string, parse: (content: unknown) => Kept): Shelf<Kept> {
  const versions = (store: Store, area: string): readonly Kept[] => {
    return keptFiles(store, folder)
      .map(parse)
      .filter((one) => one.area === area)
      .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : a.parent === b.version ? -1 : 1))
  }
  const current = (store: Store, area: string): readonly Kept[] => {
    const all = versions(store, area)
    const followed = new Set(all.map(({ parent }) => parent))
    return all.filter((one) => !followed.has(one.version) && !one.isRemoved).sort((a, b) => (a.name < b.name ? -1 : 1))
  }
  const keep = (store: Store, entry: Omit<Kept, 'version'>): Kept => {
    const content = { version: hashOf(canonicalJson(entry)), ...entry }
    writeDurably(inStore(store, folder, `${content.version}.json`), `${JSON.stringify(content, null, 1)}\n`)
    return parse(content)
  }
  return { versions, current, keep }
}
