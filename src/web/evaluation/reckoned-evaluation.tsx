/** Reckoned evaluation (laskettu vaikutus): what came of it, how far it is, or why nothing can be said. */
import type { ReactNode } from 'react'
import { JobRunning, type Started } from '../job.tsx'
import { RefusalText, refusalOf } from '../refusal.tsx'
import { Empty } from '../states.tsx'
import { useWords } from '../use-words.ts'

export function ReckonedEvaluation<Result>(props: {
  readonly started: Started<Result>
  readonly children: (result: Result) => ReactNode
}) {
  const { evaluationPage, screen } = useWords()
  const { id, job, error } = props.started
  const refusal = error ? refusalOf(error) : job?.error
  if (refusal?.why === 'nothing-after')
    return (
      <Empty title={evaluationPage.readiness.waiting}>
        <p>{evaluationPage.refusals['nothing-after']}</p>
      </Empty>
    )
  if (refusal) return <RefusalText refusal={refusal} own={evaluationPage.refusals} />
  if (job?.state === 'cancelled') return <p role="status">{screen.jobStopped}</p>
  if (job?.result) return <>{props.children(job.result)}</>
  if (id === undefined) return <p role="status">{evaluationPage.running}</p>
  return <JobRunning id={id} job={job} doing={evaluationPage.running} />
}
