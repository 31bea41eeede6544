/**
 * Flows page (virtojen sivu): where the children of an area are among services, how they move, what the coming years hold and cost.
 *
 * It is reckoned when the page opens, in the background, with its progress and a way to stop it.
 */
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import type { Area } from '#model/area.ts'
import type { FlowCohort, FlowsOfArea } from '#model/flows.ts'
import { cohortChart, cohortSentences } from '#report/cohort-chart.ts'
import { flowChart } from '#report/flow-chart.ts'
import { flowSentences } from '#report/flow-sentences.ts'
import { nameIn } from '#words/dictionary.ts'
import { AreaScreen } from '../area-screen.tsx'
import { SelectField } from '../field.tsx'
import { useStarted } from '../job.tsx'
import { ChartFigure } from '../picture/chart-figure.tsx'
import type { Told } from '../picture/told.ts'
import { useWords } from '../use-words.ts'
import { FlowTrials } from './flow-trials.tsx'
import { FlowYears } from './flow-years.tsx'
import { flowsSearch, YEARS_AHEAD } from './flows-address.ts'
import { Reckoned } from './reckoned.tsx'

export function FlowsPage() {
  const words = useWords()
  const { area } = useParams({ from: '/virrat/$area' })
  const { vuosia = '5' } = useSearch({ from: '/virrat/$area' })
  const started = useStarted<FlowsOfArea>('show-flows', { area, years: Number(vuosia) })
  return (
    <AreaScreen area={area} title={words.flowPage.question}>
      {(known) => <Reckoned started={started}>{(flows) => <FlowsScreen flows={flows} area={known} />}</Reckoned>}
    </AreaScreen>
  )
}

const YEAR_DAYS = 365.25

function FlowsScreen({ flows, area }: { flows: FlowsOfArea; area: Area }) {
  const words = useWords()
  const told = words.flowPage
  const [answer, ...more] = flowSentences(flows, words)
  const { from, to } = flows.window
  const years = (Date.parse(to) - Date.parse(from)) / 86_400_000 / YEAR_DAYS
  const shown = { area, names: {}, sources: [] }
  return (
    <>
      <p className="answer">{answer}</p>
      <p className="answer-more">{[...more, told.window(words.format.day(from), words.format.day(to))].join(' ')}</p>
      <Horizon />
      <ChartFigure picture={shown} rank="main" draw={(width) => flowChart(flows, years, { words, width })} />
      {flows.cohorts.map((cohort) => (
        <CohortPart key={cohort.start} cohort={cohort} shown={shown} />
      ))}
      <FlowYears flows={flows} shown={shown} />
      <FlowTrials flows={flows} />
      <p>
        <Link to="/virrat/$area/enta-jos" params={{ area: area.id }}>
          {told.whatIf.question(nameIn(words, area.name))}
        </Link>
      </p>
    </>
  )
}

function CohortPart({ cohort, shown }: { cohort: FlowCohort; shown: Told }) {
  const words = useWords()
  return (
    <>
      <ChartFigure picture={shown} rank="main" draw={(width) => cohortChart(cohort, { words, width })} />
      <p>{cohortSentences(cohort, words).join(' ')}</p>
    </>
  )
}

function Horizon() {
  const { flowPage, fan, picture } = useWords()
  const navigate = useNavigate()
  const search = useSearch({ from: '/virrat/$area' })
  const { area } = useParams({ from: '/virrat/$area' })
  return (
    <form className="controls" aria-label={picture.views} onSubmit={(event) => event.preventDefault()}>
      <SelectField
        label={flowPage.horizon}
        value={search.vuosia ?? '5'}
        options={YEARS_AHEAD.map((years) => [years, fan.years(Number(years))] as const)}
        onChange={(vuosia) =>
          navigate({
            to: '/virrat/$area',
            params: { area },
            search: flowsSearch({ ...search, vuosia }),
            resetScroll: false,
          })
        }
      />
    </form>
  )
}
