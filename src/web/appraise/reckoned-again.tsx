/** Reckoned again (uudelleen laskettu): what work in the background gave; while it is done anew, the last result stays to be read. */
import { type ReactNode, useRef } from 'react'
import { JobRunning, type Started } from '../job.tsx'
import { RefusalText, refusalOf } from '../refusal.tsx'
import { useWords } from '../use-words.ts'

interface ReckonedProps<Result> {
  readonly started: Started<Result>
  readonly children: (result: Result) => ReactNode
}

export function ReckonedAgain<Result>({ started, children }: ReckonedProps<Result>) {
  const { investment, screen } = useWords()
  const { id, job, error } = started
  const last = useRef<Result>(undefined)
  if (job?.result) last.current = job.result
  const refusal = error ? refusalOf(error) : job?.error
  const isRunning = !refusal && job?.state !== 'cancelled' && !job?.result
  const doing = last.current ? investment.runningAgain : investment.running
  return (
    <>
      {refusal && <RefusalText refusal={refusal} own={investment.refusals} />}
      {job?.state === 'cancelled' && <p role="status">{screen.jobStopped}</p>}
      {isRunning && (id === undefined ? <p role="status">{doing}</p> : <JobRunning id={id} job={job} doing={doing} />)}
      {last.current && !refusal && <div className={isRunning ? 'stale' : undefined}>{children(last.current)}</div>}
    </>
  )
}
