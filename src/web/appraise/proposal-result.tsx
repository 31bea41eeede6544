/** Result of a proposal (esityksen tulos): the answer, who pays and saves, when it turns, what must be true, Imatra's conditions. */
import type { Condition, ProposalAppraisal } from '#model/proposal-appraisal.ts'
import { cumulativeChart } from '#report/cumulative-chart.ts'
import { payerFlowChart } from '#report/payer-flow-chart.ts'
import { conditionText, payerSentences, proposalSentences, switchingSentences } from '#report/proposal-sentences.ts'
import { tornadoChart } from '#report/tornado-chart.ts'
import { ChartFigure } from '../picture/chart-figure.tsx'
import type { Told } from '../picture/told.ts'
import { useWords } from '../use-words.ts'
import { AssumptionTable } from './assumption-table.tsx'

interface ResultProps {
  readonly appraisal: ProposalAppraisal
  readonly shown: Told
}

export function ProposalResult({ appraisal, shown }: ResultProps) {
  const words = useWords()
  const sentences = proposalSentences(appraisal, words)
  const { length } = answerOf(appraisal)
  return (
    <>
      <p className="answer">{sentences.slice(0, length).join(' ')}</p>
      <p className="answer-more">{sentences.slice(length).join(' ')}</p>
      <p className="payer-lines">
        {payerSentences(appraisal, words).map((one) => (
          <span key={one}>{one}</span>
        ))}
      </p>
      <div className="charts">
        <ChartFigure picture={shown} rank="main" draw={(width) => cumulativeChart(appraisal, { words, width })} />
        <div className="appraise-pair">
          <MustBeTrue appraisal={appraisal} />
          <Conditions conditions={appraisal.conditions} />
        </div>
        <div className="appraise-pair">
          <ChartFigure picture={shown} rank="small" draw={(width) => tornadoChart(appraisal, { words, width })} />
          <ChartFigure picture={shown} rank="small" draw={(width) => payerFlowChart(appraisal, { words, width })} />
        </div>
      </div>
      <AssumptionTable appraisal={appraisal} />
    </>
  )
}

/** What stands large: warnings, the cost, and whether it pays. */
const answerOf = ({ notes, illustration }: ProposalAppraisal): { readonly length: number } => ({
  length: 2 + Number(notes.includes('no-sources')) + Number(illustration),
})

function MustBeTrue({ appraisal }: { appraisal: ProposalAppraisal }) {
  const words = useWords()
  const told = words.investment.switching
  const sentences = switchingSentences(appraisal, words)
  const isTurning = appraisal.switching.some(({ value }) => value !== null)
  return (
    <section>
      <h2>{told.title}</h2>
      {sentences.length === 0 ? (
        <p>{told.none}</p>
      ) : isTurning ? (
        <>
          <p>{told.lead}</p>
          <ul className="notes">
            {sentences.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
          <p className="note">{told.each}</p>
        </>
      ) : (
        <p>{sentences.join(' ')}</p>
      )}
    </section>
  )
}

const MARKS = { yes: '✔', no: '✘', unknown: '?' } as const

function Conditions({ conditions }: { conditions: readonly Condition[] }) {
  const words = useWords()
  const told = words.investment
  return (
    <section>
      <h2>{told.conditionsTitle}</h2>
      <p className="note">{told.conditionsHow}</p>
      <ul className="conditions">
        {conditions.map((one) => (
          <li key={one.id} className={`condition-${one.kept}`}>
            <span aria-hidden="true">{MARKS[one.kept]}</span>{' '}
            <strong>
              {told.conditions[one.id]}: {told.kept[one.kept]}.
            </strong>{' '}
            {conditionText(one, words)}
          </li>
        ))}
      </ul>
    </section>
  )
}
