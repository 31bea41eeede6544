/**
 * Changed figures (muuttuneet luvut): which of many counts changed more than chance makes from one time to the next, as sentences.
 *
 * Of two counts of one length of time, (a − b) ÷ √(a + b) is about normal where nothing changed (Przyborowski & Wilenski 1940). Three
 * is asked for, not two: some forty figures are looked at together. Shares, and counts that are not known, are not told of.
 */
import type { Words } from '#words/dictionary.ts'
import { valueText } from '../value-text.ts'

export interface FigurePair {
  readonly id: string
  readonly what: string
  readonly unit: string
  readonly now: number | null
  readonly before: number | null
}

interface Told {
  readonly what: string
  readonly now: string
  readonly before: string
}

export interface ChangeWords {
  readonly rose: (told: Told) => string
  readonly fell: (told: Told) => string
}

const ENOUGH = 3

export interface ChangedFigure {
  readonly id: string
  readonly text: string
}

export function changedFigures(
  pairs: readonly FigurePair[],
  told: ChangeWords,
  words: Words,
): readonly ChangedFigure[] {
  const changed = pairs.flatMap(({ id, what, unit, now, before }) => {
    if (now === null || before === null || !Number.isInteger(now) || !Number.isInteger(before)) return []
    const size = now + before === 0 ? 0 : Math.abs(now - before) / Math.sqrt(now + before)
    if (size < ENOUGH) return []
    const parts = { what, now: valueText(words, now, unit), before: valueText(words, before, unit) }
    return [{ id, size, text: now > before ? told.rose(parts) : told.fell(parts) }]
  })
  return changed.toSorted((a, b) => b.size - a.size).map(({ id, text }) => ({ id, text }))
}
