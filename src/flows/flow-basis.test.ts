/** The basis of an appraisal against the stays it was counted from: nobody is lost, shares are whole. */
import { describe, expect, it } from 'vitest'
import { FlowBasis } from '#model/flow-basis.ts'
import { episodeColumns, type FlowEpisode } from '#model/flow-episode.ts'
import { AGE_EDGES, YEAR } from './band.ts'
import { exponential, streamOf, uniform } from './draw.ts'
import { flowBasisOf } from './flow-basis.ts'
import { flowModelOf } from './flow-model.ts'
import { priceBookOf } from './price.ts'
import { staysOf } from './stay.ts'

const LAST = Math.round(4 * YEAR) - 1

const STATES = ['open-care', 'placement-foster', 'aftercare']

/** Children who go through the states one after the other, some with a pause between. */
function lives() {
  const stream = streamOf(9)
  const births = new Map<string, number>()
  const told: FlowEpisode[] = []
  for (let k = 0; k < 300; k++) {
    const child = `c${k}`
    let day = Math.floor(uniform(stream) * LAST)
    births.set(child, Math.floor(day - uniform(stream) * 17.5 * YEAR))
    for (const state of STATES) {
      const end = day + 1 + Math.floor(exponential(stream) * 300)
      const production = uniform(stream) < 0.4 ? ('own' as const) : ('bought' as const)
      const dayPrice = state === 'placement-foster' ? 8000 + 4000 * uniform(stream) : null
      told.push({ child, state, start: day, end: end > LAST ? null : end, rank: 0, production, dayPrice })
      day = end + (uniform(stream) < 0.3 ? Math.floor(exponential(stream) * 100) : 0)
    }
  }
  return { births, told: told.filter(({ start }) => start <= LAST) }
}

function basisOf(): FlowBasis {
  const { births, told } = lives()
  const episodes = episodeColumns(told)
  const limit = (state: string, birth: number) => birth + (state === 'aftercare' ? 25 : 18) * YEAR
  const stays = staysOf(episodes, births, { order: [], limit, last: LAST })
  const ends = [...stays.states, 'rest'].map((state) => (state === 'aftercare' ? 25 : 18) * YEAR)
  const limits = { limit: Float64Array.from(ends), next: stays.states.indexOf('aftercare'), ages: AGE_EDGES }
  const population = { past: 4, counts: new Float64Array(18 * 6).fill(100).fill(110, 18 * 4) }
  const window = { from: 0, to: LAST }
  const model = flowModelOf({ stays, window, limits, population, years: 3 })
  return flowBasisOf(model, priceBookOf(episodes, stays.states, window), { years: 3, source: 'drawn', date: '2025' })
}

describe('the basis of a model of flows', () => {
  const basis = basisOf()
  const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)

  it('loses nobody: who entered and moved in is there or has moved on', () => {
    const out = sum(basis.moves.flatMap(({ from, to, count }) => (to === 'out' && from !== 'rest' ? [count] : [])))
    for (const { id, stock } of basis.states) {
      const came = sum(basis.entries.flatMap(({ state, count }) => (state === id ? [count] : [])))
      const into = sum(basis.moves.flatMap(({ to, count }) => (to === id ? [count] : [])))
      const away = sum(basis.moves.flatMap(({ from, count }) => (from === id ? [count] : [])))
      if (id !== 'rest') expect([id, came + into - away]).toEqual([id, stock])
      // who ends within the last day of childhood is counted out, and rests for the rest of that day
      else expect(stock - came - into + away).toBeLessThanOrEqual(out)
    }
    expect(sum(basis.entries.map(({ count }) => count))).toBe(300)
    expect(basis.moves.some(({ to }) => to === 'out')).toBe(true)
  })

  it('is a basis that an appraisal takes: prices in euros, shares that are whole, a population that grows', () => {
    expect(FlowBasis.safeParse(basis).error?.issues ?? []).toEqual([])
    const placed = basis.states.find(({ id }) => id === 'placement-foster')
    expect(sum(placed?.productions.map(({ share }) => share) ?? [])).toBeCloseTo(1, 9)
    for (const { pricePerDay } of placed?.productions ?? []) {
      expect(Math.abs(pricePerDay.value - 100)).toBeLessThan(10)
      expect(pricePerDay.low ?? 0).toBeLessThan(pricePerDay.value)
    }
    expect(basis.population).toEqual([1.1, 1.1, 1.1])
    expect(basis.years).toBeCloseTo(4, 2)
  })
})
