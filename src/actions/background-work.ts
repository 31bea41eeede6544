/**
 * Background work (taustatyöt): which computations may be run in threads. A task and its parts are plain data, and each is pure.
 */

import { type GoalTask, goalSeekPart } from '#appraise/goal-seek.ts'
import { type ProposalDraws, type ProposalTask, proposalPart } from '#appraise/proposal-draw.ts'
import { type EvaluationFault, evaluationOf } from '#evaluate/evaluation.ts'
import type { Findings } from '#evaluate/findings.ts'
import type { Question } from '#evaluate/question.ts'
import { type BacktestTask, backtestPart, type TestedOrigin } from '#flows/backtest.ts'
import { type FlowTask, flowPart, type Outcomes } from '#flows/flow-task.ts'
import { type NewcomerTask, newcomerPart } from '#flows/newcomers.ts'
import type { Outcome } from '#kernel/outcome.ts'
import type { Goal, GoalFound } from '#model/goal-seek.ts'
import type { Panel } from '#model/panel.ts'

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
  readonly newcomers: {
    readonly task: NewcomerTask
    readonly part: { readonly from: number; readonly to: number }
    readonly result: readonly Float64Array[]
  }
  readonly evaluation: {
    readonly task: Record<string, never>
    readonly part: { readonly panel: Panel; readonly question: Question }
    readonly result: Outcome<Findings, EvaluationFault>
  }
  readonly 'proposal-draws': {
    readonly task: ProposalTask
    readonly part: { readonly from: number; readonly to: number }
    readonly result: ProposalDraws
  }
  readonly 'goal-seek': { readonly task: GoalTask; readonly part: Goal; readonly result: GoalFound }
}

type Work<Name extends keyof BackgroundTasks> = (
  task: BackgroundTasks[Name]['task'],
  part: BackgroundTasks[Name]['part'],
) => BackgroundTasks[Name]['result']

export const BACKGROUND_WORK: { readonly [Name in keyof BackgroundTasks]: Work<Name> } = {
  'flow-draws': (task, { from, to }) => flowPart(task, from, to),
  'flow-backtest': (task, { yearsBack }) => backtestPart(task, yearsBack),
  newcomers: (task, { from, to }) => newcomerPart(task, from, to),
  evaluation: (_, { panel, question }) => evaluationOf(panel, question),
  'proposal-draws': (task, { from, to }) => proposalPart(task, from, to),
  'goal-seek': goalSeekPart,
}
