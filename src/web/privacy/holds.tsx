/** Holds (hävittämisen estot): what a court or an authority has asked to keep; added and released here. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { Hold } from '#model/retention.ts'
import { act } from '../api-client.ts'
import { SelectField, TextField } from '../field.tsx'
import { RefusalText, refusalOf } from '../refusal.tsx'
import { useWords } from '../use-words.ts'

const KINDS = ['matter', 'person'] as const

export function Holds({ holds }: { holds: readonly Hold[] }) {
  const { privacy } = useWords()
  return (
    <>
      <h3>{privacy.retention.holds}</h3>
      {holds.length === 0 && <p>{privacy.retention.noHolds}</p>}
      <ul className="plain">
        {holds.map((one) => (
          <OneHold key={one.id} one={one} />
        ))}
      </ul>
      <AddHold />
    </>
  )
}

function OneHold({ one }: { one: Hold }) {
  const { privacy, format } = useWords()
  const told = privacy.retention
  const client = useQueryClient()
  const release = useMutation({
    mutationFn: () => act('release-hold', { id: one.id }),
    onSuccess: () => client.invalidateQueries(),
  })
  const what = one.matter === null ? told.person(one.person ?? 0) : told.matter(one.matter)
  return (
    <li>
      {told.holdOf(what, one.orderedBy, format.day(one.from))} {one.reason}{' '}
      {one.until === null ? (
        <button
          type="button"
          className="quiet"
          aria-label={`${told.release}: ${what}`}
          onClick={() => release.mutate()}
          disabled={release.isPending}
        >
          {told.release}
        </button>
      ) : (
        <span className="note">{told.until(format.day(one.until))}</span>
      )}
      {release.error && <RefusalText refusal={refusalOf(release.error)} />}
    </li>
  )
}

const EMPTY = { number: '', orderedBy: '', reason: '' }

function AddHold() {
  const { privacy } = useWords()
  const told = privacy.retention
  const [kind, setKind] = useState<string>('matter')
  const [one, setOne] = useState(EMPTY)
  const set = (name: keyof typeof one) => (value: string) => setOne({ ...one, [name]: value })
  const client = useQueryClient()
  const keep = useMutation({
    mutationFn: () => act('hold-records', { [kind]: one.number, orderedBy: one.orderedBy, reason: one.reason }),
    onSuccess: async () => {
      setOne(EMPTY)
      await client.invalidateQueries()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    keep.mutate()
  }
  return (
    <details>
      <summary>{told.addHold}</summary>
      <form className="small-form" onSubmit={submit} aria-label={told.addHold}>
        <SelectField
          label={told.holdOn}
          value={kind}
          options={KINDS.map((each) => [each, told.kinds[each]])}
          onChange={setKind}
        />
        <TextField label={told.number} value={one.number} onChange={set('number')} />
        <TextField label={told.orderedBy} value={one.orderedBy} onChange={set('orderedBy')} />
        <TextField label={told.reason} value={one.reason} onChange={set('reason')} />
        <button type="submit" className="first" disabled={keep.isPending}>
          {told.keep}
        </button>
        {keep.error && <RefusalText refusal={refusalOf(keep.error)} />}
      </form>
    </details>
  )
}
