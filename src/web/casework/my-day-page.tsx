/** My day (oma päivä): what is due comes first, with its reason; then drafts, what is new, and what nobody holds yet. */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { WORK } from '#casework/work.ts'
import type { StepWord } from '#casework/work-words.ts'
import { daysBetween, weekday } from '#kernel/day.ts'
import type { Duty } from '#model/duty.ts'
import type { HeldMatter, MyDay } from '#model/my-day.ts'
import type { PartKind } from '#model/part.ts'
import { PageTitle } from '../page-title.tsx'
import { whoAmI } from '../queries.ts'
import { Answered, Empty, Forbidden, Loading } from '../states.tsx'
import { useLanguage, useWords } from '../use-words.ts'
import { Emergencies } from './break-glass.tsx'
import { type Draft, draftsOf } from './draft.ts'
import { DueTables } from './due-tables.tsx'
import { useNamesKnown } from './names-known.ts'
import { QueueTable } from './queue-table.tsx'
import { AboutChild, DueDay, PartLink } from './work-list.tsx'
import { myDayQuery, organisationQuery } from './work-queries.ts'

export function MyDayPage() {
  const { casework } = useWords()
  const me = useQuery(whoAmI())
  if (me.data === undefined) return <Loading />
  if (me.data.session !== 'open') return <Forbidden />
  if (me.data.worker === undefined) {
    return (
      <>
        <PageTitle title={casework.myDay} />
        <Empty title={casework.notWorker}>
          <p>{casework.notWorkerHow}</p>
        </Empty>
      </>
    )
  }
  return <WorkersDay duty={me.data.worker.duty} />
}

function WorkersDay({ duty }: { duty: Duty }) {
  const { casework, access, format } = useWords()
  const query = useQuery(myDayQuery())
  if (!useNamesKnown()) return <Loading />
  return (
    <Answered query={query}>
      {(day) => (
        <>
          <PageTitle
            title={casework.todayIs(format.day(day.today), casework.weekdayNames[weekday(day.today) % 7] ?? '')}
          />
          <Summary day={day} />
          <p className="tools">
            <Link to="/tyo/uusi" className="button first">
              {casework.newContact}
            </Link>
            <NewLinks duty={duty} />
          </p>
          {day.emergencies.length > 0 && (
            <section className="warned">
              <h2>{access.onYourMatters}</h2>
              <Emergencies all={day.emergencies} />
            </section>
          )}
          <DueTables day={day} duty={duty} />
          <Drafts worker={day.worker.id} day={day} />
          <QueueTable items={day.queue} today={day.today} title={casework.queueTitle} />
          <Fresh day={day} />
          <Held day={day} />
        </>
      )}
    </Answered>
  )
}

/** What else may be begun without a matter. */
const FREE_OPENINGS = ['consultation.ask', 'clinic.expect', 'discussion.offer'] as const

function NewLinks({ duty }: { duty: Duty }) {
  const { work } = useWords()
  const mine = FREE_OPENINGS.filter((step) => {
    const [kind, event] = step.split('.') as [PartKind, string]
    return WORK[kind].path.some((row) => row.from === '' && row.event === event && row.who.includes(duty))
  })
  return mine.map((step) => (
    <Link key={step} to="/tyo/uusi" search={{ vaihe: step }} className="button">
      {work.steps[step].do}
    </Link>
  ))
}

function Summary({ day }: { day: MyDay }) {
  const { casework } = useWords()
  const late = day.dues.filter(({ due }) => due < day.today).length
  const week = day.dues.filter(({ due }) => due >= day.today && daysBetween(day.today, due) < 7)
  const workers = useQuery(organisationQuery()).data?.workers ?? []
  const absent = day.standsFor.map((id) => workers.find((one) => one.id === id)?.name ?? String(id))
  return (
    <>
      <p className="answer">{casework.daySummary(late, week.length, day.queue.length)}</p>
      {day.standsFor.length > 0 && <p className="note">{casework.standsFor(absent)}</p>}
    </>
  )
}

function Drafts({ worker, day }: { worker: number; day: MyDay }) {
  const { casework, work, format } = useWords()
  const language = useLanguage()
  const drafts = draftsOf(worker)
  if (drafts.length === 0) return null
  return (
    <section>
      <h2>{casework.drafts}</h2>
      <p className="note">{casework.draftsHow}</p>
      <ul className="plain">
        {drafts.map((draft) => (
          <li key={draft.key}>
            ◌ {work.steps[draft.step as StepWord]?.do ?? draft.step}
            <DraftAbout draft={draft} day={day} />, {format.moment(draft.at)}{' '}
            <a href={`${draft.path}?vaihe=${draft.step}${partOfKey(draft.key)}&kieli=${language}`}>{casework.goOn}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Whose matter the draft is of, where it is one of the day's. */
function DraftAbout({ draft, day }: { draft: Draft; day: MyDay }) {
  const id = Number(/^\/tyo\/asia\/(\d+)$/.exec(draft.path)?.[1])
  const about: HeldMatter | undefined = day.matters.find(({ matter }) => matter === id)
  return (
    about && (
      <>
        , <AboutChild about={about} today={day.today} />
      </>
    )
  )
}

const partOfKey = (key: string): string => {
  const part = /part-(\d+)$/.exec(key)?.[1]
  return part === undefined ? '' : `&osa=${part}`
}

function Fresh({ day }: { day: MyDay }) {
  const { casework, work, format } = useWords()
  return (
    <section>
      <h2>{casework.freshTitle}</h2>
      {day.fresh.length === 0 ? (
        <p>{casework.nothingFresh}</p>
      ) : (
        <ul className="plain">
          {day.fresh.map((one) => (
            <li key={one.id}>
              {format.day(one.on)}{' '}
              <PartLink matter={one.matter} part={one.part}>
                <AboutChild about={one} today={day.today} />
              </PartLink>
              {': '}
              {work.steps[one.kind as StepWord]?.done ?? one.kind}
              {one.by && <span className="note"> {one.by}</span>}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Held({ day }: { day: MyDay }) {
  const { casework, work } = useWords()
  return (
    <section>
      <h2>{casework.mattersTitle(day.matters.length)}</h2>
      {day.matters.length === 0 && <p>{casework.noMatters}</p>}
      <ul className="plain columns">
        {day.matters.map((one) => (
          <li key={one.matter}>
            <PartLink matter={one.matter} part={one.matter}>
              <AboutChild about={one} today={day.today} />
            </PartLink>{' '}
            <span className="note">{work.states[`matter.${one.state}` as 'matter.pending']}</span>{' '}
            {one.nextDue && <DueDay due={one.nextDue} today={day.today} />}
          </li>
        ))}
      </ul>
    </section>
  )
}
