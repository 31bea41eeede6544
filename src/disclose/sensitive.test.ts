import { describe, expect, it } from 'vitest'
import { SUPPRESSION_RULES } from '#law/suppression.ts'
import type { LinkedTable, TableCell } from '#model/protected-table.ts'
import type { SuppressionRule } from '#model/suppression-rule.ts'
import { indexedTable } from './indexed-table.ts'
import { needsOf } from './sensitive.ts'

const [RULE] = SUPPRESSION_RULES
if (!RULE) throw new Error('no rule')

const needs = (
  cells: readonly Partial<TableCell>[],
  rule: Partial<SuppressionRule> = {},
  links: LinkedTable['links'] = [],
) => {
  const whole = cells.map((cell, k) => ({ id: `c${k}`, value: 0, kind: 'count' as const, ...cell }))
  return needsOf(indexedTable({ cells: whole, links }), { ...RULE, ...rule })
}
const money = (value: number, largest: readonly number[], contributors?: number): Partial<TableCell> => ({
  value,
  kind: 'money',
  largest,
  ...(contributors !== undefined && { contributors }),
})

describe('a count', () => {
  it('of one to four is sensitive, and its doubt reaches from none to five', () => {
    const found = needs([0, 1, 4, 5, 100].map((value) => ({ value })))
    expect(found).toEqual([1, 2].map((cell) => ({ cell, reason: 'small-count', low: 0, high: 5 })))
  })

  it('is so at whatever threshold the rule sets', () => {
    expect(needs([{ value: 2 }, { value: 3 }], { threshold: 3 })).toEqual([
      { cell: 0, reason: 'small-count', low: 0, high: 3 },
    ])
  })

  it('of many events is sensitive where fewer than five children make them', () => {
    const found = needs([
      { value: 200, contributors: 4 },
      { value: 200, contributors: 5 },
      { value: 6, contributors: 1 },
    ])
    expect(found).toEqual([
      { cell: 0, reason: 'few-contributors', low: 180, high: 220 },
      { cell: 2, reason: 'few-contributors', low: 1, high: 11 },
    ])
  })

  it('of none is shown, withheld, or withheld where it tells that a whole group is elsewhere, as the rule says', () => {
    const group = [{ value: 9 }, { value: 9 }, { value: 0 }, { value: 0 }]
    const links = [{ kind: 'sum' as const, total: 'c0', parts: ['c1', 'c2', 'c3'] }]
    expect(needs(group, { zeros: 'shown' }, links)).toEqual([])
    expect(needs(group, { zeros: 'withheld' }, links).map(({ cell, reason }) => [cell, reason])).toEqual([
      [2, 'zero'],
      [3, 'zero'],
    ])
    const told = needs(group, { zeros: 'withheld-when-whole-group' }, links)
    expect(told.map(({ cell, reason }) => [cell, reason])).toEqual([
      [2, 'whole-group'],
      [3, 'whole-group'],
    ])
    const spread = [{ value: 9 }, { value: 4 }, { value: 5 }, { value: 0 }]
    expect(needs(spread, { zeros: 'withheld-when-whole-group' }, links).map(({ cell }) => cell)).toEqual([1])
  })
})

describe('money', () => {
  it('is sensitive where the two largest make more than 85 % of it', () => {
    // 850 of 1000 is 85 %: not more. 851: it would have to be 1001.2 to be safe; the doubt is at least a tenth of it.
    expect(needs([money(1000, [500, 350, 150])], { percent: 0 })).toEqual([])
    expect(needs([money(1000, [501, 350, 149])], { percent: 0 })).toEqual([
      { cell: 0, reason: 'dominance', low: 900, high: 1100 },
    ])
    // 990 of 1000: 990 / 0.85 − 1000 = 164.7.
    expect(needs([money(1000, [600, 390, 10])], { percent: 0 })).toEqual([
      { cell: 0, reason: 'dominance', low: 835, high: 1165 },
    ])
  })

  it('is sensitive where the second largest could reckon the largest within ten percent', () => {
    // The rest is 40, and a tenth of 500 is 50.
    expect(needs([money(900, [500, 360, 40])], { dominance: { largest: 1, share: 90 } })).toMatchObject([{ cell: 0 }])
    expect(needs([money(920, [500, 360, 60])], { dominance: { largest: 1, share: 90 } })).toEqual([])
  })

  it('is sensitive where fewer than three stand behind it, and nothing is where nothing is', () => {
    expect(needs([money(1000, [500, 500], 2)])).toMatchObject([{ cell: 0, reason: 'few-contributors' }])
    expect(needs([money(0, [], 0)])).toEqual([])
  })
})
