/** Charts of a proposal: each draws what its table tells, in one scale, and says it in words. */
import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '#model/named.ts'
import { wordsOf } from '#words/dictionary.ts'
import { acceptabilityChart } from './acceptability-chart.ts'
import { cumulativeChart } from './cumulative-chart.ts'
import { frontierChart } from './frontier-chart.ts'
import { payerFlowChart } from './payer-flow-chart.ts'
import { SAMPLE_APPRAISAL, spreadOf } from './sample-appraisal.ts'
import { printSvg, type SvgNode } from './svg-tree.ts'
import { tornadoChart } from './tornado-chart.ts'
import { waterfallChart } from './waterfall-chart.ts'

const fi = wordsOf('fi')
const request = { words: fi, width: 700 }
const POINTS = [
  { name: 'Kuusi', cost: -520_000, avoided: 45, standing: 'frontier' },
  { name: 'Kolme', cost: 100_000, avoided: 20, standing: 'dominated' },
] as const
const LINES = [{ name: 'Kuusi', points: SAMPLE_APPRAISAL.acceptability }]

const all = (tree: SvgNode, tag: string): SvgNode[] =>
  tree.children.flatMap((child) =>
    typeof child === 'string' ? [] : [...(child.tag === tag ? [child] : []), ...all(child, tag)],
  )
const number = (node: SvgNode, name: string) => Number(node.attributes[name])
const texts = (tree: SvgNode) => all(tree, 'text').map(({ children }) => String(children[0]).replaceAll('\u00a0', ' '))

describe('the cumulative chart', () => {
  it('marks the year by whose end it has paid for itself, and tells the odds of every year', () => {
    const chart = cumulativeChart(SAMPLE_APPRAISAL, request)
    expect(texts(chart?.drawing ?? { tag: 'g', attributes: {}, children: [] })).toContain(
      'Maksanut itsensä takaisin 2031',
    )
    expect(chart?.table.rows.at(-1)?.cells.at(-1)?.text).toBe('71\u00a0%')
    expect(chart?.table.columns).not.toContain(fi.fan.past)
    const never = { ...SAMPLE_APPRAISAL, breakEven: { year: null, median: null, probabilityByHorizon: 0.1 } }
    expect(
      printSvg(cumulativeChart(never, request)?.drawing ?? { tag: 'g', attributes: {}, children: [] }),
    ).not.toContain('Maksanut itsensä')
  })
})

describe('the tornado', () => {
  it('draws each assumption from one line to both of its ends, the widest first', () => {
    const chart = tornadoChart(SAMPLE_APPRAISAL, request)
    const bars = all(chart?.drawing ?? { tag: 'g', attributes: {}, children: [] }, 'rect').filter(
      ({ attributes }) => attributes.height === 14,
    )
    const [low, high] = bars
    if (!low || !high) throw new Error('no bars')
    expect(number(low, 'x') + number(low, 'width')).toBeCloseTo(number(high, 'x'), 6)
    expect(number(high, 'width') / number(low, 'width')).toBeCloseTo((2_100_000 - 520_000) / (520_000 + 900_000), 6)
    expect(chart?.table.rows.map(({ label }) => label)).toEqual([
      'Vaikutus: siirtymistä jää pois (Avohuolto → Sijoitus laitokseen)',
      'Palkka (Perhetyöntekijä)',
    ])
  })

  it('does not tell a value that would tell of children', () => {
    const [first] = SAMPLE_APPRAISAL.tornado
    const tornado = first ? [{ ...first, low: null, high: null }] : []
    const chart = tornadoChart({ ...SAMPLE_APPRAISAL, tornado }, request)
    expect(chart?.table.rows[0]?.cells[0]?.text).toBe(fi.reason.short['too-few'])
  })
})

describe('who pays and who saves', () => {
  it('is drawn in one scale on both sides', () => {
    const chart = payerFlowChart(SAMPLE_APPRAISAL, request)
    const blocks = all(chart?.drawing ?? { tag: 'g', attributes: {}, children: [] }, 'rect').filter(
      ({ attributes }) => attributes.stroke !== undefined,
    )
    const heights = blocks.map((one) => number(one, 'height'))
    expect(heights.map((one) => Math.round((one / (heights[0] ?? 1)) * 3100))).toEqual([3100, 3000, 400, 400, 200])
  })

  it('says so where nobody saves, and is nothing where nobody pays', () => {
    const [county] = SAMPLE_APPRAISAL.payers
    if (!county) throw new Error('no payer')
    const nil = spreadOf(0)
    const none = { ...SAMPLE_APPRAISAL, payers: [{ ...county, released: nil, freed: nil }] }
    expect(texts(payerFlowChart(none, request)?.drawing ?? { tag: 'g', attributes: {}, children: [] })).toContain(
      'Säästöä ei synny',
    )
    expect(payerFlowChart({ ...SAMPLE_APPRAISAL, payers: [{ ...county, cost: nil }] }, request)).toBeUndefined()
  })
})

describe('the waterfall', () => {
  it('begins each step where the last one ended, and ends at the sum', () => {
    const chart = waterfallChart(SAMPLE_APPRAISAL, request)
    const bars = all(chart?.drawing ?? { tag: 'g', attributes: {}, children: [] }, 'rect').filter(
      ({ attributes }) => attributes.height === 14 && attributes.fill !== '#e8ebef',
    )
    const ends = bars.map((one) => number(one, 'x') + number(one, 'width'))
    expect(number(bars[1] as SvgNode, 'x')).toBeCloseTo(ends[0] ?? 0, 6)
    expect(number(bars[4] as SvgNode, 'x')).toBeCloseTo(ends.at(-1) ?? 0, 6)
    expect(
      chart?.table.rows
        .map(({ cells }) => cells[0]?.value)
        .slice(0, -1)
        .reduce((sum: number, one) => sum + (one ?? 0), 0),
    ).toBe(chart?.table.rows.at(-1)?.cells[0]?.value)
  })
})

describe('acceptability and frontier', () => {
  it('tell every point in the table, and which is beaten', () => {
    expect(acceptabilityChart(LINES, request)?.table.rows).toHaveLength(4)
    expect(acceptabilityChart([{ name: 'x', points: [] }], request)).toBeUndefined()
    const chart = frontierChart(POINTS, request)
    expect(chart?.table.rows.map(({ cells }) => cells[2]?.text)).toEqual(['rintamalla', 'toinen on parempi'])
    expect(frontierChart([], request)).toBeUndefined()
  })
})

it('every chart stands in every language on a phone and on paper', () => {
  for (const language of LANGUAGES)
    for (const width of [300, 680]) {
      const asked = { words: wordsOf(language), width }
      const charts = [
        ...[cumulativeChart, tornadoChart, payerFlowChart, waterfallChart].map((draw) => draw(SAMPLE_APPRAISAL, asked)),
        ...[acceptabilityChart(LINES, asked), frontierChart(POINTS, asked)],
      ]
      for (const chart of charts) {
        if (!chart) throw new Error('no chart')
        expect(`${chart.description}${printSvg(chart.drawing)}`).not.toMatch(/undefined|NaN|null|Infinity/)
        expect(chart.description.length).toBeGreaterThan(chart.title.length + 10)
        for (const text of all(chart.drawing, 'text')) expect(number(text, 'x')).toBeLessThanOrEqual(width)
      }
    }
})
