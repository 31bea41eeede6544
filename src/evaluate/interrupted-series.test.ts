import { describe, expect, it } from 'vitest'
import { randomOf } from '#kernel/random.ts'
import { hasShared, sharedText } from '../../test/evaluate/shared-data.ts'
import { interruptedSeries, type OneSeries, type SeriesModel } from './interrupted-series.ts'

const FILE = 'causal/sicily.csv'
const COUNTS: SeriesModel = { family: 'quasi-poisson', season: 12, harmonics: 2, slope: 'same' }

/** Hospital admissions in Sicily and the ban on smoking in public places (Lopez Bernal et al. 2017). */
function sicily(): OneSeries {
  const rows = sharedText(FILE)
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',').map(Number))
  const column = (at: number) => rows.map((row) => row[at] as number)
  return { times: column(3), values: column(2), exposure: column(6), before: 36, step: 1 }
}

describe.skipIf(!hasShared(FILE))('the smoking ban of Sicily', () => {
  it('lowers admissions as published, with seasons', () => {
    const found = interruptedSeries(sicily(), COUNTS)
    expect(Math.abs((found?.level ?? 0) + 0.1220867929)).toBeLessThan(1e-6)
    expect(Math.abs((found?.figures.modelError ?? 0) - 0.027031107)).toBeLessThan(1e-6)
    expect(found?.figures.dispersion).toBeCloseTo(2.26218264, 6)
    expect(Math.exp(found?.low ?? 0)).toBeCloseTo(0.8394, 4)
    expect(Math.exp(found?.high ?? 0)).toBeCloseTo(0.9332, 4)
    expect(Math.exp(12 * (found?.figures.trend ?? 0))).toBeCloseTo(1.0668076, 6)
    expect(found?.figures.ljungBoxP).toBeGreaterThan(0)
  })

  it('has the published errors without seasons, and Newey–West’s with twelve lags', () => {
    const bare = interruptedSeries(sicily(), { ...COUNTS, harmonics: 0 })
    expect(Math.abs((bare?.level ?? 0) + 0.11162844256)).toBeLessThan(1e-6)
    expect(bare?.figures.dispersion).toBeCloseTo(3.559, 3)
    const wide = interruptedSeries(sicily(), { ...COUNTS, lag: 12 })
    expect(wide?.figures.neweyWestError).toBeCloseTo(0.0153907, 6)
  })

  it('lets the course change too, as published', () => {
    const found = interruptedSeries(sicily(), { ...COUNTS, slope: 'may-change' })
    expect(Math.exp(found?.level ?? 0)).toBeCloseTo(0.876464418, 6)
    expect(Math.exp(found?.figures.slope ?? 0)).toBeCloseTo(1.00148333, 6)
    expect(found?.figures.slopeP).toBeCloseTo(0.428, 3)
  })
})

/** Level 10, rising 0.5 a period, 3 lower from the eleventh on; errors of the seed. */
function planted(errors: number, seed = 1): OneSeries {
  const random = randomOf(seed)
  const times = Array.from({ length: 20 }, (_, at) => at)
  const values = times.map((t) => 10 + 0.5 * t - (t >= 10 ? 3 : 0) + errors * random.normal())
  return { times, values, before: 10, step: 1 }
}
const LINE: SeriesModel = { family: 'linear', season: 1, harmonics: 0, slope: 'same' }

describe('an interrupted series', () => {
  it('finds a planted change and what would have been without it', () => {
    const found = interruptedSeries(planted(0.01), LINE)
    expect(found?.level).toBeCloseTo(-3, 1)
    expect(found?.counterfactual[19]).toBeCloseTo(19.5, 1)
    expect(found?.p).toBeLessThan(1e-6)
  })

  it('says nothing of a series that is too short for its coefficients', () => {
    const short = { times: [1, 2, 3, 4], values: [1, 2, 3, 5], before: 2, step: 1 }
    expect(interruptedSeries(short, LINE)).toBeUndefined()
  })

  it('widens the interval where neighbours are alike', () => {
    const times = Array.from({ length: 60 }, (_, at) => at)
    const random = randomOf(5)
    let last = 0
    const values = times.map(() => {
      last = 0.7 * last + random.normal()
      return last
    })
    const found = interruptedSeries({ times, values, before: 30, step: 1 }, LINE)
    expect(found?.figures.rho).toBeGreaterThan(0.3)
    expect((found?.high ?? 0) - (found?.low ?? 0)).toBeGreaterThan(3 * (found?.figures.modelError ?? 0) * 1.5)
  })
})
