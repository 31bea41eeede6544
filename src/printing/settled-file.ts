/**
 * Settled file (päiväys vakioksi): a workbook or slides, which are archives, with one date for all that they hold, in one order.
 *
 * Whoever wrote them put in the moment of the writing, so that no two would be alike.
 */
import type JSZip from 'jszip'

/** What is written otherwise within. */
export interface Mending {
  readonly path: (path: string) => string
  readonly text: (text: string, path: string) => string
  /** Of an archive within the archive; the one that is there where left out. */
  readonly archive?: (path: string) => Promise<Uint8Array> | undefined
}

const UNCHANGED: Mending = { path: (path) => path, text: (text) => text }

/** @param at ISO time */
export async function settledFile(
  made: Uint8Array,
  at: string,
  mendFor?: (paths: readonly string[]) => Mending,
): Promise<Uint8Array> {
  const { default: Zip } = await import('jszip')
  const read = await Zip.loadAsync(made)
  const entries = Object.values(read.files).filter(({ dir }) => !dir)
  const mend = mendFor?.(entries.map(({ name }) => name)) ?? UNCHANGED
  const told = new Zip()
  for (const entry of entries.toSorted((a, b) => (mend.path(a.name) < mend.path(b.name) ? -1 : 1)))
    told.file(mend.path(entry.name), await contentOf(entry, at, mend), { date: new Date(at), createFolders: false })
  return told.generateAsync({ type: 'uint8array', compression: 'DEFLATE', platform: 'UNIX' })
}

/** A chart holds its figures as a workbook of its own, which has dates too. */
async function contentOf(entry: JSZip.JSZipObject, at: string, mend: Mending): Promise<string | Uint8Array> {
  if (entry.name.endsWith('.xlsx'))
    return mend.archive?.(entry.name) ?? settledFile(await entry.async('uint8array'), at)
  if (!/\.(xml|rels)$/.test(entry.name)) return entry.async('uint8array')
  const text = mend.text(await entry.async('string'), entry.name)
  return entry.name === 'docProps/core.xml' ? withDate(text, at) : text
}

const withDate = (xml: string, at: string): string =>
  xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${at.slice(0, 19)}Z`)
