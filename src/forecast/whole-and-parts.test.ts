import { describe, expect, it } from 'vitest'
import type { Point } from '#model/picture.ts'
import type { FanRule } from './fan.ts'
import type { Series } from './series.ts'
import { forecastTogether, type History } from './whole-and-parts.ts'

const RULE: FanRule = { horizon: 2, interval: 'pooled', scale: 'as-is' }

const point = (year: number, value: number | null, reason?: Point['reason']): Point => ({
  ...{ period: String(year), from: `${year}-01-01`, to: `${year}-12-31`, value },
  ...(reason && { reason }),
})

const history = (id: string, points: readonly Point[]): History => ({
  ...{ id, points, breaks: [] },
  name: { fi: id, sv: id, en: id },
})

const yearly = (id: string, values: readonly number[]): History =>
  history(
    id,
    values.map((value, k) => point(2015 + k, value)),
  )

const A = [10, 12, 11, 13, 15, 14, 16, 18]
const B = [5, 5, 6, 6, 5, 7, 7, 6]
const ALL = A.map((value, k) => value + (B[k] ?? 0))

describe('a whole and its parts', () => {
  it('are forecast so that the parts make the whole', () => {
    const { total, parts, notes, reconciliation } = forecastTogether(
      yearly('total', ALL),
      [yearly('a', A), yearly('b', B)],
      'yearly',
      RULE,
    )
    expect(notes).toEqual(['reconciled'])
    expect(reconciliation).not.toBe('none')
    for (const [h, { mean, lower95, upper95 }] of total.fan.points.entries()) {
      expect(parts.reduce((sum, { fan }) => sum + (fan.points[h]?.mean ?? 0), 0)).toBeCloseTo(mean, 8)
      expect(lower95).toBeLessThan(mean)
      expect(upper95).toBeGreaterThan(mean)
    }
    expect(total.fan.backtest?.pooledByHorizon?.[0]?.origins).toBe(3 * (total.fan.backtest?.byHorizon[0]?.origins ?? 0))
  })

  it('are not moved where the parts do not make the whole, or a part has too little', () => {
    const other = forecastTogether(
      yearly(
        'total',
        ALL.map((value) => value + 1),
      ),
      [yearly('a', A), yearly('b', B)],
      'yearly',
      RULE,
    )
    expect(other).toMatchObject({ reconciliation: 'none', notes: ['not-reconciled'] })
    const short = forecastTogether(
      yearly('total', ALL),
      [yearly('a', A), history('b', [point(2022, 6)])],
      'yearly',
      RULE,
    )
    expect(short).toMatchObject({ reconciliation: 'none', notes: ['part-without-forecast'] })
    expect(short.parts[1]?.fan).toMatchObject({ method: null, notes: ['too-few-points'] })
  })

  it('have nothing to say of an area without costs', () => {
    const { total, parts } = forecastTogether(history('total', []), [], 'yearly', RULE)
    expect(total).toMatchObject({ history: [], fan: { method: null, points: [] } })
    expect(parts).toEqual([])
  })
})

describe('a part of a year', () => {
  it('is not taken for a year, and stays in the history with its reason', () => {
    const whole = A.map((value, k) => point(2015 + k, value))
    const { total } = forecastTogether(history('total', [...whole, point(2023, 7, 'part-year')]), [], 'yearly', RULE)
    const without = forecastTogether(history('total', whole), [], 'yearly', RULE).total
    expect(total.fan.points).toEqual(without.fan.points)
    expect(total.fan.points[0]?.period).toBe('2023')
    expect(total.history.at(-1)).toEqual({ period: '2023', value: 7, partial: 'part-year' })
    expect(total.fan.notes).toContain('part-year-left-out')
  })

  it('is told from a figure of another source, which is a whole one', () => {
    const points = A.map((value, k) => point(2015 + k, value, k === 7 ? 'other-source' : undefined))
    const { total } = forecastTogether(history('total', points), [], 'yearly', RULE)
    expect(total.fan.points[0]?.period).toBe('2023')
    expect(total.history.at(-1)).toEqual({ period: '2022', value: 18, reason: 'other-source' })
  })
})

describe('known causes', () => {
  const children = new Map(Array.from({ length: 18 }, (_, k) => [2010 + k, 1000 - 30 * k + 50 * (k % 3)]))
  const values = Array.from({ length: 14 }, (_, k) => 2 * (children.get(2010 + k) ?? 0) + (k % 2))
  const points = values.map((value, k) => point(2010 + k, value))

  it('are used where they reach the horizon, and left alone where they do not', () => {
    const caused = { ...history('total', points), causes: [children] }
    const near = forecastTogether(caused, [], 'yearly', RULE).total.fan
    expect(near).toMatchObject({ method: 'local-level' })
    expect(near.notes).toContain('regressors-used')
    expect(Math.round((near.points[0]?.mean ?? 0) / 10)).toBe(Math.round((2 * (children.get(2024) ?? 0)) / 10))
    const far = forecastTogether(caused, [], 'yearly', { ...RULE, horizon: 6 }).total.fan
    expect(far.method).toBe('theta-ets-damped')
  })
})

describe('peers', () => {
  it('give their errors to the pool and nothing else', () => {
    const peers = Array.from(
      { length: 12 },
      (_, p): Series => ({
        ...{ id: `peer-${p}`, frequency: 'yearly', first: 2012, breaks: [], regressors: [] },
        values: Float64Array.from({ length: 11 }, (_v, t) => 20 + p + ((t * (p + 3)) % 7)),
      }),
    )
    const alone = forecastTogether(yearly('total', A), [], 'yearly', RULE)
    const among = forecastTogether(yearly('total', A), [], 'yearly', RULE, peers)
    expect([alone.total.fan.interval, among.total.fan.interval]).toEqual(['frozen', 'pooled'])
    expect(among.total.fan.points.map(({ mean }) => mean)).toEqual(alone.total.fan.points.map(({ mean }) => mean))
    expect(among.parts).toEqual([])
  })
})
