/** My day (oma päivä): what is due comes first, with its reason; then drafts, what is new, and what nobody holds yet. */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { WORK } from '#casework/work.ts'
import type { StepWord } from '#casework/work-words.ts'
import type { Duty } from '#model/duty.ts'
import type { DueItem, MyDay } from '#model/my-day.ts'
import type { PartKind } from '#model/part.ts'
import { PageTitle } from '../page-title.tsx'
import { whoAmI } from '../queries.ts'
import { Scroll } from '../scroll.tsx'
import { Answered, Empty, Loading } from '../states.tsx'
import { useWords } from '../use-words.ts'
import { draftsOf } from './draft.ts'
import { usePromiseNames } from './promise-names.ts'
import { QueueTable } from './queue-table.tsx'
import { AboutChild, ClockName, DueDay, PartLink } from './work-list.tsx'
import { myDayQuery } from './work-queries.ts'

export function MyDayPage() {
  const { casework } = useWords()
  const me = useQuery(whoAmI())
  if (me.data === undefined) return <Loading />
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
  const { casework, format } = useWords()
  const query = useQuery(myDayQuery())
  return (
    <Answered query={query}>
      {(day) => (
        <>
          <PageTitle title={casework.todayIs(format.day(day.today))} />
          <Summary day={day} />
          <p className="tools">
            <Link to="/tyo/uusi" className="button first">
              {casework.newContact}
            </Link>
            <NewLinks duty={duty} />
          </p>
          <DueTable day={day} duty={duty} />
          <Drafts worker={day.worker.id} />
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
  const week = day.dues.filter(
    ({ due }) => due >= day.today && Date.parse(due) - Date.parse(day.today) < 7 * 86_400_000,
  )
  return (
    <>
      <p className="answer">{casework.daySummary(late, week.length, day.queue.length)}</p>
      {day.standsFor.length > 0 && <p className="note">{casework.standsFor(day.standsFor.length)}</p>}
    </>
  )
}

function DueTable({ day, duty }: { day: MyDay; duty: Duty }) {
  const { casework } = useWords()
  const promises = usePromiseNames()
  if (day.dues.length === 0) return <Empty title={casework.nothingDue} />
  return (
    <Scroll label={casework.dueTitle}>
      <table className="work">
        <caption>{casework.dueTitle}</caption>
        <thead>
          <tr>
            <th scope="col">{casework.dueDay}</th>
            <th scope="col">{casework.dueWhat}</th>
            <th scope="col">{casework.child}</th>
            <th scope="col">{casework.nextStep}</th>
          </tr>
        </thead>
        <tbody>
          {day.dues.map((one) => (
            <tr key={one.id}>
              <td>
                <DueDay due={one.due} today={day.today} />
              </td>
              <td>
                <ClockName rule={one.rule} promises={promises} />
                {one.basis !== '' && <span className="note"> {one.basis}</span>}
              </td>
              <td>
                <PartLink matter={one.matter} part={one.part}>
                  <AboutChild about={one} today={day.today} />
                </PartLink>
              </td>
              <td>
                <NextOf item={one} duty={duty} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

/** The step that meets the clock, as a way straight to its form. */
function NextOf({ item, duty }: { item: DueItem; duty: Duty }) {
  const { work, casework } = useWords()
  const row = WORK[item.kind].path.find(
    ({ from, to, who }) => from === item.state && (to !== from || item.kind === 'plan') && who.includes(duty),
  )
  if (!row) return null
  const step = `${item.kind}.${row.event}` as StepWord
  const label = work.steps[step].do
  const search = { vaihe: `${item.kind}.${row.event}`, osa: item.part }
  return item.matter === null ? (
    <Link to="/tyo/osa/$id" params={{ id: String(item.part) }} search={search} aria-label={casework.openStep(label)}>
      {label}
    </Link>
  ) : (
    <Link to="/tyo/asia/$id" params={{ id: String(item.matter) }} search={search} aria-label={casework.openStep(label)}>
      {label}
    </Link>
  )
}

function Drafts({ worker }: { worker: number }) {
  const { casework, work, format } = useWords()
  const drafts = draftsOf(worker)
  if (drafts.length === 0) return null
  return (
    <section>
      <h2>{casework.drafts}</h2>
      <p className="note">{casework.draftsHow}</p>
      <ul className="plain">
        {drafts.map((draft) => (
          <li key={draft.key}>
            ◌ {work.steps[draft.step as StepWord]?.do ?? draft.step}, {format.moment(draft.at)}{' '}
            <a href={`${draft.path}?vaihe=${draft.step}${partOfKey(draft.key)}`}>{casework.goOn}</a>
          </li>
        ))}
      </ul>
    </section>
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
