import { expect, it } from 'vitest'
import { day } from './day.ts'
import { inForce } from './in-force.ts'

const CAPS = [
  { from: day(2022, 1, 1), until: day(2023, 12, 31), value: 35 },
  { from: day(2024, 1, 1), until: null, value: 30 },
]

it('gives the row in force on a day, its first and last day included', () => {
  const on = (y: number, m: number, d: number) => inForce(day(y, m, d), CAPS)?.value
  expect([on(2021, 12, 31), on(2022, 1, 1), on(2023, 12, 31), on(2024, 1, 1), on(2099, 1, 1)]).toEqual([
    undefined,
    35,
    35,
    30,
    30,
  ])
})

it('throws where two rows of a table hold on the same day', () => {
  const overlapping = [...CAPS, { from: day(2023, 12, 31), until: null, value: 1 }]
  expect(() => inForce(day(2023, 12, 31), overlapping)).toThrow('rows overlap')
})
