import { describe, expect, it } from 'vitest'
import { randomOf } from '#kernel/random.ts'
import type { Panel } from '#model/panel.ts'
import { smallestSeen } from './smallest-seen.ts'

const panelOf = (values: readonly (readonly (number | null)[])[], start: number): Panel => ({
  outcome: 'x',
  units: values.map((_, at) => `u${at}`),
  periods: (values[0] ?? []).map((_, at) => String(2000 + at)),
  times: (values[0] ?? []).map((_, at) => 2000 + at),
  values,
  starts: values.map((_, at) => (at === 0 ? start : null)),
  columns: {},
})
const asked = { averages: 1, after: 4, donors: ['u1', 'u2'] }

describe('the smallest effect that would be seen', () => {
  it('is 2.8 deviations of the gap to the donors, by the years before and after', () => {
    const panel = panelOf(
      [
        [1, 3, 1, 3, 99],
        [0, 0, 0, 0, 0],
        [2, 2, 2, 2, 2],
      ],
      2004,
    )
    // Gaps 0, 2, 0, 2: deviation √(4/3).
    expect(smallestSeen(panel, asked)).toBeCloseTo(2.8 * Math.sqrt(4 / 3) * Math.sqrt(1 / 4 + 1 / 4), 12)
  })

  it('alone is of what is left of the own line: a straight fall hides nothing', () => {
    const panel = panelOf([[10, 9, 8, 7, 0]], 2004)
    expect(smallestSeen(panel, { ...asked, donors: [] })).toBeCloseTo(0, 12)
  })

  it('counts means of three years as a third, and tells nothing of fewer than four', () => {
    const panel = panelOf(
      [
        [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1],
        [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
        [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
      ],
      2011,
    )
    expect(smallestSeen(panel, { ...asked, averages: 3 })).toBeUndefined()
    expect(smallestSeen(panel, asked)).toBeGreaterThan(0)
    expect(
      smallestSeen(
        panelOf(
          [
            [1, null, 2, 3],
            [0, 0, 0, 0],
          ],
          2004,
        ),
        { ...asked, donors: ['u1'] },
      ),
    ).toBeUndefined()
  })

  it('is found four times of five by a comparison of means, where years are independent', () => {
    const random = randomOf(7)
    const [before, after, trials] = [12, 6, 400]
    let found = 0
    for (let trial = 0; trial < trials; trial++) {
      const row = () => Array.from({ length: before + after }, () => random.normal())
      const values = [row(), ...Array.from({ length: 20 }, row)]
      // The true deviation of the gap, so that only the formula is tried.
      const deviation = Math.sqrt(1 + 1 / 20)
      const smallest = 2.8 * deviation * Math.sqrt(1 / before + 1 / after)
      const gaps = (values[0] ?? []).map((own, at) => {
        const others = values.slice(1).reduce((sum, one) => sum + (one[at] ?? 0), 0) / 20
        return own - others + (at >= before ? smallest : 0)
      })
      const mean = (part: readonly number[]) => part.reduce((sum, one) => sum + one, 0) / part.length
      const z =
        (mean(gaps.slice(before)) - mean(gaps.slice(0, before))) / (deviation * Math.sqrt(1 / before + 1 / after))
      if (z > 1.96) found++
    }
    expect(found / trials).toBeGreaterThan(0.74)
    expect(found / trials).toBeLessThan(0.86)
  })
})
