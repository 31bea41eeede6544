import { describe, expect, it } from 'vitest'
import type { Day } from '#kernel/day.ts'
import { cents } from '#kernel/money.ts'
import { year } from '#kernel/period.ts'
import type { CostRow } from '#model/cost.ts'
import { View } from '#model/picture.ts'
import { find, INSTITUTION, input, observed, values } from '../../test/builders/picture-input.ts'
import { type PictureInput, pictureOf } from './picture.ts'

const day = (text: string) => text as Day

describe('a picture of ledgers', () => {
  const booked = (over: Partial<CostRow>): CostRow => ({
    area: 'x',
    period: year(2020),
    category: 'corrective/psychiatry/youth-ward',
    production: 'own',
    payer: 'hospital',
    kind: 'service',
    cents: cents(1_000_00),
    source: 'ledger-1',
    ...over,
  })
  const ORGANISATIONS = [
    { id: 'hospital', name: 'Sairaanhoitopiiri' },
    { id: 'town', name: 'Kaupunki' },
  ]
  const full = (organisation: string, from = '2020-01-01', to = '2021-12-31') => ({
    organisation,
    from: day(from),
    to: day(to),
  })

  it('counts a payment between pooled organisations once and shows what was eliminated', () => {
    const picture = pictureOf(
      input({
        organisations: ORGANISATIONS,
        coverage: [full('hospital', '2020-01-01', '2020-12-31'), full('town', '2020-01-01', '2020-12-31')],
        costs: [
          booked({}),
          booked({ payer: 'town', kind: 'payment', cents: cents(400_00) }),
          booked({ kind: 'elimination', cents: cents(-400_00) }),
        ],
      }),
    )
    expect(values(find(picture, 'pooled-cost', { category: null }))).toEqual([['2020', 1000, undefined]])
    expect(values(find(picture, 'pooled-cost', { payer: 'town' }))).toEqual([['2020', 400, undefined]])
    expect(values(find(picture, 'pooled-cost', { payer: 'hospital' }))).toEqual([['2020', 600, undefined]])
    expect(picture.accounting).toMatchObject({ pooled: 1000, eliminated: 400 })
  })

  it('names the organisation whose ledger has a gap, and marks a part year', () => {
    const picture = (coverage: PictureInput['coverage']) =>
      pictureOf(input({ organisations: ORGANISATIONS, coverage, costs: [booked({}), booked({ period: year(2021) })] }))
    const gap = find(picture([full('hospital'), full('town', '2020-01-01', '2021-06-30')]), 'pooled-cost').points[1]
    expect(gap).toMatchObject({ value: 1000, reason: 'partial-coverage' })
    expect(gap?.note).toBe('Kirjanpito puuttuu osalta ajasta: Kaupunki.')
    const part = find(picture([full('hospital', '2020-01-01', '2021-04-30')]), 'pooled-cost').points[1]
    expect(part).toMatchObject({ value: 1000, reason: 'part-year', from: '2021-01-01', to: '2021-04-30' })
  })

  it('does not call an organisation lacking that ended when the counties began', () => {
    const picture = pictureOf(
      input({
        coverage: [full('hospital', '2022-01-01', '2022-12-31'), full('county', '2023-01-01', '2023-12-31')],
        costs: [booked({ period: year(2022) }), booked({ period: year(2023) })],
      }),
    )
    expect(values(find(picture, 'pooled-cost'))).toEqual([
      ['2022', 1000, undefined],
      ['2023', 1000, undefined],
    ])
  })

  it('keeps overheads apart unless they are asked for, and other services always', () => {
    const costs = [
      booked({}),
      booked({ category: 'overhead/premises', cents: cents(50_00) }),
      booked({ category: 'outside', cents: cents(9_00) }),
    ]
    const apart = pictureOf(input({ costs }))
    expect(apart.accounting).toMatchObject({ pooled: 1000, overheads: 50, outside: 9 })
    const included = pictureOf(input({ costs, view: View.parse({ overheads: 'included' }) }))
    expect(included.accounting).toMatchObject({ pooled: 1050, overheads: 50, outside: 9 })
  })

  it('splits early from corrective and own from bought', () => {
    const costs = [
      booked({ cents: cents(900_00) }),
      booked({ category: 'early/family-services/family-work', production: 'bought', cents: cents(100_00) }),
    ]
    const picture = pictureOf(input({ costs }))
    expect(values(find(picture, 'early-share'))).toEqual([['2020', 10, undefined]])
    expect(values(find(picture, 'corrective-share'))).toEqual([['2020', 90, undefined]])
    expect(values(find(picture, 'production-share', { production: 'bought' }))).toEqual([['2020', 10, undefined]])
  })

  it('gives cost per child and in real money where the figures reach', () => {
    const people = (y: number) =>
      observed({ kind: 'population', series: 'children', from: `${y}-12-31`, to: `${y}-12-31`, value: 100 })
    const index = (y: number, value: number) =>
      observed({ kind: 'price-index', area: 'finland', series: 'cpi', from: `${y}-01-01`, to: `${y}-12-31`, value })
    const picture = pictureOf(
      input({
        view: View.parse({ price: 'real', per: 'child' }),
        costs: [booked({}), booked({ period: year(2021) }), booked({ period: year(2022) })],
        observations: [people(2020), people(2022), index(2020, 100), index(2021, 110), index(2022, 125)],
      }),
    )
    expect(values(find(picture, 'real-cost-per-child', { category: null }))).toEqual([
      ['2020', 12.5, undefined],
      ['2021', null, 'no-population'],
      ['2022', 10, undefined],
    ])
    expect(picture.view.base).toBe(2022)
    expect(find(picture, 'real-cost-per-child').name.fi).toBe('Reaaliset menot lasta kohden, vuoden 2022 rahassa')
  })

  it('marks a change across a change of definition', () => {
    const category = 'corrective/child-protection/aftercare'
    const costs = [booked({ category, period: year(2019) }), booked({ category, cents: cents(1_500_00) })]
    const point = find(pictureOf(input({ costs })), 'change').points[1]
    expect(point).toMatchObject({ value: 50, reason: 'definition-break' })
    expect(point?.note).toContain('Jälkihuolto 25 vuoteen')
  })

  it('adds care days of months up to a year and divides the cost by them', () => {
    const days = (from: string, to: string, value: number) =>
      observed({ kind: 'volume', series: 'care-days', category: INSTITUTION, from, to, value, unit: 'days' })
    const costs = [booked({ category: INSTITUTION, cents: cents(100_000_00) })]
    const halves = [days('2020-01-01', '2020-06-30', 150), days('2020-07-01', '2020-12-31', 250)]
    const picture = pictureOf(input({ costs, observations: halves }))
    expect(values(find(picture, 'volume:care-days'))).toEqual([['2020', 400, undefined]])
    expect(values(find(picture, 'unit-cost:care-days'))).toEqual([['2020', 250, undefined]])
    expect(values(find(picture, 'unit-cost:child-years'))).toEqual([['2020', 250 * 366, undefined]])
    const half = pictureOf(input({ costs, observations: halves.slice(0, 1) }))
    expect(values(find(half, 'volume:care-days'))).toEqual([['2020', 150, 'part-year']])
    expect(values(find(half, 'unit-cost:care-days'))).toEqual([['2020', null, 'no-volume']])
    const view = View.parse({ partYear: 'annualised' })
    const scaled = pictureOf(input({ view, costs, observations: halves.slice(0, 1) }))
    expect(values(find(scaled, 'volume:care-days'))).toEqual([['2020', (150 * 366) / 182, 'annualised']])
    expect(values(find(scaled, 'unit-cost:care-days'))).toEqual([['2020', null, 'no-volume']])
  })

  it('leaves a published cost out where the ledgers hold it', () => {
    const costs = [
      booked({ category: INSTITUTION }),
      booked({ category: INSTITUTION, kind: 'published', cents: cents(9_00), source: 'table' }),
    ]
    expect(values(find(pictureOf(input({ costs })), 'pooled-cost', { category: null }))).toEqual([
      ['2020', 1000, undefined],
    ])
  })
})
