/** Comparison of proposals (esitysten vertailu): several over the same draws: cost against avoided child-years, which is best how surely. */
import { z } from 'zod'
import { GoalFound } from './goal-seek.ts'
import { ProposalAppraisal } from './proposal-appraisal.ts'
import { Spread } from './spread.ts'

const Compared = z
  .object({
    name: z.string(),
    /** Present values of means: cost less released, and child-years in placement avoided. "nothing" is doing nothing. */
    netCost: z.number(),
    avoidedYears: z.number(),
    standing: z.enum(['frontier', 'dominated', 'extendedly-dominated']),
    /** Net cost of one more avoided year than with the one before it on the frontier. */
    ratio: z.number().nullable(),
  })
  .readonly()

const Difference = z
  .object({
    name: z.string(),
    against: z.string(),
    /** Of net, present value, under the same draws. */
    net: Spread,
    avoidedYears: Spread,
    /** Share of the draws in which `name` has the larger net. */
    betterProbability: z.number(),
  })
  .readonly()

export const ProposalComparison = z
  .object({
    draws: z.int(),
    seed: z.int(),
    /** Doing nothing is one of them, called `nothing`; in order of net cost. */
    choices: z.array(Compared).readonly(),
    differences: z.array(Difference).readonly(),
    /** Share of the draws in which each is the best, doing nothing among them, by what an avoided child-year is worth. */
    acceptability: z
      .array(
        z.object({
          worth: z.number(),
          best: z.array(z.object({ name: z.string(), probability: z.number() })).readonly(),
          /** The one with the largest mean: whose probability is on the frontier of acceptability. */
          onFrontier: z.string(),
        }),
      )
      .readonly(),
  })
  .readonly()
export type ProposalComparison = z.infer<typeof ProposalComparison>

/** What `varhain appraise` tells of a proposal with others beside it, or with goals. */
export const ProposalAnswer = z
  .object({
    kind: z.literal('proposals'),
    appraisals: z.array(ProposalAppraisal).readonly(),
    comparison: ProposalComparison.nullable(),
    goals: z.array(GoalFound).readonly(),
  })
  .readonly()
export type ProposalAnswer = z.infer<typeof ProposalAnswer>
