/**
 * Result of an evaluation (vaikutuksen tulos): the verdict first, what speaks against it next, then what proves it.
 *
 * The same for an area of the product and for a table that an analyst brought.
 */
import type { Evaluation } from '#model/evaluation.ts'
import type { ShownEvaluation } from '#report/evaluation-plot.ts'
import { gapChart } from '#report/gap-chart.ts'
import { pathChart } from '#report/path-chart.ts'
import { placeboChart } from '#report/placebo-chart.ts'
import { specificationChart } from '#report/specification-chart.ts'
import { weightsChart } from '#report/weights-chart.ts'
import { ChartFigure } from '../picture/chart-figure.tsx'
import type { Told } from '../picture/told.ts'
import { useWords } from '../use-words.ts'
import { MoneyOfEvaluation } from './money.tsx'
import { EarlierStarts, LeftOut, Outcomes, WithoutEach } from './result-tables.tsx'

interface ResultProps {
  readonly shown: ShownEvaluation
  readonly told: Told
}

export function EvaluationResult({ shown, told }: ResultProps) {
  const words = useWords()
  const { evaluation } = shown
  const { verdict } = evaluation
  return (
    <div className="evaluation">
      <p className="answer">{verdict.supported}</p>
      <p className="answer-more">{verdict.howSure}</p>
      <Warnings evaluation={evaluation} />
      <ChartFigure picture={told} rank="main" draw={(width) => pathChart(shown, { words, width })} />
      <ChartFigure picture={told} rank="main" draw={(width) => gapChart(shown, { words, width })} />
      <Verdict evaluation={evaluation} />
      <MoneyOfEvaluation money={evaluation.money} verdict={verdict} />
      <div className="small-charts">
        {[placeboChart, weightsChart, specificationChart].map((chart) => (
          <ChartFigure key={chart.name} picture={told} rank="small" draw={(width) => chart(shown, { words, width })} />
        ))}
      </div>
      <section>
        <h2>{words.evaluationPage.method}</h2>
        <p>
          {words.evaluationPage.methodNames[evaluation.method]}. {words.evaluationPage.methodHow[evaluation.method]}
        </p>
        <Outcomes evaluation={evaluation} unit={shown.unit} />
        <EarlierStarts evaluation={evaluation} unit={shown.unit} />
        <WithoutEach evaluation={evaluation} unit={shown.unit} />
        <LeftOut evaluation={evaluation} />
      </section>
    </div>
  )
}

/** What lowers the answer stands above the charts; the rest is one key away. */
function Warnings({ evaluation }: { evaluation: Evaluation }) {
  const { evaluationPage } = useWords()
  const serious = evaluation.warnings.filter(({ weight }) => weight === 'serious')
  const others = evaluation.warnings.filter(({ weight }) => weight !== 'serious')
  const list = (all: Evaluation['warnings']) => (
    <ul className="notes">
      {all.map(({ text }) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  )
  return (
    <>
      {serious.length > 0 && (
        <section className="banner warnings" aria-label={evaluationPage.serious}>
          <p>
            <strong>{evaluationPage.serious}</strong>
          </p>
          {list(serious)}
        </section>
      )}
      {others.length > 0 && (
        <details open={serious.length === 0}>
          <summary>
            {serious.length > 0 ? evaluationPage.otherWarnings : evaluationPage.warnings} ({others.length})
          </summary>
          {list(others)}
        </details>
      )}
    </>
  )
}

function Verdict({ evaluation }: { evaluation: Evaluation }) {
  const { evaluationPage } = useWords()
  const { verdict } = evaluation
  const several = (lines: readonly string[]) => lines.map((line) => <p key={line}>{line}</p>)
  return (
    <section>
      <h2>{evaluationPage.verdict}</h2>
      <dl className="verdict">
        <div>
          <dt>{evaluationPage.claimed}</dt>
          <dd>{verdict.claimed}</dd>
        </div>
        <div>
          <dt>{evaluationPage.supported}</dt>
          <dd>{verdict.supported}</dd>
        </div>
        <div>
          <dt>{evaluationPage.howSure}</dt>
          <dd>{verdict.howSure}</dd>
        </div>
        <div>
          <dt>{evaluationPage.cannotKnow}</dt>
          <dd>{several(verdict.cannotKnow)}</dd>
        </div>
      </dl>
      {verdict.wouldChange.length > 0 && (
        <>
          <h3>{evaluationPage.wouldChange}</h3>
          <ul className="notes">
            {verdict.wouldChange.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
