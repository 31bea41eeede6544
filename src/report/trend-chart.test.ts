import { describe, expect, test } from 'vitest'
import { wordsOf } from '#words/dictionary.ts'
import { svgOf } from './chart.ts'
import { picture, point, series, VIEW } from './sample-picture.ts'
import { printSvg } from './svg-tree.ts'
import { trendChart } from './trend-chart.ts'

const request = { words: wordsOf('fi'), width: 700 }
const drawn = (chart: ReturnType<typeof trendChart>) => (chart ? printSvg(svgOf(chart, 'Lähde: taulukko')) : '')

describe('the trend of Imatra', () => {
  const chart = trendChart(picture(), request)
  const svg = drawn(chart)

  test('says what it shows and in what unit', () => {
    expect(chart?.title).toBe('Menot sektoreittain, milj. euroa')
  })
  test('draws the missing year as a gap with its word, not as a zero', () => {
    expect(svg).toContain('>ei tietoa 2010</text>')
    expect(chart?.marks.map((mark) => mark.trace.from.slice(0, 4))).toEqual(['2007', '2008', '2009', '2011', '2012'])
  })
  test('draws the figure of another source hollow and names it', () => {
    expect(svg).toContain('stroke-dasharray="5 3"')
    expect(svg).toContain('>eri lähde</text>')
  })
  test('leads each mark to what is behind it', () => {
    expect(chart?.marks[0]?.trace).toEqual({
      from: '2007-01-01',
      to: '2007-12-31',
      category: 'corrective/child-protection',
    })
    expect(chart?.marks[0]?.label.replaceAll('\u00a0', ' ')).toBe('Lastensuojelu 2007: 2,3 M€. Näytä mistä luku tulee.')
  })
  test('tells a reader who does not see it every figure', () => {
    expect(chart?.description.replaceAll('\u00a0', ' ')).toBe(
      'Menot sektoreittain, milj. euroa, 2007–2012. 2007: 2,3 M€. 2008: 2,5 M€. 2009: 2,2 M€. 2010: ei tietoa. 2011: 2,0 M€. 2012: 1,8 M€.',
    )
  })
  test('stands alone as a file: named, with attributes only', () => {
    expect(svg).toMatch(
      /^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"[^>]* role="img" aria-labelledby="trend-title trend-desc"/,
    )
    expect(svg).toContain('<title id="trend-title">')
    expect(svg).toContain('font-family=')
    expect(svg).not.toMatch(/style=|<style|class=/)
  })
  test('is the same every time', () => {
    expect(drawn(trendChart(picture(), request))).toBe(svg)
  })
})

describe('a trend', () => {
  test('hatches a part of a year and says so', () => {
    const points = [point(2016, 2_000_000), point(2017, 700_000, { reason: 'part-year', to: '2017-04-30' })]
    const svg = drawn(
      trendChart(picture({ measures: [series({ category: 'corrective/psychiatry', points })] }), request),
    )
    expect(svg).toMatch(/fill="url\(#trend-hatch-/)
    expect(svg).toContain('>osavuosi</text>')
  })
  test('draws a decision as a line with its name and leaves out what it is not told of', () => {
    const decision = {
      id: 'posts',
      kind: 'decision',
      day: '2009-01-01',
      name: { fi: 'Kuusi vakanssia 2009', sv: 'x', en: 'x' },
      effect: { fi: 'x', sv: 'x', en: 'x' },
      source: 'x',
    } as const
    const late = { ...decision, id: 'late', day: '2020-01-01', name: { fi: 'Myöhemmin', sv: 'x', en: 'x' } }
    const svg = drawn(trendChart(picture({ annotations: [decision, late] }), request))
    expect(svg).toContain('>Kuusi vakanssia 2009</text>')
    expect(svg).not.toContain('Myöhemmin')
  })
  test('becomes an area where columns would be too many, broken at a gap', () => {
    const points = Array.from({ length: 36 }, (_, k) => point(1990 + k, k === 10 ? null : 1_000_000 + k))
    const chart = trendChart(picture({ measures: [series({ category: 'corrective/psychiatry', points })] }), request)
    expect(chart?.marks).toEqual([])
    expect(drawn(chart).match(/M[\d.]+,[\d.]+L/g)?.length ?? 0).toBeGreaterThanOrEqual(2)
  })
  test('is not drawn where nothing is known', () => {
    expect(trendChart(picture({ measures: [] }), request)).toBeUndefined()
    const unknown = series({ category: 'corrective/psychiatry', points: [point(2010, null)] })
    expect(trendChart(picture({ measures: [unknown] }), request)).toBeUndefined()
  })
  test('stacks parts so that the column is as high as their sum', () => {
    const measures = [
      series({ category: 'corrective/psychiatry', points: [point(2020, 3_000_000)] }),
      series({ category: 'early/family-work', points: [point(2020, 1_000_000)] }),
    ]
    const chart = trendChart(picture({ measures }), request)
    const [low, high] = chart?.marks ?? []
    expect(low?.trace.category).toBe('corrective/psychiatry')
    expect(high && low && high.y + high.height).toBeCloseTo(low?.y ?? 0, 6)
    expect((low?.height ?? 0) / (high?.height ?? 1)).toBeCloseTo(3, 6)
    expect(drawn(chart)).toContain('>4,0</text>')
  })
  test('shows the split of its view only', () => {
    const measures = [series({ payer: 'kunta', points: [point(2020, 1)] }), series({ points: [point(2020, 1)] })]
    const chart = trendChart(picture({ measures, view: { ...VIEW, by: 'payer' } }), request)
    expect(chart?.table.columns).toEqual(['kunta'])
  })
})
