/**
 * Goal seek (tavoitehaku): the value of one assumption at which a goal is reached, every other drawn as before.
 *
 * The same draws are lived at each value that is tried, so what differs is the value alone; nearest to the given value is told.
 */
import type { Goal, GoalFound } from '#model/goal-seek.ts'
import { livedDraws, type ProposalTask } from './proposal-draw.ts'
import { type ProposalModel, proposalModel } from './proposal-model.ts'
import { netIn, ofDraws, present } from './proposal-outcome.ts'
import { meanOf } from './spread.ts'
import { lookedAt, turningPoint } from './switching.ts'

export interface GoalTask extends ProposalTask {
  /** A year's real rate. */
  readonly rate: number
  readonly draws: number
}

type Sought = Pick<GoalTask, 'rate' | 'seed' | 'draws'> & { readonly model: ProposalModel }

/** Throws where the proposal has no such parameter. */
export function goalSeekPart({ proposal, basis, ...rest }: GoalTask, goal: Goal): GoalFound {
  const task = { ...rest, model: proposalModel(proposal, basis) }
  const place = task.model.parameters.findIndex(({ id }) => id === goal.parameter)
  const parameter = task.model.parameters[place]
  if (!parameter) throw new Error(`no parameter: ${goal.parameter}`)
  const over = (value: number | undefined) => beyondGoal(task, goal, place, value)
  const told = { goal, now: parameter.value }
  if (over(undefined) >= 0) return { ...told, value: parameter.value, why: 'reached-now', side: null }
  const points = lookedAt(parameter)
  const reached = points.map(over)
  const value = turningPoint(points, parameter.value, over)
  if (value === undefined) {
    const isMoved = Math.max(...reached) - Math.min(...reached) > 1e-9
    return { ...told, value: null, why: isMoved ? 'out-of-reach' : 'no-matter', side: null }
  }
  const step = (points.at(-1) ?? 1) * 1e-4
  return { ...told, value, why: 'found', side: over(Math.min(parameter.most, value + step)) >= 0 ? 'above' : 'below' }
}

/** How far beyond the goal: below nil where it is not reached. */
function beyondGoal({ model, rate, seed, draws: count }: Sought, goal: Goal, place: number, value?: number): number {
  const draws = livedDraws(model, seed, 0, count, (theta) => {
    if (value !== undefined) theta[place] = value
  })
  const years = goal.kind === 'net' ? model.years : goal.year
  const sums = ofDraws({ model, draws, count, rate }, (row) =>
    present(years, rate, (year) => netIn(row, model.years, year)),
  )
  if (goal.kind === 'net') return meanOf(sums) - goal.least
  return sums.reduce((reached, one) => reached + Number(one >= 0), 0) / count - goal.probability
}
