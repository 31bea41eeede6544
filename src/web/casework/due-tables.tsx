/** Due tables (määräpäivien taulukot): what is to be done soon, with its reason and the step that does it; the rest folded below. */
import { Link } from '@tanstack/react-router'
import { WORK } from '#casework/work.ts'
import type { StepWord } from '#casework/work-words.ts'
import { addDays } from '#kernel/day.ts'
import type { Duty } from '#model/duty.ts'
import type { DueItem, MyDay } from '#model/my-day.ts'
import { Scroll } from '../scroll.tsx'
import { Empty } from '../states.tsx'
import { useWords } from '../use-words.ts'
import { usePromiseNames } from './promise-names.ts'
import { AboutChild, ClockName, DueDay, PartLink } from './work-list.tsx'

/** Days of work that are looked at first; what is later stands folded below. */
const NEAR_DAYS = 30

export function DueTables({ day, duty }: { day: MyDay; duty: Duty }) {
  const { casework, format } = useWords()
  const last = addDays(day.today, NEAR_DAYS)
  const near = day.dues.filter(({ due }) => due <= last)
  const later = day.dues.filter(({ due }) => due > last)
  const title = casework.laterDues(later.length, format.day(last))
  return (
    <>
      {near.length === 0 ? (
        <Empty title={casework.nothingDue} />
      ) : (
        <DueTable dues={near} title={casework.dueTitle} day={day} duty={duty} />
      )}
      {later.length > 0 && (
        <details>
          <summary>{title}</summary>
          <DueTable dues={later} title={title} day={day} duty={duty} />
        </details>
      )}
    </>
  )
}

interface DueTableProps {
  readonly dues: readonly DueItem[]
  readonly title: string
  readonly day: MyDay
  readonly duty: Duty
}

function DueTable({ dues, title, day, duty }: DueTableProps) {
  const { casework } = useWords()
  const promises = usePromiseNames()
  return (
    <Scroll label={title}>
      <table className="work stacked">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{casework.dueDay}</th>
            <th scope="col">{casework.dueWhat}</th>
            <th scope="col">{casework.child}</th>
            <th scope="col">{casework.nextStep}</th>
          </tr>
        </thead>
        <tbody>
          {dues.map((one) => (
            <tr key={one.id}>
              <td className="nowrap">
                <DueDay due={one.due} today={day.today} />
              </td>
              <td>
                <ClockName rule={one.rule} promises={promises} />
                {one.basis !== '' && <span className="note"> {casework.lawIn(one.basis)}</span>}
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
