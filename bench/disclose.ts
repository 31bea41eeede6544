/**
 * Disclosure control: a county's children by area, age, production and quarter, about 2,000 linked cells, in two densities.
 *
 * The floor is the audit alone: no protection that is proven can take less.
 */
import { audit } from '#disclose/audit.ts'
import { type CodeTree, crossTable, type Dimension, WHOLE } from '#disclose/cross-table.ts'
import { protect } from '#disclose/protect.ts'
import { loadSolver, type Solver } from '#disclose/solver.ts'
import { randomOf } from '#kernel/random.ts'
import { SUPPRESSION_RULES } from '#law/suppression.ts'
import type { LinkedTable } from '#model/protected-table.ts'

const codes = (...names: string[]): readonly CodeTree[] => names.map((code) => ({ code }))

/** A county of three parts with eight municipalities each, four ages, own and bought, a year of four quarters. */
const DIMENSIONS: readonly Dimension[] = [
  {
    name: 'area',
    trees: [
      {
        code: 'county',
        parts: ['north', 'south', 'east'].map((part) => ({
          code: part,
          parts: Array.from({ length: 8 }, (_, at) => ({ code: `${part}-${at + 1}` })),
        })),
      },
    ],
  },
  { name: 'age', trees: [{ code: WHOLE, parts: codes('0-6', '7-12', '13-15', '16-17') }] },
  { name: 'production', trees: [{ code: WHOLE, parts: codes('own', 'bought') }] },
  { name: 'period', trees: [{ code: '2025', parts: codes('2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4') }] },
]

/** Counts of events drawn by Poisson, municipalities and ages of very unlike sizes. */
function countyTable(mean: number, seed: number): LinkedTable {
  const random = randomOf(seed)
  const weights = new Map<string, number>()
  const weightOf = (code: string) => {
    const weight = weights.get(code) ?? Math.exp(random.normal() * 0.8)
    weights.set(code, weight)
    return weight
  }
  const kept = new Map<string, number>()
  const childrenIn = (place: Readonly<Record<string, string>>): number => {
    const key = JSON.stringify(place)
    const drawn = kept.get(key)
    if (drawn !== undefined) return drawn
    const broad = DIMENSIONS.map((dimension) => ({ name: dimension.name, parts: partsOf(dimension, place) })).find(
      ({ parts }) => parts.length > 0,
    )
    const count = broad
      ? broad.parts.reduce((sum, code) => sum + childrenIn({ ...place, [broad.name]: code }), 0)
      : poisson(
          Object.values(place).reduce((product, code) => product * weightOf(code), mean),
          random.next,
        )
    kept.set(key, count)
    return count
  }
  const figureOf = (place: Readonly<Record<string, string>>) => ({ kind: 'count' as const, value: childrenIn(place) })
  return crossTable({ series: 'placements', dimensions: DIMENSIONS, figureOf })
}

function partsOf({ name, trees }: Dimension, place: Readonly<Record<string, string>>): readonly string[] {
  const nodes = trees.flatMap((tree) => [tree, ...(tree.parts ?? [])])
  return (nodes.find(({ code }) => code === place[name])?.parts ?? []).map(({ code }) => code)
}

function poisson(mean: number, next: () => number): number {
  let [count, left] = [0, Math.exp(-Math.min(mean, 500)) / next()]
  for (; left < 1; count++) left /= next()
  return count
}

/** Of the processor, for it is one thread's work and others may be using the machine. */
const seconds = () => process.cpuUsage().user / 1e6

export async function benchDisclosure(): Promise<void> {
  const solver = await loadSolver()
  console.log('mean  cells  sensitive  withheld  value %    loss  bound  gap %  protect s  audit s  ratio')
  for (const mean of [5, 1]) await benchTable(countyTable(mean, 2026), mean, solver)
}

async function benchTable(table: LinkedTable, mean: number, solver: Solver): Promise<void> {
  const [rule] = SUPPRESSION_RULES
  if (!rule) throw new Error('no rule: suppression')
  const start = seconds()
  const outcome = await protect(table, rule, solver)
  const protectSeconds = seconds() - start
  if (!outcome.ok) throw new Error(`refused: ${outcome.why.why}`)
  const { cells, withheldCells, withheldValue, loss, lowerBound } = outcome.value
  const hidden = new Set([...cells].flatMap(([id, { shown }]) => (shown === 'open' ? [] : [id])))
  const again = seconds()
  audit(table, hidden, solver)
  const auditSeconds = seconds() - again
  const sensitive = [...cells.values()].filter(({ shown }) => shown === 'primary').length
  const all = table.cells.reduce((sum, { value }) => sum + value, 0)
  const row = [
    mean,
    table.cells.length,
    sensitive,
    withheldCells,
    ((100 * withheldValue) / all).toFixed(1),
    loss.toFixed(0),
    lowerBound.toFixed(0),
    (100 * (loss / lowerBound - 1)).toFixed(1),
    protectSeconds.toFixed(2),
    auditSeconds.toFixed(2),
    (protectSeconds / auditSeconds).toFixed(1),
  ]
  const widths = [4, 7, 11, 10, 9, 8, 7, 7, 11, 9, 7]
  console.log(row.map((one, at) => String(one).padStart(widths[at] ?? 0)).join(''))
}
