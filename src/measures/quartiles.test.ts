import { expect, it } from 'vitest'
import { quartilesOf } from './quartiles.ts'

it('are linear between the nearest figures, in whatever order they come', () => {
  // R: quantile(c(1, 3, 5, 7, 100), c(.25, .5, .75)) and quantile(c(1, 2, 3, 4)).
  expect(quartilesOf([100, 1, 5, 3, 7])).toEqual({ low: 3, median: 5, high: 7 })
  expect(quartilesOf([4, 1, 3, 2])).toEqual({ low: 1.75, median: 2.5, high: 3.25 })
})

it('are none of three figures', () => expect(quartilesOf([1, 2, 3])).toBeNull())
