/**
 * Row headings of a PDF (rivien otsikot): the first cell of each row of a table names its row, also to a screen reader.
 *
 * The compiler tags headings of columns only, and tells each cell its column (`Headers`), which keeps a reader from looking along the
 * row. Here the first cell becomes a heading whose scope is its row, and the cells no longer name theirs: a reader finds both by the
 * scopes (ISO 32000-1 14.8.5.7). Every word is written over one of the same length, so that every object stays in its place.
 */

const ROW = /(?<=\n)\d+ 0 obj\n<<\n {2}\/Type \/StructElem\n {2}\/S \/TR\n(?:(?!endobj)[\s\S])*?\/K \[([\d R]+)\]/g
const CELL = /(?<=\n)(\d+) 0 obj\n<<\n {2}\/Type \/StructElem\n {2}\/S \/TD\n[\s\S]*?\nendobj/g
const HEADERS = /\/Headers \[[^\]]*\]/
const SCOPE = '/Scope /Row'

/** @param file a tagged PDF as the compiler writes it, a letter a byte; what has no table comes back as it was */
export function withRowHeadings(file: string): string {
  const cells = cellsOf(file)
  const written: string[] = []
  let end = 0
  const put = (place: number, text: string) => {
    written.push(file.slice(end, place), text)
    end = place + text.length
  }
  const rows = [...file.matchAll(ROW)].flatMap(([, kids = '']) => {
    const own = [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, number]) => cells.get(Number(number)) ?? [])
    return own.map((cell, at) => ({ ...cell, isFirst: at === 0 }))
  })
  if (rows.length !== cells.size) throw new Error(`unknown PDF: ${cells.size - rows.length} cells without their row`)
  for (const { place, text, isFirst } of rows.toSorted((a, b) => a.place - b.place))
    put(place, isFirst ? heading(text) : told(text, ''))
  return [...written, file.slice(end)].join('')
}

interface Cell {
  readonly place: number
  readonly text: string
}

/** The cells that are not headings, by the number of their object. */
const cellsOf = (file: string): ReadonlyMap<number, Cell> =>
  new Map([...file.matchAll(CELL)].map((one) => [Number(one[1]), { place: one.index, text: one[0] }]))

const heading = (text: string): string => told(text, SCOPE).replace('/S /TD', '/S /TH')

/** The words in place of the cell's own, as long as those. */
function told(text: string, words: string): string {
  const own = HEADERS.exec(text)?.[0]
  if (own === undefined || own.length < words.length)
    throw new Error(`unknown PDF: a cell without its heading: ${text}`)
  return text.replace(own, words.padEnd(own.length))
}
