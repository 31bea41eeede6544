/**
 * Picture text (kuva päätteessä): the picture as a headline and tables that fit a terminal, every unknown with its word.
 *
 * A row is a series, a column a period; where all periods do not fit, the tables go on below in blocks of columns.
 */
import type { Language } from '#model/named.ts'
import type { MeasureSeries, Picture } from '#model/picture.ts'
import { nameIn, type Words, wordsOf } from '#words/dictionary.ts'
import { headline } from './headline.ts'
import { hasValue, labelOf, nameOf, seriesOf, sharesOf, sideSeries, splitBy, totalOf } from './picture-parts.ts'
import { pointIn, type Slot, slotsOf } from './slot.ts'
import { markText, valueText } from './value-text.ts'

interface Line {
  readonly label: string
  readonly series: MeasureSeries
}

interface Section {
  readonly title: string
  readonly lines: readonly Line[]
}

const WIDEST_LABEL = 46
const NARROWEST = 60

/** @param width columns of the terminal */
export function pictureText(picture: Picture, language: Language, width: number): string {
  const words = wordsOf(language)
  const title = nameIn(words, picture.area.name)
  const parts = [
    `${title}\n${'═'.repeat(title.length)}`,
    headline(picture, words).join('\n'),
    ...sectionsOf(words, picture).map((section) => sectionText(words, picture, section, Math.max(width, NARROWEST))),
    notesText(words, picture),
    sourcesText(words, picture),
  ]
  return parts.filter((part) => part !== '').join('\n\n')
}

function sectionsOf(words: Words, picture: Picture): Section[] {
  const total = totalOf(picture)
  const sides = (['corrective', 'early'] as const).map((side) => sideSeries(picture, side))
  const costs = [total, ...sides, ...splitBy(picture, picture.view.by)].filter((one) => hasValue(one))
  const labelled = (series: MeasureSeries) => ({
    label: series === total ? words.chart.total : labelOf(words, picture, series),
    series,
  })
  const shares = [...sharesOf(picture, 'early-share'), ...sharesOf(picture, 'production-share')].filter(hasValue)
  return [
    { title: words.chart.title[picture.view.by], lines: unlike(costs).map(labelled) },
    {
      title: words.chart.earlyShare,
      lines: shares.map((series) => ({ label: shareLabel(words, picture, series), series })),
    },
    { title: words.chart.indicators, lines: indicatorLines(words, picture) },
  ].filter((section) => section.lines.length > 0)
}

const unlike = (series: readonly MeasureSeries[]): MeasureSeries[] => [...new Set(series)]

const shareLabel = (words: Words, picture: Picture, series: MeasureSeries): string =>
  series.production === undefined ? nameIn(words, series.name) : labelOf(words, picture, series)

function indicatorLines(words: Words, picture: Picture): Line[] {
  return seriesOf(picture, 'indicator').map((series) => {
    const beside =
      series.area !== undefined && series.area !== picture.area.id ? ` · ${nameOf(words, picture, series.area)}` : ''
    const twin = seriesOf(picture, series.id).some((other) => other !== series && other.area === series.area)
    const source = twin ? ` · ${nameOf(words, picture, series.sources[0] ?? '')}` : ''
    return { label: `${nameIn(words, series.name)}${beside}${source}`, series }
  })
}

function sectionText(words: Words, picture: Picture, { title, lines }: Section, width: number): string {
  const { grain } = picture.view
  const slots = slotsOf(
    lines.map((line) => line.series),
    grain,
  )
  const labels = lines.map(({ label }) =>
    label.length > WIDEST_LABEL ? `${label.slice(0, WIDEST_LABEL - 1)}…` : label,
  )
  const first = Math.max(...labels.map((label) => label.length))
  const columns = slots.map((slot) => columnOf(words, lines, slot, grain))
  const blocks = blocksOf(columns, width - first)
  return [title, ...blocks.map((block) => blockText(labels, first, block))].join('\n')
}

function columnOf(words: Words, lines: readonly Line[], slot: Slot, grain: Picture['view']['grain']): string[] {
  const cells = lines.map(({ series }) => {
    const point = pointIn(series, slot, grain)
    if (!point) return ''
    if (point.value === null) return words.reason.short[point.reason === undefined ? 'not-reported' : point.reason]
    const mark = markText(words, point)
    return `${valueText(words, point.value, series.unit)}${mark === '' ? '' : ` (${mark})`}`
  })
  return [words.format.period(slot.id), ...cells]
}

const widthOf = (column: readonly string[]): number => Math.max(...column.map((cell) => cell.length)) + 2

/** Columns in groups that fit the width; every group has at least one. */
function blocksOf(columns: readonly string[][], width: number): string[][][] {
  const blocks: string[][][] = []
  let room = 0
  for (const column of columns) {
    const needed = widthOf(column)
    if (blocks.length === 0 || needed > room) {
      blocks.push([])
      room = width
    }
    blocks.at(-1)?.push(column)
    room -= needed
  }
  return blocks
}

function blockText(labels: readonly string[], first: number, columns: readonly (readonly string[])[]): string {
  const row = (label: string, k: number) =>
    `${label.padEnd(first)}${columns.map((column) => (column[k] ?? '').padStart(widthOf(column))).join('')}`.trimEnd()
  const heading = row('', 0)
  return [heading, '─'.repeat(heading.length), ...labels.map((label, k) => row(label, k + 1))].join('\n')
}

/** What must be known of single figures, each sentence once. */
function notesText(words: Words, picture: Picture): string {
  const notes = picture.measures.flatMap((series) =>
    series.points.flatMap((point) =>
      point.note === undefined ? [] : [`${words.format.period(point.period)}: ${point.note}`],
    ),
  )
  const unique = [...new Set(notes)]
  const shown = unique.slice(0, 20)
  return shown.map((note) => `* ${note}`).join('\n')
}

function sourcesText(words: Words, picture: Picture): string {
  const sources = picture.sources.map((source) => `  ${nameIn(words, source.title)}`)
  const state = `${picture.snapshot.id.slice(0, 12)} ${words.format.moment(picture.snapshot.at)}`
  return [`${words.picture.sources}:`, ...sources, state].join('\n')
}
