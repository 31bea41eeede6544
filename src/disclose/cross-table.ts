/**
 * Cross table (ristiintaulukko): a figure by dimensions, each a tree of codes, as cells with the links between them.
 *
 * An id is `series|dimension=code|…`, dimensions in alphabetical order and the code `total` left out, so that a figure has one id
 * however it was tabulated: tables that share cells are linked by putting them together.
 */
import type { LinkedTable, TableCell, TableLink } from '#model/protected-table.ts'

/** Left out of ids: the dimension does not narrow the figure. */
export const WHOLE = 'total'

export interface CodeTree {
  readonly code: string
  readonly parts?: readonly CodeTree[]
}

export interface Dimension {
  /** `area`, `age`, `production`, `period`. */
  readonly name: string
  /** One tree, or several that have nothing above them, such as years. */
  readonly trees: readonly CodeTree[]
  /** `cover` where one child may be in several parts, as in the quarters of a year. `sum` unless told. */
  readonly joins?: TableLink['kind']
}

export type CellFigure = Omit<TableCell, 'id'>

export interface Crossing {
  readonly series: string
  readonly dimensions: readonly Dimension[]
  /** Null where there is no figure: then nobody can reckon with it, and its links are left out. */
  readonly figureOf: (codes: Readonly<Record<string, string>>) => CellFigure | null
}

type Codes = Readonly<Record<string, string>>

export function cellId(series: string, codes: Codes): string {
  const told = Object.entries(codes).filter(([, code]) => code !== WHOLE)
  const parts = told.map(([name, code]) => `${name}=${code}`).sort((a, b) => (a < b ? -1 : 1))
  return [series, ...parts].join('|')
}

/** A row of a table may be built of counts only; a table without dimensions is one cell. */
export function crossTable({ series, dimensions, figureOf }: Crossing): LinkedTable {
  const cells: TableCell[] = []
  const places = placesOf(dimensions)
  for (const codes of places) {
    const figure = figureOf(codes)
    if (figure) cells.push({ ...figure, id: cellId(series, codes) })
  }
  const there = new Set(cells.map(({ id }) => id))
  const links = places.flatMap((codes) => dimensions.flatMap((dimension) => linkOf(series, codes, dimension)))
  return { cells, links: links.filter((link) => [link.total, ...link.parts].every((id) => there.has(id))) }
}

function placesOf(dimensions: readonly Dimension[]): readonly Codes[] {
  return dimensions.reduce<readonly Codes[]>(
    (places, { name, trees }) => {
      const nodes = trees.flatMap(nodesOf)
      return places.flatMap((codes) => nodes.map(({ code }) => ({ ...codes, [name]: code })))
    },
    [{}],
  )
}

const nodesOf = (tree: CodeTree): readonly CodeTree[] => [tree, ...(tree.parts ?? []).flatMap(nodesOf)]

function linkOf(series: string, codes: Codes, { name, trees, joins = 'sum' }: Dimension): TableLink[] {
  const here = trees.flatMap(nodesOf).find(({ code }) => code === codes[name])
  if (!here?.parts || here.parts.length === 0) return []
  const parts = here.parts.map(({ code }) => cellId(series, { ...codes, [name]: code }))
  return [{ kind: joins, total: cellId(series, codes), parts }]
}
