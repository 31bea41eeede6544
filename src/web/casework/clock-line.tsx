/** Clock line (määräpäivät): the open days of a matter in order, each with its reason; what is past stands with its mark. */
import type { DueRow } from '#model/due.ts'
import { useWords } from '../use-words.ts'
import { usePromiseNames } from './promise-names.ts'
import { ClockName, DueDay } from './work-list.tsx'

export function ClockLine({ dues, today }: { dues: readonly DueRow[]; today: string }) {
  const { casework, format } = useWords()
  const promises = usePromiseNames()
  const open = dues.filter(({ state }) => state === 'open')
  const met = dues.filter(({ state }) => state === 'met')
  return (
    <section aria-label={casework.clocks} className="clocks">
      {open.length === 0 ? (
        <p className="note">{casework.noClocks}</p>
      ) : (
        <ol className="clock-line">
          {open.map((one) => (
            <li key={one.id}>
              <DueDay due={one.due} today={today} /> <ClockName rule={one.rule} promises={promises} />
              <span className="note"> {casework.lawIn(one.basis)}</span>
            </li>
          ))}
        </ol>
      )}
      {met.length > 0 && (
        <details>
          <summary>{casework.metClocks(met.length)}</summary>
          <ul className="plain">
            {met.map((one) => (
              <li key={one.id}>
                <ClockName rule={one.rule} promises={promises} />:{' '}
                {casework.metOn(format.day(one.due), format.day(one.met ?? one.due))}
                {one.met !== null && one.met > one.due && <strong className="late"> {casework.wasLate}</strong>}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
