/** Adds a person (lisää henkilö) who is not known yet; whom it may be the same as is told at once. */
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { SameProposal } from '#model/matter-view.ts'
import { act } from '../api-client.ts'
import { Field, TextField } from '../field.tsx'
import { RefusalText, refusalOf } from '../refusal.tsx'
import { useWords } from '../use-words.ts'
import { PersonLine } from './person-field.tsx'

const EMPTY = { givenNames: '', familyName: '', birth: '', identityCode: '', phone: '' }

interface Added {
  readonly person: number
  readonly proposals: readonly SameProposal[]
}

export function AddPerson({ onAdded, start }: { onAdded: (person: number) => void; start?: Partial<typeof EMPTY> }) {
  const { casework } = useWords()
  const [one, setOne] = useState({ ...EMPTY, ...start })
  const save = useMutation({
    mutationFn: () => act<Added>('add-person', one),
    onSuccess: ({ person }) => onAdded(person),
  })
  const set = (name: keyof typeof EMPTY) => (value: string) => setOne({ ...one, [name]: value })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation()
    save.mutate()
  }
  return (
    <details>
      <summary>{casework.addPerson}</summary>
      <form onSubmit={submit} className="small-form" aria-label={casework.addPerson}>
        <TextField label={casework.givenNames} value={one.givenNames} onChange={set('givenNames')} />
        <TextField label={casework.familyName} value={one.familyName} onChange={set('familyName')} />
        <Field label={casework.born}>
          {(ids) => (
            <input {...ids} type="date" value={one.birth} onChange={(event) => set('birth')(event.target.value)} />
          )}
        </Field>
        <TextField label={casework.identityCode} value={one.identityCode} onChange={set('identityCode')} />
        <TextField label={casework.phone} value={one.phone} onChange={set('phone')} />
        <button type="submit" disabled={save.isPending || one.givenNames === '' || one.familyName === ''}>
          {casework.addPerson}
        </button>
        {save.error && <RefusalText refusal={refusalOf(save.error)} />}
        {save.data && (
          <div role="status">
            <p>{casework.personAdded}</p>
            {save.data.proposals.length > 0 && <p>{casework.sameTitle}</p>}
            <ul className="plain">
              {save.data.proposals.map((proposal) => (
                <li key={proposal.other}>
                  <PersonLine person={proposal} />
                </li>
              ))}
            </ul>
          </div>
        )}
      </form>
    </details>
  )
}
