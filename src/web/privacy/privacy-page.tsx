/**
 * Data protection page (tietosuojan näyttö): the data protection officer's one screen: log requests by their due days, the log
 * day by day, whether it is whole, what has been kept its time, and every break-glass of the county.
 */
import { useQuery } from '@tanstack/react-query'
import { PageTitle } from '../page-title.tsx'
import { whoAmI } from '../queries.ts'
import { Answered, Forbidden } from '../states.tsx'
import { useWords } from '../use-words.ts'
import { EmergencyList } from './emergency-list.tsx'
import { LogReading } from './log-reading.tsx'
import { LogRequests } from './log-requests.tsx'
import { LogVerifying } from './log-verifying.tsx'
import { Retention } from './retention.tsx'

export function PrivacyPage() {
  const { privacy, screen } = useWords()
  const query = useQuery(whoAmI())
  return (
    <Answered query={query}>
      {({ duty, session }) =>
        session !== 'open' ? (
          <Forbidden />
        ) : duty === 'privacy-officer' ? (
          <>
            <PageTitle title={privacy.title} />
            <LogRequests />
            <LogReading />
            <LogVerifying />
            <Retention />
            <EmergencyList />
          </>
        ) : (
          <div className="state">
            <PageTitle title={privacy.notYours} />
            <p>{screen.forbiddenHow}</p>
          </div>
        )
      }
    </Answered>
  )
}
