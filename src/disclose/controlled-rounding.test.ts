/** Controlled rounding: additive over every link, and to a neighbouring multiple. */
import { beforeAll, describe, expect, it } from 'vitest'
import { randomOf } from '#kernel/random.ts'
import { randomTable } from '../../test/disclose/random-table.ts'
import { controlledRounding } from './controlled-rounding.ts'
import { loadSolver, type Solver } from './solver.ts'

let solver: Solver
beforeAll(async () => {
  solver = await loadSolver()
})

describe('controlled rounding', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])('keeps the links of random table %d', (seed) => {
    const table = randomTable(randomOf(seed))
    const outcome = controlledRounding(table, 5, solver)
    if (!outcome.ok) throw new Error(outcome.why)
    const { values, reach } = outcome.value
    for (const { id, value } of table.cells) {
      const rounded = values.get(id) ?? -1
      expect(rounded % 5).toBe(0)
      expect(Math.abs(rounded - value)).toBeLessThan(5 * (reach + 1))
    }
    for (const { kind, total, parts } of table.links) {
      const sum = parts.reduce((so, part) => so + (values.get(part) ?? 0), 0)
      if (kind === 'sum') expect(values.get(total)).toBe(sum)
      else expect(values.get(total)).toBeLessThanOrEqual(sum)
    }
  })
})
