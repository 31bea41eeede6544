/** Protected figures (suojatut luvut): which of the counted figures may be shown, decided for all of them together. */
import { protect } from '#disclose/protect.ts'
import { loadSolver } from '#disclose/solver.ts'
import type { Day } from '#kernel/day.ts'
import { inForce } from '#kernel/in-force.ts'
import { done, type Outcome } from '#kernel/outcome.ts'
import { SUPPRESSION_RULES } from '#law/suppression.ts'
import { cellId, type Figure, type FigureKey, figureTable, type PeriodTree, UNTOLD } from '#measures/figure-table.ts'
import { COUNTED } from '#measures/own-indicators.ts'
import { no, type Refusal } from './action.ts'

/** A figure as it may be shown: empty where it is withheld. */
export interface ShownFigure extends FigureKey {
  readonly value: number | null
}

/** How many workers there are tells of no child. */
const isOfPeople = ({ indicator }: FigureKey): boolean => RULES.get(indicator)?.count.of !== 'workers'

const RULES = new Map(COUNTED.map((one) => [one.id, one]))

export async function protectFigures(
  figures: readonly Figure[],
  periods: PeriodTree,
  today: Day,
): Promise<Outcome<readonly ShownFigure[], Refusal>> {
  const rule = inForce(today, SUPPRESSION_RULES)
  if (!rule) throw new Error(`no suppression rule: ${today}`)
  const table = figureTable(
    { figures: new Map(figures.filter(isOfPeople).map((one) => [cellId(one), one])), rules: RULES },
    periods,
  )
  const protection = await protect(table, rule, await loadSolver())
  if (!protection.ok) return no('cannot-protect', `the figures cannot be protected: ${JSON.stringify(protection.why)}`)
  const { cells } = protection.value
  return done(
    figures
      .filter(({ municipality }) => municipality !== UNTOLD)
      .map(({ value, children: _, ...key }) => ({
        ...key,
        value: !isOfPeople(key) || cells.get(cellId(key))?.shown === 'open' ? value : null,
      })),
  )
}
