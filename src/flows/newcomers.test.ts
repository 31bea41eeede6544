/** Newcomers of a process whose law is known, and what stays whole whatever the rates. */
import { describe, expect, it } from 'vitest'
import { episodeColumns, type FlowEpisode } from '#model/flow-episode.ts'
import { AGE_EDGES, YEAR } from './band.ts'
import { exponential, streamOf, uniform } from './draw.ts'
import { type FlowModel, flowModelOf } from './flow-model.ts'
import { newcomerPart } from './newcomers.ts'
import { staysOf } from './stay.ts'

const LAST = Math.round(8 * YEAR)
/** Rates a year of the law: out of support to rest and to a placement, and out of the placement. */
const [ENDS, PLACED, BACK] = [0.8, 0.2, 0.5]
const FIRST_PLACED = 0.1

/** Children of 2–6 who come once, are supported, perhaps placed, and never return. */
function lawful(): FlowModel {
  const stream = streamOf(11)
  const told: FlowEpisode[] = []
  const births = new Map<string, number>()
  const add = (child: string, state: string, start: number, end: number) =>
    told.push({ child, state, start, end: end > LAST ? null : end, rank: 0, production: 'own', dayPrice: null })
  for (let k = 0; k < 4000; k++) {
    const child = `c${k}`
    const start = Math.floor(uniform(stream) * LAST)
    births.set(child, Math.floor(start - (2 + 4 * uniform(stream)) * YEAR))
    const lasts = (rate: number) => 1 + Math.floor((exponential(stream) / rate) * YEAR)
    const isPlaced = uniform(stream) < FIRST_PLACED
    const over = isPlaced ? start : start + lasts(ENDS + PLACED)
    if (!isPlaced) add(child, 'early-support', start, over)
    if (over < LAST && (isPlaced || uniform(stream) < PLACED / (ENDS + PLACED)))
      add(child, 'placement-foster', over, over + lasts(BACK))
  }
  const stays = staysOf(episodeColumns(told), births, { order: [], limit: (_, birth) => birth + 18 * YEAR })
  const limits = { limit: new Float64Array(stays.states.length + 1).fill(18 * YEAR), next: -1, ages: AGE_EDGES }
  const population = { past: 8, counts: new Float64Array(18).fill(500) }
  return flowModelOf({ stays, window: { from: 0, to: LAST }, limits, population, years: 5 })
}

describe('those who come for the first time within a year', () => {
  const model = lawful()
  const years = [0, 1, 2, 5]
  const ends = Float64Array.from(years, (year) => Math.max(1, year * YEAR))
  const draws = newcomerPart({ model, ends, seed: 3 }, 0, 60)
  const share = (draw: Float64Array, state: string, at: number) => {
    const names = [...model.states, 'rest', 'out']
    return draw[names.indexOf(state) * ends.length + at] as number
  }
  const mean = (state: string, at: number) =>
    draws.reduce((sum, draw) => sum + share(draw, state, at), 0) / draws.length

  it('are where the law of their process says, as the years go by', () => {
    for (const [at, year] of years.entries()) {
      const supported = (1 - FIRST_PLACED) * Math.exp(-(ENDS + PLACED) * year)
      const placed =
        FIRST_PLACED * Math.exp(-BACK * year) +
        (((1 - FIRST_PLACED) * PLACED) / (ENDS + PLACED - BACK)) *
          (Math.exp(-BACK * year) - Math.exp(-(ENDS + PLACED) * year))
      expect(Math.abs(mean('placement-foster', at) - placed)).toBeLessThan(0.02)
      expect(Math.abs(mean('early-support', at) - supported)).toBeLessThan(0.025)
    }
  })

  it('are all somewhere, and hardly anybody of such an age is grown within five years', () => {
    for (const draw of draws)
      for (const at of years.keys()) {
        const all = [...model.states, 'rest', 'out'].reduce((sum, state) => sum + share(draw, state, at), 0)
        expect(all).toBeCloseTo(1, 9)
        expect(share(draw, 'out', at)).toBeLessThan(0.02)
      }
  })

  it('are the same whichever part draws them', () => {
    const [one] = newcomerPart({ model, ends, seed: 3 }, 7, 8)
    expect(one).toEqual(draws[7])
  })
})
