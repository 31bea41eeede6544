/** Goals (tavoitteet) as they are typed: `effects.0.reduction: net 0`, `effects.0.reduction: break-even 8 0.8`, divided by semicolons. */
import { done, type Outcome } from '#kernel/outcome.ts'
import { Goal } from '#model/goal-seek.ts'
import { no, type Refusal } from './action.ts'

const NET = /^(\S+):\s*net\s+(-?\d+(?:\.\d+)?)$/
const BREAK_EVEN = /^(\S+):\s*break-even\s+(\d+)\s+(0?\.\d+)$/

export function goalsIn(text: string | undefined): Outcome<readonly Goal[], Refusal> {
  const goals: Goal[] = []
  for (const one of (text ?? '').split(';').map((part) => part.trim())) {
    if (one === '') continue
    const [, ofNet, least] = NET.exec(one) ?? []
    const [, ofYear, year, probability] = BREAK_EVEN.exec(one) ?? []
    const told =
      ofNet === undefined
        ? { kind: 'break-even', parameter: ofYear, year: Number(year), probability: Number(probability) }
        : { kind: 'net', parameter: ofNet, least: Number(least) }
    const goal = Goal.safeParse(told)
    if (!goal.success)
      return no('bad-goal', `not "path: net euros" or "path: break-even year probability": ${one.slice(0, 80)}`, 'goal')
    goals.push(goal.data)
  }
  return done(goals)
}
