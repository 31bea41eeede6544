/**
 * Forecast page (ennusteen sivu): where the costs of an area go if nothing changes, or one of its indicators.
 *
 * The answer is the first sentence, how wrong the method was before the second; the fan proves it, the trials stand below.
 */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import type { ForecastOfArea, SeriesForecast } from '#model/forecast.ts'
import { forecastChart } from '#report/forecast-charts.ts'
import { backTestSentences, forecastSentences } from '#report/forecast-sentences.ts'
import { nameIn, type Words } from '#words/dictionary.ts'
import { AreaLinks } from '../area-links.tsx'
import { SelectField } from '../field.tsx'
import { PageTitle } from '../page-title.tsx'
import { PaperLink } from '../paper-link.tsx'
import { ChartFigure } from '../picture/chart-figure.tsx'
import { forecastQuery, indicatorsQuery } from '../queries.ts'
import { Answered, Empty } from '../states.tsx'
import { useLanguage, useWords } from '../use-words.ts'
import { BackTestTable } from './back-test-table.tsx'
import { type ForecastSearch, forecastSearch, HORIZONS } from './forecast-address.ts'

export function ForecastPage() {
  const { area } = useParams({ from: '/ennuste/$area' })
  const search = useSearch({ from: '/ennuste/$area' })
  const language = useLanguage()
  const query = useQuery({
    ...forecastQuery({ area, ...forecastSearch(search), language }),
    placeholderData: keepPreviousData,
  })
  return <Answered query={query}>{(answer) => <ForecastScreen answer={answer} search={search} />}</Answered>
}

const whatOf = (answer: ForecastOfArea, words: Words): string =>
  answer.total.series === 'total' ? words.fan.costs : nameIn(words, answer.total.name)

function ForecastScreen({ answer, search }: { answer: ForecastOfArea; search: ForecastSearch }) {
  const words = useWords()
  const area = nameIn(words, answer.area.name)
  const what = whatOf(answer, words)
  const title =
    search.indicator === undefined
      ? words.fan.question(area)
      : words.fan.questionOf(nameIn(words, answer.total.name), area)
  const [first, ...more] = forecastSentences(answer.total, what, answer.unit, words)
  const told = { area: answer.area, names: {}, sources: answer.sources }
  const hasHistory = answer.total.history.some(({ value }) => value !== null)
  return (
    <>
      <PageTitle title={title} />
      <AreaLinks area={answer.area.id} />
      {search.indicator === undefined && <PaperLink area={answer.area.id} kind="forecast" />}
      {answer.area.isInvented && <p className="banner">{words.picture.invented}</p>}
      <Controls answer={answer} search={search} />
      {hasHistory ? (
        <>
          <p className="answer">{first}</p>
          <p className="answer-more">{[...more, ...backTestSentences(answer.total, words)].join(' ')}</p>
          <ChartFigure
            picture={told}
            rank="main"
            draw={(width) => forecastChart(answer.total, answer, { words, width })}
          />
          {answer.parts.length > 1 && (
            <>
              <h2>{words.fan.parts}</h2>
              {answer.reconciliation !== 'none' && (
                <p className="note">{words.fan.sums(words.forecast.reconciliations[answer.reconciliation])}</p>
              )}
              <div className="small-charts">
                {answer.parts.map((part) => (
                  <ChartFigure
                    key={part.series}
                    picture={told}
                    rank="small"
                    draw={(width) => forecastChart(part, answer, { words, width })}
                  />
                ))}
              </div>
            </>
          )}
          <How forecast={answer.total} answer={answer} />
        </>
      ) : (
        <Empty title={words.fan.nothing}>
          <p>{words.fan.nothingHow}</p>
        </Empty>
      )}
    </>
  )
}

function How({ forecast, answer }: { forecast: SeriesForecast; answer: ForecastOfArea }) {
  const words = useWords()
  const { fan } = forecast
  const notes = [...new Set([...fan.notes, ...answer.notes])]
  return (
    <section>
      <h2>{words.fan.how}</h2>
      {fan.method && (
        <p>{words.fan.method(words.forecast.methods[fan.method], words.forecast.intervals[fan.interval])}</p>
      )}
      <ul className="notes">
        {notes.map((note) => (
          <li key={note}>{words.forecast.notes[note]}</li>
        ))}
      </ul>
      {fan.backtest && <BackTestTable backtest={fan.backtest} />}
      <p className="note">
        {words.picture.snapshot(answer.snapshot.id.slice(0, 8), words.format.moment(answer.snapshot.at))}{' '}
        <Link to="/mittarit">{words.screen.measures}</Link>
      </p>
    </section>
  )
}

function Controls({ answer, search }: { answer: ForecastOfArea; search: ForecastSearch }) {
  const words = useWords()
  const navigate = useNavigate()
  const language = useLanguage()
  const table = useQuery(indicatorsQuery({ area: answer.area.id, language })).data
  const change = (field: keyof ForecastSearch, value: string) =>
    navigate({
      to: '/ennuste/$area',
      params: { area: answer.area.id },
      search: forecastSearch({ ...search, [field]: value }),
      resetScroll: false,
    })
  return (
    <form className="controls" aria-label={words.picture.views} onSubmit={(event) => event.preventDefault()}>
      <SelectField
        label={words.fan.what}
        value={search.indicator ?? ''}
        options={[
          ['', words.fan.costs],
          ...(table?.indicators ?? []).map((one) => [one.id, nameIn(words, one.name)] as const),
        ]}
        onChange={(value) => change('indicator', value)}
      />
      {search.indicator === undefined && (
        <SelectField
          label={words.fan.prices}
          value={search.prices ?? 'nominal'}
          options={[
            ['nominal', words.fan.nominal],
            ['real', words.fan.real],
          ]}
          onChange={(value) => change('prices', value)}
        />
      )}
      <SelectField
        label={words.fan.horizon}
        value={search.horizon ?? '5'}
        options={HORIZONS.map((years) => [years, words.fan.years(Number(years))] as const)}
        onChange={(value) => change('horizon', value)}
      />
    </form>
  )
}
