/**
 * Comparison of proposals (esitysten vertailu): cost against avoided child-years over the same draws.
 *
 * Doing nothing stands among them. An assumption that two proposals share (a rate of the flows, a price, a post of one name) is drawn
 * alike in both, so that a difference has an interval of its own. The frontier is that of the means (`frontier.ts`); the acceptability curve
 * the share of draws in which each is worth most; on its frontier stands the one with the largest mean (Fenwick et al. 2001).
 */
import type { ProposalComparison } from '#model/proposal-comparison.ts'
import { frontierOf } from './frontier.ts'
import { type Outcomes, ofDraws, presentAvoided, presentNet } from './proposal-outcome.ts'
import { meanOf, spreadOf } from './spread.ts'

export interface Named {
  readonly name: string
  readonly outcomes: Outcomes
}

export const NOTHING = 'nothing'

interface Worth {
  readonly name: string
  readonly net: Float64Array
  readonly avoided: Float64Array
}

export interface Compared {
  readonly seed: number
  /** Euros that an avoided child-year may be held worth. */
  readonly worths: readonly number[]
}

/** @param proposals of as many draws each, with names of their own */
export function comparisonOf(proposals: readonly Named[], { seed, worths }: Compared): ProposalComparison {
  const draws = proposals[0]?.outcomes.count ?? 0
  const choices: readonly Worth[] = [
    { name: NOTHING, net: new Float64Array(draws), avoided: new Float64Array(draws) },
    ...proposals.map(({ name, outcomes }) => ({
      name,
      net: ofDraws(outcomes, (row) => presentNet(row, outcomes.model.years, outcomes.rate)),
      avoided: ofDraws(outcomes, (row) => presentAvoided(row, outcomes.model.years, outcomes.rate)),
    })),
  ]
  const placed = frontierOf(
    choices.map(({ name, net, avoided }) => ({ name, cost: 0 - meanOf(net), effect: meanOf(avoided) })),
  )
  return {
    draws,
    seed,
    choices: placed.map(({ name, cost, effect, standing, ratio }) => ({
      ...{ name, standing, netCost: cost, avoidedYears: effect },
      ratio: ratio ?? null,
    })),
    differences: differencesOf(choices.slice(1)),
    acceptability: worths.map((worth) => acceptedAt(choices, worth)),
  }
}

const differencesOf = (choices: readonly Worth[]): ProposalComparison['differences'] =>
  choices.flatMap((one, k) =>
    choices.slice(0, k).map((other) => {
      const net = one.net.map((value, at) => value - (other.net[at] as number))
      return {
        ...{ name: one.name, against: other.name },
        net: spreadOf(net),
        avoidedYears: spreadOf(one.avoided.map((value, at) => value - (other.avoided[at] as number))),
        betterProbability: net.reduce((sum, value) => sum + Number(value > 0), 0) / net.length,
      }
    }),
  )

function acceptedAt(choices: readonly Worth[], worth: number): ProposalComparison['acceptability'][number] {
  const benefits = choices.map(({ net, avoided }) => net.map((one, at) => one + worth * (avoided[at] as number)))
  const { shares, bestOnMean } = bestOf(benefits)
  return {
    worth,
    best: choices.map(({ name }, k) => ({ name, probability: shares[k] as number })),
    onFrontier: choices[bestOnMean]?.name ?? NOTHING,
  }
}

/**
 * Which of several choices is worth most: by draw and on the mean; the first of those that are alike.
 *
 * @param benefits by choice and draw, of one length
 */
export function bestOf(benefits: readonly Float64Array[]): {
  readonly shares: readonly number[]
  readonly bestOnMean: number
} {
  const wins = benefits.map(() => 0)
  const draws = benefits[0]?.length ?? 0
  for (let at = 0; at < draws; at++) {
    const best = largestAt(benefits.map((one) => one[at] as number))
    wins[best] = (wins[best] as number) + 1
  }
  return { shares: wins.map((one) => one / draws), bestOnMean: largestAt(benefits.map(meanOf)) }
}

const largestAt = (values: readonly number[]): number => values.indexOf(Math.max(...values))
