import { describe, expect, it } from 'vitest'
import { cents } from '#kernel/money.ts'
import { year } from '#kernel/period.ts'
import { annotationsOf } from '#law/annotations.ts'
import type { CostRow } from '#model/cost.ts'
import type { Indicator } from '#model/observation.ts'
import { Picture, View } from '#model/picture.ts'
import type { Source } from '#model/source.ts'
import { find, INSTITUTION, input, named, observed, values } from '../../test/builders/picture-input.ts'
import { pictureOf } from './picture.ts'
import type { SourcedObservation } from './yearly-figure.ts'

const source = (id: string, title: string): Source => ({ id, kind: 'press', title: named(title) })
const published = (y: number, millions: number, from: string): CostRow => ({
  area: 'imatra',
  period: year(y),
  category: INSTITUTION,
  production: 'bought',
  payer: 'imatra',
  kind: 'published',
  cents: cents(Math.round(millions * 100_000_000)),
  source: from,
})

const IMATRA_SOURCES = [source('table', 'Taulukko'), source('text', 'Artikkelin teksti')]
const IMATRA_COSTS = [
  published(2007, 2.3, 'table'),
  published(2008, 2.5, 'table'),
  published(2009, 2.2, 'table'),
  published(2011, 2.0, 'table'),
  published(2011, 2.0, 'text'),
  published(2012, 1.8, 'text'),
]
const cost = (y: number, value: number | null, from: string): SourcedObservation =>
  observed({ series: 'institution-cost', from: `${y}-01-01`, to: `${y}-12-31`, value, unit: 'EUR', source: from })
const placedOn = (day: string, value: number): SourcedObservation => observed({ from: day, to: day, value })
const IMATRA_INDICATORS: Indicator[] = [
  { id: 'placed', name: named('Sijoitettuja'), unit: 'children', time: 'at-date', titles: [] },
  { id: 'institution-cost', name: named('Laitospalvelumenot'), unit: 'EUR', time: 'during', titles: [] },
]
const imatra = (view: Partial<View> = {}) =>
  pictureOf(
    input({
      view: View.parse(view),
      costs: IMATRA_COSTS,
      sources: IMATRA_SOURCES,
      indicators: IMATRA_INDICATORS,
      annotations: annotationsOf('imatra'),
      observations: [
        placedOn('2007-12-31', 83),
        placedOn('2008-12-31', 81),
        placedOn('2009-12-31', 79),
        placedOn('2011-12-31', 75),
        placedOn('2012-08-31', 71),
        ...[2.3, 2.5, 2.2].map((value, k) => cost(2007 + k, value * 1e6, 'table')),
        cost(2011, 2e6, 'table'),
        cost(2012, null, 'table'),
        cost(2011, 2e6, 'text'),
        cost(2012, 1.8e6, 'text'),
      ],
    }),
  )

