/** Break-glass (hätäavaus): what somebody sees of a matter that is not open, and the way in when it is urgent. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { Emergency, MatterView } from '#model/matter-view.ts'
import { act } from '../api-client.ts'
import { Field, SelectField } from '../field.tsx'
import { RefusalText, refusalOf } from '../refusal.tsx'
import { useWords } from '../use-words.ts'

const HOURS = [1, 2, 3]

export function ClosedMatter({ view }: { view: MatterView }) {
  const { access } = useWords()
  return (
    <section>
      <h2>{access.closedTitle}</h2>
      <p>{access.closedHow}</p>
      {view.mayBreakGlass && <BreakGlass matter={view.matter.id} />}
    </section>
  )
}

function BreakGlass({ matter }: { matter: number }) {
  const { access } = useWords()
  const [reason, setReason] = useState('')
  const [hours, setHours] = useState('1')
  const client = useQueryClient()
  const open = useMutation({
    mutationFn: () => act('break-glass', { matter, reason, hours: Number(hours) }),
    onSuccess: () => client.invalidateQueries(),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    open.mutate()
  }
  return (
    <details>
      <summary>{access.breakGlass}</summary>
      <form className="small-form" onSubmit={submit} aria-label={access.breakGlass}>
        <p>{access.breakGlassHow}</p>
        <Field label={access.reason}>
          {(ids) => <textarea {...ids} rows={3} value={reason} onChange={(event) => setReason(event.target.value)} />}
        </Field>
        <SelectField
          label={access.hours}
          value={hours}
          options={HOURS.map((one) => [String(one), access.hoursOf(one)])}
          onChange={setHours}
        />
        <button type="submit" className="first" disabled={open.isPending}>
          {access.open}
        </button>
        {open.error && <RefusalText refusal={refusalOf(open.error)} />}
      </form>
    </details>
  )
}

/** Who has opened a matter so, and why: for whoever answers for the client. */
export function Emergencies({ all }: { all: readonly Emergency[] }) {
  const { access, format } = useWords()
  if (all.length === 0) return null
  return (
    <ul className="plain">
      {all.map((one) => (
        <li key={one.id}>
          <strong>
            {access.openUntil(`${one.by}, ${one.position}`, format.moment(one.openedAt), format.moment(one.untilAt))}
          </strong>{' '}
          {one.reason}
          {one.finding && <span className="note"> {access.findings[one.finding]}</span>}
        </li>
      ))}
    </ul>
  )
}
