/**
 * Settled file (päiväys vakioksi): a workbook or slides, which are archives, with one date for all that they hold, in one order.
 *
 * Whoever wrote them put in the moment of the writing, so that no two would be alike.
 */
import type JSZip from 'jszip'

/** A text or a path within, as it is to be. */
type Mend = (text: string) => string

/** @param at ISO time */
export async function settledFile(
  made: Uint8Array,
  at: string,
  mendFor?: (paths: readonly string[]) => Mend,
): Promise<Uint8Array> {
  const { default: Zip } = await import('jszip')
  const read = await Zip.loadAsync(made)
  const entries = Object.values(read.files).filter(({ dir }) => !dir)
  const mend = mendFor?.(entries.map(({ name }) => name)) ?? ((text) => text)
  const told = new Zip()
  for (const entry of entries.toSorted((a, b) => (mend(a.name) < mend(b.name) ? -1 : 1)))
    told.file(mend(entry.name), await contentOf(entry, at, mend), { date: new Date(at), createFolders: false })
  return told.generateAsync({ type: 'uint8array', compression: 'DEFLATE', platform: 'UNIX' })
}

/** A chart holds its figures as a workbook of its own, which has dates too. */
async function contentOf(entry: JSZip.JSZipObject, at: string, mend: Mend): Promise<string | Uint8Array> {
  if (entry.name.endsWith('.xlsx')) return settledFile(await entry.async('uint8array'), at)
  if (!/\.(xml|rels)$/.test(entry.name)) return entry.async('uint8array')
  const text = mend(await entry.async('string'))
  return entry.name === 'docProps/core.xml' ? withDate(text, at) : text
}

const withDate = (xml: string, at: string): string =>
  xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${at.slice(0, 19)}Z`)
