/**
 * Picture page (kuvan sivu): one area that a council member understands in half a minute.
 *
 * The question is the title, the answer the first sentence, the charts prove it; sources and reservations stand below.
 */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import type { Picture } from '#model/picture.ts'
import { headline } from '#report/headline.ts'
import { payerChart } from '#report/payer-chart.ts'
import { hasValue, reasonOfNothing } from '#report/picture-parts.ts'
import { boughtShareChart, earlyShareChart } from '#report/share-chart.ts'
import { trendChart } from '#report/trend-chart.ts'
import { nameIn } from '#words/dictionary.ts'
import { apiAddress } from '../api-client.ts'
import { AreaLinks } from '../area-links.tsx'
import { PageTitle } from '../page-title.tsx'
import { PaperLink } from '../paper-link.tsx'
import { pictureAsked, pictureQuery } from '../queries.ts'
import { Answered, Empty } from '../states.tsx'
import { useLanguage, useWords } from '../use-words.ts'
import { ChartFigure } from './chart-figure.tsx'
import { PictureNotes } from './picture-notes.tsx'
import { IndicatorCharts, VolumeCharts } from './small-charts.tsx'
import { type ViewSearch, viewOf, viewSearch } from './view-address.ts'
import { ViewControls } from './view-controls.tsx'

export function PicturePage() {
  const { area } = useParams({ from: '/kuva/$area' })
  const search = useSearch({ from: '/kuva/$area' })
  const language = useLanguage()
  const query = useQuery({ ...pictureQuery(area, viewOf(search), language), placeholderData: keepPreviousData })
  return <Answered query={query}>{(picture) => <PictureScreen picture={picture} search={search} />}</Answered>
}

function PictureScreen({ picture, search }: { picture: Picture; search: ViewSearch }) {
  const words = useWords()
  const [answer, ...rest] = headline(picture, words)
  const title = words.picture.question(nameIn(words, picture.area.name))
  if (!picture.measures.some(hasValue) && Object.keys(viewSearch(search)).length === 0)
    return <WithoutFigures title={title} />
  return (
    <>
      <PageTitle title={title} />
      <AreaLinks area={picture.area.id} />
      <PaperLink area={picture.area.id} kind="picture" />
      <Banners picture={picture} />
      <p className="answer">{answer}</p>
      {rest.length > 0 && <p className="answer-more">{rest.join(' ')}</p>}
      <ViewControls picture={picture} search={search} />
      <CostCharts picture={picture} />
      <VolumeCharts picture={picture} />
      <IndicatorCharts picture={picture} />
      <WholeDownloads picture={picture} search={search} />
      <PictureNotes picture={picture} />
    </>
  )
}

function WithoutFigures({ title }: { title: string }) {
  const words = useWords()
  return (
    <>
      <PageTitle title={title} />
      <Empty title={words.headline.nothing}>
        <p>{words.areas.emptyHow}</p>
        <p>
          <Link to="/">{words.screen.toAreas}</Link>
        </p>
      </Empty>
    </>
  )
}

function Banners({ picture }: { picture: Picture }) {
  const words = useWords()
  const isPress = picture.sources.some((source) => source.kind === 'press')
  return (
    <>
      {picture.area.isInvented && <p className="banner">{words.picture.invented}</p>}
      {isPress && <p className="banner">{words.picture.press}</p>}
    </>
  )
}

function CostCharts({ picture }: { picture: Picture }) {
  const words = useWords()
  const trend = (width: number) => trendChart(picture, { words, width })
  if (!trend(600)) {
    const reason = reasonOfNothing(picture)
    return (
      <Empty title={words.picture.noCosts}>
        {reason && <p>{words.reason.long[reason]}</p>}
        <p>{words.picture.noCostsHow}</p>
      </Empty>
    )
  }
  return (
    <div className="charts">
      <ChartFigure picture={picture} rank="main" draw={trend} />
      <div className="side-charts">
        <ChartFigure picture={picture} rank="side" draw={(width) => earlyShareChart(picture, { words, width })} />
        <ChartFigure picture={picture} rank="side" draw={(width) => payerChart(picture, { words, width })} />
        <ChartFigure picture={picture} rank="side" draw={(width) => boughtShareChart(picture, { words, width })} />
      </div>
    </div>
  )
}

function WholeDownloads({ picture, search }: { picture: Picture; search: ViewSearch }) {
  const words = useWords()
  const asked = pictureAsked(picture.area.id, viewOf(search), words.format.language)
  return (
    <p className="downloads whole">
      <span>
        {words.picture.whole}: {words.picture.download.toLowerCase()}
      </span>
      {['csv', 'xlsx'].map((format) => (
        <a key={format} className="button quiet" href={apiAddress('export-picture', { ...asked, format })} download>
          {format.toUpperCase()}
        </a>
      ))}
      <button type="button" className="quiet" onClick={() => window.print()}>
        {words.picture.print}
      </button>
    </p>
  )
}
