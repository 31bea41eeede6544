/**
 * Indicator text (tunnusluvut tekstinä): the indicators of an area, or one of them, as plain text for a terminal.
 *
 * A table as wide as the terminal; where the years do not fit, they continue below. An unknown is its word.
 */
import type { IndicatorPage } from '#model/indicator-page.ts'
import type { IndicatorTable } from '#model/indicator-table.ts'
import type { Language } from '#model/named.ts'
import { nameIn, type Words, wordsOf } from '#words/dictionary.ts'
import { comparisonSentences, weightsText, whyText } from './comparison-text.ts'
import { differenceText } from './difference-text.ts'
import { indicatorSentences, tableSentences } from './indicator-headline.ts'
import { type IndicatorCell, type IndicatorsTold, themeBlocks, yearsShown } from './indicator-rows.ts'
import { areaName } from './peer-names.ts'
import { intervalText } from './ranking-chart.ts'
import { bareText } from './value-text.ts'

const LABEL = 44

export function indicatorTableText(table: IndicatorTable, language: Language, width = 100): string {
  const words = wordsOf(language)
  const title = words.indicators.question(nameIn(words, table.area.name))
  if (table.series.length === 0) return blocks([headed(title), [words.indicators.nothing, words.indicators.nothingHow]])
  return blocks([
    headed(title),
    wrapped(tableSentences(table, words).join(' '), width),
    figures(table, words, width),
    differenceLines(table, words, width),
    footing(table, words),
  ])
}

export function indicatorPageText(page: IndicatorPage, language: Language, width = 100): string {
  const words = wordsOf(language)
  const question = page.indicator.question ?? page.indicator.name
  const title = words.indicators.ofArea(nameIn(words, question), nameIn(words, page.area.name))
  if (page.series.length === 0) return blocks([headed(title), [words.indicators.nothing, words.indicators.nothingHow]])
  return blocks([
    headed(title),
    wrapped(indicatorSentences(page.indicator, page, words).join(' '), width),
    figures({ ...page, indicators: [page.indicator] }, words, width),
    differenceLines(page, words, width),
    wrapped(comparisonSentences(page, words).join(' '), width),
    standings(page, words),
    whys(page, words, width),
    footing(page, words),
  ])
}

const blocks = (all: readonly (readonly string[])[]): string =>
  `${all
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`

const headed = (title: string): string[] => [title, '='.repeat(title.length)]

interface TextRow {
  readonly label: string
  readonly cells: readonly IndicatorCell[]
}

function figures(table: IndicatorsTold, words: Words, width: number): string[] {
  const years = yearsShown(table)
  const rows = themeBlocks(table, words).flatMap((theme) => [
    { label: theme.name.toUpperCase(), cells: [] },
    ...theme.blocks.flatMap((block): TextRow[] => [
      ...block.lines.map((one, k) => ({
        label:
          k === 0 ? [block.name, one.unit].filter((text) => text !== '').join(', ') : `  ${one.origin}: ${one.source}`,
        cells: one.cells,
      })),
      ...block.parts.flatMap((part) => part.lines.map((one) => ({ label: `    ${one.name}`, cells: one.cells }))),
    ]),
  ])
  const texts = (row: TextRow) => years.map((year) => cellText(row.cells.find((cell) => isLastOf(cell, year))))
  const wide = years.map((year, k) => Math.max(year.length, ...rows.map((row) => texts(row)[k]?.length ?? 0)))
  const label = Math.min(LABEL, Math.max(...rows.map((row) => row.label.length)))
  return runs(wide, width - label).flatMap(([from, to]) => [
    line('', years.slice(from, to), label, wide.slice(from, to)),
    ...rows
      .filter(
        (row) =>
          from === 0 ||
          texts(row)
            .slice(from, to)
            .some((text) => text !== ''),
      )
      .map((row) => line(row.label, texts(row).slice(from, to), label, wide.slice(from, to))),
  ])
}

/** A mean of several years stands at the last of them. */
const isLastOf = (cell: IndicatorCell, year: string): boolean => Number(cell.year) + cell.years - 1 === Number(year)

const cellText = (cell: IndicatorCell | undefined): string =>
  cell ? [cell.text, cell.mark === '' ? '' : `(${cell.mark})`].filter((text) => text !== '').join(' ') : ''

const line = (label: string, texts: readonly string[], length: number, wide: readonly number[]): string =>
  `${cut(label, length).padEnd(length)}${texts.map((text, k) => `  ${text.padStart(wide[k] ?? 0)}`).join('')}`.trimEnd()

/** Runs of columns that fit in the width, at least one a run. */
function runs(wide: readonly number[], width: number): [number, number][] {
  const all: [number, number][] = []
  let from = 0
  let used = 0
  wide.forEach((column, k) => {
    if (k > from && used + column + 2 > width) {
      all.push([from, k])
      from = k
      used = 0
    }
    used += column + 2
  })
  return [...all, [from, wide.length]]
}

function differenceLines(
  table: Pick<IndicatorTable, 'sources' | 'differences'>,
  words: Words,
  width: number,
): string[] {
  if (table.differences.length === 0) return []
  const told = table.differences.map((one) => differenceText(one, table, words))
  return [
    words.peers.differences,
    ...told.flatMap(({ text, reasons }) => wrapped(`- ${text} ${reasons.join(' ')}`, width)),
  ]
}

function standings(page: IndicatorPage, words: Words): string[] {
  const { comparison } = page
  if (!comparison) return []
  const all = comparison.standings.map((one) => [
    one.area === page.area.id ? `> ${areaName(page, one.area, words)}` : `  ${areaName(page, one.area, words)}`,
    bareText(words, one.value, comparison.unit),
    intervalText(one, comparison.unit, words),
    one.place.first === one.place.last ? String(one.place.first) : `${one.place.first}–${one.place.last}`,
    one.open ? `${one.open.first}–${one.open.last}` : '',
  ])
  const { value, interval, place, open } = words.peers.rankingColumns
  const rows = [[words.peers.area, value, interval, place, open], ...all]
  const wide = [0, 1, 2, 3, 4].map((k) => Math.max(...rows.map((row) => row[k]?.length ?? 0)))
  return rows.map((row) =>
    row
      .map((text, k) => (k === 0 ? text.padEnd(wide[k] ?? 0) : text.padStart(wide[k] ?? 0)))
      .join('  ')
      .trimEnd(),
  )
}

function whys(page: IndicatorPage, words: Words, width: number): string[] {
  if (page.peers.length === 0) return []
  const weights = weightsText(page.peers, words)
  return [
    words.peers.whyThese,
    ...(weights === '' ? [] : [weights]),
    ...page.peers.flatMap((peer) => wrapped(`- ${areaName(page, peer.area, words)}: ${whyText(peer, words)}`, width)),
  ]
}

const footing = ({ sources, snapshot }: Pick<IndicatorTable, 'sources' | 'snapshot'>, words: Words): string[] => [
  ...sources.map((one) => `${words.picture.source}: ${nameIn(words, one.title)}`),
  words.picture.snapshot(snapshot.id.slice(0, 12), words.format.moment(snapshot.at)),
]

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
