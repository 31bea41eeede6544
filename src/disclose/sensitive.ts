/**
 * Sensitive cells (arkaluonteiset solut): which figures tell of a few, and how wide a reader's doubt about each must stay.
 *
 * Counts of 1 to threshold − 1: the reader must not be able to rule out 0, nor the threshold itself. Money: dominance (n, k %),
 * p % and fewest contributors; the doubt reaches as far as would make the sum safe, and at least `width` percent, both ways.
 * Formulas of the doubt: Hundepool et al., Statistical Disclosure Control (Wiley 2012), table 4.3.
 */
import type { TableCell, WithholdingReason } from '#model/protected-table.ts'
import type { SuppressionRule } from '#model/suppression-rule.ts'
import type { IndexedTable } from './indexed-table.ts'

/** The reader's interval must reach down to `low` and up to `high`. */
export interface Need {
  readonly cell: number
  readonly reason: WithholdingReason
  readonly low: number
  readonly high: number
}

export function needsOf(table: IndexedTable, rule: SuppressionRule): readonly Need[] {
  const whole = rule.zeros === 'withheld-when-whole-group' ? wholeGroupZeros(table) : new Set<number>()
  return table.cells.flatMap((one, cell) => {
    const found = one.kind === 'money' ? moneyNeed(one, rule) : countNeed(one, rule, whole.has(cell))
    return found ? [{ cell, ...found }] : []
  })
}

function countNeed(
  { value, contributors }: TableCell,
  rule: SuppressionRule,
  tellsWholeGroup: unknown,
): Omit<Need, 'cell'> | null {
  const doubt = { low: 0, high: rule.threshold }
  if (value > 0 && value < rule.threshold) return { reason: 'small-count', ...doubt }
  if (value > 0) return contributors !== undefined && contributors < rule.threshold ? fewBehind(value, rule) : null
  if (rule.zeros === 'withheld') return { reason: 'zero', ...doubt }
  return tellsWholeGroup === true ? { reason: 'whole-group', ...doubt } : null
}

/** A larger count that few people make, as of events or days. */
function fewBehind(value: number, rule: SuppressionRule): Omit<Need, 'cell'> {
  const doubt = Math.max(rule.threshold, Math.ceil((value * rule.width) / 100))
  return { reason: 'few-contributors', low: Math.max(0, value - doubt), high: value + doubt }
}

/** Zeros beside one part that is the whole of its total: they tell that everybody of the group is there. */
function wholeGroupZeros({ rows, values, cells }: IndexedTable): ReadonlySet<number> {
  const found = new Set<number>()
  for (const row of rows) {
    if (!row.isEqual || row.cells.length < 3) continue
    const parts = row.cells.slice(0, -1)
    const isOne = parts.filter((part) => (values[part] ?? 0) > 0).length === 1
    if (isOne) for (const part of parts) if (values[part] === 0 && cells[part]?.kind === 'count') found.add(part)
  }
  return found
}

function moneyNeed(cell: TableCell, rule: SuppressionRule): Omit<Need, 'cell'> | null {
  const { value, largest = [] } = cell
  if (value === 0) return null
  const [first = 0, second = 0] = largest
  const dominant = largest.slice(0, rule.dominance.largest).reduce((sum, one) => sum + one, 0)
  const short = {
    dominance: (dominant * 100) / rule.dominance.share - value,
    percent: (first * rule.percent) / 100 - (value - first - second),
  }
  const isFew = contributorsOf(cell) < rule.fewestContributors
  const lacks = Math.max(short.dominance, largest.length > 0 ? short.percent : 0)
  if (!isFew && lacks <= 0) return null
  const doubt = Math.ceil(Math.max(lacks, (value * rule.width) / 100))
  return {
    reason: isFew ? 'few-contributors' : 'dominance',
    low: Math.max(0, value - doubt),
    high: value + doubt,
  }
}

/** At least so many: the largest are as many as are told where they make the whole of it, and one more where they do not. */
export function contributorsOf({ value, largest = [], contributors }: TableCell): number {
  if (contributors !== undefined) return contributors
  const told = largest.reduce((sum, one) => sum + one, 0)
  return largest.filter((one) => one > 0).length + (told < value ? 1 : 0)
}
