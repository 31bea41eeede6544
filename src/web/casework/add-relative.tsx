/** Adds a relative (lisää läheinen): somebody known is found and related to the child from a day; an unknown one is added first. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { person } from '#casework/field.ts'
import type { RelationKind } from '#model/person.ts'
import { act } from '../api-client.ts'
import { Field, SelectField } from '../field.tsx'
import { RefusalText, refusalOf } from '../refusal.tsx'
import { useWords } from '../use-words.ts'
import { AddPerson } from './add-person.tsx'
import { PersonField } from './person-field.tsx'

const KINDS: readonly RelationKind[] = [
  'guardian',
  'parent',
  'sibling',
  'spouse',
  'grandparent',
  'other-near',
  'trustee',
]

export function AddRelative({ child, today }: { child: number; today: string }) {
  const { casework, work } = useWords()
  const [other, setOther] = useState<unknown>()
  const [kind, setKind] = useState<RelationKind>('guardian')
  const [since, setSince] = useState(today)
  const client = useQueryClient()
  const save = useMutation({
    mutationFn: () => act('relate-people', { person: child, other, kind, since }),
    onSuccess: async () => {
      setOther(undefined)
      await client.invalidateQueries()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate()
  }
  return (
    <details>
      <summary>{casework.addRelative}</summary>
      <form onSubmit={submit} className="small-form" aria-label={casework.addRelative}>
        <SelectField
          label={casework.relation}
          value={kind}
          options={KINDS.map((one) => [one, work.relations[one]])}
          onChange={(value) => setKind(value as RelationKind)}
        />
        <PersonField name="person" field={person()} value={other} onChange={setOther} parts={[]} />
        <Field label={casework.sinceDay}>
          {(ids) => <input {...ids} type="date" value={since} onChange={(event) => setSince(event.target.value)} />}
        </Field>
        <button type="submit" className="first" disabled={other === undefined || save.isPending}>
          {casework.save}
        </button>
        {save.error && <RefusalText refusal={refusalOf(save.error)} />}
      </form>
      <AddPerson onAdded={setOther} />
    </details>
  )
}
