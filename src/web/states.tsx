/** States (tilat): what a screen shows when it has nothing to show yet or at all: what is the case and what to do. */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { ApiError } from './api-client.ts'
import { whoAmI } from './queries.ts'
import { signInAddress } from './sign-in/back-to.ts'
import { useLanguage, useWords } from './use-words.ts'

export function Loading() {
  const { screen } = useWords()
  return (
    <p className="state" role="status">
      {screen.loading}
    </p>
  )
}

/** A state that is the whole screen has its first heading; one below a title has its second. */
interface Place {
  readonly level?: 1 | 2
}

export function Failed({ error, retry, level = 1 }: Place & { error: unknown; retry?: () => void }) {
  const { screen } = useWords()
  if (error instanceof ApiError && (error.status === 403 || error.status === 401)) return <Forbidden level={level} />
  if (error instanceof ApiError && error.status === 404) return <NotFound level={level} />
  return (
    <div className="state" role="alert">
      <StateTitle level={level}>{screen.failed}</StateTitle>
      <p>{screen.failedHow}</p>
      <p className="state-detail">{error instanceof Error ? error.message : String(error)}</p>
      {retry && (
        <button type="button" onClick={retry}>
          {screen.retry}
        </button>
      )}
    </div>
  )
}

export function NotFound({ level = 1 }: Place) {
  const { screen } = useWords()
  return <Dead level={level} title={screen.notFound} how={screen.notFoundHow} />
}

/** Not for this duty; where nobody has signed in, nobody can tell yet. */
export function Forbidden({ level = 1 }: Place) {
  const { screen, signIn } = useWords()
  const language = useLanguage()
  const session = useQuery(whoAmI()).data?.session
  if (session === 'nobody' || session === 'limited')
    return (
      <div className="state">
        <StateTitle level={level}>{session === 'limited' ? signIn.firstTitle : signIn.needed}</StateTitle>
        <p>{session === 'limited' ? signIn.firstHow : signIn.neededHow}</p>
        <p>
          <a href={signInAddress(language)} className="button first">
            {session === 'limited' ? signIn.goOn : signIn.title}
          </a>
        </p>
      </div>
    )
  return <Dead level={level} title={screen.forbidden} how={screen.forbiddenHow} />
}

const StateTitle = ({ level, children }: { level: 1 | 2; children: ReactNode }) =>
  level === 1 ? <h1>{children}</h1> : <h2>{children}</h2>

function Dead({ level, title, how }: { level: 1 | 2; title: string; how: string }) {
  const { screen } = useWords()
  return (
    <div className="state">
      <StateTitle level={level}>{title}</StateTitle>
      <p>{how}</p>
      <p>
        <Link to="/">{screen.toAreas}</Link>
      </p>
    </div>
  )
}

export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="state">
      <p>
        <strong>{title}</strong>
      </p>
      {children}
    </div>
  )
}

/** A query's answer, or the state that it is in. */
export function Answered<Answer>({
  query,
  level = 1,
  children,
}: Place & {
  query: { data: Answer | undefined; error: unknown; refetch: () => unknown }
  children: (answer: Answer) => ReactNode
}) {
  if (query.data !== undefined) return <>{children(query.data)}</>
  if (query.error) return <Failed error={query.error} level={level} retry={() => query.refetch()} />
  return <Loading />
}
