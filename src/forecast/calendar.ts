/**
 * Calendar (kalenteri): the periods of a series as whole numbers in a row, and back as text.
 *
 * A year is itself, a quarter 4 × year + 0–3, a month 12 × year + 0–11: neighbours differ by one, and a gap shows.
 */
import type { Frequency } from '#model/forecast.ts'

export const SEASONS: Readonly<Record<Frequency, number>> = { yearly: 1, quarterly: 4, monthly: 12 }

const PATTERNS: Readonly<Record<Frequency, RegExp>> = {
  yearly: /^(\d{4})$/,
  quarterly: /^(\d{4})-?Q([1-4])$/i,
  monthly: /^(\d{4})-(0[1-9]|1[0-2])$/,
}

/** The number of a period written `2019`, `2019-Q3` or `2019-07`; nothing where it is not one of the frequency. */
export function periodNumber(text: string, frequency: Frequency): number | undefined {
  const match = PATTERNS[frequency].exec(text)
  return match ? Number(match[1]) * SEASONS[frequency] + (match[2] === undefined ? 0 : Number(match[2]) - 1) : undefined
}

/** Which frequency a text is a period of. */
export const frequencyOf = (text: string): Frequency | undefined =>
  (['yearly', 'quarterly', 'monthly'] as const).find((one) => PATTERNS[one].test(text))

export function periodText(number: number, frequency: Frequency): string {
  const year = Math.floor(number / SEASONS[frequency])
  const part = number - year * SEASONS[frequency] + 1
  if (frequency === 'yearly') return String(year)
  return frequency === 'quarterly' ? `${year}-Q${part}` : `${year}-${String(part).padStart(2, '0')}`
}

/** The first period that begins in or holds the beginning of a year, a quarter or a month given as text. */
export function firstPeriod(text: string, frequency: Frequency): number | undefined {
  const own = frequencyOf(text)
  const number = own === undefined ? undefined : periodNumber(text, own)
  if (own === undefined || number === undefined) return undefined
  return Math.floor((number * SEASONS[frequency]) / SEASONS[own])
}
