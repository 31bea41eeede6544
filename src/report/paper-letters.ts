/**
 * Letters of a paper (merkit): what a typed text may hold when it is printed.
 *
 * Kept: everything that can be seen, and line breaks. Dropped: control and invisible format characters, which no font
 * can draw and which can turn a line around (U+202E). A letter that the printer's fonts lack is named by its number,
 * `[U+1F600]`, never silently left out.
 */
const BREAKS = /\r\n?|[\u0085\u2028\u2029\v\f]/g
const SPACES = /[\t\u2000-\u200a\u205f\u3000\u1680]/g
/** Controls, format characters, private and unassigned code points; the line break stays. */
const UNSEEN = /(?!\n)[\p{Cc}\p{Cf}\p{Co}\p{Cn}\ufffc]/gu

/** A text as it can be set: well-formed, composed, with plain line breaks. */
export function lettersOf(text: string, lost: ReadonlySet<string> = new Set()): string {
  const seen = text.toWellFormed().replace(BREAKS, '\n').replace(SPACES, ' ').replace(UNSEEN, '').normalize('NFC')
  return [...lost].toSorted(longestFirst).reduce((kept, letters) => kept.replaceAll(letters, numbersOf(letters)), seen)
}

/** `[U+1F600]`; several together where they were one sign. */
const numbersOf = (letters: string): string => `[${[...letters].map(numberOf).join(' ')}]`

const numberOf = (letter: string): string =>
  `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

const longestFirst = (a: string, b: string): number => b.length - a.length || (a < b ? -1 : 1)
