/** Effect in words (vaikutus tekstinä): a difference with its unit: of shares percentage points, never per cent. */
import type { Words } from '#words/dictionary.ts'
import { reckonedText } from './value-text.ts'

const MOST_DECIMALS = 4

/** Two digits that tell something: `−0,29 prosenttiyksikköä`, `−0,0096 prosenttiyksikköä`. */
export function effectText(words: Words, value: number, unit: string): string {
  if (unit !== 'percent' && unit !== '%') return reckonedText(words, value, unit)
  return `${digits(words, value)} ${words.evaluationPage.points}`
}

/** A number of no fixed unit in as many decimals as tell two digits. */
export function digits(words: Words, value: number): string {
  const rounded = Number(value.toPrecision(2))
  if (rounded === 0) return words.format.number(0)
  const decimals = Math.max(0, 1 - Math.floor(Math.log10(Math.abs(rounded))))
  return words.format.number(rounded, Math.min(MOST_DECIMALS, decimals))
}
