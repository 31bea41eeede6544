/** Changes a person's details (henkilön tietojen muutos): only what was touched is sent, so nothing unseen is wiped out. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { LANGUAGE_CHOICES } from '#model/contact.ts'
import type { Person } from '#model/person.ts'
import { act } from '../api-client.ts'
import { Field, SelectField, TextField } from '../field.tsx'
import { RefusalText, refusalOf } from '../refusal.tsx'
import { useWords } from '../use-words.ts'
import { fullName } from './whole-name.ts'

type Details = Omit<Person, 'id' | 'version'>

export function ChangePerson({ person }: { person: Person }) {
  const { casework } = useWords()
  const [touched, setTouched] = useState<Partial<Details>>({})
  const client = useQueryClient()
  const save = useMutation({
    mutationFn: () => act('change-person', { id: person.id, version: person.version, ...touched }),
    onSuccess: () => client.invalidateQueries(),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate()
  }
  const title = casework.changePerson(fullName(person))
  return (
    <details>
      <summary>{title}</summary>
      <form onSubmit={submit} className="small-form" aria-label={title}>
        {person.isProtected && <p className="note">{casework.protectedHow}</p>}
        <DetailFields one={{ ...person, ...touched }} set={(change) => setTouched({ ...touched, ...change })} />
        <button type="submit" className="first" disabled={Object.keys(touched).length === 0 || save.isPending}>
          {casework.save}
        </button>
        {save.error && <RefusalText refusal={refusalOf(save.error)} />}
      </form>
    </details>
  )
}

function DetailFields({ one, set }: { one: Details; set: (change: Partial<Details>) => void }) {
  const { casework, work } = useWords()
  const id = useId()
  const texts = [
    ['givenNames', casework.givenNames],
    ['familyName', casework.familyName],
    ['identityCode', casework.identityCode],
    ['phone', casework.phone],
    ['email', casework.email],
    ['address', casework.address],
  ] as const
  return (
    <>
      {texts.map(([name, label]) => (
        <TextField key={name} label={label} value={one[name] ?? ''} onChange={(value) => set({ [name]: value })} />
      ))}
      <SelectField
        label={casework.motherTongue}
        value={one.language ?? ''}
        options={[
          ['', casework.noneKnown],
          ...LANGUAGE_CHOICES.map((language) => [language, work.choices[`language.${language}`]] as const),
        ]}
        onChange={(language) => set({ language })}
      />
      <Field label={casework.born}>
        {(ids) => (
          <input
            {...ids}
            type="date"
            value={one.birth ?? ''}
            onChange={(event) => set({ birth: event.target.value as Person['birth'] })}
          />
        )}
      </Field>
      <div className="field tick">
        <input
          id={id}
          type="checkbox"
          checked={one.isProtected}
          onChange={(event) => set({ isProtected: event.target.checked })}
        />
        <label htmlFor={id}>{casework.isProtected}</label>
      </div>
    </>
  )
}
