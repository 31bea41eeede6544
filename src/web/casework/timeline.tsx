/** Timeline (aikajana): what was done, newest first, by kind where asked; a corrected text stands beside its original. */
import { useState } from 'react'
import { correctable } from '#casework/correction.ts'
import { WORK } from '#casework/work.ts'
import type { FieldWord, StepWord } from '#casework/work-words.ts'
import type { TimelineEvent } from '#model/event.ts'
import type { MatterView } from '#model/matter-view.ts'
import type { PartKind } from '#model/part.ts'
import type { Worker } from '#model/worker.ts'
import { look } from '../api-client.ts'
import { useWords } from '../use-words.ts'
import { Answer } from './answer.tsx'
import { CorrectForm } from './correct-form.tsx'

const PAGE = 50

export function Timeline({ view, worker }: { view: MatterView; worker: Worker }) {
  const { casework, work } = useWords()
  const [kind, setKind] = useState<PartKind | ''>('')
  const [older, setOlder] = useState<readonly TimelineEvent[]>([])
  const [isWhole, setWhole] = useState(view.timeline.length < PAGE)
  const all = [...view.timeline, ...older.filter((one) => !view.timeline.some(({ id }) => id === one.id))]
  const kinds = [...new Set(all.map((one) => one.kind.split('.')[0] as PartKind))]
  const more = async () => {
    const last = all.at(-1)
    if (!last) return
    const { events } = await look<{ events: readonly TimelineEvent[] }>('list-timeline', {
      matter: view.matter.id,
      on: last.on,
      before: last.id,
    })
    setOlder([...older, ...events])
    setWhole(events.length < PAGE)
  }
  return (
    <section aria-label={casework.timeline} className="timeline">
      <div className="timeline-head">
        <h2>{casework.timeline}</h2>
        <select
          aria-label={casework.showKind}
          value={kind}
          onChange={(event) => setKind(event.target.value as PartKind | '')}
        >
          <option value="">{casework.everything}</option>
          {kinds.map((one) => (
            <option key={one} value={one}>
              {work.kinds[one]}
            </option>
          ))}
        </select>
      </div>
      <ol className="events">
        {all
          .filter((one) => kind === '' || one.kind.startsWith(`${kind}.`))
          .map((one) => (
            <EventItem key={one.id} event={one} worker={worker} />
          ))}
      </ol>
      {!isWhole && (
        <button type="button" onClick={more}>
          {casework.older}
        </button>
      )}
    </section>
  )
}

/** What is a number of the register says nothing to a reader. */
const SILENT: readonly string[] = [
  'child',
  'responsible',
  'toUnit',
  'forService',
  'joinedMatter',
  'sameFactsAs',
  'invited',
  'firstWorker',
  'secondWorker',
]

/** What was answered, in the order in which it was asked. */
function toldFields({ kind, fields }: TimelineEvent): readonly (readonly [string, unknown])[] {
  const [part, step = ''] = kind.split('.') as [PartKind, string?]
  const asked = Object.keys(WORK[part].steps[step]?.form ?? {})
  return asked
    .filter(
      (name) => !SILENT.includes(name) && fields[name] !== null && fields[name] !== '' && fields[name] !== undefined,
    )
    .map((name) => [name, fields[name]])
}

/** Texts of a step are put right by those who may take it. */
function mayCorrect({ kind, fields }: TimelineEvent, { duty }: Worker): boolean {
  const [part, step] = kind.split('.') as [PartKind, string]
  const isOwn = WORK[part].path.some(({ event, who }) => event === step && who.includes(duty))
  return isOwn && Object.keys(correctable(kind)).some((name) => fields[name] !== undefined && fields[name] !== null)
}

const LONG = 60

/** Short answers stand on one line; texts and lists have their own. */
const isShort = (name: string, value: unknown): boolean =>
  !Array.isArray(value) && String(value).length <= LONG && !TEXTS.has(name)

/** Fields that a worker tells in sentences. */
const TEXTS: ReadonlySet<string> = new Set(
  Object.values(WORK)
    .flatMap(({ steps }) => Object.values(steps))
    .flatMap(({ form }) => Object.entries(form))
    .flatMap(([name, { type }]) => (type === 'long' ? [name] : [])),
)

export function EventItem({ event, worker }: { event: TimelineEvent; worker: Worker | undefined }) {
  const { casework, work, format } = useWords()
  const [isCorrecting, setCorrecting] = useState(false)
  const told = toldFields(event)
  return (
    <li data-part={event.part} tabIndex={-1}>
      <p className="event-head">
        <strong>{work.steps[event.kind as StepWord]?.done ?? event.kind}</strong> {format.day(event.on)}
        <span className="note"> {event.by === null ? event.position : `${event.by}, ${event.position}`}</span>
      </p>
      <dl className="told">
        {told.map(([name, value]) => {
          const corrected = event.corrections.filter((one) => one.field === name)
          const now = corrected.at(-1)?.after ?? value
          return (
            <div key={name} className={isShort(name, now) ? 'short' : 'long'}>
              <dt>{work.fields[name as FieldWord] ?? name}</dt>
              <dd>
                <Answer field={name} value={now} />
                {corrected.map((one) => (
                  <details key={one.at} className="correction">
                    <summary>{casework.correctedBy(one.by, one.position, format.moment(one.at))}</summary>
                    <p>
                      {casework.correctedWhy}: {one.why}
                    </p>
                    <p>
                      {casework.original}:{' '}
                      <s>
                        <Answer field={name} value={one.before} />
                      </s>
                    </p>
                  </details>
                ))}
              </dd>
            </div>
          )
        })}
      </dl>
      {worker &&
        mayCorrect(event, worker) &&
        (isCorrecting ? (
          <CorrectForm event={event} onClose={() => setCorrecting(false)} />
        ) : (
          <button type="button" className="quiet" onClick={() => setCorrecting(true)}>
            {casework.correct}
          </button>
        ))}
    </li>
  )
}
