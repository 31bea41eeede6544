/**
 * Flow chart (virtakuvio): the services one below the other, the heaviest last, and the moves of children between them as arcs.
 *
 * Moves towards heavier services run on the right, towards lighter ones on the left; the width is the number of moves a year.
 * A move that is withheld is not drawn and stands in the table with its reason.
 */
import type { FlowsOfArea } from '#model/flows.ts'
import type { Words } from '#words/dictionary.ts'
import type { Chart, ChartRequest } from './chart.ts'
import type { ChartTable } from './chart-table.ts'
import { CORRECTIVE, EARLY, fitted, INK, textNode, textWidth } from './ink.ts'
import { group, node, type SvgNode } from './svg-tree.ts'

/** Top to bottom; what is not among these is not drawn. */
export const STAGES = [
  'none-known',
  'rest',
  'contact',
  'assessment',
  'family-social-work',
  'early-support',
  'open-care',
  'placement-kin',
  'placement-foster',
  'placement-family-home',
  'placement-institution',
  'placement-other',
  'aftercare',
  'out',
] as const

const BOX = 34
const GAP = 9
/** Of so many of the largest moves the number is written beside the arc. */
const NAMED = 10
const WIDEST = 14

interface Arc {
  readonly from: number
  readonly to: number
  readonly perYear: number
}

export const stateName = (words: Words, state: string): string => {
  const names: Readonly<Record<string, string>> = words.flowPage.states
  return names[state] ?? state
}

/** Moves a year in the window; undefined where withheld. */
export function movesPerYear(move: FlowsOfArea['moves'][number], years: number): number | undefined {
  return move.count.known ? move.count.value / years : undefined
}

export function flowChart(flows: FlowsOfArea, years: number, request: ChartRequest): Chart | undefined {
  const { words, width } = request
  const known = new Set([
    ...flows.stages.map(({ state }) => state),
    ...flows.moves.flatMap(({ from, to }) => [from, to]),
    ...flows.entries.flatMap(({ state }) => ['none-known', state]),
  ])
  const states = [
    ...STAGES.filter((one) => known.has(one)),
    ...[...known].filter((one) => !STAGES.some((stage) => stage === one)).sort(),
  ]
  if (states.length < 2) return undefined
  const moves = [
    ...flows.entries.map(({ state, perYear }) => ({
      ...{ from: 'none-known', to: state },
      perYear: perYear.known ? perYear.value : 0,
    })),
    ...flows.moves.map((move) => ({ ...move, perYear: movesPerYear(move, years) ?? 0 })),
  ]
  const arcs = moves.flatMap((move): Arc[] => {
    const [from, to] = [states.indexOf(move.from), states.indexOf(move.to)]
    return move.perYear <= 0 || from < 0 || to < 0 ? [] : [{ from, to, perYear: move.perYear }]
  })
  const title = words.flowPage.chart
  const height = states.length * (BOX + GAP) + 34
  return {
    id: 'flows',
    title,
    note: words.flowPage.chartNote,
    description: describe(title, states, arcs, words),
    width,
    height,
    drawing: group(...drawing(flows, states, arcs, words, width)),
    marks: [],
    table: tableOfMoves(flows, years, words),
    sources: [],
  }
}

