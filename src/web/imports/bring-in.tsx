/** Bring in (tuominen): area and control total, the import as a job with its progress, and where it led. */
import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useEffect, useState } from 'react'
import type { ImportReport } from '#model/import-report.ts'
import type { Profile } from '#model/profile.ts'
import { nameIn } from '#words/dictionary.ts'
import { act } from '../api-client.ts'
import { SelectField, TextField } from '../field.tsx'
import { JobRunning, useAnewWhenDone, useJob } from '../job.tsx'
import { areasQuery, type ListedArea } from '../queries.ts'
import { RefusalText, refusalOf } from '../refusal.tsx'
import { useWords } from '../use-words.ts'
import { type FileContent, isList, LISTS } from './file-content.ts'

interface BringInProps {
  readonly upload: string
  readonly content: FileContent
  readonly profile?: Profile
  readonly mends?: string
}

/** What a person says of the file beside its profile. */
interface Said {
  readonly area: string
  readonly controlTotal: string
  readonly holds: string
  readonly adds: 'yes' | 'no'
}

export function BringIn({ upload, content, profile, mends }: BringInProps) {
  const { newImport: told } = useWords()
  const areas = useQuery(areasQuery()).data?.areas ?? []
  const [said, setSaid] = useState<Said>({ area: '', controlTotal: '', holds: 'indicator', adds: 'no' })
  const area = said.area === '' ? (areas[0]?.id ?? '') : said.area
  const start = useMutation({
    mutationFn: () =>
      act<{ job: string }>('import-file', {
        upload,
        ...(content === 'ledger'
          ? { kind: content, area, profile, adds: said.adds === 'yes' || mends !== undefined }
          : isList(said.holds)
            ? { kind: said.holds }
            : { kind: content, area, holds: said.holds }),
        ...(said.controlTotal.trim() !== '' && { controlTotal: said.controlTotal }),
        ...(mends && { mends }),
      }),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    start.mutate()
  }
  return (
    <form onSubmit={submit} className="step">
      <h2>{told.bring}</h2>
      <SaidFields said={{ ...said, area }} areas={areas} content={content} onChange={setSaid} />
      <p>
        <button type="submit" className="first" disabled={start.isPending || area === ''}>
          {told.start}
        </button>
      </p>
      {start.error && <RefusalText refusal={refusalOf(start.error)} />}
      {start.data && <Running job={start.data.job} key={start.data.job} />}
    </form>
  )
}

interface SaidProps {
  readonly said: Said
  readonly areas: readonly ListedArea[]
  readonly content: FileContent
  readonly onChange: (said: Said) => void
}

function SaidFields({ said, areas, content, onChange }: SaidProps) {
  const words = useWords()
  const told = words.newImport
  return (
    <div className="fields">
      {(content === 'ledger' || !isList(said.holds)) && (
        <SelectField
          label={told.area}
          value={said.area}
          options={areas.map((one) => [one.id, nameIn(words, one.name)] as const)}
          onChange={(area) => onChange({ ...said, area })}
        />
      )}
      {content === 'observations' ? (
        <SelectField
          label={told.holds}
          value={said.holds}
          options={[
            ...Object.entries(words.imports.holds),
            ...LISTS.map((list) => [list, told.list(words.imports.kinds[list])] as const),
          ]}
          onChange={(holds) => onChange({ ...said, holds })}
        />
      ) : (
        <>
          <TextField
            label={told.controlTotal}
            how={told.controlHow}
            value={said.controlTotal}
            onChange={(controlTotal) => onChange({ ...said, controlTotal })}
          />
          <SelectField
            label={told.adds}
            value={said.adds}
            options={[
              ['no', words.screen.no],
              ['yes', words.screen.yes],
            ]}
            onChange={(adds) => onChange({ ...said, adds: adds === 'yes' ? 'yes' : 'no' })}
          />
        </>
      )}
    </div>
  )
}

function Running({ job }: { job: string }) {
  const { newImport: told } = useWords()
  const navigate = useNavigate()
  const data = useJob<{ readonly report: ImportReport }>(job)
  useAnewWhenDone(data)
  const report = data?.result?.report
  useEffect(() => {
    if (report) void navigate({ to: '/tuonnit/$id', params: { id: report.id } })
  }, [report, navigate])
  if (data?.error) {
    return (
      <>
        <p>{told.refused}</p>
        <RefusalText refusal={data.error} />
      </>
    )
  }
  if (data?.state === 'cancelled') return <p role="status">{told.stopped}</p>
  const steps: Readonly<Record<string, string>> = told.steps
  return <JobRunning id={job} job={data} doing={told.running} step={steps[data?.step ?? 'reading']} />
}
