/** Cells of one id across tables, what earlier tables told, and differences. */
import { describe, expect, it } from 'vitest'
import { SUPPRESSION_RULES } from '#law/suppression.ts'
import type { TableCell } from '#model/protected-table.ts'
import { cellId, crossTable, WHOLE } from './cross-table.ts'
import { afterEarlier, differenceOf, linkedTables } from './linked-tables.ts'
import { protect } from './protect.ts'
import { loadSolver } from './solver.ts'

const [rule] = SUPPRESSION_RULES
const cell = (id: string, value: number): TableCell => ({ id, value, kind: 'count' })

async function ended(table: Parameters<typeof protect>[0]) {
  if (!rule) throw new Error('no rule: suppression')
  return protect(table, rule, await loadSolver())
}

describe('linked tables', () => {
  it('give a figure one id however it is tabulated', () => {
    expect(cellId('placed', { period: '2025', area: 'imatra', age: WHOLE })).toBe('placed|area=imatra|period=2025')
    const dimension = { name: 'area', trees: [{ code: 'county', parts: [{ code: 'a' }, { code: 'b' }] }] }
    const figureOf = ({ area }: Readonly<Record<string, string>>) => ({
      kind: 'count' as const,
      value: area === 'county' ? 12 : 6,
    })
    const table = crossTable({ series: 'placed', dimensions: [dimension], figureOf })
    expect(table.links).toEqual([
      { kind: 'sum', total: 'placed|area=county', parts: ['placed|area=a', 'placed|area=b'] },
    ])
    expect(linkedTables([table, table])).toMatchObject({
      ok: true,
      value: { cells: { length: 3 }, links: { length: 1 } },
    })
  })

  it('refuse two values of one id', () => {
    const tables = [6, 7].map((value) => ({ cells: [cell('a', value)], links: [] }))
    expect(linkedTables(tables)).toEqual({ ok: false, why: { why: 'same-id-differs', cells: ['a'] } })
  })

  it('withhold one of two figures whose difference is few', async () => {
    const difference = differenceOf(cell('0-20', 53), cell('0-17', 50))
    if (!difference.ok) throw new Error(difference.why.why)
    const outcome = await ended(difference.value)
    const states = outcome.ok ? [...outcome.value.cells.values()].map(({ shown }) => shown) : []
    expect(states).toEqual(['open', 'secondary', 'primary'])
  })

  it('name what two figures told earlier expose', async () => {
    const difference = differenceOf(cell('0-20', 53), cell('0-17', 50))
    if (!difference.ok) throw new Error(difference.why.why)
    const told = afterEarlier(difference.value, new Map([['0-20', 'told'] as const, ['0-17', 'told'] as const]))
    expect(await ended(told)).toEqual({ ok: false, why: { why: 'exposed-already', cells: ['0-20 − 0-17'] } })
  })
})
