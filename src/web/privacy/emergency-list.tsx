/** Break-glass of the county (hätäavaukset): who opened what, why, what was done meanwhile, and how it was reviewed. */
import { useQuery } from '@tanstack/react-query'
import { localMoment } from '#kernel/day.ts'
import { logWords } from '#words/log-words.ts'
import { emergenciesQuery } from '../casework/work-queries.ts'
import { Answered } from '../states.tsx'
import { useWords } from '../use-words.ts'

export function EmergencyList() {
  const words = useWords()
  const { access, privacy, format } = words
  const query = useQuery(emergenciesQuery())
  const { did } = logWords(words)
  const moment = (at: string) => format.moment(localMoment(at))
  return (
    <section>
      <h2>{privacy.emergencies.title}</h2>
      <Answered query={query} level={2}>
        {({ emergencies }) => (
          <>
            {emergencies.length === 0 && <p>{privacy.emergencies.none}</p>}
            <ul className="plain">
              {emergencies.map((one) => (
                <li key={one.id}>
                  <strong>{access.matter(one.matter)}</strong>{' '}
                  {access.openUntil(`${one.by}, ${one.position}`, moment(one.openedAt), moment(one.untilAt))}{' '}
                  {one.reason}
                  <br />
                  <span className="note">
                    {access.did}:{' '}
                    {one.did.map(({ action, times }) => `${did(action)} × ${times}`).join(', ') || access.nothingDone}
                  </span>
                  <p className="note">
                    {one.finding
                      ? `${access.reviewed(access.findings[one.finding], one.reviewedBy ?? '')} ${one.note ?? ''}`
                      : privacy.emergencies.open}
                  </p>
                </li>
              ))}
            </ul>
          </>
        )}
      </Answered>
    </section>
  )
}
