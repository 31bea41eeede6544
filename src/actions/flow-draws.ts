/** Draws of flows (virtojen simulointi) in the background, and what of an area's flows may be shown. */
import { setImmediate } from 'node:timers/promises'
import { protect } from '#disclose/protect.ts'
import { separateTables } from '#disclose/separate-tables.ts'
import { loadSolver } from '#disclose/solver.ts'
import { type BacktestTask, backtestOf, originsOf } from '#flows/backtest.ts'
import { AGE_BANDS } from '#flows/band.ts'
import { BEGUN, COHORT_ENDS, cohortOf } from '#flows/flow-cohort.ts'
import { type FlowModel, flowModelOf } from '#flows/flow-model.ts'
import type { Shown } from '#flows/flow-picture.ts'
import { type FlowTable, flowTable } from '#flows/flow-table.ts'
import { joinedParts, type Outcomes } from '#flows/flow-task.ts'
import { begins } from '#flows/newcomers.ts'
import { addDays, addMonths, dayOf } from '#kernel/day.ts'
import { dayNumber, dayOfNumber } from '#kernel/day-number.ts'
import { inForce } from '#kernel/in-force.ts'
import { done, type Outcome } from '#kernel/outcome.ts'
import { SUPPRESSION_RULES } from '#law/suppression.ts'
import { COHORT_STARTS, type FlowBacktest, type FlowCohort } from '#model/flows.ts'
import type { ScenarioChange } from '#model/scenario.ts'
import type { SuppressionRule } from '#model/suppression-rule.ts'
import { type Call, no, type Refusal } from './action.ts'
import type { AreaFlows } from './area-flows.ts'
import { inBackground } from './background.ts'

/** Draws that one thread does before it tells that they are done. */
const IN_PART = 25

export const partsOf = (draws: number): readonly { readonly from: number; readonly to: number }[] =>
  Array.from({ length: Math.ceil(draws / IN_PART) }, (_, k) => ({
    from: k * IN_PART,
    to: Math.min(draws, (k + 1) * IN_PART),
  }))

export interface Simulated {
  readonly model: FlowModel
  /** One an arm. */
  readonly outcomes: readonly Outcomes[]
}

export interface Simulation {
  readonly arms: readonly (readonly ScenarioChange[])[]
  readonly years: number
  readonly draws: number
  readonly seed: number
}

/** Days after the last day on which each coming month ends. */
export function monthEnds(lastDay: number, years: number): Float64Array {
  const first = addDays(dayOfNumber(lastDay), 1)
  return Float64Array.from({ length: 12 * years }, (_, month) => dayNumber(addMonths(first, month + 1)) - lastDay - 1)
}

export async function simulatedFlows(
  flows: AreaFlows,
  { arms, years, draws, seed }: Simulation,
  call: Call,
): Promise<Simulated> {
  const { stays, window, limits, population, prices } = flows
  const model = flowModelOf({ stays, window, limits, population, years })
  const task = { model, prices, months: monthEnds(window.to, years), arms, seed }
  const done = await inBackground({ work: 'flow-draws', task, parts: partsOf(draws), step: 'simulating' }, call)
  return { model, outcomes: joinedParts(done) }
}

/** Shares of one year's newcomers: more draws would not be seen in whole per cents. */
const COHORT_DRAWS = 200

/** Where those are who begin within a year, for every beginning that there is. */
export async function cohortsOf(
  { model, shown }: { readonly model: FlowModel; readonly shown: Shown },
  seed: number,
  call: Call,
): Promise<readonly FlowCohort[]> {
  const told: FlowCohort[] = []
  for (const start of COHORT_STARTS) {
    const state = BEGUN[start]
    if ((state !== undefined && !model.states.includes(state)) || !begins(model, state)) continue
    const task = { model, state, ends: COHORT_ENDS, seed }
    const parts = await inBackground(
      { work: 'newcomers', task, parts: partsOf(COHORT_DRAWS), step: 'simulating' },
      call,
    )
    told.push(cohortOf(start, model, parts.flat(), shown))
  }
  return told
}

const TEST_DRAWS = 200

export async function testedFlows(
  { stays, window, limits, population }: AreaFlows,
  seed: number,
  call: Call,
): Promise<readonly FlowBacktest[]> {
  const task: BacktestTask = { stays, window, limits, population, draws: TEST_DRAWS, seed }
  const parts = originsOf(window).map((yearsBack) => ({ yearsBack }))
  const tested = await inBackground({ work: 'flow-backtest', task, parts, step: 'testing' }, call)
  return backtestOf(tested.flat())
}

export function ruleOf(call: Call): SuppressionRule {
  const rule = inForce(dayOf(call.world.now()), SUPPRESSION_RULES)
  if (!rule) throw new Error(`no suppression rule: ${call.world.now()}`)
  return rule
}

export interface ProtectedFlows {
  readonly table: FlowTable
  /** Cells that are shown. */
  readonly open: ReadonlySet<string>
  /** Day numbers on whose ends the stock is told, the last day first. */
  readonly days: readonly number[]
}

/** Counts of the window with what may be shown of them, decided together. */
export async function protectedFlows(
  { stays, window, limits }: AreaFlows,
  call: Call,
): Promise<Outcome<ProtectedFlows, Refusal>> {
  const years = Math.round((window.to + 1 - window.from) / 365.25)
  const last = dayOfNumber(window.to)
  const days = Array.from({ length: years + 1 }, (_, k) =>
    k === years ? window.from - 1 : dayNumber(addMonths(addDays(last, 1), -12 * k)) - 1,
  )
  const table = flowTable(stays, window, limits, days, AGE_BANDS)
  const solver = await loadSolver()
  const open = new Set<string>()
  for (const part of separateTables(table.table)) {
    call.signal.throwIfAborted()
    const outcome = await protect(part, ruleOf(call), solver)
    if (!outcome.ok)
      return no(
        'cannot-protect',
        `the figures cannot be protected: ${outcome.why.why} (${outcome.why.cells.slice(0, 5).join(', ')})`,
      )
    for (const [id, { shown }] of outcome.value.cells) if (shown === 'open') open.add(id)
    await setImmediate() // the solver holds the process: others are served between two tables
  }
  return done({ table, open, days })
}
