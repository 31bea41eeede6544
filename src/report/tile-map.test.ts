import { describe, expect, it } from 'vitest'
import { COLLABORATION_AREAS } from '#law/collaboration-areas.ts'
import { COUNTY_TILES, MAP_SIZE } from './county-tiles.ts'
import { classesOf } from './tile-map.ts'

describe('the tiles', () => {
  it('are one a county and Helsinki, each in a place of its own on the map', () => {
    expect(COUNTY_TILES.map(({ area }) => area).toSorted()).toEqual([...COLLABORATION_AREAS.keys()].toSorted())
    expect(new Set(COUNTY_TILES.map(({ column, row }) => `${column} ${row}`)).size).toBe(22)
    expect(COUNTY_TILES.every(({ column, row }) => column < MAP_SIZE.columns && row < MAP_SIZE.rows)).toBe(true)
  })
})

describe('classes of figures', () => {
  it('hold every figure once, in order, about as many each', () => {
    const values = [5, 1, 2, 3, 4, 6, 7, 8, 9, 10]
    expect(classesOf(values)).toEqual([1, 3, 5, 7, 9].map((low) => ({ low, high: low + 1 })))
  })

  it('never part equal figures', () => {
    const classes = classesOf([1, 1, 1, 1, 1, 1, 1, 2, 3])
    expect(classes[0]).toEqual({ low: 1, high: 1 })
    expect(classes.slice(1).every(({ low }) => low > 1)).toBe(true)
    expect(classesOf([2, 2, 2])).toEqual([{ low: 2, high: 2 }])
    expect(classesOf([])).toEqual([])
  })

  it('are at most five, and none is lost at the end', () => {
    for (let count = 1; count < 40; count += 1) {
      const values = Array.from({ length: count }, (_, k) => (k * 7) % 13)
      const classes = classesOf(values)
      expect(classes.length).toBeLessThanOrEqual(5)
      for (const value of values)
        expect(classes.filter(({ low, high }) => low <= value && value <= high)).toHaveLength(1)
    }
  })
})
