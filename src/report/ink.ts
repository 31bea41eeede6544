/**
 * Ink (muste): the colours, patterns and letters of every chart, on screen and on paper.
 *
 * Corrective is a family of blues, early a family of ambers: the pair that all forms of colour blindness tell apart.
 * A sector keeps its colour and its pattern everywhere; patterns carry the difference on black-and-white paper.
 */
import type { SvgNode } from './svg-tree.ts'
import { node } from './svg-tree.ts'

export const INK = {
  font: 'system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif',
  text: '#1b1f24',
  soft: '#565d66',
  rule: '#c9ced6',
  faint: '#e8ebef',
  gap: '#767d87',
  accent: '#0b5394',
  peer: '#8a9099',
  paper: '#ffffff',
} as const

export const PATTERNS = ['plain', 'diagonal', 'dots', 'cross', 'lines', 'back'] as const
export type Pattern = (typeof PATTERNS)[number]

export interface Paint {
  readonly colour: string
  readonly pattern: Pattern
}

export const CORRECTIVE: Paint = { colour: '#1f4e79', pattern: 'plain' }
export const EARLY: Paint = { colour: '#c26a00', pattern: 'diagonal' }
export const OWN: Paint = { colour: '#2f6f6b', pattern: 'plain' }
export const BOUGHT: Paint = { colour: '#8d5a8a', pattern: 'diagonal' }
export const UNCLEAR: Paint = { colour: '#7b828c', pattern: 'dots' }

const CORRECTIVE_FAMILY = ['#1f4e79', '#4a8abf', '#6f64a6', '#2b7f8c', '#5b6b7d', '#8397b5']
const EARLY_FAMILY = ['#c26a00', '#8f4513', '#a58209', '#cf7a4a', '#6e5a1e', '#b5892f']
const NEUTRAL_FAMILY = ['#2f6f6b', '#8d5a8a', '#7a6a2b', '#4b5f9e', '#7b828c', '#a0504f']

const familyOf = (key: string): readonly string[] =>
  key.startsWith('corrective') ? CORRECTIVE_FAMILY : key.startsWith('early') ? EARLY_FAMILY : NEUTRAL_FAMILY

const FIXED: Record<string, Paint> = {
  corrective: CORRECTIVE,
  early: EARLY,
  own: OWN,
  bought: BOUGHT,
  unknown: UNCLEAR,
}

/**
 * Paints for keys, the same whatever else is drawn: a key takes its place among all the known keys of its family.
 *
 * @param known every key that could occur, so that choosing fewer does not repaint the rest
 */
export function paintsOf(keys: readonly string[], known: readonly string[]): Map<string, Paint> {
  const ordered = [...new Set([...known, ...keys])].sort()
  return new Map(keys.map((key) => [key, FIXED[key] ?? paintAt(key, ordered)]))
}

function paintAt(key: string, ordered: readonly string[]): Paint {
  const family = familyOf(key)
  const place = ordered.filter((other) => familyOf(other) === family && !(other in FIXED)).indexOf(key)
  return {
    colour: family[place % family.length] ?? UNCLEAR.colour,
    pattern: PATTERNS[(place + Math.floor(place / family.length)) % PATTERNS.length] ?? 'plain',
  }
}

const STROKES: Record<Pattern, SvgNode[]> = {
  plain: [],
  diagonal: [stroke('M-2 2L2 -2M0 8L8 0M6 10L10 6')],
  back: [stroke('M-2 6L2 10M0 0L8 8M6 -2L10 2')],
  cross: [stroke('M0 8L8 0M0 0L8 8')],
  lines: [stroke('M0 4H8')],
  dots: [
    node('circle', { cx: 2, cy: 2, r: 1, fill: '#ffffff', 'fill-opacity': 0.45 }),
    node('circle', { cx: 6, cy: 6, r: 1, fill: '#ffffff', 'fill-opacity': 0.45 }),
  ],
}

function stroke(path: string): SvgNode {
  return node('path', { d: path, stroke: '#ffffff', 'stroke-width': 1, 'stroke-opacity': 0.4, fill: 'none' })
}

/** The fill of a paint: its colour, or a reference to its pattern. */
export const fillOf = (paint: Paint, id: string): string =>
  paint.pattern === 'plain' ? paint.colour : `url(#${id}-${paint.pattern}-${paint.colour.slice(1)})`

/** The fill of a figure that is not a full and comparable one: light, hatched in its own colour. */
export const hatchOf = (paint: Paint, id: string): string => `url(#${id}-hatch-${paint.colour.slice(1)})`

const tile = (id: string, ...marks: SvgNode[]): SvgNode =>
  node('pattern', { id, width: 8, height: 8, patternUnits: 'userSpaceOnUse' }, ...marks)

/** The patterns that a drawing with these paints refers to. */
export function definitions(paints: Iterable<Paint>, id: string): SvgNode {
  const unique = new Map([...paints].map((paint) => [fillOf(paint, id), paint]))
  const ground = (colour: string) => node('rect', { width: 8, height: 8, fill: colour })
  return node(
    'defs',
    {},
    [...unique.values()].flatMap((paint) => [
      ...(paint.pattern === 'plain'
        ? []
        : [tile(fillOf(paint, id).slice(5, -1), ground(paint.colour), ...STROKES[paint.pattern])]),
      tile(
        hatchOf(paint, id).slice(5, -1),
        ground('#ffffff'),
        node('path', { d: 'M-2 2L2 -2M0 8L8 0M6 10L10 6', stroke: paint.colour, 'stroke-width': 1.6, fill: 'none' }),
      ),
    ]),
  )
}

export const textNode = (
  x: number,
  y: number,
  text: string,
  attributes: Readonly<Record<string, string | number>> = {},
): SvgNode => node('text', { x, y, fill: INK.text, 'font-size': 13, ...attributes }, text)

/** Width of a text in drawing units, near enough to place labels without a screen to measure on. */
export function textWidth(text: string, size = 13): number {
  let ems = 0
  for (const letter of text)
    ems += /[iljtfIr.,:;'|()\u00a0 ]/.test(letter) ? 0.37 : /[mwMWÄÖ%€]/.test(letter) ? 0.92 : 0.62
  return ems * size
}

/** The text cut to a width, with an ellipsis where something was cut. */
export function fitted(text: string, width: number, size = 13): string {
  if (textWidth(text, size) <= width) return text
  let cut = text
  while (cut.length > 1 && textWidth(`${cut}…`, size) > width) cut = cut.slice(0, -1)
  return `${cut.trimEnd()}…`
}
