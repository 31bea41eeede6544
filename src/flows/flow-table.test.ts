/** Counts of a look at the flows: every child once a day in its kind and age, and sums that hold. */
import { describe, expect, it } from 'vitest'
import { episodeColumns } from '#model/flow-episode.ts'
import { AGE_BANDS, AGE_EDGES, YEAR } from './band.ts'
import { exponential, streamOf, uniform } from './draw.ts'
import { ALL, flowTable, stockCell } from './flow-table.ts'
import { staysOf } from './stay.ts'

const STATES = ['open-care', 'placement-kin', 'placement-foster', 'early-support'] as const
const WINDOW = { from: 0, to: Math.round(2 * YEAR) - 1 }
const DAYS = [WINDOW.to, Math.round(YEAR) - 1, -1]

function someStays() {
  const stream = streamOf(8)
  const births = new Map<string, number>()
  const told = Array.from({ length: 400 }, (_, k) => {
    const start = Math.floor(uniform(stream) * 900) - 200
    births.set(`${k}`, start - Math.floor(uniform(stream) * 17 * YEAR))
    const state = STATES[Math.floor(uniform(stream) * STATES.length)] ?? 'open-care'
    const end = start + 1 + Math.floor(exponential(stream) * 400)
    return { child: `${k}`, state, start, end, rank: 0, production: 'own' as const, dayPrice: null }
  })
  return staysOf(episodeColumns(told), births, { order: STATES, limit: (_, birth) => birth + 18 * YEAR })
}

describe('the table of flows', () => {
  const stays = someStays()
  const limits = { limit: new Float64Array(5).fill(18 * YEAR), next: -1, ages: AGE_EDGES }
  const { cells, table } = flowTable(stays, WINDOW, limits, DAYS, AGE_BANDS)

  it('counts who is in a kind and of an age on a day', () => {
    const state = stays.states.indexOf('placement-foster')
    for (const day of DAYS) {
      const here = [...stays.child.keys()].filter((k) => {
        const age = (day - (stays.birth[stays.child[k] as number] as number)) / YEAR
        const isIn = (stays.start[k] as number) <= day && (stays.end[k] as number) > day
        return isIn && stays.state[k] === state && age >= 7 && age < 13
      })
      expect(here.length).toBeGreaterThan(3)
      expect(cells.get(stockCell(day, 'placement-foster', '7-12'))?.value).toBe(here.length)
    }
    expect(cells.has(stockCell(WINDOW.to, 'early-support', '7-12'))).toBe(false)
  })

  it('tells the protection of every sum that a reader can make of kinds and ages', () => {
    const value = new Map(table.cells.map((cell) => [cell.id, cell.value]))
    for (const { total, parts } of table.links)
      expect(value.get(total)).toBe(parts.reduce((sum, id) => sum + (value.get(id) ?? Number.NaN), 0))
    for (const day of DAYS) {
      const linksOf = (state: string, age: string) =>
        table.links.filter(({ parts }) => parts.includes(stockCell(day, state, age))).map(({ total }) => total)
      expect(linksOf('placement-kin', '3-6')).toEqual([
        stockCell(day, ALL, '3-6'),
        stockCell(day, 'placement-kin', ALL),
      ])
      expect(linksOf('open-care', '3-6')).toEqual([stockCell(day, 'open-care', ALL)])
    }
  })
})