function drawing(
  flows: FlowsOfArea,
  states: readonly string[],
  arcs: readonly Arc[],
  words: Words,
  width: number,
): SvgNode[] {
  const box = Math.min(250, Math.max(150, width * 0.4))
  const side = (width - box) / 2
  const largest = Math.max(...arcs.map(({ perYear }) => perYear), 1)
  const named = new Set([...arcs].sort((a, b) => b.perYear - a.perYear).slice(0, NAMED))
  const ends = endsOf(arcs, largest)
  const top = 30
  const rowAt = (row: number) => top + row * (BOX + GAP)
  const drawn = [...arcs]
    .sort((a, b) => b.perYear - a.perYear)
    .map((arc) =>
      arcNodes(arc, { side, box, rowAt, ends, thick: thickOf(arc, largest), isNamed: named.has(arc), words }),
    )
  return [
    textNode(0, 14, words.flowPage.lighter, { fill: INK.soft, 'font-size': 12 }),
    textNode(width, 14, words.flowPage.heavier, { fill: INK.soft, 'font-size': 12, 'text-anchor': 'end' }),
    ...drawn.flatMap(({ path }) => path),
    ...states.flatMap((state, row) => boxNodes(state, flows, words, { x: side, y: rowAt(row), width: box })),
    ...apart(drawn.flatMap(({ label }) => label)).map(({ x, y, text }) => labelNode(x, y, text)),
  ]
}

const thickOf = ({ perYear }: Arc, largest: number): number => Math.max(1, (WIDEST * perYear) / largest)

interface Ends {
  readonly start: ReadonlyMap<Arc, number>
  readonly end: ReadonlyMap<Arc, number>
}

/** Where on the edge of a box each arc leaves and arrives: side by side, short ones nearest to where they go. */
function endsOf(arcs: readonly Arc[], largest: number): Ends {
  const [start, end] = [new Map<Arc, number>(), new Map<Arc, number>()]
  const rows = new Set(arcs.flatMap(({ from, to }) => [from, to]))
  for (const row of rows)
    for (const isRight of [true, false]) {
      const here = arcs.filter((arc) => arc.to > arc.from === isRight && (arc.from === row || arc.to === row))
      const other = (arc: Arc) => (arc.from === row ? arc.to : arc.from)
      const ordered = here.sort((a, b) => {
        const [up, down] = [other(a) < row, other(b) < row]
        if (up !== down) return up ? -1 : 1
        return other(b) - other(a)
      })
      const total = ordered.reduce((sum, arc) => sum + thickOf(arc, largest) + 1, 0)
      const scale = Math.min(1, (BOX - 6) / total)
      let y = BOX / 2 - (total * scale) / 2
      for (const arc of ordered) {
        const thick = (thickOf(arc, largest) + 1) * scale
        ;(arc.from === row ? start : end).set(arc, y + thick / 2)
        y += thick
      }
    }
  return { start, end }
}

interface Frame {
  readonly side: number
  readonly box: number
  readonly rowAt: (row: number) => number
  readonly ends: Ends
  readonly thick: number
  readonly isNamed: boolean
  readonly words: Words
}

function arcNodes(arc: Arc, { side, box, rowAt, ends, thick, isNamed, words }: Frame) {
  const isRight = arc.to > arc.from
  const edge = isRight ? side + box : side
  const reach = (side - 34) * Math.min(1, 0.22 + (0.78 * Math.abs(arc.to - arc.from)) / 9)
  const out = isRight ? edge + reach : edge - reach
  const y1 = rowAt(arc.from) + (ends.start.get(arc) ?? BOX / 2)
  const y2 = rowAt(arc.to) + (ends.end.get(arc) ?? BOX / 2)
  const colour = isRight ? CORRECTIVE.colour : EARLY.colour
  const path = node('path', {
    d: `M${round(edge)} ${round(y1)}C${round(out)} ${round(y1)} ${round(out)} ${round(y2)} ${round(edge)} ${round(y2)}`,
    fill: 'none',
    stroke: colour,
    'stroke-width': thick,
    'stroke-opacity': 0.45,
  })
  const tip = node('path', { d: arrow(edge, y2, isRight ? edge + 7 : edge - 7), fill: colour })
  const text = words.format.number(arc.perYear, arc.perYear < 9.95 ? 1 : 0)
  const x = edge + (out - edge) * 0.75
  const label = isNamed && textWidth(text, 12) < side ? [{ x, y: (y1 + y2) / 2 + 4, text }] : []
  return { path: [path, tip], label }
}

