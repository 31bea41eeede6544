/** Queue (jono): contacts and consultations that nobody holds yet, oldest first. */
import { Link } from '@tanstack/react-router'
import type { ChoiceWord } from '#casework/work-words.ts'
import type { QueueItem } from '#model/my-day.ts'
import { Scroll } from '../scroll.tsx'
import { useWords } from '../use-words.ts'
import { Answer } from './answer.tsx'
import { AboutChild, DueDay } from './work-list.tsx'

export function QueueTable({ items, today, title }: { items: readonly QueueItem[]; today: string; title: string }) {
  const { casework, work, format } = useWords()
  if (items.length === 0) return null
  return (
    <Scroll label={title}>
      <table className="work stacked">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{casework.came}</th>
            <th scope="col">{casework.what}</th>
            <th scope="col">{casework.child}</th>
            <th scope="col">{casework.dueDay}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((one) => (
            <tr key={one.part}>
              <td>{format.day(one.openedOn)}</td>
              <td>
                <Link to="/tyo/osa/$id" params={{ id: String(one.part) }}>
                  {one.contactKind === null
                    ? work.kinds[one.kind]
                    : work.choices[`contactKind.${one.contactKind}` as ChoiceWord]}
                </Link>
                {one.urgency !== null && (
                  <strong>
                    {' '}
                    <Answer field="urgency" value={one.urgency} />
                  </strong>
                )}
                {one.what && <span className="note clipped"> {one.what}</span>}
              </td>
              <td>
                <AboutChild about={one} today={today} />
              </td>
              <td>{one.due && <DueDay due={one.due} today={today} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}
