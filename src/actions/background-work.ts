/**
 * Background work (taustatyöt): which computations may be run in threads. A task and its parts are plain data, and each is pure.
 */
import { type BacktestTask, backtestPart, type TestedOrigin } from '#flows/backtest.ts'
import { type FlowTask, flowPart, type Outcomes } from '#flows/flow-task.ts'

export interface BackgroundTasks {
  readonly 'flow-draws': {
    readonly task: FlowTask
    readonly part: { readonly from: number; readonly to: number }
    readonly result: readonly Outcomes[]
  }
  readonly 'flow-backtest': {
    readonly task: BacktestTask
    readonly part: { readonly yearsBack: number }
    readonly result: readonly TestedOrigin[]
  }
}

type Work<Name extends keyof BackgroundTasks> = (
  task: BackgroundTasks[Name]['task'],
  part: BackgroundTasks[Name]['part'],
) => BackgroundTasks[Name]['result']

export const BACKGROUND_WORK: { readonly [Name in keyof BackgroundTasks]: Work<Name> } = {
  'flow-draws': (task, { from, to }) => flowPart(task, from, to),
  'flow-backtest': (task, { yearsBack }) => backtestPart(task, yearsBack),
}
