/** Expectations against lives drawn by chance, and conservation of children. */
import { describe, expect, it } from 'vitest'
import { episodeColumns, type FlowEpisode } from '#model/flow-episode.ts'
import { AGE_EDGES, YEAR } from './band.ts'
import { exponential, streamOf, uniform } from './draw.ts'
import { expectedFlows, MONTH } from './expect.ts'
import { type FlowModel, flowModelOf } from './flow-model.ts'
import { live, tallyOf } from './live.ts'
import { chainOf, meanParameters } from './parameter.ts'
import { drawOf } from './simulate.ts'
import { staysOf } from './stay.ts'

const LAST = Math.round(5 * YEAR)

/** Children who are assessed, supported and placed, with stays that grow longer the longer they last, and who come back. */
function aModel(): FlowModel {
  const stream = streamOf(4)
  const told: FlowEpisode[] = []
  const births = new Map<string, number>()
  const add = (child: string, state: string, start: number, end: number) =>
    told.push({ child, state, start, end: end > LAST ? null : end, rank: 0, production: 'own', dayPrice: null })
  for (let k = 0; k < 900; k++) {
    const child = `c${k}`
    let day = Math.floor(uniform(stream) * LAST)
    births.set(child, Math.floor(day - uniform(stream) * 16.5 * YEAR))
    for (let round = 0; round < 3 && day < LAST; round++) {
      const assessed = day + 1 + Math.floor(exponential(stream) * 50)
      add(child, 'assessment', day, assessed)
      const longer = uniform(stream) < 0.3 ? 900 : 90
      const over = assessed + 1 + Math.floor(exponential(stream) * longer)
      if (assessed < LAST && uniform(stream) < 0.6)
        add(child, uniform(stream) < 0.5 ? 'early-support' : 'placement-foster', assessed, over)
      day = over + Math.floor(exponential(stream) * 400)
    }
  }
  const known = told.filter(({ start }) => start <= LAST)
  const stays = staysOf(episodeColumns(known), births, { order: [], limit: (_, birth) => birth + 18 * YEAR })
  const limits = { limit: new Float64Array(stays.states.length + 1).fill(18 * YEAR), next: -1, ages: AGE_EDGES }
  const population = { past: 5, counts: new Float64Array(18).fill(500) }
  return flowModelOf({ stays, window: { from: 0, to: LAST }, limits, population, years: 5 })
}

describe('the expectation', () => {
  const model = aModel()
  const parameters = meanParameters(model)
  const edges = Float64Array.from({ length: 5 }, (_, year) => year * YEAR)
  const chain = chainOf(model, parameters, edges)

  it('of those who are here is the mean of their lives drawn many times', () => {
    const nobody = { ...parameters, entering: new Float64Array(18) }
    const { stock, days } = expectedFlows(model, nobody, chain, 36)
    const months = Float64Array.from({ length: 36 }, (_, month) => (month + 1) * MONTH)
    const tally = tallyOf(chain, months)
    const times = 60
    const here = model.stock.state.length
    for (let k = 0; k < times; k++)
      live(
        chain,
        {
          ...model.stock,
          from: new Float64Array(here),
          key: Uint32Array.from({ length: here }, (_, at) => k * here + at),
        },
        tally,
      )
    const lived = drawOf(tally, chain)
    for (const month of [2, 11, 35])
      for (let state = 0; state < chain.states; state++) {
        const mean =
          sumOver(chain.ages.length, (age) => lived.stock[(state * chain.ages.length + age) * 36 + month] as number) /
          times
        const expected = stock[month * chain.states + state] as number
        expect(Math.abs(mean - expected)).toBeLessThan(4 * Math.sqrt((expected + 1) / times) + 0.025 * expected)
        const lasted =
          sumOver(chain.ages.length, (age) => lived.days[(state * chain.ages.length + age) * 36 + month] as number) /
          times
        expect(Math.abs(lasted - (days[month * chain.states + state] as number)) / MONTH).toBeLessThan(
          4 * Math.sqrt((expected + 1) / times) + 0.03 * expected,
        )
      }
  })

  it('loses no child before the age limit', () => {
    const young = { ...model, stock: { ...model.stock, birth: model.stock.birth.map(() => -4 * YEAR) } }
    const nobody = { ...parameters, entering: new Float64Array(18) }
    const { stock } = expectedFlows(young, nobody, chain, 60)
    const last = stock.slice(59 * chain.states)
    expect(last.reduce((sum, one) => sum + one, 0)).toBeCloseTo(model.stock.state.length, 6)
  })
})

const sumOver = (count: number, of: (at: number) => number): number =>
  Array.from({ length: count }, (_, at) => of(at)).reduce((sum, one) => sum + one, 0)
