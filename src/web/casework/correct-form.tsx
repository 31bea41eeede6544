/** Correct form (korjaus): one text of what was recorded is put right, with the reason; the original stays readable. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { correctable } from '#casework/correction.ts'
import type { Field as FormField } from '#casework/field.ts'
import type { FieldWord } from '#casework/work-words.ts'
import type { TimelineEvent } from '#model/event.ts'
import { act } from '../api-client.ts'
import { SelectField, TextField } from '../field.tsx'
import { RefusalText, refusalOf } from '../refusal.tsx'
import { useWords } from '../use-words.ts'
import { StepField } from './step-field.tsx'

export function CorrectForm({ event, onClose }: { event: TimelineEvent; onClose: () => void }) {
  const { casework, work, screen } = useWords()
  const form = correctable(event.kind)
  const fields = Object.keys(form).filter((name) => (event.fields[name] ?? null) !== null)
  const nowOf = (name: string) =>
    String(event.corrections.findLast((one) => one.field === name)?.after ?? event.fields[name] ?? '')
  const [field, setField] = useState(fields[0] ?? '')
  const [value, setValue] = useState(nowOf(field))
  const [why, setWhy] = useState('')
  const client = useQueryClient()
  const save = useMutation({
    mutationFn: () => act('correct-event', { event: event.id, field, value, why }),
    onSuccess: async () => {
      await client.invalidateQueries()
      onClose()
    },
  })
  if (fields.length === 0) return <p className="note">{casework.nothingToCorrect}</p>
  const submit = (submitted: FormEvent) => {
    submitted.preventDefault()
    save.mutate()
  }
  return (
    <form onSubmit={submit} className="small-form" aria-label={casework.correct}>
      <SelectField
        label={casework.correctWhat}
        value={field}
        options={fields.map((one) => [one, work.fields[one as FieldWord] ?? one])}
        onChange={(next) => {
          setField(next)
          setValue(nowOf(next))
        }}
      />
      <RightAnswer name={field} described={form[field]} value={value} onChange={setValue} />
      <TextField label={casework.correctedWhy} value={why} onChange={setWhy} />
      <p className="tools">
        <button type="submit" className="first" disabled={why.trim().length < 3 || save.isPending}>
          {casework.save}
        </button>
        <button type="button" onClick={onClose}>
          {screen.cancel}
        </button>
      </p>
      {save.error && <RefusalText refusal={refusalOf(save.error)} />}
    </form>
  )
}

interface RightAnswerProps {
  readonly name: string
  readonly described: FormField | undefined
  readonly value: string
  readonly onChange: (value: string) => void
}

/** A code is chosen from its list; a text is written anew. */
function RightAnswer({ name, described, value, onChange }: RightAnswerProps) {
  const { casework } = useWords()
  const id = useId()
  if (described?.type === 'code')
    return (
      <StepField name={name} field={described} value={value} onChange={(code) => onChange(String(code))} parts={[]} />
    )
  return (
    <div className="field">
      <label htmlFor={id}>{casework.correctTo}</label>
      <textarea id={id} rows={4} value={value} onChange={(changed) => onChange(changed.target.value)} />
    </div>
  )
}
