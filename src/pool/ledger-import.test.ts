import { describe, expect, it } from 'vitest'
import { rowOfRecord } from './ledger-import.ts'

describe('the row of a record in its file', () => {
  it('passes over rows that gave no record', () => {
    expect([0, 1, 2].map((record) => rowOfRecord(record, 2, []))).toEqual([2, 3, 4])
    expect([0, 1, 2, 3].map((record) => rowOfRecord(record, 2, [3, 4, 6]))).toEqual([2, 5, 7, 8])
  })
})
