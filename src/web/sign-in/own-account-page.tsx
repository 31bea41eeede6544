/** Own account (oma tili): password, second factor, and where one is signed in just now. */
import { useMutation, useQuery } from '@tanstack/react-query'
import type { OwnSession } from '#model/session.ts'
import { act } from '../api-client.ts'
import { PageTitle } from '../page-title.tsx'
import { RefusalText, refusalOf } from '../refusal.tsx'
import { Answered } from '../states.tsx'
import { useWords } from '../use-words.ts'
import { ownAccountQuery, useWorker } from './door.ts'
import { PasswordForm } from './first-password.tsx'
import { SecondFactor } from './second-factor.tsx'

export function OwnAccountPage() {
  const { signIn } = useWords()
  const worker = useWorker()
  const account = useQuery(ownAccountQuery())
  return (
    <Answered query={account}>
      {({ login, hasSecondFactor, sessions }) => (
        <>
          <PageTitle title={signIn.account} />
          {worker && <p className="lead">{signIn.accountLead(worker.name, worker.position)}</p>}
          {login === null ? (
            <p>{signIn.noPassword}</p>
          ) : (
            <>
              <p>{signIn.loginIs(login)}</p>
              <SecondFactor isOn={hasSecondFactor} />
              <section>
                <h2>{signIn.passwordTitle}</h2>
                <PasswordForm onChanged={() => account.refetch()} />
              </section>
            </>
          )}
          <Sessions sessions={sessions} />
        </>
      )}
    </Answered>
  )
}

function Sessions({ sessions }: { sessions: readonly OwnSession[] }) {
  const { signIn, format } = useWords()
  const leave = useMutation({
    mutationFn: () => act('end-own-sessions', {}),
    onSuccess: () => window.location.assign('/kirjaudu'),
  })
  return (
    <section>
      <h2 id="sessions">{signIn.sessionsTitle}</h2>
      <table className="work" aria-labelledby="sessions">
        <thead>
          <tr>
            <th scope="col">{signIn.sessionsHead.device}</th>
            <th scope="col">{signIn.sessionsHead.begun}</th>
            <th scope="col">{signIn.sessionsHead.seen}</th>
          </tr>
        </thead>
        <tbody>
          {sessions.map((one) => (
            <tr key={one.id}>
              <th scope="row">
                {deviceName(one.device) || signIn.unknownDevice}
                {one.isThis && <> ({signIn.thisDevice})</>}
              </th>
              <td>{format.moment(one.begun)}</td>
              <td>{format.moment(one.seen)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        <button type="button" onClick={() => leave.mutate()} disabled={leave.isPending}>
          {signIn.leaveEverywhere}
        </button>
      </p>
      {leave.error && <RefusalText refusal={refusalOf(leave.error)} />}
    </section>
  )
}

const BROWSERS = [
  ['Edg/', 'Edge'],
  ['OPR/', 'Opera'],
  ['Firefox/', 'Firefox'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
] as const
const SYSTEMS = ['Android', 'iPhone', 'iPad', 'Windows', 'Mac', 'Linux'] as const

/** `Chrome, Windows`: enough to know one's own device again. */
function deviceName(agent: string): string {
  const browser = BROWSERS.find(([mark]) => agent.includes(mark))?.[1]
  const system = SYSTEMS.find((one) => agent.includes(one))
  return [browser, system].filter((one) => one !== undefined).join(', ')
}
