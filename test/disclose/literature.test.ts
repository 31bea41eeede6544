/** Tables of the literature, typed with their source: cells and value withheld beside the result published for them. */
import { beforeAll, describe, expect, it } from 'vitest'
import { type CellFigure, type CodeTree, crossTable, WHOLE } from '#disclose/cross-table.ts'
import { type Protection, protect } from '#disclose/protect.ts'
import { loadSolver, type Solver } from '#disclose/solver.ts'
import { SUPPRESSION_RULES } from '#law/suppression.ts'
import type { SuppressionRule } from '#model/suppression-rule.ts'

let solver: Solver
beforeAll(async () => {
  solver = await loadSolver()
})

type Rows = Readonly<Record<string, Readonly<Record<string, number>>>>

const tree = (codes: readonly string[]): readonly CodeTree[] => [
  { code: WHOLE, parts: codes.map((code) => ({ code })) },
]

async function protectedRows(
  rows: Rows,
  figure: (value: number, id: string) => CellFigure,
  more: Partial<SuppressionRule>,
) {
  const [rule] = SUPPRESSION_RULES
  if (!rule) throw new Error('no rule: suppression')
  const columns = Object.keys(Object.values(rows)[0] ?? {})
  const dimensions = [
    { name: 'row', trees: tree(Object.keys(rows)) },
    { name: 'column', trees: tree(columns) },
  ]
  const figureOf = ({ row = '', column = '' }: Readonly<Record<string, string>>) => {
    const of = row === WHOLE ? Object.values(rows) : [rows[row] ?? {}]
    const value = of.flatMap((one) => (column === WHOLE ? Object.values(one) : [one[column] ?? 0]))
    return figure(
      value.reduce((a, b) => a + b, 0),
      `${row} ${column}`,
    )
  }
  const table = crossTable({ series: 'x', dimensions, figureOf })
  const outcome = await protect(table, { ...rule, ...more }, solver)
  if (!outcome.ok) throw new Error(`refused: ${outcome.why.why}`)
  return outcome.value
}

const hidden = ({ cells }: Protection) => [...cells].flatMap(([id, { shown }]) => (shown === 'open' ? [] : [id])).sort()

describe('tables of the literature', () => {
  it('investments by activity and region: four cells of 59 in all, and the doubt 5–30 (Fischetti and Salazar)', async () => {
    // Willenborg and de Waal, Elements of Statistical Disclosure Control (2001); Fischetti and Salazar, Management Science 47
    // (2001), tables 1 and 2: the cell II C is sensitive.
    const rows = { I: { A: 20, B: 50, C: 10 }, II: { A: 8, B: 19, C: 22 }, III: { A: 17, B: 32, C: 12 } }
    const many = (value: number): CellFigure => ({ kind: 'money', value, largest: [1, 1, 1], contributors: 9 })
    const figure = (value: number, id: string): CellFigure =>
      id === 'II C' ? { kind: 'money', value, largest: [value], contributors: 1 } : many(value)
    const safe = await protectedRows(rows, figure, { loss: { each: 1e-6, size: 1 } })
    expect(hidden(safe)).toEqual(['x|column=A|row=II', 'x|column=A|row=III', 'x|column=C|row=II', 'x|column=C|row=III'])
    expect({ cells: safe.withheldCells, value: safe.withheldValue }).toEqual({ cells: 4, value: 59 })
    expect(safe.cells.get('x|column=C|row=II')).toMatchObject({ low: 5, high: 30 })
  })

  it('the young and the old of three countries: four cells, as GaussSuppression', async () => {
    // Vignette "Small count frequency table suppression" of the R package GaussSuppression (Statistics Norway), maxN = 1.
    const rows = { young: { Spain: 5, Iceland: 2, Portugal: 0 }, old: { Spain: 6, Iceland: 3, Portugal: 4 } }
    const safe = await protectedRows(rows, (value) => ({ kind: 'count', value }), { threshold: 2, zeros: 'withheld' })
    expect(hidden(safe)).toEqual([
      'x|column=Iceland|row=old',
      'x|column=Iceland|row=young',
      'x|column=Portugal|row=old',
      'x|column=Portugal|row=young',
    ])
    expect({ cells: safe.withheldCells, value: safe.withheldValue }).toEqual({ cells: 4, value: 9 })
  })
})
