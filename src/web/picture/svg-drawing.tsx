/** SVG drawing (piirros): a tree of the report room as elements of the page; attributes only, no styles. */
import { createElement, type ReactNode } from 'react'
import { attributeText, type SvgNode } from '#report/svg-tree.ts'

const camel = (name: string): string =>
  name.startsWith('aria-') || name.startsWith('data-')
    ? name
    : name.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase())

export function drawn(tree: SvgNode, key = 0): ReactNode {
  const attributes = Object.entries(tree.attributes).map(([name, value]) => [
    camel(name),
    typeof value === 'number' ? attributeText(value) : value,
  ])
  const children = tree.children.map((child, place) => (typeof child === 'string' ? child : drawn(child, place)))
  return createElement(tree.tag, { key, ...Object.fromEntries(attributes) }, ...children)
}
