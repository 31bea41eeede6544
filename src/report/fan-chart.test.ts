/** Fan chart: a gap stays a gap, the bands begin at the last known value, everything stays within the drawing. */
import { describe, expect, it } from 'vitest'
import { wordsOf } from '#words/dictionary.ts'
import { fanChart } from './fan-chart.ts'
import type { FanInput } from './fan-table.ts'
import { printSvg, type SvgNode } from './svg-tree.ts'

const words = wordsOf('fi')
const INPUT: FanInput = {
  id: 'forecast-total',
  title: 'Menot',
  unit: 'EUR',
  past: [
    { period: '2019', value: 2e6 },
    { period: '2020', value: null, word: 'ei tietoa' },
    { period: '2021', value: 2.2e6 },
    { period: '2022', value: 0.4e6, word: 'osavuosi', isPart: true },
  ],
  fan: [
    { period: '2022', mean: 2.3e6, lower80: 2e6, upper80: 2.6e6, lower95: 1.8e6, upper95: 2.8e6 },
    { period: '2023', mean: 2.4e6, lower80: 1.9e6, upper80: 2.9e6, lower95: 1.6e6, upper95: 3.2e6 },
  ],
  yardstick: [
    { period: '2022', mean: 2.2e6 },
    { period: '2023', mean: 2.2e6 },
  ],
  annotations: [],
  sources: [],
}
const chart = (width = 640, more: Partial<FanInput> = {}) => fanChart({ ...INPUT, ...more }, { words, width })
const pathsOf = (tree: SvgNode): SvgNode[] => [
  ...(tree.tag === 'path' ? [tree] : []),
  ...tree.children.flatMap((child) => (typeof child === 'string' ? [] : pathsOf(child))),
]

describe('a fan', () => {
  it('shows the gap with its word, and the part year under its column', () => {
    const text = printSvg(chart().drawing)
    expect(text).toContain('ei tietoa 2020')
    expect(text).toContain('osavuosi')
  })

  it('begins at the last whole value: both bands and both paths', () => {
    const paths = pathsOf(chart().drawing).map(({ attributes }) => String(attributes.d))
    const solid = paths.at(-1)
    const last = solid?.split('L').at(-1)?.split('M').at(-1)?.replace('Z', '')
    const starts = paths.slice(0, 4).map((path) => /^M([^LCZ]+)/.exec(path)?.[1])
    expect(new Set(starts)).toEqual(new Set([last]))
  })

  it('has the same figures in its table, the intervals in words', () => {
    const { columns, rows } = chart().table
    expect(columns).toEqual(['Toteutunut', 'Ennuste', '80 %:n väli', '95 %:n väli', 'Jos viimeinen luku jatkuisi'])
    const told = rows.map(({ label, cells }) => [label, ...cells.map(({ text }) => text.replaceAll('\u00a0', ' '))])
    expect(told).toEqual([
      ['2019', '2,0 M€', '', '', '', ''],
      ['2020', 'ei tietoa', '', '', '', ''],
      ['2021', '2,2 M€', '', '', '', ''],
      ['2022', '400 000 € (osavuosi)', '2,3 M€', '2,0 M€ … 2,6 M€', '1,8 M€ … 2,8 M€', '2,2 M€'],
      ['2023', '', '2,4 M€', '1,9 M€ … 2,9 M€', '1,6 M€ … 3,2 M€', '2,2 M€'],
    ])
  })

  it.each([320, 640, 1100])('keeps its bands within a drawing %d wide, also below zero', (width) => {
    const negative = INPUT.fan.map((point) => ({ ...point, lower95: -3e6 }))
    const drawn = chart(width, { fan: negative })
    for (const { attributes } of pathsOf(drawn.drawing)) {
      const numbers =
        String(attributes.d)
          .match(/-?[\d.]+/g)
          ?.map(Number) ?? []
      expect(Math.max(...numbers)).toBeLessThanOrEqual(Math.max(width, drawn.height))
      expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0)
    }
  })

  it('is told to a screen reader with its intervals', () => {
    expect(chart().description.replaceAll('\u00a0', ' ')).toContain(
      '2023: ennuste 2,4 M€, 95 %:n väli 1,6 M€ – 3,2 M€.',
    )
  })
})
