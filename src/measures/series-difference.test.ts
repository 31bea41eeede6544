import { describe, expect, it } from 'vitest'
import type { IndicatorSeries } from '#model/indicator-table.ts'
import type { IndicatorDefinition } from '#model/observation.ts'
import type { Point } from '#model/picture.ts'
import { seriesDifferences } from './series-difference.ts'

const of = (value: number | null, more: Partial<Point> = {}): Point => ({
  period: '2012',
  from: '2012-01-01',
  to: '2012-12-31',
  value,
  ...more,
})

const series = (
  source: string,
  point: Point,
  definition?: IndicatorDefinition,
  more: Partial<IndicatorSeries> = {},
): IndicatorSeries => ({
  id: 'indicator:placed-children',
  indicator: 'placed-children',
  category: null,
  area: 'imatra',
  name: { fi: 'Sijoitetut', sv: 'Placerade', en: 'Placed' },
  unit: 'children',
  points: [point],
  sources: [source],
  source,
  origin: 'other',
  preliminary: [],
  ...(definition && { definition }),
  ...more,
})

const CHILDREN: IndicatorDefinition = { time: 'during', counts: 'children', ages: { from: 0, to: 17 } }
const factsOf = (a: IndicatorSeries, b: IndicatorSeries) =>
  seriesDifferences([a, b]).flatMap((one) => one.reasons.map(({ fact, isOpposite }) => [fact, isOpposite]))

describe('two sources of one indicator', () => {
  it('that tell the same, or of which one is silent, do not differ', () => {
    expect(seriesDifferences([series('a', of(70)), series('b', of(70))])).toEqual([])
    expect(seriesDifferences([series('a', of(70)), series('b', of(null))])).toEqual([])
  })

  it('differ by the second less the first', () => {
    expect(seriesDifferences([series('a', of(80)), series('b', of(60))])).toMatchObject([
      { period: '2012', first: { source: 'a', value: 80 }, second: { source: 'b', value: 60 }, by: -20, percent: -25 },
    ])
    expect(seriesDifferences([series('a', of(0)), series('b', of(6))])[0]?.percent).toBeNull()
  })

  it('have no known reason where nothing was declared or the same was declared', () => {
    expect(factsOf(series('a', of(70)), series('b', of(90)))).toEqual([])
    expect(factsOf(series('a', of(70), CHILDREN), series('b', of(90), CHILDREN))).toEqual([])
  })

  it('differ for a wider age range, which makes more children and never fewer', () => {
    const wide: IndicatorDefinition = { ...CHILDREN, ages: { from: 0, to: 20 } }
    expect(factsOf(series('a', of(70), CHILDREN), series('b', of(90), wide))).toEqual([['ages', false]])
    expect(factsOf(series('a', of(90), CHILDREN), series('b', of(70), wide))).toEqual([['ages', true]])
    expect(factsOf(series('a', of(90), wide), series('b', of(70), CHILDREN))).toEqual([['ages', false]])
    const shifted: IndicatorDefinition = { ...CHILDREN, ages: { from: 3, to: 19 } }
    expect(factsOf(series('a', of(90), CHILDREN), series('b', of(70), shifted))).toEqual([['ages', false]])
  })

  it('differ for the date of the count', () => {
    const atEnd: IndicatorDefinition = { time: 'at-date', date: '12-31' }
    const end = series('a', of(75, { from: '2012-12-31' }), atEnd)
    const august = series('b', of(71, { from: '2012-08-31', to: '2012-08-31', reason: 'other-date' }), atEnd)
    expect(seriesDifferences([end, august])[0]?.reasons).toEqual([
      { fact: 'date', first: '2012-12-31', second: '2012-08-31', isOpposite: false },
    ])
  })

  it('differ for counting at a date or during a year, events or children', () => {
    const atEnd: IndicatorDefinition = { time: 'at-date', counts: 'children' }
    expect(factsOf(series('a', of(70), atEnd), series('b', of(90), CHILDREN))).toEqual([['time', false]])
    expect(factsOf(series('a', of(90), atEnd), series('b', of(70), CHILDREN))).toEqual([['time', true]])
    const events: IndicatorDefinition = { ...CHILDREN, counts: 'events' }
    expect(factsOf(series('a', of(70), CHILDREN), series('b', of(90), events))).toEqual([['counts', false]])
    expect(factsOf(series('a', of(90), CHILDREN), series('b', of(70), events))).toEqual([['counts', true]])
  })

  it('differ for a part of a year and for a mean of several', () => {
    const part = series('b', of(7, { to: '2012-04-30', reason: 'part-year' }), CHILDREN)
    expect(factsOf(series('a', of(14), CHILDREN), part)).toEqual([['part-year', false]])
    expect(factsOf(series('a', of(5), CHILDREN), part)).toEqual([['part-year', true]])
    const mean = series('b', of(2.4, { from: '2010-01-01', reason: 'several-years' }), CHILDREN, { unit: 'percent' })
    expect(factsOf(series('a', of(2.1), CHILDREN, { unit: 'percent' }), mean)).toEqual([['several-years', false]])
  })

  it('differ for a preliminary figure and within rounding', () => {
    const early = series('b', of(72), CHILDREN, { preliminary: ['2012'] })
    expect(factsOf(series('a', of(70), CHILDREN), early)).toEqual([['preliminary', false]])
    const tenths: IndicatorDefinition = { ...CHILDREN, roundedTo: 0.1 }
    const percent = { unit: 'percent' }
    expect(factsOf(series('a', of(1.34), CHILDREN, percent), series('b', of(1.3), tenths, percent))).toEqual([
      ['rounding', false],
    ])
    expect(factsOf(series('a', of(1.36), CHILDREN, percent), series('b', of(1.3), tenths, percent))).toEqual([])
  })

  it('are compared in the same unit, of the whole and not of its parts', () => {
    const part = { breakdown: { dimension: 'age', value: '13-15' } }
    expect(seriesDifferences([series('a', of(70)), series('b', of(1.2), undefined, { unit: 'percent' })])).toEqual([])
    expect(seriesDifferences([series('a', of(70)), series('b', of(7), undefined, part)])).toEqual([])
  })
})
