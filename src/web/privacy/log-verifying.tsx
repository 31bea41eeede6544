/** Verification of the log on the screen (lokin tarkistus): one button; what is wrong by lane and row; heads to be kept elsewhere. */
import { useMutation } from '@tanstack/react-query'
import type { LogVerification } from '#model/log.ts'
import { act } from '../api-client.ts'
import { JobRunning, useJob } from '../job.tsx'
import { RefusalText, refusalOf } from '../refusal.tsx'
import { useWords } from '../use-words.ts'
import { save } from './privacy-queries.ts'

export function LogVerifying() {
  const { privacy } = useWords()
  const told = privacy.verifying
  const start = useMutation({ mutationFn: () => act<{ job: string }>('verify-log', {}) })
  return (
    <section>
      <h2>{told.title}</h2>
      <p className="note">{told.how}</p>
      <button type="button" onClick={() => start.mutate()} disabled={start.isPending}>
        {told.start}
      </button>
      {start.error && <RefusalText refusal={refusalOf(start.error)} />}
      {start.data && <Course job={start.data.job} />}
    </section>
  )
}

function Course({ job }: { job: string }) {
  const { privacy, screen } = useWords()
  const data = useJob<LogVerification>(job)
  if (data?.error) return <RefusalText refusal={data.error} />
  if (data?.result) return <Result result={data.result} />
  if (data?.state === 'cancelled') return <p role="status">{screen.jobStopped}</p>
  return <JobRunning id={job} job={data} doing={privacy.verifying.running} />
}

function Result({ result }: { result: LogVerification }) {
  const { privacy, format } = useWords()
  const told = privacy.verifying
  const keep = () => {
    const { at, heads } = result
    save(
      new Blob([JSON.stringify({ at, heads }, null, 2)], { type: 'application/json' }),
      `loki-${at.slice(0, 10)}.json`,
    )
  }
  return (
    <>
      <div role={result.isWhole ? 'status' : 'alert'}>
        <p className={result.isWhole ? 'answer' : 'bad'}>
          {result.isWhole
            ? told.whole(format.number(result.rows), format.number(result.lanes))
            : told.broken(format.number(result.faultsFound))}
        </p>
        <ul>
          {result.faults.map(({ lane, number, what }) => (
            <li key={`${lane} ${number} ${what}`}>{told.fault(lane, number, told.faults[what])}</li>
          ))}
        </ul>
      </div>
      <p>
        <button type="button" onClick={keep}>
          {told.heads}
        </button>{' '}
        <span className="note">{told.headsHow}</span>
      </p>
    </>
  )
}
