/** Review of break-glass (hätäavausten tarkistus): the supervisor's queue, with what was done while each was open. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { EMERGENCY_FINDINGS, type EmergencyFinding } from '#model/access.ts'
import type { EmergencyInQueue } from '#model/emergency-queue.ts'
import { act } from '../api-client.ts'
import { Field, SelectField } from '../field.tsx'
import { RefusalText, refusalOf } from '../refusal.tsx'
import { useWorker } from '../sign-in/door.ts'
import { useWords } from '../use-words.ts'
import { emergenciesQuery } from './work-queries.ts'

const REVIEWERS: readonly string[] = ['service-manager', 'leading-social-worker']

/** Those that a supervisor reviews; nobody else asks for them. */
export function useEmergencies() {
  const duty = useWorker()?.duty ?? ''
  return useQuery({ ...emergenciesQuery(), enabled: REVIEWERS.includes(duty) })
}

export function EmergencyReview() {
  const me = useWorker()
  const all = useEmergencies().data?.emergencies
  return me && all ? <Queue me={me.id} all={all} /> : null
}

function Queue({ me, all }: { me: number; all: readonly EmergencyInQueue[] }) {
  const { access, format } = useWords()
  const open = all.filter(({ finding }) => finding === null)
  return (
    <section>
      <h2>{access.reviewTitle(open.length)}</h2>
      {open.length > 0 && <p className="note">{access.reviewHow}</p>}
      <ul className="plain">
        {all.map((one) => (
          <li key={one.id}>
            <strong>{access.matter(one.matter)}</strong>{' '}
            {access.openUntil(`${one.by}, ${one.position}`, format.moment(one.openedAt), format.moment(one.untilAt))}{' '}
            {one.reason}
            <br />
            <span className="note">
              {access.did}:{' '}
              {one.did.map(({ action, times }) => `${action} × ${times}`).join(', ') || access.nothingDone}
            </span>
            {one.finding ? (
              <p className="note">
                {access.reviewed(access.findings[one.finding], one.reviewedBy ?? '')} {one.note}
              </p>
            ) : (
              one.worker !== me && <Review one={one} />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Review({ one }: { one: EmergencyInQueue }) {
  const { access } = useWords()
  const [finding, setFinding] = useState<EmergencyFinding>('justified')
  const [note, setNote] = useState('')
  const client = useQueryClient()
  const save = useMutation({
    mutationFn: () => act('review-emergency', { id: one.id, finding, note }),
    onSuccess: () => client.invalidateQueries(),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate()
  }
  return (
    <form className="small-form" onSubmit={submit} aria-label={access.matter(one.matter)}>
      <SelectField
        label={access.finding}
        value={finding}
        options={EMERGENCY_FINDINGS.map((each) => [each, access.findings[each]])}
        onChange={(value) => setFinding(value as EmergencyFinding)}
      />
      <Field label={access.note}>
        {(ids) => <input {...ids} value={note} onChange={(event) => setNote(event.target.value)} />}
      </Field>
      <button type="submit" className="first" disabled={save.isPending}>
        {access.save}
      </button>
      {save.error && <RefusalText refusal={refusalOf(save.error)} />}
    </form>
  )
}