interface Label {
  readonly x: number
  readonly y: number
  readonly text: string
}

const LINE = 15

/** Moved down where one would cover another. */
function apart(labels: readonly Label[]): readonly Label[] {
  const placed: Label[] = []
  for (const label of [...labels].sort((a, b) => a.y - b.y)) {
    const near = placed.filter((one) => Math.abs(one.x - label.x) < 30)
    const y = near.reduce((least, one) => Math.max(least, one.y + LINE), label.y)
    placed.push({ ...label, y })
  }
  return placed
}

const labelNode = (x: number, y: number, text: string): SvgNode =>
  textNode(x, y, text, {
    'font-size': 12,
    'font-weight': 600,
    'text-anchor': 'middle',
    stroke: INK.paper,
    'stroke-width': 3.5,
    'paint-order': 'stroke',
  })

const round = (value: number): number => Math.round(value * 100) / 100

const arrow = (x: number, y: number, far: number): string =>
  `M${round(x)} ${round(y)}L${round(far)} ${round(y - 3.5)}L${round(far)} ${round(y + 3.5)}Z`

function boxNodes(
  state: string,
  flows: FlowsOfArea,
  words: Words,
  place: { readonly x: number; readonly y: number; readonly width: number },
): SvgNode[] {
  const stage = flows.stages.find((one) => one.state === state)
  const isPlaced = state.startsWith('placement-')
  const isOuter = ['none-known', 'rest', 'out'].includes(state)
  const count = stage
    ? stage.count.known
      ? words.flowPage.children(words.format.number(stage.count.value), stage.count.value)
      : words.reason.short[stage.count.reason]
    : ''
  const middle = place.x + place.width / 2
  const name = fitted(stateName(words, state), place.width - 10, 13)
  return [
    node('rect', {
      ...{ x: place.x, y: place.y, width: place.width, height: BOX, rx: 4 },
      fill: isOuter ? INK.paper : isPlaced ? '#e3ecf5' : '#f6efe4',
      stroke: isOuter ? INK.rule : isPlaced ? CORRECTIVE.colour : EARLY.colour,
      'stroke-width': 1,
    }),
    textNode(middle, place.y + (count === '' ? 21 : 14), name, { 'text-anchor': 'middle', 'font-weight': 600 }),
    ...(count === ''
      ? []
      : [textNode(middle, place.y + 28, count, { 'text-anchor': 'middle', 'font-size': 12, fill: INK.soft })]),
  ]
}

function tableOfMoves(flows: FlowsOfArea, years: number, words: Words): ChartTable {
  const told = words.flowPage
  const cell = (measured: FlowsOfArea['moves'][number]['count'], decimals: number, by = 1) =>
    measured.known
      ? { text: words.format.number(measured.value / by, decimals), value: measured.value / by, note: '' }
      : { text: words.reason.short[measured.reason], value: null, note: '' }
  return {
    caption: told.moves,
    corner: told.move,
    columns: [told.inWindow, told.perYear, told.rate, told.lower, told.upper],
    rows: flows.moves.map((move) => ({
      label: `${stateName(words, move.from)} → ${stateName(words, move.to)}`,
      cells: [
        cell(move.count, 0),
        cell(move.count, 1, years),
        cell(move.perYear, 1),
        cell(move.lower, 1),
        cell(move.upper, 1),
      ],
    })),
  }
}

function describe(title: string, states: readonly string[], arcs: readonly Arc[], words: Words): string {
  const largest = [...arcs].sort((a, b) => b.perYear - a.perYear).slice(0, NAMED)
  const told = largest.map(({ from, to, perYear }) =>
    words.flowPage.described(
      stateName(words, states[from] ?? ''),
      stateName(words, states[to] ?? ''),
      words.format.number(perYear, perYear < 9.95 ? 1 : 0),
    ),
  )
  return [`${title}.`, ...told].join(' ')
}
