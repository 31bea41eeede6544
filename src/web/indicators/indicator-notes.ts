/** Notes of a table (huomautukset): each different note once, with the number that its cells carry. */
import type { ThemeBlock } from '#report/indicator-rows.ts'

export interface NumberedNotes {
  readonly notes: readonly string[]
  readonly numberOf: (note: string) => number | undefined
}

export function numberedNotes(themes: readonly ThemeBlock[]): NumberedNotes {
  const lines = themes.flatMap((theme) =>
    theme.blocks.flatMap((block) => [...block.lines, ...block.parts.flatMap((part) => part.lines)]),
  )
  const notes = [
    ...new Set(lines.flatMap((one) => one.cells.flatMap((cell) => (isTold(cell.note) ? [cell.note] : [])))),
  ]
  const numbers = new Map(notes.map((note, place) => [note, place + 1]))
  return { notes, numberOf: (note) => numbers.get(note) }
}

const isTold = (note: string): boolean => note !== ''
