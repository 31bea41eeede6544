/**
 * Evaluation plot (vaikutuskuvion pohja): periods of an evaluation as places on an axis, with the start and the breaks as lines.
 */
import type { Day } from '#kernel/day.ts'
import { parsePeriod } from '#kernel/period.ts'
import type { Evaluation, PeriodRow } from '#model/evaluation.ts'
import type { Annotation } from '#model/picture.ts'
import type { Words } from '#words/dictionary.ts'
import type { ChartRequest } from './chart.ts'
import type { TableCell } from './chart-table.ts'
import { INK, textNode, textWidth } from './ink.ts'
import { type Plot, plotOf } from './plot.ts'
import type { Slot } from './slot.ts'
import { group, node, type SvgNode } from './svg-tree.ts'
import { bareText, type Measure, measureOf } from './value-text.ts'

/** An evaluation with what its charts tell beside it. */
export interface ShownEvaluation {
  readonly evaluation: Evaluation
  /** Of the outcome; empty where a file has not told it. */
  readonly unit: string
  readonly lines: readonly Annotation[]
  readonly sources: readonly string[]
}

/** A period that is no calendar time, such as years since the start, has a place and no days. */
const PLACE = 4

export function slotsOfRows(rows: readonly PeriodRow[]): Slot[] {
  return rows.map(({ period }) => {
    const parsed = parsePeriod(period)
    const bare = period.padStart(PLACE) as Day
    return parsed.ok ? { ...parsed.value, id: period } : { id: bare, from: bare, to: bare }
  })
}

/** Lines for the axis; the start of the change stands among them where no recorded decision tells it. */
export function linesOf({ evaluation, lines }: ShownEvaluation, words: Words): readonly Annotation[] {
  const start = parsePeriod(evaluation.start)
  if (!start.ok) return lines
  const isTold = lines.some(({ kind, day }) => kind === 'decision' && day.slice(0, 4) === start.value.from.slice(0, 4))
  if (isTold) return lines
  const text = words.evaluationPage.start
  const named = { fi: text, sv: text, en: text }
  const own: Annotation = {
    id: 'start',
    kind: 'decision',
    day: start.value.from,
    name: named,
    effect: named,
    source: '',
  }
  return [...lines, own].toSorted((a, b) => (a.day < b.day ? -1 : 1))
}

export interface EvaluationPlot {
  readonly plot: Plot
  readonly slots: readonly Slot[]
  readonly measure: Measure
  readonly middle: (at: number) => number
}

interface Wish {
  readonly values: readonly number[]
  readonly plotHeight: number
  readonly right: number
  readonly annotations: readonly Annotation[]
}

export function evaluationPlot(shown: ShownEvaluation, wish: Wish, { words, width }: ChartRequest): EvaluationPlot {
  const slots = slotsOfRows(shown.evaluation.byPeriod)
  const [lowest, highest] = [Math.min(...wish.values, 0), Math.max(...wish.values, 0)]
  const measure = measureOf(words, shown.unit, Math.max(highest, -lowest))
  const mixed = new Set(slots.flatMap(({ id }, at) => (shown.evaluation.byPeriod[at]?.role === 'mixed' ? [id] : [])))
  const plot = plotOf({
    words,
    width,
    plotHeight: wish.plotHeight,
    slots,
    lowest: lowest * 1.06,
    highest: highest * 1.06,
    tick: measure.tick,
    annotations: wish.annotations,
    right: wish.right,
    under: ({ id }) => (mixed.has(id) ? words.evaluationPage.mixed : ''),
  })
  const middle = (at: number) => plot.x(slots[at] as Slot) + plot.band / 2
  return { plot, slots, measure, middle }
}

/** Points joined only between neighbours that are known, as a path. */
export function pathThrough(points: readonly { readonly x: number; readonly y: number | null }[]): string {
  let isPenUp = true
  return points
    .map(({ x, y }) => {
      if (y === null) {
        isPenUp = true
        return ''
      }
      const step = `${isPenUp ? 'M' : 'L'}${round(x)},${round(y)}`
      isPenUp = false
      return step
    })
    .join('')
}

const round = (value: number): number => Math.round(value * 100) / 100

/** Percentages differ by percentage points. */
export const asDifference = (shown: ShownEvaluation): ShownEvaluation =>
  shown.unit === 'percent' ? { ...shown, unit: POINTS } : shown

const POINTS = 'points'

export const unitNameOf = (words: Words, unit: string): string =>
  unit === POINTS ? words.evaluationPage.points : (words.unit.name[unit] ?? unit)

const MOST_DECIMALS = 3

/** Three digits are what an estimate can carry; the unit stands in the title. */
export function figureText(words: Words, value: number, unit: string): string {
  if (unit !== 'percent' && unit !== POINTS) return bareText(words, Number(value.toPrecision(MOST_DECIMALS)), unit)
  const size = value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value)))
  return words.format.number(value, Math.min(MOST_DECIMALS, Math.max(0, 2 - size)))
}

export const numberCell = (words: Words, value: number | null, unit: string): TableCell =>
  value === null ? { text: '–', value: null, note: '' } : { text: figureText(words, value, unit), value, note: '' }

export const bandCell = (words: Words, low: number | null, high: number | null, unit: string): TableCell => ({
  text: low === null || high === null ? '–' : `${figureText(words, low, unit)} … ${figureText(words, high, unit)}`,
  value: null,
  note: '',
})

export interface KeyEntry {
  readonly text: string
  readonly mark: (x: number, y: number) => SvgNode
}

export const lineMark =
  (attributes: Readonly<Record<string, string | number>>) =>
  (x: number, y: number): SvgNode =>
    node('line', { x1: x, x2: x + 22, y1: y, y2: y, 'stroke-width': 2.5, ...attributes })

export const boxMark =
  (attributes: Readonly<Record<string, string | number>>) =>
  (x: number, y: number): SvgNode =>
    node('rect', { x, y: y - 6, width: 22, height: 12, ...attributes })

/** What each ink is, below the drawing, in rows that fit. */
export function keyRows(entries: readonly KeyEntry[], top: number, width: number): { node: SvgNode; height: number } {
  let [x, y] = [0, top + 10]
  const nodes: SvgNode[] = []
  for (const { text, mark } of entries) {
    const needed = textWidth(text, 12) + 42
    if (x > 0 && x + needed > width) [x, y] = [0, y + 19]
    nodes.push(mark(x, y), textNode(x + 27, y + 4, text, { 'font-size': 12, fill: INK.text }))
    x += needed
  }
  return { node: group(...nodes), height: y - top + 12 }
}
