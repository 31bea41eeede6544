/** The plain projection against the published model's own figures (`../shared/data/demand/expected`, read by path; skipped where absent). */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { gamma, poisson, streamOf, uniform } from './draw.ts'
import { plainMoves, plainProjection } from './plain-projection.ts'

const FOLDER = join(import.meta.dirname, '../../../shared/data/demand/expected')
const rowsOf = (name: string) =>
  readFileSync(join(FOLDER, name), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split(','))

describe.skipIf(!existsSync(FOLDER))('the plain projection', () => {
  it('is what the published model gives on each of 1,096 days, to 1e-9', () => {
    const [heading = [], ...days] = rowsOf('prediction_population.csv')
    const states = heading.slice(1)
    const rates = rowsOf('transition_rates_used.csv')
      .slice(1)
      .map(([from = '', to = '', rate]) => ({ from, to, rate: Number(rate) }))
    const told = new Map(
      rowsOf('entry_rates_used.csv')
        .slice(1)
        .map(([to = '', rate]) => [to, Number(rate)]),
    )
    const process = {
      states,
      start: Float64Array.from(days[0]?.slice(1) ?? [], (one) => Math.round(Number(one))),
      moves: plainMoves(
        states,
        rates.filter(({ from, to }) => states.includes(from) && states.includes(to)),
      ),
      entries: Float64Array.from(states, (state) => told.get(state) ?? 0),
    }
    let [worst, day] = [0, 0]
    for (const { mean } of plainProjection(process, days.length)) {
      for (const [at, one] of (days[day++] ?? []).slice(1).entries())
        worst = Math.max(worst, Math.abs(Number(one) - (mean[at] as number)))
    }
    expect(day).toBe(1096)
    expect(worst).toBeLessThan(1e-9)
  })
})

describe('the variance of the plain projection', () => {
  const process = {
    states: ['a', 'b', 'c'],
    start: Float64Array.of(40, 10, 0),
    moves: Float64Array.of(0.97, 0.01, 0.01, 0.02, 0.96, 0, 0, 0.05, 0.9),
    entries: Float64Array.of(0.3, 0.1, 0),
  }
  const DAYS = 120

  it('is that of children who live through the process by chance', () => {
    const last = [...plainProjection(process, DAYS)].at(-1)
    const stream = streamOf(3)
    const runs = Array.from({ length: 2500 }, () => lived(stream))
    for (const [state, mean] of [...(last?.mean ?? []), last?.totalMean ?? 0].entries()) {
      const own = runs.map((run) => run[state] ?? 0)
      const found = own.reduce((sum, one) => sum + one, 0) / own.length
      const spread = own.reduce((sum, one) => sum + (one - found) ** 2, 0) / (own.length - 1)
      const variance = state < 3 ? (last?.variance[state] ?? 0) : (last?.totalVariance ?? 0)
      expect(Math.abs(found - mean)).toBeLessThan(4 * Math.sqrt(variance / own.length))
      expect(spread / variance).toBeGreaterThan(0.88)
      expect(spread / variance).toBeLessThan(1.12)
    }
  })

  function lived(stream: ReturnType<typeof streamOf>): number[] {
    const children: number[] = [...process.start].flatMap((count, state) => Array.from({ length: count }, () => state))
    for (let day = 0; day < DAYS; day++) {
      children.splice(0, children.length, ...children.map((state) => (state < 0 ? -1 : next(stream, state))))
      for (const [state, mean] of process.entries.entries())
        for (let count = poisson(stream, mean); count > 0; count--) children.push(state)
    }
    const stock = [0, 1, 2].map((state) => children.filter((one) => one === state).length)
    return [...stock, stock.reduce((sum, one) => sum + one, 0)]
  }

  function next(stream: ReturnType<typeof streamOf>, from: number): number {
    let left = uniform(stream)
    for (let to = 0; to < 3; to++) {
      left -= process.moves[from * 3 + to] as number
      if (left < 0) return to
    }
    return -1
  }
})

describe('draws', () => {
  it('have the mean and variance of their distribution', () => {
    const stream = streamOf(9)
    for (const [of, mean] of [
      [() => poisson(stream, 53), 53],
      [() => gamma(stream, 7), 7],
      [() => gamma(stream, 0.4), 0.4],
    ] as const) {
      const all = Array.from({ length: 40_000 }, of)
      const found = all.reduce((sum, one) => sum + one, 0) / all.length
      const spread = all.reduce((sum, one) => sum + (one - found) ** 2, 0) / all.length
      expect(found / mean).toBeCloseTo(1, 1.5)
      expect(spread / mean).toBeCloseTo(1, 1)
    }
  })
})
