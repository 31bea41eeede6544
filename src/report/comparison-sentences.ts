/** Comparison sentences (vertailun lauseet): which proposal is best and how surely; never that one is, where none stands out. */
import type { ProposalComparison } from '#model/proposal-comparison.ts'
import type { Words } from '#words/dictionary.ts'
import type { AcceptabilityLine } from './acceptability-chart.ts'
import type { FrontierPoint } from './frontier-chart.ts'
import { chanceText } from './proposal-sentences.ts'

/** The name under which doing nothing stands among the choices. */
const NOTHING = 'nothing'
const MORE_THAN_NOT = 0.5

const choiceName = (words: Words, name: string): string => (name === NOTHING ? words.investment.frontier.nothing : name)

/** By money alone: what an avoided year is worth beside it stands in the curve. */
export function comparisonSentences({ acceptability, choices }: ProposalComparison, words: Words): string[] {
  const told = words.investment.comparison.answer
  const best = acceptability[0]?.best.toSorted((a, b) => b.probability - a.probability)[0]
  const dominated = choices.filter(({ name, standing }) => standing === 'dominated' && name !== NOTHING)
  const first =
    best === undefined || best.probability <= MORE_THAN_NOT
      ? told.open
      : best.name === NOTHING
        ? told.nothing(chanceText(words, best.probability))
        : told.best(best.name, chanceText(words, best.probability))
  return [first, ...dominated.map(({ name }) => told.dominated(name))]
}

export const frontierPoints = ({ choices }: ProposalComparison, words: Words): readonly FrontierPoint[] =>
  choices.map(({ name, netCost, avoidedYears, standing }) => ({
    ...{ name: choiceName(words, name), cost: netCost, avoided: avoidedYears, standing },
  }))

export const acceptabilityLines = ({ acceptability }: ProposalComparison, words: Words): readonly AcceptabilityLine[] =>
  (acceptability[0]?.best ?? []).map(({ name }) => ({
    name: choiceName(words, name),
    points: acceptability.map(({ worth, best }) => ({
      worth,
      probability: best.find((one) => one.name === name)?.probability ?? 0,
    })),
  }))
