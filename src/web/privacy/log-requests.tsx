/** Log requests on the screen (lokitietopyynnöt): what is to be answered and by which day; recorded, given and refused here. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { type Day, localMoment } from '#kernel/day.ts'
import type { LogRequest } from '#model/log-request.ts'
import { act } from '../api-client.ts'
import { Field, SelectField } from '../field.tsx'
import { RefusalText, refusalOf } from '../refusal.tsx'
import { Answered } from '../states.tsx'
import { useLanguage, useWords } from '../use-words.ts'
import { AddLogRequest } from './add-log-request.tsx'
import { logRequestsQuery, saveGiven } from './privacy-queries.ts'

const FORMATS = ['pdf', 'csv', 'json'] as const

export function LogRequests() {
  const { privacy } = useWords()
  const query = useQuery(logRequestsQuery())
  return (
    <section>
      <Answered query={query} level={2}>
        {({ today, requests }) => (
          <>
            <h2>{privacy.requests.title(requests.filter(({ state }) => state === 'open').length)}</h2>
            <p className="note">{privacy.requests.how}</p>
            <ul className="plain">
              {requests.map((one) => (
                <Request key={one.id} one={one} today={today} />
              ))}
            </ul>
            <AddLogRequest today={today} />
          </>
        )}
      </Answered>
    </section>
  )
}

function Request({ one, today }: { one: LogRequest; today: Day }) {
  const { privacy, format } = useWords()
  const told = privacy.requests
  const ended = one.endedAt === null ? '' : format.moment(localMoment(one.endedAt))
  return (
    <li>
      <h3>{told.of(one.personName, format.day(one.receivedOn))}</h3>
      {one.state === 'open' ? (
        <p className={one.due < today ? 'late' : undefined}>
          {one.due < today ? told.late(format.day(one.due)) : told.due(format.day(one.due))}
        </p>
      ) : (
        <p>{told.states[one.state](ended, one.endedBy ?? '')}</p>
      )}
      <p className="note">
        {told.days(format.day(one.from), format.day(one.until))}
        {one.askedBy !== null && ` · ${told.by(one.askedBy)}`}
        {one.specialReason !== null && ` · ${told.specialReason}: ${one.specialReason}`}
      </p>
      {one.refusalReasons !== null && <p>{one.refusalReasons}</p>}
      {one.state !== 'refused' && <Give one={one} />}
      {one.state === 'open' && <Refuse one={one} />}
    </li>
  )
}

function Give({ one }: { one: LogRequest }) {
  const { privacy } = useWords()
  const told = privacy.requests
  const language = useLanguage()
  const [format, setFormat] = useState<string>('pdf')
  const client = useQueryClient()
  const give = useMutation({
    mutationFn: () => saveGiven('answer-log-request', { id: one.id, format, language }),
    onSuccess: () => client.invalidateQueries(),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    give.mutate()
  }
  return (
    <form className="small-form" onSubmit={submit} aria-label={`${told.give}: ${one.personName}`}>
      <SelectField
        label={told.giveAs}
        value={format}
        options={FORMATS.map((each) => [each, told.formats[each]])}
        onChange={setFormat}
      />
      <button type="submit" className="first" disabled={give.isPending}>
        {told.give}
      </button>
      {give.error && <RefusalText refusal={refusalOf(give.error)} />}
    </form>
  )
}

function Refuse({ one }: { one: LogRequest }) {
  const { privacy } = useWords()
  const told = privacy.requests
  const [reasons, setReasons] = useState('')
  const client = useQueryClient()
  const refuse = useMutation({
    mutationFn: () => act('refuse-log-request', { id: one.id, reasons }),
    onSuccess: () => client.invalidateQueries(),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    refuse.mutate()
  }
  return (
    <details>
      <summary>{told.refuse}</summary>
      <form className="small-form" onSubmit={submit} aria-label={`${told.refuse}: ${one.personName}`}>
        <Field label={told.reasons}>
          {(ids) => <textarea {...ids} rows={4} value={reasons} onChange={(event) => setReasons(event.target.value)} />}
        </Field>
        <button type="submit" disabled={refuse.isPending}>
          {told.saveRefusal}
        </button>
        {refuse.error && <RefusalText refusal={refusalOf(refuse.error)} />}
      </form>
    </details>
  )
}
