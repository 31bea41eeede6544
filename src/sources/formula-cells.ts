/**
 * Formula cells (kaavasolut): which cells of a worksheet hold a formula, so that no computed figure passes for a booked one.
 *
 * A formula's stored result may be old, or may never have been computed; a ledger export has none.
 */
import type { Buffer } from 'node:buffer'

const FORMULA = /<(?:\w+:)?c\b([^>]*)>\s*<(?:\w+:)?f\b/g
const PLACE = /\br=["']([A-Z]{1,3})(\d{1,7})["']/
const MOST = 5_000_000

export const placeOf = (row: number, column: number): number => row * 16_384 + column

/** Places of the formula cells, row and column from 0. Throws where there are too many or one has no place. */
export async function formulaPlaces(sheet: AsyncIterable<Buffer>): Promise<ReadonlySet<number>> {
  const places = new Set<number>()
  let text = ''
  for await (const piece of sheet) {
    text += piece.toString('latin1')
    for (const [, attributes] of text.matchAll(FORMULA)) places.add(placeIn(attributes ?? ''))
    if (places.size > MOST) throw new Error(`too many formulas: ${places.size}`)
    text = lastCell(text)
  }
  return places
}

/** What may go on in the next piece: from the last cell that begins. */
const lastCell = (text: string): string =>
  text.slice(Math.max(text.length - 4096, text.lastIndexOf('<c'), text.lastIndexOf(':c ') - 20, 0))

function placeIn(attributes: string): number {
  const [, letters = '', row] = PLACE.exec(attributes) ?? []
  if (letters === '') throw new Error(`formula without a place: ${attributes}`)
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return placeOf(Number(row) - 1, column)
}
