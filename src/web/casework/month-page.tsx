/** Month (kuukausi): the service manager's monthly sheet: what happened and what stood at its end, beside the month and year before. */
import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { MonthFigure, MonthSheet } from '#model/month-sheet.ts'
import { act, look } from '../api-client.ts'
import { SelectField } from '../field.tsx'
import { JobRunning, useAnewWhenDone, useJob } from '../job.tsx'
import { PageTitle } from '../page-title.tsx'
import { PaperLink } from '../paper-link.tsx'
import { RefusalText, refusalOf } from '../refusal.tsx'
import { Scroll } from '../scroll.tsx'
import { Answered } from '../states.tsx'
import { useLanguage, useWords } from '../use-words.ts'

export function MonthPage() {
  const { month: told, format } = useWords()
  const { kuukausi } = useSearch({ from: '/tyo/kuukausi' })
  const query = useQuery({
    queryKey: ['show-month', kuukausi],
    queryFn: ({ signal }) => look<MonthSheet>('show-month', { month: kuukausi }, signal),
  })
  return (
    <>
      <PageTitle title={query.data ? told.title(format.period(query.data.month)) : told.link} />
      <Answered query={query} level={2}>
        {(sheet) => <Sheet sheet={sheet} />}
      </Answered>
      {!query.isPending && <Publish />}
    </>
  )
}

function Sheet({ sheet }: { sheet: MonthSheet }) {
  const { month: told, format, indicators } = useWords()
  const language = useLanguage()
  const navigate = useNavigate()
  const said = (id: string) => {
    const value = sheet.rows.find((row) => row.id === id)?.now.value ?? null
    return value === null ? told.withheld : format.number(value)
  }
  const themes = [...Map.groupBy(sheet.rows, ({ theme }) => theme)]
  return (
    <>
      <PaperLink area={sheet.area.id} kind="month" search={{ kuukausi: sheet.month }} />
      <p className="answer">
        {told.answer(said('contacts'), said('assessments-started'), said('assessments-started-in-time'))}
      </p>
      <p className="lead">{told.lead}</p>
      <div className="narrow no-print">
        <SelectField
          label={told.choose}
          value={sheet.month}
          options={sheet.months.map((one) => [one, format.period(one)])}
          onChange={(kuukausi) => navigate({ to: '/tyo/kuukausi', search: { kuukausi } })}
        />
      </div>
      <Scroll label={told.title(format.period(sheet.month))}>
        <table className="work">
          <caption>{`${sheet.area.name[language]}, ${format.period(sheet.month)}`}</caption>
          <thead>
            <tr>
              <th scope="col">{told.indicator}</th>
              {[sheet.month, sheet.before, sheet.yearBefore].map((period) => (
                <th scope="col" key={period} className="figure-cell">
                  {format.period(period)}
                </th>
              ))}
            </tr>
          </thead>
          {themes.map(([theme, rows]) => (
            <Theme key={theme} name={indicators.themes[theme]} rows={rows} />
          ))}
        </table>
      </Scroll>
      <p className="note">
        {told.withheldNote}. {told.publishedAt(format.moment(sheet.snapshot.at))}
      </p>
    </>
  )
}

function Theme({ name, rows }: { name: string; rows: MonthSheet['rows'] }) {
  const language = useLanguage()
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={4}>
          <strong>{name}</strong>
        </th>
      </tr>
      {rows.map((row) => (
        <tr key={row.id}>
          <th scope="row" title={row.about[language]}>
            {row.name[language]}
          </th>
          {[row.now, row.before, row.yearBefore].map((figure, at) => (
            // The three months of a row stand in a fixed order.
            // biome-ignore lint/suspicious/noArrayIndexKey: as said
            <Cell key={at} figure={figure} unit={row.unit} />
          ))}
        </tr>
      ))}
    </tbody>
  )
}

function Cell({ figure, unit }: { figure: MonthFigure; unit: string }) {
  const { format, reason } = useWords()
  const short = figure.reason === undefined ? '' : reason.short[figure.reason]
  if (figure.value === null)
    return (
      <td className="figure-cell">
        <span role="img" aria-label={short} title={short}>
          –
        </span>
      </td>
    )
  const text = format.number(Math.round(figure.value * 10) / 10)
  return <td className="figure-cell">{unit === 'percent' ? `${text} %` : text}</td>
}

/** The figures are counted anew when somebody asks for it. */
function Publish() {
  const { month: told } = useWords()
  const start = useMutation({ mutationFn: () => act<{ job: string }>('publish-figures', {}) })
  const id = start.data?.job
  const job = useJob(id)
  useAnewWhenDone(job)
  const isRunning = start.isPending || (id !== undefined && (job === undefined || job.state === 'running'))
  return (
    <div className="no-print">
      <button type="button" disabled={isRunning} onClick={() => start.mutate()}>
        {told.publish}
      </button>
      {start.error && <RefusalText refusal={refusalOf(start.error)} />}
      {job?.error && <RefusalText refusal={job.error} />}
      {id !== undefined && isRunning && <JobRunning id={id} job={job} doing={told.publishing} />}
    </div>
  )
}
