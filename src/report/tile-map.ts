/**
 * Tile map (ruutukartta): every county as a square of equal size, its name and figure in it, darker for a larger figure.
 *
 * Five classes of about as many counties each, in one hue whose lightness falls evenly, so that it reads on grey paper
 * and with any colour vision; an unknown is hatched. Figures that are equal are of one class.
 */
import type { CountyFigures, IndicatorPage } from '#model/indicator-page.ts'
import { nameIn, type Words } from '#words/dictionary.ts'
import type { Chart, ChartRequest } from './chart.ts'
import { ALAND_TILE, COUNTY_TILES, type CountyTile, MAP_SIZE } from './county-tiles.ts'
import { fitted, INK, textNode, textWidth } from './ink.ts'
import { areaName } from './peer-names.ts'
import { group, node, type SvgNode } from './svg-tree.ts'
import { bareText } from './value-text.ts'

/** ColorBrewer Blues (Brewer 2003, Apache-2.0), safe for all forms of colour blindness; ink by contrast. */
const SHADES: readonly { readonly fill: string; readonly ink: string }[] = [
  { fill: '#eff3ff', ink: '#1b1f24' },
  { fill: '#bdd7e7', ink: '#1b1f24' },
  { fill: '#6baed6', ink: '#1b1f24' },
  { fill: '#2171b5', ink: '#ffffff' },
  { fill: '#08306b', ink: '#ffffff' },
]

const GAP = 3
const LEGEND = 34

interface MapClass {
  readonly low: number
  readonly high: number
}

export function tileMap(page: IndicatorPage, counties: CountyFigures, request: ChartRequest): Chart {
  const { words, width } = request
  const size = Math.min(96, width / MAP_SIZE.columns)
  const classes = classesOf(counties.figures.flatMap((one) => one.value ?? []))
  const name = nameIn(words, (page.comparison?.indicator ?? page.indicator).name)
  const title = words.chart.titled(words.peers.map, `${name}, ${words.format.period(counties.period)}`)
  const height = MAP_SIZE.rows * size
  return {
    id: 'map',
    title,
    note: words.peers.mapNote,
    description: [
      title,
      ...counties.figures.map((one) => `${areaName(page, one.area, words)}: ${textOf(one, counties.unit, words)}`),
    ].join('. '),
    width,
    height: height + LEGEND,
    drawing: group(
      hatching(),
      ...COUNTY_TILES.map((tile) => tileNode(tile, { page, counties, classes, size, words })),
      aland(size, words),
      legend(classes, counties.unit, height + 8, width, words),
    ),
    marks: [],
    table: {
      caption: title,
      corner: words.peers.area,
      columns: [words.peers.rankingColumns.value],
      rows: counties.figures
        .toSorted((a, b) => (a.value ?? Infinity) - (b.value ?? Infinity))
        .map((one) => ({
          label: areaName(page, one.area, words),
          cells: [{ text: textOf(one, counties.unit, words), value: one.value, note: '' }],
        })),
    },
    sources: [counties.source],
  }
}

type CountyFigure = CountyFigures['figures'][number]

const textOf = ({ value, reason }: CountyFigure, unit: string, words: Words): string =>
  value === null ? words.reason.short[reason ?? 'not-reported'] : bareText(words, value, unit)

/** At most five classes of about as many figures each; equal figures are never parted. */
export function classesOf(values: readonly number[]): MapClass[] {
  const sorted = values.toSorted((a, b) => a - b)
  const classes: MapClass[] = []
  const most = sorted.length / SHADES.length
  let from = 0
  while (from < sorted.length) {
    const isLast = classes.length === SHADES.length - 1
    let to = isLast
      ? sorted.length
      : Math.min(sorted.length, Math.max(from + 1, Math.round(most * (classes.length + 1))))
    while (to < sorted.length && sorted[to] === sorted[to - 1]) to += 1
    classes.push({ low: sorted[from] ?? 0, high: sorted[to - 1] ?? 0 })
    from = to
  }
  return classes
}

/** The shade of a class: the ends of the scale are used however few classes there are. */
const shadeOf = (place: number, count: number) =>
  SHADES[count < 2 ? 2 : Math.round((place * (SHADES.length - 1)) / (count - 1))] ?? { fill: INK.paper, ink: INK.text }

interface TileSetting {
  readonly page: IndicatorPage
  readonly counties: CountyFigures
  readonly classes: readonly MapClass[]
  readonly size: number
  readonly words: Words
}

