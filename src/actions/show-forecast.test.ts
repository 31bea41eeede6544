import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Observation } from '#model/observation.ts'
import { ofYear, publish } from '../../test/observed.ts'
import { type TestWorld, testWorld } from '../../test/world.ts'
import { loadSeeds } from './load-seeds.ts'
import { showForecast } from './show-forecast.ts'

let t: TestWorld
beforeAll(async () => {
  t = await testWorld()
  await t.run(loadSeeds, {})
})
afterAll(() => t.close())

describe('the forecast of an area', () => {
  it('of five press figures with a gap is wide, and says what it rests on', async () => {
    const { total, parts, unit } = await t.run(showForecast, { area: 'imatra' })
    expect(unit).toBe('EUR')
    expect(total.history.map(({ period, value }) => [period, value])).toEqual([
      ['2007', 2_300_000],
      ['2008', 2_500_000],
      ['2009', 2_200_000],
      ['2010', null],
      ['2011', 2_000_000],
      ['2012', 1_800_000],
    ])
    expect(total.fan).toMatchObject({ method: 'theta', interval: 'frozen', frequency: 'yearly' })
    expect(total.fan.points.map(({ period }) => period)).toEqual(['2013', '2014', '2015', '2016', '2017'])
    const [first] = total.fan.points
    expect((first?.upper95 ?? 0) - (first?.lower95 ?? 0)).toBeGreaterThan(1_000_000)
    expect(total.fan.notes).toEqual(expect.arrayContaining(['gaps', 'few-origins', 'pool-too-small']))
    expect(parts.map(({ series }) => series)).toEqual(['corrective/child-protection'])
    for (const [h, { mean }] of total.fan.points.entries()) expect(parts[0]?.fan.points[h]?.mean).toBeCloseTo(mean, 4)
  })

  it('does not take a figure of another date for one of the year', async () => {
    const { total, unit } = await t.run(showForecast, { area: 'imatra', indicator: 'long-term-placed' })
    expect(unit).toBe('children')
    expect(total.history.at(-1)).toMatchObject({ period: '2012', value: 71, partial: 'other-date' })
    expect(total.fan.points[0]?.period).toBe('2012')
    expect(total.fan.notes).toContain('part-year-left-out')
  })

  it('is refused for an indicator that nobody tells', async () => {
    const asked = showForecast.input.parse({ area: 'imatra', indicator: 'nonsense' })
    const outcome = await showForecast.run(asked, t.call)
    expect(outcome).toMatchObject({ ok: false, why: { why: 'unknown-indicator', where: 'indicator' } })
  })

  it('pools the errors of the areas of its kind', async () => {
    const areas = t.call.world.areas.filter(({ kind }) => kind === 'municipality').slice(0, 12)
    const rows = areas.flatMap(({ id }, k) =>
      Array.from(
        { length: 14 },
        (_, year): Observation => ofYear(id, 'open-care-support', 2005 + year, 100 + 5 * k + ((year * (k + 3)) % 11)),
      ),
    )
    await publish(t, { id: 'national' }, rows)
    const { total } = await t.run(showForecast, {
      area: areas[0]?.id ?? '',
      indicator: 'open-care-support',
      horizon: 2,
    })
    expect(total.fan.interval).toBe('pooled')
    expect(total.fan.backtest?.pooledByHorizon?.[0]?.origins).toBeGreaterThan(40)
  })
})
