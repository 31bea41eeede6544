/** Fetching statistics (tilastojen haku): a job with its progress, which can be stopped, and what it gave. */
import { useMutation } from '@tanstack/react-query'
import { act } from '../api-client.ts'
import { type Job, JobRunning, useAnewWhenDone, useJob } from '../job.tsx'
import { RefusalText, refusalOf } from '../refusal.tsx'
import { useWords } from '../use-words.ts'

interface Unmatched {
  readonly id: string
  readonly name: string
}

/** As the sync actions report. */
interface Report {
  readonly fetched: readonly unknown[]
  readonly unchanged: readonly unknown[]
  readonly failed: readonly { readonly source: string; readonly message: string }[]
  readonly notMatched: readonly Unmatched[]
  readonly renumbered: readonly Unmatched[]
}

type Service = 'sync-sotkanet' | 'sync-statfin'

export function FetchStatistics() {
  const { statistics: told } = useWords()
  const start = useMutation({ mutationFn: (service: Service) => act<{ job: string }>(service, {}) })
  const job = useJob<Report>(start.data?.job)
  useAnewWhenDone(job)
  const isRunning = start.isPending || (start.data !== undefined && (job === undefined || job.state === 'running'))
  const steps: Readonly<Record<string, string>> = told.steps
  return (
    <div className="step">
      <p className="actions">
        <button type="button" disabled={isRunning} onClick={() => start.mutate('sync-sotkanet')}>
          {told.fetchSotkanet}
        </button>{' '}
        <button type="button" disabled={isRunning} onClick={() => start.mutate('sync-statfin')}>
          {told.fetchPopulation}
        </button>
      </p>
      {start.error && <RefusalText refusal={refusalOf(start.error)} />}
      {start.data && isRunning && (
        <JobRunning id={start.data.job} job={job} doing={told.running} step={steps[job?.step ?? 'reading']} />
      )}
      {job && job.state !== 'running' && <Ended job={job} />}
    </div>
  )
}

function Ended({ job }: { job: Job<Report> }) {
  const { statistics: told, format } = useWords()
  if (job.state === 'cancelled') return <p role="status">{told.stopped}</p>
  if (job.error)
    return (
      <>
        <p>{told.refused}</p>
        <RefusalText refusal={job.error} />
      </>
    )
  if (!job.result) return null
  const { fetched, unchanged, failed, notMatched, renumbered } = job.result
  const named = (list: readonly Unmatched[]) => list.map(({ id, name }) => ({ id, text: name }))
  return (
    <div role="status">
      <p>
        <strong>{told.done(format.number(fetched.length), format.number(unchanged.length))}</strong>
      </p>
      <Told title={told.failed} list={failed.map(({ source, message }) => ({ id: source, text: message }))} />
      <Told title={told.notMatched} list={named(notMatched)} />
      <Told title={told.renumbered} list={named(renumbered)} />
    </div>
  )
}

function Told({ title, list }: { title: string; list: readonly { id: string; text: string }[] }) {
  if (list.length === 0) return null
  return (
    <>
      <p>{title}:</p>
      <ul>
        {list.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ul>
    </>
  )
}
