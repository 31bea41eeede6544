/**
 * Number guess (lukumuotoarvaus): how a sample of amounts writes decimals, thousands and costs, and how a sample writes periods.
 */
import { parseCents } from '#kernel/number-text.ts'
import type { Profile } from '#model/profile.ts'

export type NumberForm = Pick<Profile, 'decimal' | 'thousands' | 'costSign'>

/** Amounts as they stand in the file. An empty sample gives the Finnish form. */
export function guessNumberForm(amounts: readonly string[]): NumberForm {
  const texts = amounts.map((text) => text.trim()).filter((text) => /\d/.test(text))
  const decimal = count(texts, /\.\d{1,2}[-)]?$/) > count(texts, /,\d{1,2}[-)]?$/) ? '.' : ','
  const thousands = guessThousands(texts, decimal)
  const values = texts.flatMap((text) => {
    const read = parseCents(text, { decimal, thousands })
    return read.ok && read.value !== 0 ? [read.value] : []
  })
  const negative = values.filter((value) => value < 0).length
  return { decimal, thousands, costSign: negative * 2 > values.length ? 'negative' : 'positive' }
}

function guessThousands(texts: readonly string[], decimal: ',' | '.'): Profile['thousands'] {
  if (count(texts, /\d[ \u00a0\u2007\u2009\u202f]\d{3}/) > 0) return ' '
  if (count(texts, /\d'\d{3}/) > 0) return "'"
  if (decimal === ',' && count(texts, /^[-\u2212]?\d{1,3}(\.\d{3})+(,|-?$)/) > 0) return '.'
  if (decimal === '.' && count(texts, /^[-\u2212]?\d{1,3}(,\d{3})+(\.|-?$)/) > 0) return ','
  return ''
}

const PERIODS: readonly [form: Profile['periodForm'], pattern: RegExp][] = [
  ['day-fi', /^\d{1,2}\.\d{1,2}\.\d{4}$/],
  ['day-iso', /^\d{4}-\d{2}-\d{2}/],
  ['month-iso', /^\d{4}-\d{2}$/],
  ['month-fi', /^\d{1,2}[./]\d{4}$/],
  ['month-compact', /^(19|20)\d{2}(0[1-9]|1[0-2])$/],
  ['month-m', /^\d{4}M\d{1,2}$/i],
  ['year', /^(19|20)\d{2}$/],
]

/** The form that most of the sample has; nothing where none fits. */
export function guessPeriodForm(periods: readonly string[]): Profile['periodForm'] | undefined {
  const texts = periods.map((text) => text.trim()).filter((text) => text !== '')
  const counts = PERIODS.map(([form, pattern]) => ({ form, fits: count(texts, pattern) }))
  const best = counts.reduce((most, one) => (one.fits > most.fits ? one : most))
  return best.fits * 2 > texts.length ? best.form : undefined
}

const count = (texts: readonly string[], pattern: RegExp): number => texts.filter((text) => pattern.test(text)).length
