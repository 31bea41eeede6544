import { describe, expect, it } from 'vitest'
import { randomOf } from '#kernel/random.ts'
import { draftsOf, type FanRule } from './fan.ts'
import { reconciled } from './reconcile.ts'
import type { Series } from './series.ts'
import { sumsOf } from './tree.ts'

const RULE: FanRule = { horizon: 3, interval: 'pooled', scale: 'as-is' }

const series = (id: string, values: readonly number[]): Series => ({
  ...{ id, frequency: 'yearly', first: 2005, breaks: [], regressors: [] },
  values: Float64Array.from(values),
})

/** Two parts of two leaves each, wandering, and their sums. */
function family(seed: number): Series[] {
  const random = randomOf(seed)
  const leaf = (level: number) => {
    let at = level
    return Array.from({ length: 16 }, () => {
      at += random.normal() * level * 0.05 + 0.5
      return Math.max(at, 0)
    })
  }
  const leaves = [leaf(100), leaf(40), leaf(10), leaf(250)]
  const sum = (...own: number[][]) =>
    Array.from({ length: 16 }, (_, t) => own.reduce((all, one) => all + (one[t] ?? 0), 0))
  const [a = [], b = [], c = [], d = []] = leaves
  return [
    series('all', sum(a, b, c, d)),
    series('all/x', sum(a, b)),
    series('all/x/a', a),
    series('all/x/b', b),
    series('all/y', sum(c, d)),
    series('all/y/c', c),
    series('all/y/d', d),
  ]
}

const sums = (list: readonly Series[]) => {
  const found = sumsOf(list)
  if (!found.ok) throw new Error(found.why.text)
  return found.value
}

/** How far the sums are from their leaves, at most. */
function gap([all = 0, x = 0, a = 0, b = 0, y = 0, c = 0, d = 0]: readonly number[]): number {
  return Math.max(Math.abs(a + b - x), Math.abs(c + d - y), Math.abs(x + y - all))
}

const columns = (paths: readonly Float64Array[]): number[][] =>
  Array.from(paths[0] ?? [], (_, h) => paths.map((path) => path[h] ?? Number.NaN))

describe('reconciliation', () => {
  it('makes every whole the sum of its leaves, in the forecast and in the trials', () => {
    for (const seed of [1, 2, 3]) {
      const list = family(seed)
      const { drafts, by } = reconciled(draftsOf(list, RULE), sums(list))
      expect(['bottom-up', 'wls', 'mint-shrink']).toContain(by)
      const ahead = columns(drafts.map(({ measure }) => measure?.mean ?? new Float64Array(0)))
      const trials = [...(drafts[0]?.trials ?? []).keys()].flatMap((k) =>
        columns(drafts.map((one) => one.trials[k]?.mean ?? new Float64Array(0))),
      )
      expect(trials.length).toBeGreaterThan(3)
      expect(Math.max(...[...ahead, ...trials].map(gap))).toBeLessThan(1e-6)
    }
  })

  it('leaves forecasts that agree already as they are', () => {
    const list = family(4)
    const first = reconciled(draftsOf(list, RULE), sums(list))
    const again = reconciled(first.drafts, sums(list))
    for (const [k, { measure }] of again.drafts.entries())
      for (const [h, value] of (measure?.mean ?? []).entries())
        expect(value).toBeCloseTo(first.drafts[k]?.measure?.mean[h] ?? Number.NaN, 6)
  })

  it('adds up the parts where nothing was tried on the past', () => {
    const short = family(5).map((one) => ({ ...one, values: one.values.subarray(0, 4) }))
    expect(reconciled(draftsOf(short, RULE), sums(short)).by).toBe('bottom-up')
  })
})

describe('a tree of series', () => {
  it('is refused where a whole is not the sum of its parts, with the first such period', () => {
    const list = family(6).map((one) =>
      one.id === 'all/x' ? { ...one, values: one.values.map((value, t) => (t === 3 ? value + 1 : value)) } : one,
    )
    expect(sumsOf(list)).toMatchObject({ ok: false, why: { why: 'not-a-tree', text: 'all/x 2008' } })
  })

  it('is refused where nothing stands below anything', () =>
    expect(sumsOf([series('a', [1, 2]), series('ab', [1, 2])]).ok).toBe(false))
})
