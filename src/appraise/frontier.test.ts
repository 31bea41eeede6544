/** The frontier of several choices: who is dominated, and what one more unit costs between those that are left. */
import { expect, it } from 'vitest'
import { frontierOf } from './frontier.ts'

const choice = (name: string, cost: number, effect: number) => ({ name, cost, effect })
const told = (list: Parameters<typeof frontierOf>[0]) =>
  frontierOf(list).map(({ name, standing, ratio }) => [name, standing, ratio])

it('leaves out what costs more and gives less, and what a mixture of two others beats', () => {
  expect(
    told([
      choice('nothing', 0, 0),
      choice('dear', 300, 1),
      choice('early', 100, 2),
      choice('between', 190, 2.5),
      choice('both', 250, 4),
    ]),
  ).toEqual([
    ['nothing', 'frontier', undefined],
    ['early', 'frontier', 50],
    ['between', 'extendedly-dominated', undefined],
    ['both', 'frontier', 75],
    ['dear', 'dominated', undefined],
  ])
})

it('keeps one of two that are alike', () => {
  expect(told([choice('a', 10, 1), choice('b', 10, 1), choice('c', 5, 1)])).toEqual([
    ['c', 'frontier', undefined],
    ['a', 'dominated', undefined],
    ['b', 'dominated', undefined],
  ])
})

it('goes below zero: what saves and gives more is first', () => {
  expect(told([choice('now', 0, 0), choice('saves', -20, 3)])).toEqual([
    ['saves', 'frontier', undefined],
    ['now', 'dominated', undefined],
  ])
})
