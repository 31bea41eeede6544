/** What of a saving leaves the budget. */
import { expect, it } from 'vitest'
import { earlier, releasedChildren } from './flow-saving.ts'

it.each([
  ['bought: as far as it has lasted the notice', 3, 2, 1, 2],
  ['bought: no more than it is now', 2, 5, 1, 2],
  ['own units of seven: one whole one of nine children', 9, 9, 7, 7],
  ['own units of seven: none of six', 6, 6, 7, 0],
  ['own units of seven: none where fewer stood empty at the notice', 9, 6, 7, 0],
  ['own units that are not told: nothing', 9, 9, 0, 0],
  ['more children than before: all of it at once', -2, 0, 7, -2],
])('%s', (_, fewer, before, places, released) => expect(releasedChildren(fewer, before, { places })).toBe(released))

it('a notice of part of a month lies between two months, and there was nothing before the first', () => {
  const history = Float64Array.of(4, 8, 16)
  expect([earlier(history, 2), earlier(history, 1.5), earlier(history, 0.25)]).toEqual([16, 12, 5])
  expect([earlier(history, -0.5), earlier(history, -3)]).toEqual([2, 0])
})
