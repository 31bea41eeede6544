/** The log on the screen (loki päivittäin): of a worker or of a client, each day under its own heading. */
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { dayOf, localMoment } from '#kernel/day.ts'
import type { LogLine } from '#model/log-request.ts'
import { nameIn } from '#words/dictionary.ts'
import { logWords } from '#words/log-words.ts'
import type { Query } from '../api-client.ts'
import { organisationQuery } from '../casework/work-queries.ts'
import { SelectField, TextField } from '../field.tsx'
import { RefusalText, refusalOf } from '../refusal.tsx'
import { Scroll } from '../scroll.tsx'
import { Loading } from '../states.tsx'
import { useWords } from '../use-words.ts'
import { DayField } from './add-log-request.tsx'
import { filledIn } from './filled-in.ts'
import { readLogQuery } from './privacy-queries.ts'

const KINDS = ['worker', 'person'] as const

export function LogReading() {
  const { privacy, casework } = useWords()
  const told = privacy.reading
  const workers = useQuery(organisationQuery()).data?.workers ?? []
  const [kind, setKind] = useState<string>('worker')
  const [one, setOne] = useState({ worker: '', person: '', from: '', until: '' })
  const [asked, setAsked] = useState<Query>()
  const set = (name: keyof typeof one) => (value: string) => setOne({ ...one, [name]: value })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const { worker, person, ...days } = one
    setAsked(filledIn({ ...days, ...(kind === 'worker' ? { worker } : { person }) }))
  }
  return (
    <section>
      <h2>{told.title}</h2>
      <form className="small-form" onSubmit={submit} aria-label={told.title}>
        <SelectField
          label={told.of}
          value={kind}
          options={KINDS.map((each) => [each, told.kinds[each]])}
          onChange={setKind}
        />
        {kind === 'worker' ? (
          <SelectField
            label={told.worker}
            value={one.worker}
            options={[['', casework.choose], ...workers.map((each) => [String(each.id), each.name] as const)]}
            onChange={set('worker')}
          />
        ) : (
          <TextField label={told.number} value={one.person} onChange={set('person')} />
        )}
        <DayField label={told.from} value={one.from} onChange={set('from')} />
        <DayField label={told.until} value={one.until} onChange={set('until')} />
        <button type="submit" className="first">
          {told.show}
        </button>
      </form>
      {asked && <Lines asked={asked} />}
    </section>
  )
}

function Lines({ asked }: { asked: Query }) {
  const { privacy, format } = useWords()
  const { data, error } = useQuery(readLogQuery(asked))
  if (error) return <RefusalText refusal={refusalOf(error)} />
  if (!data) return <Loading />
  const days = Map.groupBy(data.lines, ({ at }) => dayOf(at))
  return (
    <div aria-live="polite">
      {data.lines.length === 0 && <p>{privacy.reading.nothing}</p>}
      {data.isCut && <p className="banner">{privacy.reading.cut}</p>}
      {[...days].map(([day, lines]) => (
        <DayOfLog key={day} day={format.day(day)} lines={lines} />
      ))}
    </div>
  )
}

function DayOfLog({ day, lines }: { day: string; lines: readonly LogLine[] }) {
  const { privacy } = useWords()
  const { at, log, who, did, data, purpose } = privacy.answer
  return (
    <Scroll label={day}>
      <table className="dense">
        <caption>{day}</caption>
        <thead>
          <tr>
            {[at, log, who, did, privacy.reading.about, data, purpose].map((label) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Line key={line.id} line={line} />
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

function Line({ line }: { line: LogLine }) {
  const words = useWords()
  const { privacy, format } = words
  const told = logWords(words)
  const about = [
    ...(line.matter === null ? [] : [privacy.reading.matter(line.matter)]),
    ...(line.person === null ? [] : [privacy.reading.person(line.person)]),
  ]
  const given = [line.recipient, line.basis, line.reason].filter((text) => text !== null)
  return (
    <tr>
      <td>{format.moment(localMoment(line.at))}</td>
      <td>{privacy.logs[line.log]}</td>
      <td>
        {told.who(line.by, line.duty)}
        {line.unit && `, ${nameIn(words, line.unit)}`}
      </td>
      <td>{[told.did(line.action), ...given].join(', ')}</td>
      <td>{about.join(', ')}</td>
      <td>{told.data(line.data)}</td>
      <td>{told.purpose(line.purpose)}</td>
    </tr>
  )
}