describe('the picture of Imatra', () => {
  it('has the shape that is published', () => expect(Picture.parse(imatra())).toEqual(imatra()))

  it('keeps the gap of 2010 and takes 2012 from the text', () => {
    expect(values(find(imatra(), 'pooled-cost', { category: null }))).toEqual([
      ['2007', 2_300_000, undefined],
      ['2008', 2_500_000, undefined],
      ['2009', 2_200_000, undefined],
      ['2010', null, 'not-reported'],
      ['2011', 2_000_000, undefined],
      ['2012', 1_800_000, 'other-source'],
    ])
    const last = find(imatra(), 'pooled-cost', { category: null }).points.at(-1)
    expect(last?.note).toBe('Luku on lähteestä Artikkelin teksti; lähteessä Taulukko ei ole lukua.')
    expect(last?.sources).toEqual(['text'])
  })

  it('shows the cost that the table lacks beside what the text tells', () => {
    const series = imatra().measures.filter((one) => one.id === 'indicator:institution-cost')
    expect(series.map((one) => one.sources)).toEqual([['table'], ['text']])
    const gap = series[0]?.points.at(-1)
    expect([gap?.period, gap?.value, gap?.reason]).toEqual(['2012', null, 'not-reported'])
    expect(gap?.note).toBe('Toisessa lähteessä (Artikkelin teksti): 1,8 milj. €.')
  })

  it('marks the value of 31.8.2012 and keeps the gap of 2010', () => {
    const { points } = find(imatra(), 'indicator:placed')
    expect(points.map((point) => point.value)).toEqual([83, 81, 79, null, 75, 71])
    expect(points.at(-1)).toEqual({
      period: '2012',
      from: '2012-08-31',
      to: '2012-08-31',
      value: 71,
      reason: 'other-date',
      note: 'Tilanne 31.8.2012.',
    })
  })

  it('grew 8.7 % in 2008 and gives no change over the gap', () => {
    const { points } = find(imatra(), 'change')
    expect(points[0]).toMatchObject({ value: null, reason: 'nothing-before' })
    expect(points[1]?.value).toBeCloseTo(8.7, 1)
    expect(points[4]).toMatchObject({ value: null, reason: 'not-reported' })
    expect(points[5]?.value).toBeCloseTo(-10, 10)
  })

  it('tells no share from figures of one side or one production only', () => {
    for (const id of ['early-share', 'production-share'])
      expect(find(imatra(), id).points.every((point) => point.value === null && point.reason)).toBe(true)
  })

  it('tells of months only that they are not known', () => {
    const { points } = find(imatra({ grain: 'month' }), 'pooled-cost', { category: null })
    expect(points.length).toBe(72)
    expect(points[0]).toMatchObject({ period: '2007-01', value: null, reason: 'only-yearly' })
    expect(points[36]).toMatchObject({ period: '2010-01', value: null, reason: 'not-reported' })
  })

  it('can be cut to years and shows the decision of 2009 only where its year is shown', () => {
    expect(values(find(imatra({ from: 2010, to: 2010 }), 'pooled-cost'))).toEqual([['2010', null, 'not-reported']])
    expect(imatra().annotations.map((one) => one.id)).toEqual(['imatra-family-workers-2009'])
    expect(imatra({ from: 2011 }).annotations).toEqual([])
  })

  it('accounts for the pooled euros, those of the text once', () =>
    expect(imatra().accounting).toEqual({ unmapped: 0, eliminated: 0, overheads: 0, outside: 0, pooled: 10_800_000 }))

  it('writes its notes in the language asked for', () => {
    const picture = pictureOf(input({ costs: IMATRA_COSTS, sources: IMATRA_SOURCES, language: 'sv' }))
    expect(find(picture, 'pooled-cost').points.at(-1)?.note).toContain('Siffran kommer från')
  })
})

describe('the picture of Kouvola', () => {
  const taken = (from: string, to: string, value: number): SourcedObservation =>
    observed({ area: 'kouvola', series: 'taken', from, to, value })
  const share = (area: string, y: number, value: number): SourcedObservation =>
    observed({ area, series: 'open-care', from: `${y}-01-01`, to: `${y}-12-31`, value, unit: 'percent' })
  const kouvola = (view: Partial<View> = {}) =>
    pictureOf(
      input({
        area: { id: 'kouvola', code: '286', kind: 'municipality', name: named('Kouvola'), isInvented: false },
        view: View.parse(view),
        observations: [
          taken('2015-01-01', '2015-12-31', 33),
          taken('2016-01-01', '2016-12-31', 14),
          taken('2017-01-01', '2017-04-30', 7),
          share('kouvola', 2015, 8),
          share('kouvola', 2016, 3.8),
          share('kotka', 2016, 7.8),
        ],
        sources: [source('table', 'Taulukko')],
        annotations: annotationsOf('kouvola'),
        areas: [{ id: 'kotka', code: '285', kind: 'municipality', name: named('Kotka'), isInvented: false }],
      }),
    )

  it('shows 7 as a part of 2017', () => {
    const { points } = find(kouvola(), 'indicator:taken')
    expect(points.map((point) => point.value)).toEqual([33, 14, 7])
    expect(points[2]).toEqual({
      period: '2017',
      from: '2017-01-01',
      to: '2017-04-30',
      value: 7,
      reason: 'part-year',
      note: 'Osavuosi 1.1.2017–30.4.2017.',
    })
  })

  it('scales 7 to 21 only on request, and that is more than 14', () => {
    const point = find(kouvola({ partYear: 'annualised' }), 'indicator:taken').points[2]
    expect(point?.value).toBeCloseTo(21.29, 2)
    expect(point?.reason).toBe('annualised')
    expect(point?.note).toBe('Laajennettu koko vuodeksi ajasta 1.1.2017–30.4.2017, jolloin luku on 7.')
  })

  it('has a peer beside it', () => {
    expect(values(find(kouvola(), 'indicator:open-care', { area: 'kotka' }))).toEqual([['2016', 7.8, undefined]])
    expect(kouvola().names.kotka?.fi).toBe('Kotka')
  })

  it('says that its pooled cost is not reported', () => {
    expect(values(find(kouvola(), 'pooled-cost'))).toEqual(
      ['2015', '2016', '2017'].map((y) => [y, null, 'not-reported']),
    )
  })

  it('carries the law of 1.4.2015 on its axis, and no break of statistics that it does not hold', () => {
    const ids = kouvola().annotations.map((one) => one.id)
    expect(ids).toEqual(['social-welfare-act-2015', 'kouvola-family-services-2016'])
  })
})
