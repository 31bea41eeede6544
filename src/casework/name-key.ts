/**
 * Name keys (nimiavaimet): what of a name is kept for search, so that a search forgives one wrong, missing or extra letter.
 *
 * A name is folded to how it sounds (w = v, ck = k, doubled letters one, no marks) and kept with every variant that lacks one
 * letter; two names meet when they share a variant (symmetric deletion). Keys can be sealed one by one, unlike a pattern.
 */

const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/ß/g, 'ss'],
  [/æ/g, 'a'],
  [/ø/g, 'o'],
  [/ck/g, 'k'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/x/g, 'ks'],
  [/z/g, 's'],
  [/c/g, 'k'],
  [/q/g, 'k'],
  [/w/g, 'v'],
  [/(.)\1+/g, '$1'],
]

/** One name as it sounds: `Wikström` and `Vikstrom` are one. */
export function folded(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '')
  return SOUNDS.reduce((word, [from, to]) => word.replace(from, to), plain)
}

/** The names of a text, each folded: a double name is two. */
export const namesOf = (text: string): readonly string[] =>
  text
    .split(/[\s,.-]+/)
    .map(folded)
    .filter((name) => name !== '')

const LONG_ENOUGH = 4

/** Keys that are kept of a name: itself and, where it is long enough, each variant that lacks one letter. */
export function keysOf(name: string): readonly string[] {
  const word = folded(name)
  if (word.length < LONG_ENOUGH) return word === '' ? [] : [word]
  const shorter = Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))
  return [...new Set([word, ...shorter])]
}

export const keysOfNames = (...texts: readonly string[]): readonly string[] => [
  ...new Set(texts.flatMap((text) => text.split(/[\s,.-]+/).flatMap(keysOf))),
]

/** 0–1: how near two names are, by the keys that they share. */
export function likeness(one: string, other: string): number {
  if (folded(one) === folded(other)) return 1
  const keys = new Set(keysOf(one))
  const shared = keysOf(other).filter((key) => keys.has(key)).length
  return shared === 0 ? 0 : 1 - 1 / (1 + Math.max(folded(one).length, folded(other).length) / 2)
}
