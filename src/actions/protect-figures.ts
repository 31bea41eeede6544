/** Protected figures (suojatut luvut): which of the counted figures may be shown, decided for all of them together. */
import { setImmediate } from 'node:timers/promises'
import { protect } from '#disclose/protect.ts'
import { separateTables } from '#disclose/separate-tables.ts'
import { loadSolver } from '#disclose/solver.ts'
import type { ProtectFault } from '#disclose/sound-table.ts'
import type { Day } from '#kernel/day.ts'
import { inForce } from '#kernel/in-force.ts'
import { done, type Outcome } from '#kernel/outcome.ts'
import { SUPPRESSION_RULES } from '#law/suppression.ts'
import { cellId, type Figure, type FigureKey, figureTable, type PeriodTree, UNTOLD } from '#measures/figure-table.ts'
import { COUNTED } from '#measures/own-indicators.ts'
import type { LinkedTable } from '#model/protected-table.ts'
import { no, type Refusal } from './action.ts'

/** A figure as it may be shown: empty where it is withheld. */
export interface ShownFigure extends FigureKey {
  readonly value: number | null
}

/** How many workers there are tells of no child. */
export const isOfPeople = ({ indicator }: FigureKey): boolean => RULES.get(indicator)?.count.of !== 'workers'

export const RULES = new Map(COUNTED.map((one) => [one.id, one]))

export interface Beside {
  /** Periods that are made of others. */
  readonly tree?: PeriodTree
  /** Figures told or withheld earlier. */
  readonly standing?: ReadonlyMap<string, 'told' | 'withheld'>
  /** What else a reader could reckon. */
  readonly more?: LinkedTable
}

/** Refuses `cannot-protect` where what was told earlier gives away something already. */
export async function protectFigures(
  figures: readonly Figure[],
  today: Day,
  { tree = new Map(), standing, more }: Beside,
  signal: AbortSignal,
): Promise<Outcome<readonly ShownFigure[], Refusal>> {
  const rule = inForce(today, SUPPRESSION_RULES)
  if (!rule) throw new Error(`no suppression rule: ${today}`)
  const counted = new Map(figures.filter(isOfPeople).map((one) => [cellId(one), one]))
  const table = figureTable({ figures: counted, rules: RULES, ...(standing && { standing }) }, tree, more)
  const solver = await loadSolver()
  const shown = new Map<string, boolean>()
  for (const part of separateTables(table)) {
    signal.throwIfAborted()
    const protection = await protect(part, rule, solver)
    if (!protection.ok) return cannotProtect(protection.why)
    for (const [id, cell] of protection.value.cells) shown.set(id, cell.shown === 'open')
    await setImmediate() // the solver holds the process: others are served between two tables
  }
  return done(
    figures
      .filter(({ municipality }) => municipality !== UNTOLD)
      .map(({ value, children: _, ...key }) => ({
        ...key,
        value: !isOfPeople(key) || shown.get(cellId(key)) === true ? value : null,
      })),
  )
}

/** Which indicators give away what, told by their names. */
function cannotProtect({ why, cells }: ProtectFault): { ok: false; why: Refusal } {
  const named = [...new Set(cells.map((id) => id.split('|')[0] ?? ''))].sort().join(', ')
  return why === 'exposed-already'
    ? no(why, `beside figures told earlier these would give away a few people (${named}): ask for another period`)
    : no('cannot-protect', `the figures cannot be protected: ${why} (${named})`)
}