function tileNode(tile: CountyTile, { page, counties, classes, size, words }: TileSetting): SvgNode {
  const figure = counties.figures.find((one) => one.area === tile.area)
  const value = figure?.value ?? null
  const place = value === null ? -1 : classes.findIndex(({ low, high }) => low <= value && value <= high)
  const shade = place < 0 ? { fill: 'url(#map-unknown)', ink: INK.text } : shadeOf(place, classes.length)
  const isOwn = tile.area === page.area.id || tile.area === page.area.partOf
  const [x, y] = [tile.column * size, tile.row * size]
  const side = size - GAP
  const text = figure ? textOf(figure, counties.unit, words) : words.peers.mapUnknown
  return group(
    node('rect', { x, y, width: side, height: side, rx: 3, fill: shade.fill, stroke: INK.gap, 'stroke-width': 1 }),
    isOwn
      ? node('rect', {
          x: x + 2,
          y: y + 2,
          width: side - 4,
          height: side - 4,
          rx: 2,
          fill: 'none',
          stroke: '#c26a00',
          'stroke-width': 4,
        })
      : undefined,
    place < 0
      ? node('rect', { x: x + 4, y: y + 6, width: side - 8, height: side - 12, fill: INK.paper, 'fill-opacity': 0.85 })
      : undefined,
    ...tileTexts(nameIn(words, tile.short), text, x + side / 2, y + side / 2, side, shade.ink),
  )
}

/** The name in one line, in two where the tile is small, and the figure below it. */
function tileTexts(name: string, value: string, x: number, y: number, side: number, ink: string): SvgNode[] {
  const isSmall = side < 70
  const size = isSmall ? 9 : 11
  const middle = { 'text-anchor': 'middle', fill: ink }
  const whole = name.replace('~', '')
  const [first = '', second] = textWidth(whole, size) <= side - 6 ? [whole] : name.split('~')
  const lines = second === undefined ? [first] : [/[–-]$/.test(first) ? first : `${first}-`, second]
  const top = y - (lines.length > 1 ? 10 : 3)
  return [
    ...lines.map((text, k) =>
      textNode(x, top + k * 10, fitted(text, side - 2, size), { ...middle, 'font-size': size }),
    ),
    textNode(x, y + (isSmall ? 14 : 17), fitted(value, side - 4, isSmall ? 12 : 15), {
      ...middle,
      'font-size': isSmall ? 12 : 15,
      'font-weight': 600,
    }),
  ]
}

function aland(size: number, words: Words): SvgNode {
  const [x, y, side] = [ALAND_TILE.column * size, ALAND_TILE.row * size, size - GAP]
  return group(
    node('rect', { x, y, width: side, height: side, rx: 3, fill: 'none', stroke: INK.rule, 'stroke-dasharray': '4 3' }),
    ...[words.peers.aland, words.peers.alandNote].map((text, k) =>
      textNode(x + side / 2, y + side / 2 - 2 + k * 13, fitted(text, side - 4, 9), {
        'text-anchor': 'middle',
        'font-size': 9,
        fill: INK.soft,
      }),
    ),
  )
}

const hatching = (): SvgNode =>
  node(
    'defs',
    {},
    node(
      'pattern',
      { id: 'map-unknown', width: 8, height: 8, patternUnits: 'userSpaceOnUse' },
      node('rect', { width: 8, height: 8, fill: INK.paper }),
      node('path', { d: 'M-2 2L2 -2M0 8L8 0M6 10L10 6', stroke: INK.gap, 'stroke-width': 1.5, fill: 'none' }),
    ),
  )

/** The unit stands in the tiles. */
const scaleText = (words: Words, value: number, unit: string): string =>
  unit === 'percent' ? words.format.number(value, 1) : bareText(words, value, unit)

function legend(classes: readonly MapClass[], unit: string, y: number, width: number, words: Words): SvgNode {
  const all = [
    ...classes.map(({ low, high }, k) => ({
      fill: shadeOf(k, classes.length).fill,
      text: words.peers.mapClass(scaleText(words, low, unit), scaleText(words, high, unit)),
    })),
    { fill: 'url(#map-unknown)', text: words.peers.mapUnknown },
  ]
  const step = width / all.length
  return group(
    ...all.flatMap(({ fill, text }, k) => [
      node('rect', { x: k * step, y, width: step - 4, height: 10, fill, stroke: INK.gap, 'stroke-width': 0.5 }),
      textNode(k * step, y + 23, fitted(text, step - 4, 10), { 'font-size': 10, fill: INK.soft }),
    ]),
  )
}
