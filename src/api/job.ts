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
  start(work: Work): { job: string }
  show(id: string): Job | undefined
  cancel(id: string): boolean
}

const REMEMBERED = 200

export function jobBoard(): JobBoard {
  const jobs = new Map<string, { job: Job; stop: AbortController }>()
  return {
    start(work) {
      const id = randomUUID()
      const stop = new AbortController()
      const put = (job: Job) => jobs.set(id, { job, stop })
      put({ state: 'running', progress: 0, step: 'reading' })
      for (const old of [...jobs.keys()].slice(0, Math.max(0, jobs.size - REMEMBERED))) jobs.delete(old)
      work(stop.signal, (step, share) => put({ state: 'running', progress: share, step }))
        .then((outcome) => put(ended(outcome)))
        .catch((error: unknown) => put(stop.signal.aborted ? CANCELLED : failed(error)))
      return { job: id }
    },
    show: (id) => jobs.get(id)?.job,
    cancel(id) {
      const found = jobs.get(id)
      found?.stop.abort()
      return found !== undefined
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
