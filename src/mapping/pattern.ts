/**
 * Pattern (kuvio): which values a field of a mapping rule takes.
 *
 * `*` any, `-` empty, `4300` that value, `43*` what begins so, `4300-4399` a range, several with commas.
 * A range compares numbers by size, and other texts of equal length in code order.
 */
export type Matches = (value: string) => boolean

export function compilePattern(pattern: string): Matches {
  const parts = pattern.split(',').map((part) => compilePart(part.trim()))
  return (value) => parts.some((matches) => matches(value))
}

function compilePart(part: string): Matches {
  if (part === '*') return () => true
  if (part === '-') return (value) => value === ''
  const range = /^([^-*\s]+)\s*-\s*([^-*\s]+)$/.exec(part)
  if (range) return within(range[1] ?? '', range[2] ?? '')
  if (part.includes('*')) {
    const expression = new RegExp(`^${part.split('*').map(literal).join('.*')}$`, 'su')
    return (value) => expression.test(value)
  }
  return (value) => value === part
}

const literal = (text: string): string => text.replace(/[\\^$.|?*+()[\]{}/]/g, '\\$&')

function within(low: string, high: string): Matches {
  if (/^\d+$/.test(low) && /^\d+$/.test(high)) {
    return (value) => /^\d+$/.test(value) && Number(value) >= Number(low) && Number(value) <= Number(high)
  }
  return (value) => (value.length === low.length && value >= low && value <= high) || value === `${low}-${high}`
}

/** What is wrong with a pattern, or nothing. */
export function patternFault(pattern: string): 'empty-part' | 'backwards-range' | undefined {
  for (const part of pattern.split(',').map((text) => text.trim())) {
    if (part === '') return 'empty-part'
    const range = /^(\d+)\s*-\s*(\d+)$/.exec(part)
    if (range && Number(range[1]) > Number(range[2])) return 'backwards-range'
  }
  return undefined
}
