/** A part by itself (yhteydenotto, konsultaatio): what was told, whom it may be about, what may be done; then it joins its matter. */
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import type { ChoiceWord } from '#casework/work-words.ts'
import type { PartView } from '#model/matter-view.ts'
import type { Worker } from '#model/worker.ts'
import { PageTitle } from '../page-title.tsx'
import { useWorker } from '../sign-in/door.ts'
import { Answered, Loading } from '../states.tsx'
import { useWords } from '../use-words.ts'
import { ClockLine } from './clock-line.tsx'
import { chosenStep } from './matter-page.tsx'
import { useAnswersKnown } from './names-known.ts'
import { type ChosenStep, NextSteps } from './next-steps.tsx'
import { partsBeside } from './parts-beside.ts'
import { useSaved } from './saved.tsx'
import { partName } from './step-field.tsx'
import { StepForm } from './step-form.tsx'
import type { StepSearch } from './step-search.ts'
import { EventItem } from './timeline.tsx'
import { WhoIsIt } from './who-is-it.tsx'
import { partQuery } from './work-queries.ts'

export function PartPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const query = useQuery(partQuery(Number(id)))
  const worker = useWorker()
  if (!useAnswersKnown()) return <Loading />
  return <Answered query={query}>{(view) => worker && <Part view={view} worker={worker} />}</Answered>
}

function Part({ view, worker }: { view: PartView; worker: Worker }) {
  const { casework, work, format } = useWords()
  const { part } = view
  const title = partName(part, work.choices) || work.kinds[part.kind]
  return (
    <div className="matter">
      <PageTitle title={title} />
      <p className="answer">
        {work.states[`${part.kind}.${part.state}` as keyof typeof work.states]}, {format.day(part.openedOn)}
      </p>
      {part.matter !== null && (
        <p>
          <Link to="/tyo/asia/$id" params={{ id: String(part.matter) }}>
            {casework.toMatter}
          </Link>
        </p>
      )}
      <ClockLine dues={view.dues} today={view.today} />
      <Beside view={view} worker={worker} />
    </div>
  )
}

function Beside({ view, worker }: { view: PartView; worker: Worker }) {
  const { casework } = useWords()
  const { part } = view
  const saved = useSaved(view.today)
  const navigate = useNavigate()
  const search: StepSearch = useSearch({ strict: false })
  const choose = (step: ChosenStep | undefined) =>
    navigate({
      to: '.',
      search: (old: object) => ({ ...old, vaihe: step && `${step.kind}.${step.event}`, osa: step?.part?.id }),
      resetScroll: false,
    })
  const chosen = chosenStep(search, [part])
  return (
    <div className="beside">
      <section aria-label={casework.timeline} className="timeline">
        <h2>{casework.timeline}</h2>
        <ol className="events">
          {view.timeline.map((one) => (
            <EventItem key={one.id} event={one} worker={worker} />
          ))}
        </ol>
        <Attachments view={view} />
      </section>
      <div>
        {saved.line}
        {chosen && (
          <StepForm
            key={`${chosen.kind}.${chosen.event}`}
            {...chosen}
            parts={partsBeside(view)}
            today={view.today}
            worker={worker.id}
            onDone={async ({ matter }) => {
              if (matter !== null && part.kind === 'contact')
                return navigate({ to: '/tyo/asia/$id', params: { id: String(matter) } })
              await choose(undefined)
              saved.tell(part.id, `${chosen.kind}.${chosen.event}`)
            }}
            onCancel={() => choose(undefined)}
          />
        )}
        <section>
          <h2>{casework.next}</h2>
          <NextSteps part={part} duty={worker.duty} onChoose={choose} />
        </section>
        {part.kind === 'contact' && <WhoIsIt view={view} />}
        <SameFactsList view={view} />
      </div>
    </div>
  )
}

function Attachments({ view }: { view: PartView }) {
  const { casework } = useWords()
  if (view.attachments.length === 0) return null
  return (
    <>
      <h3>{casework.attachments}</h3>
      <ul className="plain">
        {view.attachments.map((one) => (
          <li key={one.id}>
            <a href={`/api/download-attachment?id=${one.id}`}>{one.name}</a>
          </li>
        ))}
      </ul>
    </>
  )
}

function SameFactsList({ view }: { view: PartView }) {
  const { casework, work, format } = useWords()
  if (view.sameFacts.length === 0) return null
  return (
    <section>
      <h2>{casework.sameFacts}</h2>
      <p className="note">{casework.sameFactsHow}</p>
      <ul className="plain">
        {view.sameFacts.map((one) => (
          <li key={one.part}>
            <Link to="/tyo/osa/$id" params={{ id: String(one.part) }}>
              {work.choices[`contactKind.${one.contactKind}` as ChoiceWord]} {one.part}
            </Link>{' '}
            {format.day(one.receivedOn)} <span className="note">{one.what}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
