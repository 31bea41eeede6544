/** Job (työ): long work of an action, shown while it runs, cancelled when asked, remembered for a while after. */
import { randomUUID } from 'node:crypto'
import type { Refusal } from '#actions/action.ts'
import type { Outcome } from '#kernel/outcome.ts'

export interface Job {
  readonly state: 'running' | 'done' | 'refused' | 'failed' | 'cancelled'
  readonly progress: number
  readonly step: string
  /** What the action gave. */
  readonly result?: unknown
  readonly report?: unknown
  readonly error?: Refusal
}

export type Work = (
  signal: AbortSignal,
  progress: (step: string, share: number) => void,
) => Promise<Outcome<unknown, Refusal>>

export interface JobBoard {
  /**
   * Nothing where the owner has as many running as one may. What looks only and is asked for again while it runs is one job.
   *
   * @param owner who started it: nobody else sees it, as it gives what its action gave
   * @param same what is asked, where asking twice gives the same
   */
  start(owner: string, work: Work, same?: string): { job: string } | undefined
  show(owner: string, id: string): Job | undefined
  /** Asks a running job to stop; gives its state, or nothing where there is no such job of the owner. */
  cancel(owner: string, id: string): Job['state'] | undefined
  /** Cancels every job and waits until they have let go. */
  close(): Promise<void>
}

const REMEMBERED = 200
/** Of one owner at a time; everybody who has not signed in is one. */
export const MOST_RUNNING = 6

export function jobBoard(): JobBoard {
  const jobs = new Map<string, { owner: string; same: string | undefined; job: Job; stop: AbortController }>()
  const running = new Map<string, Promise<unknown>>()
  const forget = () => {
    const over = [...jobs.keys()].filter((id) => !running.has(id)).slice(0, -REMEMBERED)
    for (const id of over) jobs.delete(id)
  }
  const own = (owner: string, id: string) => {
    const found = jobs.get(id)
    return found?.owner === owner ? found : undefined
  }
  return {
    start(owner, work, same) {
      const own = [...running.keys()].filter((one) => jobs.get(one)?.owner === owner)
      const there = own.find((one) => same !== undefined && jobs.get(one)?.same === same)
      if (there !== undefined) return { job: there }
      if (own.length >= MOST_RUNNING) return undefined
      const id = randomUUID()
      const stop = new AbortController()
      const put = (job: Job) => jobs.set(id, { owner, same, job, stop })
      put({ state: 'running', progress: 0, step: 'reading' })
      const deed = work(stop.signal, (step, share) => put({ state: 'running', progress: share, step }))
        .then((outcome) => put(ended(outcome)))
        .catch((error: unknown) => put(stop.signal.aborted ? CANCELLED : failed(error)))
        .finally(() => running.delete(id))
      running.set(id, deed)
      forget()
      return { job: id }
    },
    show: (owner, id) => own(owner, id)?.job,
    cancel(owner, id) {
      own(owner, id)?.stop.abort()
      return own(owner, id)?.job.state
    },
    async close() {
      for (const id of running.keys()) jobs.get(id)?.stop.abort()
      await Promise.all(running.values())
    },
  }
}

const CANCELLED: Job = { state: 'cancelled', progress: 0, step: 'cancelled' }

function ended(outcome: Outcome<unknown, Refusal>): Job {
  if (!outcome.ok) return { state: 'refused', progress: 1, step: 'refused', error: outcome.why }
  const result = outcome.value
  const report = typeof result === 'object' && result !== null && 'report' in result ? { report: result.report } : {}
  return { state: 'done', progress: 1, step: 'done', result, ...report }
}

function failed(error: unknown): Job {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  const message = error instanceof Error ? error.message : String(error)
  return { state: 'failed', progress: 1, step: 'failed', error: { why: 'failed', message } }
}
