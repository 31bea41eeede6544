/** A thousand random tables, protected and then attacked by somebody who shares no code with the audit. */
import { beforeAll, describe, expect, it } from 'vitest'
import { differenceOf, linkedTables } from '#disclose/linked-tables.ts'
import { type Protection, protect } from '#disclose/protect.ts'
import { loadSolver, type Solver } from '#disclose/solver.ts'
import { type Random, randomOf } from '#kernel/random.ts'
import { SUPPRESSION_RULES } from '#law/suppression.ts'
import type { LinkedTable, TableCell } from '#model/protected-table.ts'
import type { SuppressionRule } from '#model/suppression-rule.ts'
import { attack, recovered, wantedDoubts } from './attacker.ts'
import { randomRule, randomTable } from './random-table.ts'

const TABLES = 1000
const [RULE] = SUPPRESSION_RULES
let solver: Solver
beforeAll(async () => {
  solver = await loadSolver()
})

const ruleOf = (random: Random): SuppressionRule => {
  if (!RULE) throw new Error('no rule: suppression')
  return randomRule(RULE, random)
}

const hiddenIn = ({ cells }: Protection, but?: string) =>
  new Set([...cells].flatMap(([id, { shown }]) => (shown === 'open' || id === but ? [] : [id])))

function found(table: LinkedTable, rule: SuppressionRule, hidden: ReadonlySet<string>): readonly string[] {
  const wanted = wantedDoubts(table, rule)
  return recovered(wanted, attack(table, hidden, wanted, solver))
}

/** Whether the attack finds something, for each cell withheld for others' sake that is told after all. */
function toldOneByOne(table: LinkedTable, rule: SuppressionRule, safe: Protection): readonly boolean[] {
  if (safe.loss > safe.lowerBound) return []
  return [...safe.cells].flatMap(([id, { shown }]) =>
    shown === 'secondary' ? [found(table, rule, hiddenIn(safe, id)).length > 0] : [],
  )
}

/** Some of it was told or withheld earlier, whatever it exposes, and some differences can be reckoned. */
function withPast(table: LinkedTable, random: Random): LinkedTable {
  const cells = table.cells.map((cell): TableCell => {
    const draw = random.next()
    if (draw < 0.15) return { ...cell, standing: 'told' }
    return draw < 0.2 ? { ...cell, standing: 'withheld' } : cell
  })
  const byId = new Map(cells.map((cell) => [cell.id, cell]))
  const differences = table.links.flatMap(({ kind, total, parts }) => {
    const [larger, smaller] = [byId.get(total), byId.get(parts[0] ?? '')]
    if (kind !== 'sum' || parts.length < 3 || larger?.kind !== 'count' || !smaller || random.next() < 0.7) return []
    const made = differenceOf(larger, smaller)
    return made.ok ? [made.value] : []
  })
  const linked = linkedTables([{ ...table, cells }, ...differences])
  if (!linked.ok) throw new Error(`not linked: ${linked.why.why}`)
  return linked.value
}

describe('an attack with a linear program', () => {
  it(`recovers no sensitive figure of ${TABLES} random tables`, async () => {
    const seen = { safe: 0, refused: 0, sensitive: 0, secondary: 0 }
    for (let seed = 1; seed <= TABLES; seed++) {
      const random = randomOf(seed)
      const rule = ruleOf(random)
      const plain = randomTable(random)
      const table = seed % 3 === 0 ? withPast(plain, random) : plain
      const outcome = await protect(table, rule, solver)
      if (outcome.ok) {
        expect(found(table, rule, hiddenIn(outcome.value)), `seed ${seed}`).toEqual([])
        seen.safe++
        seen.sensitive += wantedDoubts(table, rule).length
        seen.secondary += [...outcome.value.cells.values()].filter(({ shown }) => shown === 'secondary').length
      } else {
        // Refused rightly: with everything withheld that can be, exactly these are recovered.
        const hidden = new Set(table.cells.flatMap(({ id, standing }) => (standing === 'told' ? [] : [id])))
        expect([...outcome.why.cells].sort(), `seed ${seed}`).toEqual([...found(table, rule, hidden)].sort())
        seen.refused++
      }
    }
    expect(seen.sensitive).toBeGreaterThan(TABLES * 3)
    expect(seen.secondary).toBeGreaterThan(TABLES * 2)
    expect(seen.safe).toBeGreaterThan(TABLES * 0.6)
    expect(seen.refused).toBeGreaterThan(TABLES * 0.05)
  })

  it('recovers a figure as soon as one cell withheld for its sake is told after all', async () => {
    const caught: boolean[] = []
    for (let seed = 1; seed <= 60; seed++) {
      const random = randomOf(seed)
      const rule = ruleOf(random)
      const table = randomTable(random)
      const outcome = await protect(table, rule, solver)
      if (outcome.ok) caught.push(...toldOneByOne(table, rule, outcome.value))
    }
    // Of the cheapest pattern nothing can be left out, so each is caught.
    expect(caught.length).toBeGreaterThan(100)
    expect(caught).not.toContain(false)
  })
})
