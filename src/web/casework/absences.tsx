/** Absences (poissaolot): who is away and who stands in; a manager adds one on the spot. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { UnitView } from '#model/unit-view.ts'
import { act } from '../api-client.ts'
import { Field, SelectField } from '../field.tsx'
import { RefusalText, refusalOf } from '../refusal.tsx'
import { useWorker } from '../sign-in/door.ts'
import { useWords } from '../use-words.ts'
import { organisationQuery } from './work-queries.ts'

const MAY_ADD: readonly string[] = ['service-manager', 'leading-social-worker', 'administrator']

export function Absences({ view }: { view: UnitView }) {
  const { casework, format } = useWords()
  const workers = useQuery(organisationQuery()).data?.workers ?? []
  const nameOf = (id: number) => workers.find((one) => one.id === id)?.name ?? String(id)
  const me = useWorker()
  return (
    <section>
      <h2>{casework.absences}</h2>
      {view.absences.length === 0 && <p>{casework.noAbsences}</p>}
      <ul className="plain">
        {view.absences.map((one) => (
          <li key={one.id}>
            {nameOf(one.worker)} {format.day(one.from)}–{format.day(one.until)}{' '}
            <span className="note">{casework.substituteIs(nameOf(one.substitute))}</span>
          </li>
        ))}
      </ul>
      {me && MAY_ADD.includes(me.duty) && <AddAbsence view={view} />}
    </section>
  )
}

function AddAbsence({ view }: { view: UnitView }) {
  const { casework } = useWords()
  const workers = (useQuery(organisationQuery()).data?.workers ?? []).filter(({ unit }) => unit === view.unit.id)
  const [one, setOne] = useState({
    worker: '',
    substitute: '',
    from: view.today as string,
    until: view.today as string,
  })
  const set = (name: keyof typeof one) => (value: string) => setOne({ ...one, [name]: value })
  const client = useQueryClient()
  const save = useMutation({
    mutationFn: () => act('add-absence', one),
    onSuccess: () => client.invalidateQueries(),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate()
  }
  const options = [
    ['', casework.choose] as const,
    ...workers.map((worker) => [String(worker.id), worker.name] as const),
  ]
  return (
    <details>
      <summary>{casework.addAbsence}</summary>
      <form className="small-form" onSubmit={submit} aria-label={casework.addAbsence}>
        <SelectField label={casework.worker} value={one.worker} options={options} onChange={set('worker')} />
        <SelectField
          label={casework.substitute}
          value={one.substitute}
          options={options}
          onChange={set('substitute')}
        />
        {(['from', 'until'] as const).map((name) => (
          <Field key={name} label={name === 'from' ? casework.sinceDay : casework.untilDay}>
            {(ids) => (
              <input {...ids} type="date" value={one[name]} onChange={(event) => set(name)(event.target.value)} />
            )}
          </Field>
        ))}
        <button type="submit" className="first" disabled={one.worker === '' || one.substitute === '' || save.isPending}>
          {casework.save}
        </button>
        {save.error && <RefusalText refusal={refusalOf(save.error)} />}
      </form>
    </details>
  )
}
