/** Value of information where it is known in closed form, and the probabilistic HIV model of Briggs, Claxton & Sculpher. */
import { describe, expect, it } from 'vitest'
import { gamma, normal, type Stream, streamOf } from '#flows/draw.ts'
import { partialInformation, perfectInformation } from './information.ts'

const COUNT = 20_000
const drawsOf = (seed: number) => {
  const stream: Stream = streamOf(seed)
  return Float64Array.from({ length: COUNT }, () => normal(stream))
}

const density = (z: number) => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)
/** Abramowitz & Stegun 26.2.17, error below 7.5e-8. */
function below(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z))
  const series = [0.31938153, -0.356563782, 1.781477937, -1.821255978, 1.330274429].reduceRight(
    (sum, b) => (sum + b) * t,
    0,
  )
  const tail = density(z) * series
  return z > 0 ? 1 - tail : tail
}

/** E[max(0, N(mean, deviation))] − max(0, mean). */
const known = (mean: number, deviation: number): number =>
  deviation * density(mean / deviation) - Math.abs(mean) * below(-Math.abs(mean) / deviation)

describe('the value of information', () => {
  it.each([-1, 0, 0.5, 2])('of a worth that is linear in two normal parameters is the closed form, mean %f', (mean) => {
    const [first, second] = [drawsOf(1), drawsOf(2)]
    const worth = first.map((one, at) => mean + one + 0.5 * (second[at] as number))
    expect(Math.abs(perfectInformation(worth) - known(mean, Math.hypot(1, 0.5)))).toBeLessThan(0.015)
    expect(Math.abs(partialInformation(worth, first) - known(mean, 1))).toBeLessThan(0.015)
    expect(Math.abs(partialInformation(worth, second) - known(mean, 0.5))).toBeLessThan(0.015)
  })

  it('of a worth that bends with the parameter is that of the bend', () => {
    const [first, noise] = [drawsOf(1), drawsOf(4)]
    const bent = first.map((one) => one * one - 1.2)
    const worth = bent.map((one, at) => one + 2 * (noise[at] as number))
    expect(Math.abs(partialInformation(worth, first) - perfectInformation(bent))).toBeLessThan(0.05)
  })

  it('is nothing of what does not matter, and of what changes no decision', () => {
    const [first, other] = [drawsOf(1), drawsOf(3)]
    expect(partialInformation(first, other)).toBeLessThan(0.005)
    expect(perfectInformation(first.map((one) => 100 + one))).toBe(0)
    expect(partialInformation(first, new Float64Array(COUNT).fill(4))).toBeLessThan(0.005)
  })

  it('does not depend on the scale of the parameter: ranks are all it sees', () => {
    const first = drawsOf(1)
    expect(partialInformation(first, first.map(Math.exp))).toBe(partialInformation(first, first))
  })
})

/**
 * HIV (Chancellor 1997): Dirichlet rows of the counts, relative risk lognormal with mean ln 0.509 and the error of its interval, costs of
 * the states exponential. Published by a million draws of the same distributions: chance to be worth its cost 0.0158, 0.2159, 0.4997,
 * 0.7327, 0.9425 and 0.9970 at these prices of a year, information 677.9 at 6,276 and 63.3 at 10,000.
 */
const ROWS = [
  [1251, 350, 116, 17],
  [0, 731, 512, 15],
  [0, 0, 1312, 437],
  [0, 0, 0, 1],
]
const DIRECT = [1701, 1774, 6948]
const COMMUNITY = [1055, 1278, 2059]

function gains(stream: Stream): { readonly cost: number; readonly years: number } {
  const mono = ROWS.map((row) => {
    const parts = row.map((count) => (count > 0 ? gamma(stream, count) : 0))
    const whole = parts.reduce((sum, one) => sum + one, 0)
    return parts.map((one) => one / whole)
  })
  const error = (Math.log(0.71) - Math.log(0.365)) / (2 * 1.959964)
  const risk = Math.exp(Math.log(0.509) + error * normal(stream))
  const cost = DIRECT.map((one, k) => one * gamma(stream, 1) + (COMMUNITY[k] ?? 0) * gamma(stream, 1))
  const lived = (isBoth: boolean) => {
    let now = [1, 0, 0, 0]
    const sums = { cost: 0, years: 0 }
    for (let cycle = 1; cycle <= 20; cycle++) {
      const factor = isBoth && cycle <= 2 ? risk : 1
      now = now.map((_, to) =>
        now.reduce((sum, share, from) => {
          const row = mono[from] ?? []
          const stays = 1 - row.reduce((all, one, k) => all + (k === from ? 0 : one * factor), 0)
          return sum + share * (to === from ? stays : (row[to] ?? 0) * factor)
        }, 0),
      )
      const alive = 1 - (now[3] ?? 0)
      const drugs = alive * (2278 + (isBoth && cycle <= 2 ? 2086.5 : 0))
      sums.cost += (cost.reduce((sum, one, k) => sum + one * (now[k] ?? 0), 0) + drugs) / 1.06 ** cycle
      sums.years += alive
    }
    return sums
  }
  const [alone, both] = [lived(false), lived(true)]
  return { cost: both.cost - alone.cost, years: both.years - alone.years }
}

it('the probabilistic HIV model is worth its cost, and its information, as often as published', () => {
  const stream = streamOf(11)
  const drawn = Array.from({ length: 4000 }, () => gains(stream))
  const worthAt = (price: number) => Float64Array.from(drawn, ({ cost, years }) => price * years - cost)
  const chance = (price: number) => worthAt(price).filter((one) => one > 0).length / drawn.length
  const error = (p: number) => 4 * Math.sqrt((p * (1 - p)) / drawn.length)
  for (const [price, p] of [
    [2500, 0.0158],
    [5000, 0.2159],
    [6276, 0.4997],
    [7500, 0.7327],
    [10_000, 0.9425],
    [15_000, 0.997],
  ] as const)
    expect(Math.abs(chance(price) - p)).toBeLessThan(error(p))
  expect(Math.abs(perfectInformation(worthAt(6276)) - 677.9)).toBeLessThan(70)
  expect(Math.abs(perfectInformation(worthAt(10_000)) - 63.3)).toBeLessThan(25)
})
