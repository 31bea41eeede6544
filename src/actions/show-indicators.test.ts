import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { IndicatorDefinition, Observation } from '#model/observation.ts'
import { ofYear, publish } from '../../test/observed.ts'
import { type TestWorld, testWorld } from '../../test/world.ts'
import { loadSeeds } from './load-seeds.ts'
import { showIndicators } from './show-indicators.ts'

let t: TestWorld
beforeEach(async () => {
  t = await testWorld()
})
afterEach(() => t.close())

const year = (series: string, at: number, value: number | null, more: Partial<Observation> = {}) =>
  ofYear('imatra', series, at, value, more)

const DURING: IndicatorDefinition = { time: 'during', counts: 'children', ages: { from: 0, to: 17 } }

describe('the indicators of an area', () => {
  it('are the published figures with their gaps, marks and other sources', async () => {
    await t.run(loadSeeds, {})
    const table = await t.run(showIndicators, { area: 'imatra' })
    expect(table.years).toEqual({ from: 2007, to: 2021 })
    expect(table.indicators.map(({ theme }) => theme)).toEqual([
      'contacts',
      'clients',
      'family-work',
      'placement',
      'placement',
      'cost',
      'cost',
      'other',
    ])
    const placed = table.series.find((one) => one.indicator === 'long-term-placed')
    expect(placed?.points.map(({ period, value, reason }) => [period, value, reason])).toEqual([
      ['2007', 83, undefined],
      ['2008', 81, undefined],
      ['2009', 79, undefined],
      ['2010', null, 'not-reported'],
      ['2011', 75, undefined],
      ['2012', 71, 'other-date'],
    ])
    const share = table.series.find((one) => one.indicator === 'placed-outside-home-share')
    expect(share?.points.filter(({ value }) => value !== null).map(({ from, to, value }) => [from, to, value])).toEqual(
      [
        ['2010-01-01', '2012-12-31', 2.37],
        ['2013-01-01', '2015-12-31', 1.9],
        ['2016-01-01', '2018-12-31', 1.03],
        ['2019-01-01', '2021-12-31', 1.13],
      ],
    )
    expect(table.sources.map(({ id }) => id)).toEqual(['imatra-table', 'imatra-text', 'thl-placed-means-2010-2021'])
  })

  it('are cut to the years asked for', async () => {
    await t.run(loadSeeds, {})
    const table = await t.run(showIndicators, { area: 'imatra', from: 2008, to: 2009 })
    expect(table.years).toEqual({ from: 2008, to: 2009 })
    expect(table.indicators.map(({ id }) => id)).not.toContain('placed-outside-home-share')
  })

  it('stand side by side by source, say by how much they differ and why, and keep a withheld figure withheld', async () => {
    await publish(t, { id: 'oma', kind: 'register', definitions: { 'placed-children': DURING } }, [
      year('placed-children', 2023, 40),
      year('placed-children', 2024, 44),
      year('placed-children:age:13-15', 2024, null, { reason: 'too-few' }),
      year('placed-children:age:16-17', 2024, 21),
    ])
    const wide: IndicatorDefinition = { ...DURING, ages: { from: 0, to: 20 }, isPreliminaryFor: 'latest-year' }
    await publish(t, { id: 'thl', definitions: { 'placed-children': wide } }, [
      year('placed-children', 2023, 45),
      year('placed-children', 2024, 51),
    ])
    const table = await t.run(showIndicators, { area: 'imatra' })
    expect(table.series.map(({ source, breakdown }) => [source, breakdown?.value])).toEqual([
      ['oma', undefined],
      ['thl', undefined],
      ['oma', '13-15'],
      ['oma', '16-17'],
    ])
    expect(table.series[2]?.points[0]).toMatchObject({ value: null, reason: 'too-few' })
    expect(table.differences).toMatchObject([
      { period: '2023', by: 5, percent: 12.5, reasons: [{ fact: 'ages', first: '0–17', second: '0–20' }] },
      { period: '2024', by: 7, reasons: [{ fact: 'ages' }, { fact: 'preliminary', first: false, second: true }] },
    ])
  })

  it('are none, and no refusal, where nothing is published; an unknown area is refused', async () => {
    expect(await t.run(showIndicators, { area: 'imatra' })).toMatchObject({ years: null, indicators: [], series: [] })
    expect(await t.refusal(showIndicators, { area: 'atlantis' })).toMatchObject({ why: 'unknown-area' })
    expect(await t.refusal(showIndicators, { area: 'imatra', from: 'x' })).toMatchObject({ why: 'bad-input' })
  })
})
