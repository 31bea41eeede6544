/**
 * Picture sheet (kuvan vientitaulukko): a picture as flat tables for CSV and XLSX, one row a point.
 *
 * An unknown has an empty value and its reason in a column of its own, so that no program takes it for a zero.
 */
import type { Picture } from '#model/picture.ts'
import { nameIn, type Words } from '#words/dictionary.ts'
import { labelOf, nameOf } from './picture-parts.ts'

export type SheetCell = string | number | null

export interface Sheet {
  readonly name: string
  readonly headings: readonly string[]
  readonly rows: readonly (readonly SheetCell[])[]
}

/** The figures first; then lines, accounting and sources. CSV takes the first sheet. */
export const pictureSheets = (picture: Picture, words: Words): Sheet[] => [
  figureSheet(picture, words),
  lineSheet(picture, words),
  accountingSheet(picture, words),
  sourceSheet(picture, words),
]

function figureSheet(picture: Picture, words: Words): Sheet {
  const { columns } = words.terminal
  const rows = picture.measures.flatMap((series) => {
    const name = nameIn(words, series.name)
    const isOfAll = series.category === null && series.payer === undefined && series.production === undefined
    const part = isOfAll ? words.chart.total : labelOf(words, picture, series)
    const area = nameOf(words, picture, series.area ?? picture.area.id)
    return series.points.map((point): SheetCell[] => [
      series.id,
      measureName(words, series.id, name),
      part,
      area,
      words.unit.name[series.unit] ?? series.unit,
      point.period,
      point.from,
      point.to,
      point.value,
      point.reason ? words.reason.short[point.reason] : '',
      point.note ?? '',
      (point.sources ?? series.sources).map((id) => nameOf(words, picture, id)).join('; '),
    ])
  })
  const { measure, part, area, unit, period, from, to, value, mark, note, source } = columns
  return {
    name: words.terminal.figures,
    headings: ['id', measure, part, area, unit, period, from, to, value, mark, note, source],
    rows,
  }
}

/** A part of the cost is named after its part; its measure is the cost itself. */
const measureName = (words: Words, id: string, name: string): string =>
  /cost/.test(id) && !id.includes(':') ? words.headline.costs : name

function lineSheet(picture: Picture, words: Words): Sheet {
  const { day, kind, name, effect, source } = words.terminal.columns
  return {
    name: words.terminal.lines,
    headings: [day, kind, name, effect, source],
    rows: picture.annotations.map((one) => [
      one.day,
      words.picture.annotationKinds[one.kind],
      nameIn(words, one.name),
      nameIn(words, one.effect),
      one.source,
    ]),
  }
}

export function accountingRows(picture: Picture, words: Words): [string, number][] {
  const { accounting } = picture
  return [
    [words.picture.pooled, accounting.pooled],
    [words.picture.overheadsApart, accounting.overheads],
    [words.picture.eliminated, accounting.eliminated],
    [words.picture.outside, accounting.outside],
    [words.picture.unmapped, accounting.unmapped],
  ]
}

const accountingSheet = (picture: Picture, words: Words): Sheet => ({
  name: words.terminal.accounting,
  headings: [words.terminal.columns.name, words.terminal.columns.euros],
  rows: accountingRows(picture, words),
})

function sourceSheet(picture: Picture, words: Words): Sheet {
  const { source, kind, publisher, note } = words.terminal.columns
  const told = picture.sources.map((one): SheetCell[] => [
    nameIn(words, one.title),
    words.sources.kinds[one.kind],
    one.publisher ?? '',
    one.published ?? '',
    one.licence ?? '',
    one.url ?? '',
    one.note ? nameIn(words, one.note) : '',
  ])
  const label = picture.area.isInvented ? words.terminal.invented : ''
  return {
    name: words.terminal.sources,
    headings: [source, kind, publisher, words.sources.published, words.sources.licence, words.sources.address, note],
    rows: [...told, [words.terminal.snapshot, picture.snapshot.id, '', picture.snapshot.at, '', '', label]],
  }
}
