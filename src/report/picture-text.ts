/**
 * Picture text (kuva tekstinä): a picture as plain text for a terminal: what the figures say, then the figures.
 *
 * Tables as wide as the terminal; where the periods do not fit, they continue below. An unknown is its word.
 */
import type { Language } from '#model/named.ts'
import type { MeasureSeries, Picture } from '#model/picture.ts'
import { nameIn, type Words, wordsOf } from '#words/dictionary.ts'
import { headline } from './headline.ts'
import {
  costSeries,
  hasValue,
  labelOf,
  nameOf,
  productionName,
  seriesOf,
  sharesOf,
  sideSeries,
  splitBy,
  totalOf,
} from './picture-parts.ts'
import { accountingRows } from './picture-sheet.ts'
import { pointIn, type Slot, slotsOf } from './slot.ts'
import { measureOf, pointText } from './value-text.ts'

interface TextRow {
  readonly label: string
  readonly series: MeasureSeries
}

const LABEL = 52

export function pictureText(picture: Picture, language: Language, width = 100): string {
  const words = wordsOf(language)
  const blocks = [
    heading(picture, words),
    headline(picture, words).flatMap((sentence) => wrapped(sentence, width)),
    costBlock(picture, words, width),
    shareBlock(picture, words, width),
    ...volumeBlocks(picture, words, width),
    ...indicatorBlocks(picture, words, width),
    noteBlock(picture, words, width),
    accountingBlock(picture, words, width),
    [words.picture.snapshot(picture.snapshot.id.slice(0, 12), words.format.moment(picture.snapshot.at))],
  ]
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`
}

function heading(picture: Picture, words: Words): string[] {
  const title = words.picture.question(nameIn(words, picture.area.name))
  const isPress = picture.sources.some((source) => source.kind === 'press')
  const tags = [
    ...(picture.area.isInvented ? [words.terminal.invented] : []),
    ...(isPress ? [words.terminal.press] : []),
  ]
  return [title, '='.repeat(title.length), ...tags.map((tag) => `[${tag}]`)]
}

function costBlock(picture: Picture, words: Words, width: number): string[] {
  const parts = splitBy(picture, picture.view.by).filter(hasValue)
  const sides = (['corrective', 'early'] as const).map((side) => sideSeries(picture, side)).filter(hasValue)
  const total = totalOf(picture)
  const rows: TextRow[] = [
    ...parts.map((series) => ({ label: labelOf(words, picture, series), series })),
    ...sides.map((series) => ({ label: labelOf(words, picture, series), series })),
    ...(hasValue(total) ? [{ label: words.chart.total, series: total }] : []),
  ]
  const [first] = costSeries(picture)
  return first ? table(words.chart.title[picture.view.by], rows, picture, words, width) : []
}

function shareBlock(picture: Picture, words: Words, width: number): string[] {
  const early = sharesOf(picture, 'early-share').filter(hasValue)
  const made = sharesOf(picture, 'production-share').filter(hasValue)
  const rows = [
    ...early.map((series) => ({ label: words.chart.early, series })),
    ...made.map((series) => ({ label: labelOf(words, picture, series), series })),
  ]
  return table(words.headline.costs, rows, picture, words, width)
}

const volumeBlocks = (picture: Picture, words: Words, width: number): string[][] =>
  ['volume', 'unit-cost'].map((measure) => {
    const rows = seriesOf(picture, measure).filter(hasValue)
    const named = rows.map((series) => ({ label: partLabel(words, picture, series), series }))
    return table(words.chart.volumes, named, picture, words, width)
  })

function partLabel(words: Words, picture: Picture, series: MeasureSeries): string {
  const category = series.category ? `${nameOf(words, picture, series.category)}: ` : ''
  const made = series.production === undefined ? '' : `${productionName(words, series.production)}, `
  return `${category}${made}${nameIn(words, series.name)}`
}

const indicatorBlocks = (picture: Picture, words: Words, width: number): string[][] => {
  const all = seriesOf(picture, 'indicator').filter(hasValue)
  const rows = [...Map.groupBy(all, (series) => series.id).values()].flatMap((alike) =>
    alike.map((series, place) => ({ label: indicatorLabel(words, picture, series, place), series })),
  )
  return [table(words.chart.indicators, rows, picture, words, width)]
}

/** The first of an indicator has its name; below it a peer has its area, and another source its title. */
function indicatorLabel(words: Words, picture: Picture, series: MeasureSeries, place: number): string {
  if (series.area && series.area !== picture.area.id) return `  ${nameOf(words, picture, series.area)}`
  return place === 0 ? nameIn(words, series.name) : `  ${nameOf(words, picture, series.sources[0] ?? '')}`
}

/** Rows over the periods they have together, broken to the width of the terminal. */
function table(title: string, rows: readonly TextRow[], picture: Picture, words: Words, width: number): string[] {
  if (rows.length === 0) return []
  const { grain } = picture.view
  const slots = slotsOf(
    rows.map((row) => row.series),
    grain,
  )
  const cells = rows.map((row) => slots.map((slot) => cellText(words, row.series, slot, picture)))
  const columns = slots.map((slot, place) =>
    Math.max(words.format.period(slot.id).length, ...cells.map((row) => row[place]?.length ?? 0)),
  )
  const named = namesOf(title, rows, words)
  const label = Math.min(LABEL, Math.max(...named.rows.map((name) => name.length), 8))
  const lines: string[] = [named.title, '-'.repeat(named.title.length)]
  for (const [from, to] of chunks(columns, width - label)) {
    const line = (name: string, texts: readonly string[]) =>
      `${cut(name, label).padEnd(label)}${texts.map((text, k) => `  ${text.padStart(columns[from + k] ?? 0)}`).join('')}`.trimEnd()
    lines.push(
      line(
        '',
        slots.slice(from, to).map((slot) => words.format.period(slot.id)),
      ),
    )
    rows.forEach((row, k) => {
      lines.push(line(named.rows[k] ?? row.label, cells[k]?.slice(from, to) ?? []))
    })
  }
  return lines
}

/** The unit stands once in the title where all rows share it, else in the name of each row. */
function namesOf(title: string, rows: readonly TextRow[], words: Words): { title: string; rows: string[] } {
  const largest = Math.max(...rows.flatMap((one) => one.series.points.map((point) => point.value ?? 0)))
  const units = rows.map((row) => measureOf(words, row.series.unit, largest).unitName)
  const isShared = new Set(units).size === 1
  const isTold = (row: TextRow) => isShared || row.series.unit === 'percent' || row.label.startsWith('  ')
  return {
    title: isShared ? words.chart.titled(title, units[0] ?? '') : title,
    rows: rows.map((row, k) => {
      const unit = isTold(row) ? '' : `, ${units[k]}`
      return `${cut(row.label, LABEL - unit.length)}${unit}`
    }),
  }
}

function cellText(words: Words, series: MeasureSeries, slot: Slot, picture: Picture): string {
  const point = pointIn(series, slot, picture.view.grain)
  if (!point || point.value === null || series.unit !== 'EUR') return pointText(words, point, series.unit)
  const all = costSeries(picture).flatMap((one) => one.points.map((each) => Math.abs(each.value ?? 0)))
  const text = measureOf(words, 'EUR', Math.max(...all, 0)).tick(point.value)
  return pointText(words, point, series.unit).replace(/^[^(]*(?= \(|$)/, text)
}

/** Runs of columns that fit in the width, at least one a run. */
function chunks(columns: readonly number[], width: number): [number, number][] {
  const runs: [number, number][] = []
  let [from, used] = [0, 0]
  columns.forEach((column, k) => {
    if (k > from && used + column + 2 > width) {
      runs.push([from, k])
      from = k
      used = 0
    }
    used += column + 2
  })
  return columns.length === 0 ? [] : [...runs, [from, columns.length]]
}

function noteBlock(picture: Picture, words: Words, width: number): string[] {
  const told = [totalOf(picture), ...['volume', 'unit-cost', 'indicator'].flatMap((id) => seriesOf(picture, id))]
  const notes = told
    .filter(hasValue)
    .flatMap((series) =>
      series.points.filter((point) => point.note).map((point) => `${words.format.period(point.period)}: ${point.note}`),
    )
  const lines = picture.annotations.map(
    (one) => `${words.format.day(one.day)} ${nameIn(words, one.name)}. ${nameIn(words, one.effect)}`,
  )
  const sources = picture.sources.map((one) => `${words.picture.source}: ${nameIn(words, one.title)}`)
  return [...new Set([...notes, ...lines, ...sources])].slice(0, 40).flatMap((note) => wrapped(`- ${note}`, width))
}

function accountingBlock(picture: Picture, words: Words, width: number): string[] {
  const rows = accountingRows(picture, words)
  if (rows.every(([, euros]) => euros === 0)) return []
  const label = Math.min(width - 24, Math.max(...rows.map(([name]) => name.length)))
  return [
    words.picture.accounting,
    ...rows.map(([name, euros]) => `  ${cut(name, label).padEnd(label)}  ${words.format.cents(euros).padStart(18)}`),
  ]
}

const cut = (text: string, length: number): string => (text.length <= length ? text : `${text.slice(0, length - 1)}…`)

function wrapped(text: string, width: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last === undefined || last.length + word.length + 1 > width) lines.push(word)
    else lines[lines.length - 1] = `${last} ${word}`
  }
  return lines
}
