/**
 * Chart workbook (kuvion työkirja): the figures of a slide's chart as the workbook that PowerPoint opens to edit them: labels in A, a
 * series a column. A nil is a nil and an unknown an empty cell; the library writes both as nothing.
 */
import { node, printSvg, type SvgNode } from '#report/svg-tree.ts'
import type { Values } from './chart-series.ts'

export interface ChartCells {
  readonly labels: readonly string[]
  /** From B on. */
  readonly columns: readonly { readonly name: string; readonly values: Values }[]
}

/** A, B, … Z, AA, …; from 0. */
export const columnName = (place: number): string =>
  (place < 26 ? '' : columnName(Math.floor(place / 26) - 1)) + String.fromCharCode(65 + (place % 26))

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** @param at ISO time, the one date that the file holds */
export async function chartWorkbook(cells: ChartCells, at: string): Promise<Uint8Array> {
  const { default: Zip } = await import('jszip')
  const file = new Zip()
  const add = (path: string, tree: SvgNode) =>
    file.file(path, `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${printSvg(tree)}`, {
      ...{ date: new Date(at), createFolders: false },
    })
  const override = (part: string, type: string) =>
    node('Override', { PartName: `/xl/${part}.xml`, ContentType: `${TYPES}.${type}+xml` })
  add(
    '[Content_Types].xml',
    node(
      'Types',
      { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' },
      node('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }),
      override('workbook', 'sheet.main'),
      override('worksheets/sheet1', 'worksheet'),
    ),
  )
  add('_rels/.rels', relation('officeDocument', 'xl/workbook.xml'))
  add('xl/_rels/workbook.xml.rels', relation('worksheet', 'worksheets/sheet1.xml'))
  const sheet = node('sheet', { name: 'Sheet1', sheetId: '1', 'r:id': 'rId1' })
  add('xl/workbook.xml', node('workbook', { xmlns: MAIN, 'xmlns:r': OFFICE }, node('sheets', {}, sheet)))
  add('xl/worksheets/sheet1.xml', node('worksheet', { xmlns: MAIN }, node('sheetData', {}, ...rowsOf(cells))))
  return file.generateAsync({ type: 'uint8array', compression: 'DEFLATE', platform: 'UNIX' })
}

const relation = (type: string, target: string): SvgNode =>
  node(
    'Relationships',
    { xmlns: RELATIONS },
    node('Relationship', { Id: 'rId1', Type: `${OFFICE}/${type}`, Target: target }),
  )

const rowsOf = ({ labels, columns }: ChartCells): readonly SvgNode[] => [
  row(1, [undefined, ...columns.map(({ name }) => name)]),
  ...labels.map((label, k) => row(k + 2, [label, ...columns.map(({ values }) => values[k] ?? undefined)])),
]

const row = (number: number, values: readonly (string | number | undefined)[]): SvgNode =>
  node(
    'row',
    { r: String(number) },
    ...values.map((value, place) => {
      const r = columnName(place) + number
      if (value === undefined) return undefined
      return typeof value === 'number'
        ? node('c', { r }, node('v', {}, String(value)))
        : node('c', { r, t: 'inlineStr' }, node('is', {}, node('t', { 'xml:space': 'preserve' }, value)))
    }),
  )
