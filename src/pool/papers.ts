/** Kept papers in the pool (talletetut paperit): whole and never changed; comments stand beside them, a file each. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { KeptPaper, PaperComment, type PaperCover } from '#model/kept-paper.ts'
import { canonicalJson, hashOf, inStore, type Store, writeDurably } from './store.ts'

/** The same content kept again by the same person at the same moment is the same paper. */
export function keepPaper(store: Store, cover: Omit<PaperCover, 'id'>, content: unknown): PaperCover {
  const id = hashOf(canonicalJson({ cover, content }))
  const kept = { cover: { id, ...cover }, content }
  writeDurably(inStore(store, 'papers', `${id}.json`), `${JSON.stringify(kept)}\n`)
  writeDurably(inStore(store, 'paper-covers', `${id}.json`), `${JSON.stringify(kept.cover)}\n`)
  return kept.cover
}

const filesIn = (store: Store, folder: string): readonly string[] => {
  const path = inStore(store, folder)
  return existsSync(path) ? readdirSync(path).filter((name) => name.endsWith('.json')) : []
}

const readIn = (store: Store, folder: string, name: string): unknown =>
  JSON.parse(readFileSync(inStore(store, folder, name), 'utf8'))

/** Covers of the papers of an area, the newest first; their content is not read. */
export const papersOf = (store: Store, area: string): readonly PaperCover[] =>
  filesIn(store, 'paper-covers')
    .map((name) => KeptPaper.unwrap().shape.cover.parse(readIn(store, 'paper-covers', name)))
    .filter((cover) => cover.area === area)
    .sort((a, b) => (a.at < b.at ? 1 : -1))

/** By its id or the beginning of it. */
export function keptPaper(store: Store, id: string): KeptPaper | undefined {
  const names = filesIn(store, 'papers').filter((name) => name.startsWith(id))
  const [name] = names
  return names.length === 1 && name !== undefined ? KeptPaper.parse(readIn(store, 'papers', name)) : undefined
}

export function keepComment(store: Store, entry: Omit<PaperComment, 'id'>): PaperComment {
  const kept = { id: hashOf(canonicalJson(entry)), ...entry }
  writeDurably(inStore(store, 'paper-comments', `${kept.id}.json`), `${JSON.stringify(kept)}\n`)
  return kept
}

/** In the order in which they were said. */
export const commentsOf = (store: Store, paper: string): readonly PaperComment[] =>
  filesIn(store, 'paper-comments')
    .map((name) => PaperComment.parse(readIn(store, 'paper-comments', name)))
    .filter((one) => one.paper === paper)
    .sort((a, b) => (a.at < b.at ? -1 : 1))
