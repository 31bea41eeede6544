/**
 * Number text (luku tekstinä): a number as Finnish sources write it, read strictly.
 *
 * `1 234,50`, `1.234,50-`, `−12,3`, `(12,00)`, `950 000 €`. Thousands must stand in threes, so that `1.5` is never 15.
 * `1e5`, `12,3,4` and `1 5` are refused. The patterns are given as text too, for an engine that reads in bulk.
 */
import { LARGEST_LINE } from './money.ts'
import { done, type Outcome, refused } from './outcome.ts'

export interface NumberForm {
  readonly decimal: ',' | '.'
  /** The sign between thousands; a space stands for every kind of space. */
  readonly thousands: ' ' | '.' | ',' | "'" | ''
}

export const FINNISH_NUMBER: NumberForm = { decimal: ',', thousands: ' ' }

export type NumberRefusal = 'not-a-number' | 'too-large' | 'parts-of-cents'

/** Every kind of space that stands between thousands, as a regular expression class. */
export const SPACES = '[ \\t\\x{00a0}\\x{2007}\\x{2009}\\x{202f}]'
/** Every kind of minus. */
export const MINUSES = '[\\x{2212}\\x{2013}]'
export const CURRENCY = '(€|EUR|eur)'

/** The whole of a signed number after spaces, minuses and currency are made plain: RE2 and JavaScript read it alike. */
export function numberPattern(form: NumberForm): string {
  const sign = (text: string) => (text === '' || text === ' ' ? text : `[${text}]`)
  const grouped = form.thousands === '' ? '' : `|[0-9]{1,3}(?:${sign(form.thousands)}[0-9]{3})+`
  const body = `(?:[0-9]+${grouped})(?:${sign(form.decimal)}[0-9]+)?`
  return `^(?:[+-]? ?${body}|${body} ?-|\\(${body}\\))$`
}

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
  return Math.abs(value) > LARGEST_LINE ? refused('too-large') : done(value === 0 ? 0 : value)
}

const javaScript = (pattern: string, flags: string) => new RegExp(pattern.replaceAll('\\x{', '\\u{'), flags)

const ANY_SPACE = javaScript(SPACES, 'gu')
const ANY_MINUS = javaScript(MINUSES, 'gu')
const ANY_CURRENCY = new RegExp(CURRENCY, 'g')

/** The number with a point and a leading minus, or nothing where the text is not a number of this form. */
export function plainDigits(text: string, form: NumberForm): string | undefined {
  const bare = text.replace(ANY_SPACE, ' ').replace(ANY_MINUS, '-').replace(ANY_CURRENCY, '').trim()
  if (!new RegExp(numberPattern(form)).test(bare)) return undefined
  const digits = bare.replace(/[-+() ]/g, '')
  const plain = (form.thousands === '' ? digits : digits.replaceAll(form.thousands, '')).replace(form.decimal, '.')
  return /[-(]/.test(bare) ? `-${plain}` : plain
}
