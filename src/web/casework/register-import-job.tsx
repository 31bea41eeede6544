/** Register import's job (tuonnin kulku): how far it is, and when it is done what the file gave and what it did not. */
import { useEffect, useRef } from 'react'
import type { RegisterImport } from '#model/register-import.ts'
import { JobRunning, useJob } from '../job.tsx'
import { RefusalText } from '../refusal.tsx'
import { useWords } from '../use-words.ts'
import { RegisterRejections } from './register-rejections.tsx'

export function RegisterImportJob({ job, onDone }: { job: string; onDone: (result: RegisterImport) => void }) {
  const { registerImport: told } = useWords()
  const data = useJob<RegisterImport>(job)
  const result = data?.result
  const tell = useRef(onDone)
  tell.current = onDone
  useEffect(() => {
    if (result) tell.current(result)
  }, [result])
  if (data?.error) return <RefusalText refusal={data.error} />
  if (data?.state === 'cancelled') return <p role="status">{told.stopped}</p>
  if (result) return <Result result={result} />
  return <JobRunning id={job} job={data} doing={told.running} />
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
