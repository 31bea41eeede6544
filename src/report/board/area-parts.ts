/**
 * Parts about the area itself that several board papers have (alueen osat): beside others, and its children on their way.
 */
import type { FlowCohort } from '#model/flows.ts'
import type { IndicatorPage } from '#model/indicator-page.ts'
import type { Words } from '#words/dictionary.ts'
import { cohortChart, cohortSentences } from '../cohort-chart.ts'
import { comparisonSentences } from '../comparison-text.ts'
import { indicatorSentences } from '../indicator-headline.ts'
import { multiplesChart } from '../multiples-chart.ts'
import { boardSection, chartBlock, type Section, textBlocks } from './board-paper.ts'
import { pageChart } from './board-parts.ts'

/** What is known of the area beside the paper's own figures; nothing where there is none. */
export interface AreaSide {
  /** Of the indicator that tells of placements, beside its peers. */
  readonly peers: IndicatorPage | undefined
  readonly cohorts: readonly FlowCohort[]
}

export const NO_SIDE: AreaSide = { peers: undefined, cohorts: [] }

/** Its course, where it stands among the others, and how sure that is; then each of them on one scale. */
export function peersSection({ peers }: AreaSide, words: Words): readonly Section[] {
  const others = peers?.comparison
  if (!others) return []
  return boardSection('peers', words.board.sections.peers, [
    ...textBlocks([
      indicatorSentences(peers.indicator, peers, words).join(' '),
      comparisonSentences(peers, words).join(' '),
    ]),
    ...chartBlock(pageChart(words, (request) => multiplesChart(peers, others, request))),
  ])
}

export function cohortsSection({ cohorts }: AreaSide, words: Words): readonly Section[] {
  return boardSection('cohorts', words.board.sections.cohorts, [
    ...textBlocks([...new Set(cohorts.map((one) => cohortSentences(one, words).join(' ')))]),
    ...cohorts.flatMap((one) => chartBlock(pageChart(words, (request) => cohortChart(one, request)))),
  ])
}
