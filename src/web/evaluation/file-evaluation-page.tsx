/** Evaluation of a file (arvio omasta taulukosta): an analyst's table of areas and years, judged as the product's own figures are. */
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { Evaluation, EvaluationMethod } from '#model/evaluation.ts'
import type { Annotation } from '#model/picture.ts'
import { sendFile } from '../api-client.ts'
import { Field, SelectField, TextField } from '../field.tsx'
import { useStarted } from '../job.tsx'
import { PageTitle } from '../page-title.tsx'
import { RefusalText, refusalOf } from '../refusal.tsx'
import { useLanguage, useWords } from '../use-words.ts'
import { EvaluationResult } from './evaluation-result.tsx'
import { ReckonedEvaluation } from './reckoned-evaluation.tsx'

/** Those that need no more than the columns asked for here. */
const METHODS = ['sdid', 'sc', 'did', 'its', 'bsts'] as const satisfies readonly EvaluationMethod[]

const COLUMNS = { unit: '', time: '', outcome: '', treated: '', start: '', contaminated: '', neighbours: '' }
const PLAIN = { ...COLUMNS, averages: '1', method: 'sdid' as EvaluationMethod, breaks: 'law' as 'law' | '' }
type Draft = typeof PLAIN

export function FileEvaluationPage() {
  const told = useWords().evaluationPage
  const language = useLanguage()
  const [draft, setDraft] = useState<Draft>(PLAIN)
  const [file, setFile] = useState<File>()
  const [asked, setAsked] = useState<object>()
  const send = useMutation({
    mutationFn: (chosen: File) => sendFile<{ upload: string }>('upload-file', chosen),
    onSuccess: ({ upload }) => setAsked({ upload, ...askedOf(draft), language }),
  })
  const started = useStarted<Evaluation>('evaluate', asked)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (file) send.mutate(file)
  }
  const isWhole = file !== undefined && draft.time !== '' && draft.outcome !== '' && draft.start !== ''
  return (
    <>
      <PageTitle title={told.file.title} />
      <p className="lead">{told.file.lead}</p>
      <form className="step no-print" onSubmit={submit} aria-label={told.file.title}>
        <Field label={told.file.choose}>
          {(ids) => (
            <input
              {...ids}
              type="file"
              accept=".csv,.txt,.tsv,.xlsx"
              onChange={(event) => setFile(event.target.files?.[0])}
            />
          )}
        </Field>
        <FileFields draft={draft} put={(part) => setDraft({ ...draft, ...part })} />
        <p className="actions">
          <button type="submit" className="first" disabled={!isWhole || send.isPending}>
            {told.file.run}
          </button>
        </p>
      </form>
      {send.error && <RefusalText refusal={refusalOf(send.error)} own={told.refusals} />}
      {asked && (
        <ReckonedEvaluation started={started}>{(result) => <FileResult evaluation={result} />}</ReckonedEvaluation>
      )}
    </>
  )
}

/** Empty fields are left out. */
const askedOf = (draft: Draft): object => Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== ''))

function FileFields({ draft, put }: { draft: Draft; put: (part: Partial<Draft>) => void }) {
  const told = useWords().evaluationPage
  const names = ['unit', 'time', 'outcome', 'treated', 'start', 'contaminated', 'neighbours'] as const
  return (
    <>
      <div className="controls">
        {names.map((name) => (
          <TextField
            key={name}
            label={told.file[name]}
            value={draft[name]}
            onChange={(text) => put({ [name]: text })}
          />
        ))}
        <SelectField
          label={told.file.method}
          value={draft.method}
          options={METHODS.map((one) => [one, told.methodNames[one]] as const)}
          onChange={(method) => put({ method: METHODS.find((one) => one === method) ?? 'sdid' })}
        />
        <SelectField
          label={told.file.averages}
          value={draft.averages}
          options={['1', '3', '5'].map((years) => [years, years] as const)}
          onChange={(averages) => put({ averages })}
        />
      </div>
      <p>
        <label>
          <input
            type="checkbox"
            checked={draft.breaks === 'law'}
            onChange={(event) => put({ breaks: event.target.checked ? 'law' : '' })}
          />{' '}
          {told.file.law}
        </label>
      </p>
      <p className="note">{told.methodHow[draft.method]}</p>
    </>
  )
}

/** A table of one's own belongs to no area of the product, and no source of its has been told. */
function FileResult({ evaluation }: { evaluation: Evaluation }) {
  const name = evaluation.treated.join(', ')
  const named = { fi: name, sv: name, en: name }
  const area = { id: 'tiedosto', code: '', kind: 'municipality' as const, name: named, isInvented: false }
  const shown = { evaluation, unit: '', lines: breakLines(evaluation), sources: [] }
  return (
    <section aria-live="polite">
      <EvaluationResult shown={shown} told={{ area, names: {}, sources: [] }} />
    </section>
  )
}

/** Changes of meaning as lines: their names and periods are told in the warnings of them. */
const breakLines = ({ warnings }: Evaluation): readonly Annotation[] =>
  warnings.flatMap(({ code, about: [name, period], text }) => {
    if ((code !== 'break-in-window' && code !== 'break-near-start') || !/^\d{4}$/.test(String(period))) return []
    const named = (one: string) => ({ fi: one, sv: one, en: one })
    const line = { id: `${name}`, kind: 'definition-break' as const, day: `${period}-01-01`, source: '' }
    return [{ ...line, name: named(String(name)), effect: named(text) }]
  })
