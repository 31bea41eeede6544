/**
 * Chart form (kuvion muoto): what a chart shows, as values and paints, for whoever draws it anew as a chart of their own: slides.
 *
 * Values are those of the drawing, in the drawing's order; an unknown is null and stays a gap.
 */
import { INK, type Paint } from './ink.ts'
import type { Measure } from './value-text.ts'

/** Values of the axis as a reader sees them: euros in millions, a share of one in per cent. */
export type AxisFormat = 'millions' | 'whole' | 'share' | 'plain'

export interface FormSeries {
  readonly name: string
  readonly paint: Paint
  /** One a label. */
  readonly values: readonly (number | null)[]
  /** Light, hatched in its own colour: no money, or not comparable. */
  readonly isHatched?: true
  /** Places of values that are not whole and comparable ones. */
  readonly marked?: readonly number[]
  /** Of a line; unjoined are hollow marks. */
  readonly stroke?: 'solid' | 'dashed' | 'dotted' | 'thin' | 'unjoined'
}

/** From low to high; drawn under the lines. Known ends are joined. */
export interface FormBand {
  readonly name: string
  readonly colour: string
  /** From nothing 0 to 1. */
  readonly opacity: number
  readonly low: readonly (number | null)[]
  readonly high: readonly (number | null)[]
}

export interface FormStep {
  readonly from: number
  readonly to: number
  readonly paint: Paint
}

interface Labelled {
  readonly labels: readonly string[]
  readonly axis: AxisFormat
  /** The top of the axis where it is not the largest value: 1 for chances. */
  readonly highest?: number
  /** What the values are in, and what the labels are, where the title does not tell. */
  readonly unit?: string
  readonly across?: string
}

export type ChartForm = Labelled &
  (
    | { readonly kind: 'stack'; readonly parts: readonly FormSeries[] }
    | { readonly kind: 'columns'; readonly parts: readonly FormSeries[] }
    /** Lying, the first at the top. */
    | { readonly kind: 'bars'; readonly parts: readonly FormSeries[] }
    | { readonly kind: 'lines'; readonly lines: readonly FormSeries[] }
    /** Each band within the one before it. */
    | { readonly kind: 'fan'; readonly lines: readonly FormSeries[]; readonly bands: readonly FormBand[] }
    /** One lying bar a label, from where the one before it ended. */
    | { readonly kind: 'steps'; readonly steps: readonly FormStep[] }
    /** Both from the base. */
    | { readonly kind: 'tornado'; readonly base: number; readonly low: FormSeries; readonly high: FormSeries }
    | {
        readonly kind: 'intervals'
        readonly points: FormSeries
        readonly low: readonly (number | null)[]
        readonly high: readonly (number | null)[]
      }
  )

export const OWN_LINE: Paint = { colour: INK.accent, pattern: 'plain' }
export const OTHER_LINE: Paint = { colour: INK.text, pattern: 'plain' }
export const PEER_LINE: Paint = { colour: INK.peer, pattern: 'plain' }

export function axisOf(unit: string, { divisor }: Pick<Measure, 'divisor'> = { divisor: 1 }): AxisFormat {
  if (divisor === 1e6) return 'millions'
  if (unit === 'EUR' || unit.startsWith('EUR/')) return 'whole'
  return unit === 'share' ? 'share' : 'plain'
}
