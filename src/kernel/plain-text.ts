/**
 * Plain text (pelkkä teksti): what was typed or pasted, without the control characters that a page of a PDF or a word processor leaves
 * in it unseen; tabs and line ends stay. What comes in with others is refused (actions/writable-text.ts).
 */

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g

export const plainText = (text: string): string => text.replace(CONTROL, '')

/** The same for every text in what a form holds. */
export function plainValues(value: unknown): unknown {
  if (typeof value === 'string') return plainText(value)
  if (Array.isArray(value)) return value.map(plainValues)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, plainValues(one)]))
}
