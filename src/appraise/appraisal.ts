/** Appraisal (ennakkoarvio): the answer to a question that is all data: choices as cohorts, or amounts by year. */
import { done, type Outcome, refused } from '#kernel/outcome.ts'
import type { Appraisal, AppraisalQuestion } from '#model/appraisal.ts'
import { cashFlowResult } from './cash-flow.ts'
import { cohortResult } from './cohort.ts'
import { frontierOf } from './frontier.ts'

export interface AppraisalFault {
  readonly why: 'name-twice' | 'no-measure'
  readonly name: string
}

export function appraisalOf(question: AppraisalQuestion): Outcome<Appraisal, AppraisalFault> {
  return question.kind === 'cohorts' ? cohortsAppraised(question) : done(flowAppraised(question))
}

type Cohorts = Extract<AppraisalQuestion, { kind: 'cohorts' }>

function cohortsAppraised({ choices, cost, effect }: Cohorts): Outcome<Appraisal, AppraisalFault> {
  const names = choices.map(({ name }) => name)
  const twice = names.find((name, k) => names.indexOf(name) !== k)
  if (twice !== undefined) return refused({ why: 'name-twice', name: twice })
  const results = new Map(choices.map(({ name, model }) => [name, cohortResult(model)]))
  const missing = [cost, effect].find((measure) =>
    [...results.values()].some(({ totals }) => totals[measure] === undefined),
  )
  if (missing !== undefined) return refused({ why: 'no-measure', name: missing })
  const placed = frontierOf(
    [...results].map(([name, { totals }]) => ({ name, cost: totals[cost] ?? 0, effect: totals[effect] ?? 0 })),
  )
  return done({
    kind: 'cohorts',
    choices: placed.map((one) => ({
      ...one,
      ratio: one.ratio ?? null,
      ...(results.get(one.name) ?? { totals: {}, trace: [] }),
    })),
  })
}

function flowAppraised({ paid, received, discount }: Extract<AppraisalQuestion, { kind: 'cash-flow' }>): Appraisal {
  const { ratio, internalRate, breakEven, ...sums } = cashFlowResult(paid, received, discount)
  return {
    kind: 'cash-flow',
    ...sums,
    ratio: ratio ?? null,
    internalRate: internalRate ?? null,
    breakEven: breakEven ?? null,
  }
}
