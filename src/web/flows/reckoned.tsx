/** Reckoned (laskettu): what work in the background gave, or how far it is, or why it gave nothing. */
import type { ReactNode } from 'react'
import { JobRunning, type Started } from '../job.tsx'
import { RefusalText, refusalOf } from '../refusal.tsx'
import { Empty } from '../states.tsx'
import { useWords } from '../use-words.ts'

export function Reckoned<Result>(props: {
  readonly started: Started<Result>
  readonly children: (result: Result) => ReactNode
  /** Where nothing is published that it could be reckoned of. */
  readonly empty?: ReactNode
}) {
  const { flowPage, screen } = useWords()
  const { id, job, error } = props.started
  const refusal = error ? refusalOf(error) : job?.error
  if (refusal)
    return refusal.why === 'nothing-published' ? (
      (props.empty ?? <NoEpisodes />)
    ) : (
      <RefusalText refusal={refusal} own={flowPage.refusals} />
    )
  if (job?.state === 'cancelled') return <p role="status">{screen.jobStopped}</p>
  if (job?.result) return <>{props.children(job.result)}</>
  return id === undefined ? (
    <p role="status">{flowPage.running}</p>
  ) : (
    <JobRunning id={id} job={job} doing={flowPage.running} />
  )
}

function NoEpisodes() {
  const { flowPage } = useWords()
  return (
    <Empty title={flowPage.nothing}>
      <p>{flowPage.nothingHow}</p>
    </Empty>
  )
}
