/** Job on the screen (työ): long work that goes on in the server, asked for until it has ended, with a button to stop it. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { act, look, type Refusal } from './api-client.ts'
import { refusalOf } from './refusal.tsx'
import { useWords } from './use-words.ts'

export interface Job<Result> {
  readonly state: 'running' | 'done' | 'refused' | 'failed' | 'cancelled'
  /** From 0 to 1. */
  readonly progress: number
  readonly step: string
  /** What the action gave. */
  readonly result?: Result
  readonly error?: Refusal
}

const OFTEN = 400

/** The job as it stands; none before it is started or first heard of. */
export function useJob<Result>(id: string | undefined): Job<Result> | undefined {
  const { data, error } = useQuery({
    queryKey: ['show-job', id],
    queryFn: () => look<Job<Result>>('show-job', { id }),
    enabled: id !== undefined,
    refetchInterval: ({ state }) => (state.data === undefined || state.data.state === 'running' ? OFTEN : false),
    staleTime: 0,
  })
  return error ? { state: 'failed', progress: 1, step: 'failed', error: refusalOf(error) } : data
}

/** What the job changed is asked for anew when it is done. */
export function useAnewWhenDone(job: Job<unknown> | undefined): void {
  const client = useQueryClient()
  const isDone = job?.state === 'done'
  useEffect(() => {
    if (isDone)
      void client.invalidateQueries({ predicate: ({ queryKey: [what] }) => what !== 'show-job' && what !== 'start' })
  }, [isDone, client])
}

interface RunningProps {
  readonly id: string
  readonly job: Job<unknown> | undefined
  readonly doing: string
  /** What it is doing right now, where that is told. */
  readonly step?: string | undefined
}

export function JobRunning({ id, job, doing, step = doing }: RunningProps) {
  const { format, screen } = useWords()
  const share = job?.progress ?? 0
  return (
    <div role="status" className="running no-print">
      <progress value={share} max={1} aria-label={doing} />
      <p>
        {step} {format.percent(Math.round(share * 100) / 100)}
      </p>
      <button type="button" onClick={() => act('cancel-job', { id })}>
        {screen.stopJob}
      </button>
    </div>
  )
}

export interface Started<Result> {
  readonly id?: string
  readonly job?: Job<Result>
  /** The work was refused before it began. */
  readonly error: Error | null
}

/** Work that begins when a screen opens, and anew when what is asked changes; nothing while nothing is asked. */
export function useStarted<Result>(action: string, asked: object | undefined): Started<Result> {
  const { data, error } = useQuery({
    queryKey: ['start', action, asked],
    queryFn: () => act<{ job: string }>(action, asked),
    enabled: asked !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
  const job = useJob<Result>(asked === undefined ? undefined : data?.job)
  return { ...(data && asked && { id: data.job }), ...(job && { job }), error }
}
