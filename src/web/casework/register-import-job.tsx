/** Register import's job (tuonnin kulku): how far it is, and when it is done what the file gave and what it did not. */
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { RegisterImport } from '#model/register-import.ts'
import { act, look, type Refusal } from '../api-client.ts'
import { RefusalText, refusalOf } from '../refusal.tsx'
import { useWords } from '../use-words.ts'
import { RegisterRejections } from './register-rejections.tsx'

interface Job {
  readonly state: 'running' | 'done' | 'refused' | 'failed' | 'cancelled'
  readonly progress: number
  readonly result?: RegisterImport
  readonly error?: Refusal
}

const OFTEN = 500

export function RegisterImportJob({ job, onDone }: { job: string; onDone: (result: RegisterImport) => void }) {
  const { registerImport: told } = useWords()
  const { data, error } = useQuery({
    queryKey: ['show-job', job],
    queryFn: () => look<Job>('show-job', { id: job }),
    refetchInterval: (query) =>
      query.state.data === undefined || query.state.data.state === 'running' ? OFTEN : false,
    staleTime: 0,
  })
  const result = data?.result
  const tell = useRef(onDone)
  tell.current = onDone
  useEffect(() => {
    if (result) tell.current(result)
  }, [result])
  if (error) return <RefusalText refusal={refusalOf(error)} />
  if (data?.error) return <RefusalText refusal={data.error} />
  if (data?.state === 'cancelled') return <p role="status">{told.stopped}</p>
  if (result) return <Result result={result} />
  const share = data?.progress ?? 0
  return (
    <div role="status" className="running">
      <progress value={share} max={1} aria-label={told.running} />
      <p>
        {told.running} {Math.round(share * 100)} %
      </p>
      <button type="button" onClick={() => act('cancel-job', { id: job })}>
        {told.stop}
      </button>
    </div>
  )
}

function Result({ result }: { result: RegisterImport }) {
  const { registerImport: told, format } = useWords()
  const { read, accepted, known, rejected, unread } = result
  const sum = told.sum(
    format.number(read),
    format.number(accepted),
    format.number(known),
    format.number(rejected.length),
  )
  return (
    <section>
      <div role="status">
        <h2>{result.isPreview ? told.previewed : told.brought}</h2>
        <p className="answer">{sum}</p>
      </div>
      {unread.length > 0 && <p className="banner">{told.unread(unread.join(', '))}</p>}
      {rejected.length > 0 && <RegisterRejections result={result} />}
    </section>
  )
}
