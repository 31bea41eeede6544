/**
 * Sheet as CSV: semicolons and decimal commas in Finnish and Swedish, commas and points in English, as spreadsheets expect.
 *
 * A text that begins like a formula is kept from being one.
 */
import type { Language } from '#model/named.ts'
import type { Sheet, SheetCell } from './picture-sheet.ts'

export function sheetCsv(sheet: Sheet, language: Language): string {
  const separator = language === 'en' ? ',' : ';'
  const field = (cell: SheetCell) => quoted(cellText(cell, language), separator)
  return `\ufeff${[sheet.headings, ...sheet.rows].map((row) => row.map(field).join(separator)).join('\r\n')}\r\n`
}

function cellText(cell: SheetCell, language: Language): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return language === 'en' ? String(cell) : String(cell).replace('.', ',')
  return /^[=+@\t-]/.test(cell) ? `'${cell}` : cell
}

const quoted = (text: string, separator: string): string =>
  text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
