/**
 * SVG tree (SVG-puu): a drawing as plain nodes, printed to text here and rendered by the web from the same nodes.
 *
 * Attributes only, never styles: the drawing stands alone in a file and under a strict content security policy.
 */

export interface SvgNode {
  readonly tag: string
  readonly attributes: Readonly<Record<string, string | number>>
  readonly children: readonly (SvgNode | string)[]
}

export type SvgChild = SvgNode | string | undefined | readonly SvgNode[]

/** A node; children left out (undefined) are dropped, lists are flattened. */
export function node(
  tag: string,
  attributes: Readonly<Record<string, string | number>>,
  ...children: SvgChild[]
): SvgNode {
  return {
    tag,
    attributes,
    children: children.flat().filter((child): child is SvgNode | string => child !== undefined),
  }
}

export const group = (...children: SvgChild[]): SvgNode => node('g', {}, ...children)

/** The same drawing with names of its own, so that it may stand beside the other in one document. */
export function renamed(tree: SvgNode, ending: string): SvgNode {
  const told = (name: string, value: string | number) => {
    if (typeof value === 'number') return value
    return name === 'id' ? `${value}${ending}` : value.replace(/^url\(#(.*)\)$/, `url(#$1${ending})`)
  }
  return {
    tag: tree.tag,
    attributes: Object.fromEntries(Object.entries(tree.attributes).map(([name, value]) => [name, told(name, value)])),
    children: tree.children.map((child) => (typeof child === 'string' ? child : renamed(child, ending))),
  }
}

/** The tree as SVG text; figures have at most two decimals, so that the same picture gives the same bytes. */
export function printSvg(tree: SvgNode): string {
  const attributes = Object.entries(tree.attributes).map(([name, value]) => ` ${name}="${attributeText(value)}"`)
  const children = tree.children.map((child) => (typeof child === 'string' ? escaped(child) : printSvg(child)))
  return children.length === 0
    ? `<${tree.tag}${attributes.join('')}/>`
    : `<${tree.tag}${attributes.join('')}>${children.join('')}</${tree.tag}>`
}

export const attributeText = (value: string | number): string =>
  typeof value === 'number' ? String(Math.round(value * 100) / 100) : escaped(value)

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

// Control characters other than tab and line feed are not allowed in XML at all.
const escaped = (text: string): string =>
  text
    .replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is to be removed
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '')
