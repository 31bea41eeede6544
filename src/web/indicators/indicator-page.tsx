/**
 * Indicator page (tunnusluvun sivu): one indicator of an area: the question, its computed answer, the figures of each
 * source, what they mean and where they differ, and the areas it is compared with.
 */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import type { IndicatorPage as Page } from '#model/indicator-page.ts'
import { comparisonSentences } from '#report/comparison-text.ts'
import { courseCharts } from '#report/course-chart.ts'
import { indicatorSentences } from '#report/indicator-headline.ts'
import { nameIn, type Words } from '#words/dictionary.ts'
import { apiAddress } from '../api-client.ts'
import { PageTitle } from '../page-title.tsx'
import { PaperLink } from '../paper-link.tsx'
import { ChartFigure } from '../picture/chart-figure.tsx'
import { indicatorQuery } from '../queries.ts'
import { Answered, Empty } from '../states.tsx'
import { useLanguage, useWords } from '../use-words.ts'
import { Breaks } from './breaks.tsx'
import { Comparing } from './comparing.tsx'
import { Definitions } from './definitions.tsx'
import { SourceFigures } from './source-figures.tsx'

export function IndicatorPage() {
  const { area, indicator } = useParams({ from: '/tunnusluvut/$area/$indicator' })
  const search = useSearch({ from: '/tunnusluvut/$area/$indicator' })
  const language = useLanguage()
  const asked = { area, indicator, peers: search.peers, with: search.with, year: search.year, language }
  const query = useQuery({ ...indicatorQuery(asked), placeholderData: keepPreviousData })
  return <Answered query={query}>{(page) => <IndicatorScreen page={page} asked={asked} />}</Answered>
}

const titleOf = ({ indicator, area }: Page, words: Words): string => {
  const name = nameIn(words, area.name)
  const { ofArea, plainQuestion } = words.indicators
  return indicator.question
    ? ofArea(nameIn(words, indicator.question), name)
    : plainQuestion(`${nameIn(words, indicator.name)}, ${name}`)
}

function IndicatorScreen({ page, asked }: { page: Page; asked: Readonly<Record<string, string | undefined>> }) {
  const words = useWords()
  const title = titleOf(page, words)
  const whole = page.series.filter((one) => one.breakdown === undefined)
  if (page.series.length === 0) return <WithoutFigures title={title} area={page.area.id} />
  const [turn, answer, ...rest] = indicatorSentences(page.indicator, page, words)
  const among = page.comparison ? comparisonSentences(page, words).slice(0, 2) : []
  // What cannot be known of chance is said once.
  const more = among.includes(words.peers.openUnknown)
    ? rest.filter((one) => one !== words.indicators.chanceUnknown)
    : rest
  const charts = courseCharts(page, { words, width: 680 })
  return (
    <>
      <PageTitle title={title} />
      <PaperLink area={page.area.id} kind="year" />
      {page.area.isInvented && <p className="banner">{words.picture.invented}</p>}
      {whole.some((one) => one.origin === 'press') && <p className="banner">{words.indicators.pressBanner}</p>}
      <p className="answer">{[turn, answer].filter((one) => one !== undefined).join(' ')}</p>
      <p className="answer-more">{[...more, ...among].join(' ')}</p>
      <div className="charts">
        {charts.map((chart, k) => (
          <ChartFigure
            key={chart.id}
            picture={page}
            rank="main"
            draw={(width) => courseCharts(page, { words, width })[k]}
          />
        ))}
      </div>
      <SourceFigures page={page} />
      <Comparing page={page} />
      <Definitions page={page} />
      <Breaks annotations={page.annotations} sources={page.sources} snapshot={page.snapshot}>
        <Link to="/tunnusluvut/$area" params={{ area: page.area.id }}>
          {words.indicators.toTable}
        </Link>
      </Breaks>
      <WholeDownloads asked={asked} />
    </>
  )
}

function WithoutFigures({ title, area }: { title: string; area: string }) {
  const words = useWords()
  return (
    <>
      <PageTitle title={title} />
      <Empty title={words.indicators.nothing}>
        <p>{words.indicators.nothingHow}</p>
        <p>
          <Link to="/tunnusluvut/$area" params={{ area }}>
            {words.indicators.toTable}
          </Link>
        </p>
      </Empty>
    </>
  )
}

function WholeDownloads({ asked }: { asked: Readonly<Record<string, string | undefined>> }) {
  const words = useWords()
  return (
    <p className="downloads whole">
      <span>{words.peers.downloads}:</span>
      {['csv', 'xlsx', 'json'].map((format) => (
        <a key={format} className="button quiet" href={apiAddress('export-indicator', { ...asked, format })} download>
          {format.toUpperCase()}
        </a>
      ))}
      <button type="button" className="quiet" onClick={() => window.print()}>
        {words.picture.print}
      </button>
    </p>
  )
}
