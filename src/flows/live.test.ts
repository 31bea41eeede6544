/** Lives: conservation, agreement of the two ways to live them, chains with a known answer, repeatability. */
import { describe, expect, it } from 'vitest'
import { type Chain, plainChain } from './chain.ts'
import { cohortWorth } from './cohort.ts'
import { mixed, streamOf, uniform } from './draw.ts'
import { jump } from './jump-chain.ts'
import { live, type People, tallyOf } from './live.ts'
import { drawOf } from './simulate.ts'

const people = (count: number, state: (at: number) => number): People => ({
  state: Uint8Array.from({ length: count }, (_, at) => state(at)),
  from: new Float64Array(count),
  since: new Float64Array(count),
  birth: new Float64Array(count).fill(-4000),
  key: Uint32Array.from({ length: count }, (_, at) => mixed(at)),
})
const ends = Float64Array.from({ length: 24 }, (_, month) => Math.round((month + 1) * 30.4375))

function aChain(limit: number): Chain {
  const stream = streamOf(2)
  return plainChain(
    Array.from({ length: 5 }, (_, from) =>
      Array.from({ length: 5 }, (_, to) => (from === to ? 0 : uniform(stream) / 300)),
    ),
    limit,
  )
}

describe('lives', () => {
  it.each([Number.POSITIVE_INFINITY, 4300])(
    'lived by jumps are those lived by segments, number for number (limit %s)',
    (limit) => {
      const chain = aChain(limit)
      const all = people(3000, (at) => at % 5)
      const [one, other] = [tallyOf(chain, ends), tallyOf(chain, ends)]
      live(chain, all, one)
      jump(chain, all, other)
      const [told, again] = [drawOf(one, chain), drawOf(other, chain)]
      expect(again.stock).toEqual(told.stock)
      for (const [at, days] of told.days.entries()) expect(again.days[at]).toBeCloseTo(days, 6)
    },
  )

  it('lose nobody before the age limit, and everybody at it', () => {
    const chain = aChain(4300)
    const tally = tallyOf(chain, ends)
    live(
      chain,
      people(500, (at) => at % 5),
      tally,
    )
    const { stock, days } = drawOf(tally, chain)
    const total = (month: number) =>
      [0, 1, 2, 3, 4].reduce((sum, state) => sum + (stock[state * 24 + month] as number), 0)
    expect(total(8)).toBe(500)
    expect(total(9)).toBe(0)
    expect(days.reduce((sum, one) => sum + one, 0)).toBeCloseTo(500 * 300, 5)
  })

  it('in parts are the lives as a whole', () => {
    const chain = aChain(Number.POSITIVE_INFINITY)
    const all = people(1000, () => 0)
    const [whole, parts] = [tallyOf(chain, ends), tallyOf(chain, ends)]
    live(chain, all, whole)
    live(chain, all, parts, 400)
    live(chain, all, parts, 0, 400)
    for (const [at, sum] of whole.sums.entries()) expect(parts.sums[at]).toBeCloseTo(sum, 6)
  })

  it('stay as long as rates by time and age say', () => {
    const chain: Chain = {
      states: 2,
      epochs: Float64Array.of(0, 200),
      durations: Float64Array.of(0, 50),
      ages: Float64Array.of(0, 4100),
      // leaving `0` for `rest` at .01 a day for 50 days, then .002, three times that from the age of 4,100 days, nothing from day 200
      hazard: Float64Array.of(0.01, 0.03, 0.002, 0.006, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
      moving: new Float64Array(16),
      into: new Float64Array(16).fill(2),
      limit: new Float64Array(2).fill(Number.POSITIVE_INFINITY),
      onward: new Float64Array(2),
      next: -1,
    }
    const tally = tallyOf(chain, Float64Array.of(50, 100, 200, 400))
    live(
      chain,
      people(40_000, () => 0),
      tally,
    )
    const { stock } = drawOf(tally, chain)
    const here = (bin: number) => ((stock[bin] as number) + (stock[4 + bin] as number)) / 40_000
    for (const [bin, sum] of [0.5, 0.6, 1.2, 1.2].entries())
      expect(Math.abs(here(bin) - Math.exp(-sum))).toBeLessThan(0.01)
    expect(stock[3]).toBe(0) // all are past 4,100 days
  })
})

describe('a cohort', () => {
  it('is worth what its months sum to', () => {
    const matrix = Float64Array.of(0.8, 0.2, 0, 1)
    const worth = cohortWorth(matrix, {
      start: Float64Array.of(1, 0),
      worth: Float64Array.of(100, 0),
      months: 3,
      discount: 0.5,
    })
    expect(worth).toBeCloseTo(100 * (0.5 * 0.8 + 0.25 * 0.64 + 0.125 * 0.512), 10)
  })

  it('of ten states is worth what the same is among eleven', () => {
    const stream = streamOf(6)
    const row = Array.from({ length: 10 }, () => Array.from({ length: 10 }, () => uniform(stream) / 6))
    const ten = Float64Array.from(row.flat())
    const eleven = Float64Array.from([...row.flatMap((one) => [...one, 0]), ...new Array<number>(11).fill(0)])
    const start = Float64Array.from({ length: 10 }, () => uniform(stream))
    const form = { months: 40, discount: 0.99 }
    const worth = start.toReversed()
    expect(cohortWorth(ten, { ...form, start, worth })).toBeCloseTo(
      cohortWorth(eleven, { ...form, start: Float64Array.of(...start, 0), worth: Float64Array.of(...worth, 0) }),
      9,
    )
  })
})
