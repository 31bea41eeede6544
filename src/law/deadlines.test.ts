import { describe, expect, it } from 'vitest'
import { day } from '#kernel/day.ts'
import { inForce } from '#kernel/in-force.ts'
import { DEADLINE_RULES } from '#model/deadline.ts'
import { CASELOAD_CAPS } from './caseload-caps.ts'
import { DEADLINES } from './deadlines.ts'

describe('the table of deadlines', () => {
  it('has a row in force today for every rule', () => {
    const open = DEADLINES.filter((row) => row.until === null).map((row) => row.rule)
    expect(DEADLINE_RULES.filter((rule) => !open.includes(rule))).toEqual([])
  })

  it('has no row that ends before it begins, and a section in every one', () => {
    expect(DEADLINES.filter((row) => row.until !== null && row.until < row.from)).toEqual([])
    expect(DEADLINES.filter((row) => !/(§|306\/2019)$/.test(row.basis))).toEqual([])
  })

  it('moves only what a client may do', () => {
    expect(DEADLINES.filter((row) => row.moves).map((row) => row.rule)).toEqual([
      'administrative-review',
      'court-appeal',
    ])
  })
})

it('caps the caseload at 35 children from 2022 and 30 from 2024', () => {
  const cap = (y: number, m: number, d: number) => inForce(day(y, m, d), CASELOAD_CAPS)?.children
  expect([cap(2021, 12, 31), cap(2022, 1, 1), cap(2023, 12, 31), cap(2024, 1, 1)]).toEqual([undefined, 35, 35, 30])
})
