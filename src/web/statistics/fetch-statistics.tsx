/** Fetching statistics (tilastojen haku): a job with its progress, which can be stopped, and what it gave. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { act, look, type Refusal } from '../api-client.ts'
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

interface Job {
  readonly state: 'running' | 'done' | 'refused' | 'failed' | 'cancelled'
  readonly progress: number
  readonly step: string
  readonly result?: Report
  readonly error?: Refusal
}

type Service = 'sync-sotkanet' | 'sync-statfin'

export function FetchStatistics() {
  const { statistics: told } = useWords()
  const start = useMutation({ mutationFn: (service: Service) => act<{ job: string }>(service, {}) })
  const job = useJob(start.data?.job)
  const isRunning = start.isPending || (start.data !== undefined && (job === undefined || job.state === 'running'))
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
      {start.data && isRunning && <Running id={start.data.job} job={job} />}
      {job && job.state !== 'running' && <Ended job={job} />}
    </div>
  )
}

const OFTEN = 500

/** The job as it stands; what it changed is asked for anew when it is done. */
function useJob(id: string | undefined): Job | undefined {
  const client = useQueryClient()
  const { data, error } = useQuery({
    queryKey: ['show-job', id],
    queryFn: () => look<Job>('show-job', { id }),
    enabled: id !== undefined,
    refetchInterval: ({ state }) => (state.data === undefined || state.data.state === 'running' ? OFTEN : false),
    staleTime: 0,
  })
  const isDone = data?.state === 'done'
  useEffect(() => {
    if (isDone) void client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'show-job' })
  }, [isDone, client])
  return error ? { state: 'failed', progress: 1, step: 'failed', error: refusalOf(error) } : data
}

function Running({ id, job }: { id: string; job: Job | undefined }) {
  const { statistics: told } = useWords()
  const steps: Readonly<Record<string, string>> = told.steps
  const share = job?.progress ?? 0
  return (
    <div role="status" className="running">
      <progress value={share} max={1} aria-label={told.running} />
      <p>
        {steps[job?.step ?? 'reading'] ?? told.running} {Math.round(share * 100)} %
      </p>
      <button type="button" onClick={() => act('cancel-job', { id })}>
        {told.stop}
      </button>
    </div>
  )
}

function Ended({ job }: { job: Job }) {
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
