/**
 * Writable text (kirjoitettava teksti): what a database can keep. A null character or half of a surrogate pair comes from
 * broken software, never from a keyboard, so what holds one is refused before anything looks at it.
 */

/** No form of ours is nested deeper. */
const DEEPEST = 20

/** Where in what was given a text stands that cannot be kept: `goals.0.goal`; nothing where all can. */
export function unwritableIn(given: unknown, path: readonly string[] = []): string | undefined {
  if (typeof given === 'string') return isWritable(given) ? undefined : path.join('.')
  if (typeof given !== 'object' || given === null || ArrayBuffer.isView(given)) return undefined
  if (path.length > DEEPEST) return path[0]
  for (const [name, one] of Object.entries(given)) {
    const found = unwritableIn(one, [...path, isWritable(name) ? name : '?'])
    if (found !== undefined) return found
  }
  return undefined
}

const isWritable = (text: string): boolean => !text.includes('\u0000') && text.isWellFormed()
