/** Ends what began (päättyi): a relation or a membership of a household ends on a day; it stays readable. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { act } from '../api-client.ts'
import { Field } from '../field.tsx'
import { RefusalText, refusalOf } from '../refusal.tsx'
import { useWords } from '../use-words.ts'

interface EndProps {
  /** Whose it is, for whoever hears the page. */
  readonly of: string
  readonly today: string
  readonly action: 'end-relation' | 'leave-household'
  readonly input: Readonly<Record<string, number>>
}

export function EndSince({ of, today, action, input }: EndProps) {
  const { casework } = useWords()
  const [until, setUntil] = useState(today)
  const client = useQueryClient()
  const save = useMutation({
    mutationFn: () => act(action, { ...input, until }),
    onSuccess: () => client.invalidateQueries(),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate()
  }
  return (
    <details className="end-since">
      <summary aria-label={casework.endedOf(of)}>{casework.ended}</summary>
      <form className="small-form" onSubmit={submit} aria-label={casework.endedOf(of)}>
        <Field label={casework.untilDay}>
          {(ids) => (
            <input {...ids} type="date" value={until} max={today} onChange={(event) => setUntil(event.target.value)} />
          )}
        </Field>
        <button type="submit" disabled={save.isPending}>
          {casework.save}
        </button>
        {save.error && <RefusalText refusal={refusalOf(save.error)} />}
      </form>
    </details>
  )
}
