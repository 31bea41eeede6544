/**
 * Number text (luku tekstinä): a number as Finnish sources write it, read strictly.
 *
 * `1 234,50`, `1.234,50-`, `−12,3`, `(12,00)`, `950 000 €`. Thousands must stand in threes, so that `1.5` is never 15.
 * `1e5`, `12,3,4` and `1 5` are refused.
 */
import { done, type Outcome, refused } from './outcome.ts'

export interface NumberForm {
  readonly decimal: ',' | '.'
  /** The sign between thousands; a space stands for every kind of space. */
  readonly thousands: ' ' | '.' | ',' | "'" | ''
}

export const FINNISH_NUMBER: NumberForm = { decimal: ',', thousands: ' ' }

export type NumberRefusal = 'not-a-number' | 'too-large' | 'parts-of-cents'

const SPACES = /[\u0020\u00a0\u2007\u2009\u202f]/g

/** Reads a plain number; at most 15 significant digits. */
export function parseNumber(text: string, form: NumberForm = FINNISH_NUMBER): Outcome<number, NumberRefusal> {
  const digits = plainDigits(text, form)
  if (digits === undefined) return refused('not-a-number')
  return digits.replace(/[^0-9]/g, '').replace(/^0+/, '').length > 15 ? refused('too-large') : done(Number(digits))
}

/** Reads an amount of euros as whole cents. More than two decimals are refused unless they are zeros. */
export function parseCents(text: string, form: NumberForm = FINNISH_NUMBER): Outcome<number, NumberRefusal> {
  const digits = plainDigits(text, form)
  if (digits === undefined) return refused('not-a-number')
  const [whole = '', fraction = ''] = digits.split('.')
  if (/[1-9]/.test(fraction.slice(2))) return refused('parts-of-cents')
  const value = Number(`${whole}${fraction.slice(0, 2).padEnd(2, '0')}`)
  return Math.abs(value) > 100_000_000_000 ? refused('too-large') : done(value === 0 ? 0 : value)
}

/** The number with a point and a leading minus, or nothing where the text is not a number of this form. */
export function plainDigits(text: string, form: NumberForm): string | undefined {
  const bare = text
    .replace(/[€]|EUR|eur/g, '')
    .replace(/[\u2212\u2013]/g, '-')
    .trim()
  const negative = /^-|-$|^\(.*\)$/.test(bare)
  const unsigned = bare.replace(/^[+-]\s*|\s*-$|^\(|\)$/g, '').replace(SPACES, ' ')
  const escaped = (sign: string) => (sign === '' ? '' : `\\${sign}`.replace('\\ ', ' '))
  const grouped = form.thousands === '' ? '' : `|\\d{1,3}(?:${escaped(form.thousands)}\\d{3})+`
  if (!new RegExp(`^(?:\\d+${grouped})(?:${escaped(form.decimal)}\\d+)?$`).test(unsigned)) return undefined
  const plain = unsigned.replaceAll(form.thousands === '' ? '\u0000' : form.thousands, '').replace(form.decimal, '.')
  return negative ? `-${plain}` : plain
}
