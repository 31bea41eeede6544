/** Import page (tuontiraportti): what one file gave and what it did not, to the cent. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { ImportReport } from '#model/import-report.ts'
import { act, apiAddress } from '../api-client.ts'
import { PageTitle } from '../page-title.tsx'
import { importQuery, importsQuery } from '../queries.ts'
import { RefusalText, refusalOf } from '../refusal.tsx'
import { Answered } from '../states.tsx'
import { useWords } from '../use-words.ts'
import { RejectedRows } from './rejected-rows.tsx'
import { useAreaName } from './use-area-name.ts'

export function ImportPage() {
  const { id } = useParams({ from: '/tuonnit/$id' })
  const query = useQuery(importQuery(id))
  return <Answered query={query}>{(report) => <Report report={report} />}</Answered>
}

function Report({ report }: { report: ImportReport }) {
  const words = useWords()
  const { format, importReport: told } = words
  const read = format.number(report.rowsRead)
  return (
    <>
      <PageTitle title={told.title(report.file)} />
      <p className="answer">
        {told.complete(read, format.number(report.rowsAccepted), format.number(report.rowsRejected))}
      </p>
      <Facts report={report} />
      {report.emptied.length > 0 && (
        <>
          <h2>{told.emptied}</h2>
          <ul>
            {report.emptied.map((one) => (
              <li key={one.column}>{told.emptiedFrom(one.column, format.day(one.from))}</li>
            ))}
          </ul>
        </>
      )}
      {report.rowsRejected > 0 && <RejectedRows report={report} />}
      <Deeds report={report} />
    </>
  )
}

function Facts({ report }: { report: ImportReport }) {
  const areaName = useAreaName()
  const words = useWords()
  const { format, importReport: told, imports } = words
  const { control } = report
  const euros = (cents: number) => format.cents(cents / 100)
  const facts: [string, string][] = [
    [imports.kind, imports.kinds[report.kind]],
    [imports.area, areaName(report.area)],
    ...(report.kind === 'ledger' ? [[told.sum, euros(report.sumCents)] as [string, string]] : []),
    ...(report.rejectedSumCents === 0 ? [] : [[told.rejectedSum, euros(report.rejectedSumCents)] as [string, string]]),
    ...(control
      ? ([
          [told.control, euros(control.cents)],
          [told.difference, control.differenceCents === 0 ? told.reconciles : euros(control.differenceCents)],
        ] as [string, string][])
      : []),
    ...(report.from && report.to
      ? [[told.period, `${format.day(report.from)}–${format.day(report.to)}`] as [string, string]]
      : []),
    [told.profile, report.profile || '–'],
    [told.source, report.source || '–'],
    [imports.at, `${format.moment(report.at)}, ${report.by}`],
    [told.bytes, `${format.number(report.bytes / 1000, report.bytes < 100_000 ? 1 : 0)}\u00a0kB`],
  ]
  return (
    <table>
      <tbody>
        {facts.map(([name, value]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{value}</td>
          </tr>
        ))}
        {report.mends && (
          <tr>
            <th scope="row">{told.mends}</th>
            <td>
              <Link to="/tuonnit/$id" params={{ id: report.mends }}>
                {report.mends.slice(0, 12)}
              </Link>
            </td>
          </tr>
        )}
      </tbody>
    </table>
  )
}

function Deeds({ report }: { report: ImportReport }) {
  const { importReport: told } = useWords()
  const client = useQueryClient()
  const { data } = useQuery(importsQuery())
  const isUndone = data?.imports.some((one) => one.id === report.id && !one.isActive) ?? false
  const undo = useMutation({
    mutationFn: () => act('undo-import', { id: report.id }),
    onSuccess: () => client.invalidateQueries(),
  })
  if (isUndone) {
    return (
      <p className="banner" role="status">
        {told.undone}
      </p>
    )
  }
  return (
    <div className="deeds">
      {report.rowsRejected > 0 && (
        <p>
          <a className="button" href={apiAddress('download-rejected', { id: report.id })} download>
            {told.download}
          </a>{' '}
          <Link className="button" to="/tuonnit/uusi" search={{ korjaa: report.id }}>
            {told.mend}
          </Link>
        </p>
      )}
      <p>
        <button type="button" onClick={() => undo.mutate()} disabled={undo.isPending}>
          {told.undo}
        </button>{' '}
        <span className="note">{told.undoHow}</span>
      </p>
      {undo.error && <RefusalText refusal={refusalOf(undo.error)} />}
    </div>
  )
}
