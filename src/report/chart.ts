/**
 * Chart (kuvio): a drawing with its title, its description, its table and the marks that can be followed to their source.
 *
 * The drawing is the same on the server and in the web; `svgOf` makes it a file that stands alone.
 */
import type { Words } from '#words/dictionary.ts'
import type { ChartForm } from './chart-form.ts'
import type { ChartTable } from './chart-table.ts'
import { INK, textNode } from './ink.ts'
import { node, type SvgNode } from './svg-tree.ts'
import type { Traceable } from './traceable.ts'

export interface ChartRequest {
  readonly words: Words
  /** In drawing units of which sixteen are one line of text. */
  readonly width: number
}

/** Draws a chart as it is asked; nothing where there is nothing to show. */
export type Draw = (request: ChartRequest) => Chart | undefined

/** An area of the drawing that opens the source of its figure. */
export interface ChartMark {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly label: string
  readonly trace: Traceable
}

export interface Drawing {
  readonly width: number
  readonly height: number
  readonly drawing: SvgNode
}

export interface Chart extends Drawing {
  /** Unique in a picture; patterns of the drawing are named after it. */
  readonly id: string
  readonly title: string
  readonly note?: string
  readonly description: string
  /** Drawn anew for a narrow screen, where the letters of the other would be too small to read. */
  readonly narrow?: Drawing
  readonly marks: readonly ChartMark[]
  readonly table: ChartTable
  /** For those who draw it anew; without it they have the table. */
  readonly form?: ChartForm
  /** Ids of the sources behind the figures. */
  readonly sources: readonly string[]
}

const HEAD = 30
const FOOT = 26
const MARGIN = 12

/** The chart as a file of its own: title above, source below, both also told to a screen reader. */
export function svgOf(chart: Chart, sourceLine: string): SvgNode {
  const height = chart.height + HEAD + FOOT
  const [wide, high] = [chart.width + 2 * MARGIN, height + 2 * MARGIN]
  const [titleId, descId] = [`${chart.id}-title`, `${chart.id}-desc`]
  return node(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `${-MARGIN} ${-MARGIN} ${wide} ${high}`,
      width: wide,
      height: high,
      role: 'img',
      'aria-labelledby': `${titleId} ${descId}`,
      'font-family': INK.font,
    },
    node('title', { id: titleId }, chart.title),
    node('desc', { id: descId }, chart.description),
    node('rect', { x: -MARGIN, y: -MARGIN, width: wide, height: high, fill: '#ffffff' }),
    textNode(0, 19, chart.title, { 'font-size': 16, 'font-weight': 600 }),
    node('g', { transform: `translate(0 ${HEAD})` }, chart.drawing),
    textNode(0, height - 8, sourceLine, { 'font-size': 12, fill: INK.soft }),
  )
}
