/** Kept papers in the pool (talletetut paperit): whole and never changed; comments stand beside them, a file each. */
import { KeptPaper, PaperComment, PaperCover } from '#model/kept-paper.ts'
import { keptFile, keptFiles, keptNames } from './kept-files.ts'
import { canonicalJson, hashOf, inStore, type Store, writeDurably } from './store.ts'

/** The same content kept again by the same person at the same moment is the same paper. */
export function keepPaper(store: Store, cover: Omit<PaperCover, 'id'>, content: unknown): PaperCover {
  const id = hashOf(canonicalJson({ cover, content }))
  const kept = { cover: { id, ...cover }, content }
  writeDurably(inStore(store, 'papers', `${id}.json`), `${JSON.stringify(kept)}\n`)
  writeDurably(inStore(store, 'paper-covers', `${id}.json`), `${JSON.stringify(kept.cover)}\n`)
  return kept.cover
}

/** Covers of the papers of an area, the newest first; their content is not read. */
export const papersOf = (store: Store, area: string): readonly PaperCover[] =>
  keptFiles(store, 'paper-covers')
    .map((content) => PaperCover.parse(content))
    .filter((cover) => cover.area === area)
    .sort((a, b) => (a.at < b.at ? 1 : -1))

/** By its id or the beginning of it. */
export function keptPaper(store: Store, id: string): KeptPaper | undefined {
  const names = keptNames(store, 'papers').filter((name) => name.startsWith(id))
  const [name] = names
  return names.length === 1 && name !== undefined ? KeptPaper.parse(keptFile(store, 'papers', name)) : undefined
}

export function keepComment(store: Store, entry: Omit<PaperComment, 'id'>): PaperComment {
  const kept = { id: hashOf(canonicalJson(entry)), ...entry }
  writeDurably(inStore(store, 'paper-comments', `${kept.id}.json`), `${JSON.stringify(kept)}\n`)
  return kept
}

/** In the order in which they were said. */
export const commentsOf = (store: Store, paper: string): readonly PaperComment[] =>
  keptFiles(store, 'paper-comments')
    .map((content) => PaperComment.parse(content))
    .filter((one) => one.paper === paper)
    .sort((a, b) => (a.at < b.at ? -1 : 1))
