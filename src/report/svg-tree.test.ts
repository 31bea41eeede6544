import { expect, test } from 'vitest'
import { group, node, printSvg, renamed } from './svg-tree.ts'

test('a tree is printed with its text escaped and its figures short', () => {
  const tree = node('g', { x: 1.23456, label: 'a "b" & <c>' }, node('text', {}, 'x < y & z'), undefined, [group()])
  expect(printSvg(tree)).toBe(
    '<g x="1.23" label="a &quot;b&quot; &amp; &lt;c&gt;"><text>x &lt; y &amp; z</text><g/></g>',
  )
})

test('signs that XML cannot carry are left out', () => {
  expect(printSvg(node('text', {}, 'a\u0000b\u001fc'))).toBe('<text>abc</text>')
})

test('a drawing beside another has names of its own, and means them', () => {
  const tree = group(node('pattern', { id: 'dots', width: 4 }), node('rect', { fill: 'url(#dots)', 'data-id': 'dots' }))
  expect(printSvg(renamed(tree, '-narrow'))).toBe(
    '<g><pattern id="dots-narrow" width="4"/><rect fill="url(#dots-narrow)" data-id="dots"/></g>',
  )
})
