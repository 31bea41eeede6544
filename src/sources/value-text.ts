/**
 * Value text (arvo tekstinä): one figure as a published table writes it, with what it says beside the number.
 *
 * `--`, `..`, `.` and empty are missing, never zero. `-` alone is refused: Statistics Finland writes it for "none",
 * others for "not known". `71 (31.8.)` is 71 counted on the 31st of August. `milj. €` is scaled to euros.
 */
import { parseNumber } from '#kernel/number-text.ts'
import { done, type Outcome, refused } from '#kernel/outcome.ts'
import type { RowReason } from '#model/import-report.ts'

export interface Figure {
  /** Null where the table has no value. */
  readonly value: number | null
  /** The day and month that the cell itself gives. */
  readonly on?: { readonly date: number; readonly month: number }
}

const MISSING = new Set(['', '--', '..', '.', '...', '…', '–', '—'])

export function parseFigure(text: string): Outcome<Figure, RowReason> {
  if (MISSING.has(text)) return done({ value: null })
  if (text.startsWith('=')) return refused('formula')
  const [, number = text, date, month] = /^(.+?)\s*\((\d{1,2})\.(\d{1,2})\.\)$/.exec(text) ?? []
  const read = parseNumber(number.replace(/\s*%$/, ''))
  if (!read.ok) return read
  return done({
    value: read.value,
    ...(date === undefined ? {} : { on: { date: Number(date), month: Number(month) } }),
  })
}

/** Unit as written → unit of the model, and what the number is multiplied by. */
const UNITS: Readonly<Record<string, readonly [unit: string, factor: number]>> = {
  '€': ['EUR', 1],
  eur: ['EUR', 1],
  euroa: ['EUR', 1],
  '1000 €': ['EUR', 1000],
  '1 000 €': ['EUR', 1000],
  '1000 euroa': ['EUR', 1000],
  't€': ['EUR', 1000],
  'milj. €': ['EUR', 1_000_000],
  'milj. euroa': ['EUR', 1_000_000],
  'm€': ['EUR', 1_000_000],
  '€/vuosi': ['EUR/year', 1],
  '€/v': ['EUR/year', 1],
  'eur/year': ['EUR/year', 1],
  '€/vrk': ['EUR/day', 1],
  '€/pv': ['EUR/day', 1],
  'eur/day': ['EUR/day', 1],
  '€/käynti': ['EUR/visit', 1],
  'eur/visit': ['EUR/visit', 1],
  '%': ['percent', 1],
  lasta: ['children', 1],
  asukasta: ['persons', 1],
  henkilöä: ['persons', 1],
  asiakasta: ['clients', 1],
  käyntiä: ['visits', 1],
  hoitopäivää: ['days', 1],
  vrk: ['days', 1],
  vakanssia: ['posts', 1],
}

export interface Unit {
  readonly unit: string
  readonly factor: number
}

/** A unit as the model writes it; an unknown one stays as written. */
export function unitOf(text: string): Unit {
  const [unit, factor] = UNITS[text.trim().toLowerCase()] ?? [text.trim().slice(0, 40), 1]
  return { unit, factor }
}

/** The unit that a title carries in parentheses: `menot (milj. euroa)`. */
export function unitInTitle(title: string): Unit | undefined {
  const written = /\(([^()]+)\)\s*$/.exec(title)?.[1]?.trim().toLowerCase()
  return written !== undefined && written in UNITS ? unitOf(written) : undefined
}

/** Scaled without the dust of binary fractions: 2,3 milj. is 2300000. */
export const scaled = (value: number, factor: number): number => Number((value * factor).toPrecision(15))
