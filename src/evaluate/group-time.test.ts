/** Group-time effects on a small panel reckoned by hand: the published county panel is not among the shared data. */
import { describe, expect, it } from 'vitest'
import { byAge, bySize, errorOf, groupTimeEffects, meanOf, type Staggered } from './group-time.ts'

/** Two never treated, two from the second period, one from the fourth. */
const PANEL: Staggered = {
  times: [2001, 2002, 2003, 2004],
  values: [
    [1, 2, 3, 4],
    [3, 4, 7, 6],
    [2, 6, 9, 12],
    [4, 6, 9, 10],
    [5, 6, 8, 14],
  ],
  starts: [null, null, 1, 1, 3],
}

describe('group-time effects', () => {
  it('are differences of means from the period before the start', () => {
    const cells = groupTimeEffects(PANEL, 'never')
    const told = cells.map(({ group, period, effect }) => [group, period, effect])
    expect(told).toEqual([
      [1, 1, 2], // (4 + 2) ÷ 2 − (1 + 1) ÷ 2
      [1, 2, 3], // (7 + 5) ÷ 2 − (2 + 4) ÷ 2
      [1, 3, 5], // (10 + 6) ÷ 2 − 3
      [3, 1, 0], // before its start, from the period before: 1 − 1
      [3, 2, 0], // 2 − (1 + 3) ÷ 2
      [3, 3, 6], // 6 − (1 − 1) ÷ 2
    ])
  })

  it('may be compared with those that have not begun yet, and never with those that have', () => {
    const cells = groupTimeEffects(PANEL, 'not-yet')
    const at = (group: number, period: number) =>
      cells.find((one) => one.group === group && one.period === period)?.effect
    expect(at(1, 1)).toBe(2) // the last group changed by 1 as the others
    expect(at(1, 2)).toBeCloseTo(6 - (2 + 4 + 3) / 3)
    expect(at(1, 3)).toBe(5) // all but the never treated have begun
  })

  it('make effects by time since the start, weighted by size', () => {
    const cells = groupTimeEffects(PANEL, 'never')
    const ages = byAge(PANEL, cells)
    expect(ages.get(0)?.effect).toBeCloseTo((2 * 2 + 1 * 6) / 3)
    expect(ages.get(2)?.effect).toBe(5)
    const after = [...ages].filter(([age]) => age >= 0).map(([, one]) => one)
    expect(meanOf(after).effect).toBeCloseTo((10 / 3 + 3 + 5) / 3)
    const simple = bySize(
      PANEL,
      cells.filter(({ group, period }) => period >= group),
    )
    expect(simple.effect).toBeCloseTo((2 * (2 + 3 + 5) + 6) / 7)
  })

  it('have influences that sum to nothing over the units', () => {
    for (const { influence } of groupTimeEffects(PANEL, 'never'))
      expect(influence.reduce((sum, one) => sum + one, 0)).toBeCloseTo(0)
  })

  it('have the error of a difference of two means', () => {
    const [first] = groupTimeEffects(PANEL, 'never')
    // changes 4 and 2 of the treated, 1 and 1 of the others: √(2 ÷ 2 + 0)
    expect(first && errorOf(first)).toBeCloseTo(1)
  })
})
