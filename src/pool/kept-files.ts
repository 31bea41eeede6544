/** Kept files (talletetut tiedostot): what lies in a folder of the pool that only grows, each file whole and never changed. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { inStore, type Store } from './store.ts'

/** Names of the files, without the path. */
export function keptNames(store: Store, folder: string): readonly string[] {
  const path = inStore(store, folder)
  return existsSync(path) ? readdirSync(path).filter((name) => name.endsWith('.json')) : []
}

export const keptFile = (store: Store, folder: string, name: string): unknown =>
  JSON.parse(readFileSync(inStore(store, folder, name), 'utf8'))

export const keptFiles = (store: Store, folder: string): readonly unknown[] =>
  keptNames(store, folder).map((name) => keptFile(store, folder, name))
