/**
 * Writable text (kirjoitettava teksti): what a database can keep and a terminal can show. Half of a surrogate pair or a control
 * character other than tab and the line ends comes from broken software, never from a keyboard, so what holds one is refused
 * before anything looks at it. With one of them begins what is sealed (register/seal.ts): nobody can write what looks like it.
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

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/

const isWritable = (text: string): boolean => !CONTROL.test(text) && text.isWellFormed()
