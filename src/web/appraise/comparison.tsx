/** Comparison of proposals (esitysten vertailu): side by side in a table, on the frontier, and which is best how surely. */
import { useParams } from '@tanstack/react-router'
import type { ProposalAppraisal } from '#model/proposal-appraisal.ts'
import type { ProposalAnswer, ProposalComparison } from '#model/proposal-comparison.ts'
import { acceptabilityChart } from '#report/acceptability-chart.ts'
import { acceptabilityLines, comparisonSentences, frontierPoints } from '#report/comparison-sentences.ts'
import { frontierChart } from '#report/frontier-chart.ts'
import { calendarYear } from '#report/proposal-names.ts'
import { chanceText } from '#report/proposal-sentences.ts'
import { reckoned, reckonedText } from '#report/value-text.ts'
import type { Words } from '#words/dictionary.ts'
import { FigureTable } from '../figure-table.tsx'
import { useStarted } from '../job.tsx'
import { ChartFigure } from '../picture/chart-figure.tsx'
import type { Told } from '../picture/told.ts'
import { useWords } from '../use-words.ts'
import { ReckonedAgain } from './reckoned-again.tsx'

interface ComparisonProps {
  readonly names: readonly string[]
  readonly shown: Told
}

export function Comparison({ names, shown }: ComparisonProps) {
  const words = useWords()
  const { area } = useParams({ from: '/investoinnit/$area' })
  const started = useStarted<ProposalAnswer>('compare-proposals', { area, names })
  return (
    <section>
      <h2>{words.investment.list.compared}</h2>
      <ReckonedAgain started={started}>
        {({ appraisals, comparison }) =>
          comparison && <Compared appraisals={appraisals} comparison={comparison} shown={shown} />
        }
      </ReckonedAgain>
    </section>
  )
}

interface ComparedProps {
  readonly appraisals: readonly ProposalAppraisal[]
  readonly comparison: ProposalComparison
  readonly shown: Told
}

function Compared({ appraisals, comparison, shown }: ComparedProps) {
  const words = useWords()
  const told = words.investment.comparison
  return (
    <>
      <p className="answer">{comparisonSentences(comparison, words).join(' ')}</p>
      <p className="note">{words.investment.list.sameChance}</p>
      <FigureTable
        caption={told.title}
        columns={[
          words.investment.proposal,
          told.cost,
          told.saved,
          told.net,
          told.avoided,
          told.breakEven,
          told.probability,
        ]}
        rows={appraisals.map((one) => rowOf(one, words))}
      />
      <div className="appraise-pair">
        <ChartFigure
          picture={shown}
          rank="small"
          draw={(width) => frontierChart(frontierPoints(comparison, words), { words, width })}
        />
        <ChartFigure
          picture={shown}
          rank="small"
          draw={(width) => acceptabilityChart(acceptabilityLines(comparison, words), { words, width })}
        />
      </div>
      <Differences comparison={comparison} />
    </>
  )
}

function rowOf(appraisal: ProposalAppraisal, words: Words): readonly string[] {
  const told = words.investment.comparison
  const euros = (value: number) => reckonedText(words, value, 'EUR')
  const { totals, breakEven } = appraisal
  return [
    appraisal.name,
    euros(totals.cost.mean),
    euros(totals.released.mean),
    `${euros(totals.net.mean)} (${euros(totals.net.lower80)} … ${euros(totals.net.upper80)})`,
    words.format.plain(reckoned(totals.avoidedYears.mean)),
    breakEven.year === null ? told.never : calendarYear(appraisal, breakEven.year),
    chanceText(words, breakEven.probabilityByHorizon),
  ]
}

function Differences({ comparison }: { comparison: ProposalComparison }) {
  const words = useWords()
  const told = words.investment.comparison
  const euros = (value: number) => reckonedText(words, value, 'EUR')
  if (comparison.differences.length === 0) return null
  return (
    <FigureTable
      caption={told.difference}
      columns={[told.pair, told.net, told.interval, told.better]}
      rows={comparison.differences.map(({ name, against, net, betterProbability }) => [
        told.against(name, against),
        euros(net.mean),
        `${euros(net.lower80)} … ${euros(net.upper80)}`,
        chanceText(words, betterProbability),
      ])}
    />
  )
}
