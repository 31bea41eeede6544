/** Protection by hand: tables small enough to see what must be withheld. */
import { beforeAll, describe, expect, it } from 'vitest'
import { SUPPRESSION_RULES } from '#law/suppression.ts'
import type { LinkedTable, TableCell, TableLink } from '#model/protected-table.ts'
import type { SuppressionRule } from '#model/suppression-rule.ts'
import { protect } from './protect.ts'
import { loadSolver, type Solver } from './solver.ts'

const [RULE] = SUPPRESSION_RULES
if (!RULE) throw new Error('no rule: suppression')
const rule: SuppressionRule = RULE
let solver: Solver
beforeAll(async () => {
  solver = await loadSolver()
})

const count = (id: string, value: number, standing?: TableCell['standing']): TableCell => ({
  id,
  value,
  kind: 'count',
  ...(standing ? { standing } : {}),
})
const sum = (total: string, ...parts: string[]): TableLink => ({ kind: 'sum', total, parts })

async function shownOf(table: LinkedTable, by: SuppressionRule = rule): Promise<Record<string, string>> {
  const outcome = await protect(table, by, solver)
  if (!outcome.ok) throw new Error(`refused: ${outcome.why.why} ${outcome.why.cells.join(' ')}`)
  return Object.fromEntries([...outcome.value.cells].map(([id, cell]) => [id, cell.shown]))
}

describe('counts', () => {
  it('shows a table with nobody few in it', async () => {
    const table = { cells: [count('a', 7), count('b', 5), count('t', 12)], links: [sum('t', 'a', 'b')] }
    expect(await shownOf(table)).toEqual({ a: 'open', b: 'open', t: 'open' })
  })

  it('withholds a count of 1–4 and the cheapest other that keeps it from being subtracted', async () => {
    const cells = [count('a', 3), count('b', 6), count('c', 40), count('t', 49)]
    const table = { cells, links: [sum('t', 'a', 'b', 'c')] }
    expect(await shownOf(table)).toEqual({ a: 'primary', b: 'secondary', c: 'open', t: 'open' })
  })

  it('withholds a third cell where two withheld ones together are fewer than five', async () => {
    const cells = [count('a', 1), count('b', 2), count('c', 9), count('t', 12)]
    const table = { cells, links: [sum('t', 'a', 'b', 'c')] }
    expect(await shownOf(table)).toEqual({ a: 'primary', b: 'primary', c: 'secondary', t: 'open' })
  })
})
