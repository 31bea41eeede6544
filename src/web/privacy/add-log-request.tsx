/** A new log request (uusi lokitietopyyntö): whose data, when it came, and why where it asks for older data. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { Day } from '#kernel/day.ts'
import { act } from '../api-client.ts'
import { Field, TextField } from '../field.tsx'
import { RefusalText, refusalOf } from '../refusal.tsx'
import { useWords } from '../use-words.ts'
import { filledIn } from './filled-in.ts'

const EMPTY = { identityCode: '', person: '', askedBy: '', from: '', specialReason: '' }

export function AddLogRequest({ today }: { today: Day }) {
  const { privacy, format } = useWords()
  const told = privacy.requests
  const [one, setOne] = useState({ ...EMPTY, receivedOn: today as string })
  const set = (name: keyof typeof one) => (value: string) => setOne({ ...one, [name]: value })
  const client = useQueryClient()
  const record = useMutation({
    mutationFn: () => act<{ due: string }>('request-log', filledIn(one)),
    onSuccess: async () => {
      setOne({ ...EMPTY, receivedOn: today })
      await client.invalidateQueries()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    record.mutate()
  }
  return (
    <details>
      <summary>{told.add}</summary>
      <form className="small-form" onSubmit={submit} aria-label={told.add}>
        <TextField label={told.identityCode} value={one.identityCode} onChange={set('identityCode')} />
        <TextField label={told.person} value={one.person} onChange={set('person')} />
        <DayField label={told.receivedOn} value={one.receivedOn} onChange={set('receivedOn')} />
        <TextField label={told.askedBy} value={one.askedBy} onChange={set('askedBy')} />
        <DayField label={told.from} how={told.fromHow} value={one.from} onChange={set('from')} />
        <TextField label={told.specialReason} value={one.specialReason} onChange={set('specialReason')} />
        <button type="submit" className="first" disabled={record.isPending}>
          {told.record}
        </button>
        {record.error && <RefusalText refusal={refusalOf(record.error)} />}
      </form>
      <p role="status">{record.data && told.recorded(format.day(record.data.due))}</p>
    </details>
  )
}

export function DayField({
  label,
  how,
  value,
  onChange,
}: {
  label: string
  how?: string
  value: string
  onChange: (value: string) => void
}) {
  return (
    <Field label={label} {...(how && { how })}>
      {(ids) => <input {...ids} type="date" value={value} onChange={(event) => onChange(event.target.value)} />}
    </Field>
  )
}
