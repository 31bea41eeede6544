/** More results (lisää tuloksia): the money by year, the waterfall, what knowing is worth, acceptability, what is not counted. */
import { addDays, addMonths, type Day } from '#kernel/day.ts'
import type { ProposalAppraisal } from '#model/proposal-appraisal.ts'
import { acceptabilityChart } from '#report/acceptability-chart.ts'
import { calendarYear, parameterName } from '#report/proposal-names.ts'
import { chanceText, ownProductionSentences, releasedSentence } from '#report/proposal-sentences.ts'
import { reckoned, reckonedText } from '#report/value-text.ts'
import { waterfallChart } from '#report/waterfall-chart.ts'
import { FigureTable } from '../figure-table.tsx'
import { ChartFigure } from '../picture/chart-figure.tsx'
import type { Told } from '../picture/told.ts'
import { useWords } from '../use-words.ts'

interface MoreProps {
  readonly appraisal: ProposalAppraisal
  readonly shown: Told
}

export function MoreResults({ appraisal, shown }: MoreProps) {
  const words = useWords()
  const own = ownProductionSentences(appraisal, words)
  const told = words.investment.results
  const line = [{ name: appraisal.name, points: appraisal.acceptability }]
  return (
    <>
      <YearTable appraisal={appraisal} />
      <div className="appraise-pair">
        <ChartFigure picture={shown} rank="small" draw={(width) => waterfallChart(appraisal, { words, width })} />
        <ChartFigure picture={shown} rank="small" draw={(width) => acceptabilityChart(line, { words, width })} />
      </div>
      {own.length > 0 && (
        <section>
          <h2>{told.own}</h2>
          {own.map((one) => (
            <p key={one}>{one}</p>
          ))}
        </section>
      )}
      <Information appraisal={appraisal} />
      <NotCounted appraisal={appraisal} />
    </>
  )
}

function YearTable({ appraisal }: { appraisal: ProposalAppraisal }) {
  const words = useWords()
  const told = words.investment.results
  const released = releasedSentence(appraisal, words)
  const euros = (value: number) => reckonedText(words, value, 'EUR')
  const isCalendar = appraisal.start.endsWith('-01-01')
  const lastDay = addDays(addMonths(appraisal.start as Day, 12), -1)
  return (
    <section>
      <h2>{told.money}</h2>
      {released && <p>{released}</p>}
      {!isCalendar && <p className="note">{told.yearsEnd(words.format.dayOfYear(lastDay))}</p>}
      <FigureTable
        caption={told.money}
        columns={[told.year, told.cost, told.released, told.freed, told.net, told.avoided, told.probability]}
        rows={appraisal.years.map((one) => [
          calendarYear(appraisal, one.year),
          ...[one.cost, one.released, one.freed, one.net].map(({ mean }) => euros(mean)),
          words.format.plain(reckoned(one.avoidedYears.mean)),
          chanceText(words, one.breakEvenProbability),
        ])}
      />
    </section>
  )
}

/** So many are named; knowing the rest is worth less. */
const MOST = 6
/** Less than this is not worth naming. */
const LEAST = 500

function Information({ appraisal }: { appraisal: ProposalAppraisal }) {
  const words = useWords()
  const told = words.investment.results
  const { perfect, parameters } = appraisal.information
  const euros = (value: number) => reckonedText(words, value, 'EUR')
  const worthKnowing = parameters.filter(({ value }) => value >= LEAST).slice(0, MOST)
  return (
    <section>
      <h2>{told.information}</h2>
      {worthKnowing.length === 0 ? (
        <p>{told.informationNone}</p>
      ) : (
        <>
          <p>
            {told.informationHow} {told.perfect(euros(perfect))}
          </p>
          <FigureTable
            caption={told.information}
            columns={[words.investment.assumption, told.worth]}
            rows={worthKnowing.map(({ parameter, value }) => [
              parameterName(words, appraisal, parameter),
              euros(value),
            ])}
          />
        </>
      )}
    </section>
  )
}

function NotCounted({ appraisal }: { appraisal: ProposalAppraisal }) {
  const words = useWords()
  const told = words.investment.results
  const { draws, seed, discount, snapshot } = appraisal
  return (
    <>
      <section>
        <h2>{told.notCounted}</h2>
        <p>
          {words.investment.sentence(appraisal.notCounted.map((one) => words.investment.notCountedOf[one]).join(', '))}
        </p>
      </section>
      <section>
        <h2>{told.how}</h2>
        <ul className="notes">
          {appraisal.notes.map((note) => (
            <li key={note}>{words.investment.notes[note]}</li>
          ))}
        </ul>
        <p className="note">
          {told.discounted(
            words.format.percent(discount.rate),
            discount.source ?? words.investment.assumptions.noSource,
          )}{' '}
          {told.drawn(words.format.number(draws), String(seed))}{' '}
          {snapshot && words.picture.snapshot(snapshot.id.slice(0, 8), words.format.moment(snapshot.at))}
        </p>
      </section>
    </>
  )
}
