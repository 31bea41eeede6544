/**
 * Indicators page (tunnuslukujen sivu): an area's indicators as rows, years as columns.
 *
 * The question is the title, the answer the first sentence; what is missing or does not compare is told in its cell.
 */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import type { IndicatorTable } from '#model/indicator-table.ts'
import { tableSentences } from '#report/indicator-headline.ts'
import { nameIn } from '#words/dictionary.ts'
import { apiAddress, type Query } from '../api-client.ts'
import { AreaLinks } from '../area-links.tsx'
import { PageTitle } from '../page-title.tsx'
import { PaperLink } from '../paper-link.tsx'
import { indicatorsQuery } from '../queries.ts'
import { Answered, Empty } from '../states.tsx'
import { useLanguage, useWords } from '../use-words.ts'
import { Breaks } from './breaks.tsx'
import { IndicatorCards } from './indicator-cards.tsx'
import { IndicatorGrid } from './indicator-grid.tsx'
import { YearControls } from './year-controls.tsx'

export function IndicatorsPage() {
  const { area } = useParams({ from: '/tunnusluvut/$area' })
  const { from, to } = useSearch({ from: '/tunnusluvut/$area' })
  const language = useLanguage()
  const asked = { area, from, to, language }
  const query = useQuery({ ...indicatorsQuery(asked), placeholderData: keepPreviousData })
  return <Answered query={query}>{(table) => <IndicatorsScreen table={table} asked={asked} />}</Answered>
}

function IndicatorsScreen({ table, asked }: { table: IndicatorTable; asked: Query }) {
  const words = useWords()
  const title = words.indicators.question(nameIn(words, table.area.name))
  if (table.series.length === 0) return <WithoutFigures title={title} />
  const [answer, ...rest] = tableSentences(table, words)
  return (
    <div className="indicators-sheet">
      <PageTitle title={title} />
      <AreaLinks area={table.area.id} />
      <PaperLink area={table.area.id} kind="year" />
      {table.area.isInvented && <p className="banner">{words.picture.invented}</p>}
      {table.series.some((one) => one.origin === 'press') && <p className="banner">{words.indicators.pressBanner}</p>}
      <p className="answer">{answer}</p>
      {rest.length > 0 && <p className="answer-more">{rest.join(' ')}</p>}
      <YearControls table={table} />
      <IndicatorGrid table={table} />
      <IndicatorCards table={table} />
      <Breaks annotations={table.annotations} sources={table.sources} snapshot={table.snapshot}>
        <Link to="/kuva/$area" params={{ area: table.area.id }}>
          {words.indicators.toPicture}
        </Link>
      </Breaks>
      <p className="downloads whole">
        <span>{words.peers.downloads}:</span>
        {['csv', 'xlsx', 'json'].map((format) => (
          <a
            key={format}
            className="button quiet"
            href={apiAddress('export-indicators', { ...asked, format })}
            download
          >
            {format.toUpperCase()}
          </a>
        ))}
      </p>
    </div>
  )
}

function WithoutFigures({ title }: { title: string }) {
  const words = useWords()
  const search = useSearch({ from: '/tunnusluvut/$area' })
  const isCut = search.from !== undefined || search.to !== undefined
  return (
    <>
      <PageTitle title={title} />
      <Empty title={isCut ? words.indicators.nothingInYears : words.indicators.nothing}>
        <p>
          {isCut ? (
            <Link to="." search={{}}>
              {words.indicators.allYears}
            </Link>
          ) : (
            words.indicators.nothingHow
          )}
        </p>
        <p>
          <Link to="/tunnusluvut">{words.indicators.chooseArea}</Link>
        </p>
      </Empty>
    </>
  )
}
