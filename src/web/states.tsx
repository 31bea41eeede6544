/** States (tilat): what a screen shows when it has nothing to show yet or at all: what is the case and what to do. */
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { ApiError } from './api-client.ts'
import { useWords } from './use-words.ts'

export function Loading() {
  const { screen } = useWords()
  return (
    <p className="state" role="status">
      {screen.loading}
    </p>
  )
}

export function Failed({ error, retry }: { error: unknown; retry?: () => void }) {
  const { screen } = useWords()
  if (error instanceof ApiError && (error.status === 403 || error.status === 401)) return <Forbidden />
  if (error instanceof ApiError && error.status === 404) return <NotFound />
  return (
    <div className="state" role="alert">
      <h1>{screen.failed}</h1>
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

export function NotFound() {
  const { screen } = useWords()
  return <Dead title={screen.notFound} how={screen.notFoundHow} />
}

export function Forbidden() {
  const { screen } = useWords()
  return <Dead title={screen.forbidden} how={screen.forbiddenHow} />
}

function Dead({ title, how }: { title: string; how: string }) {
  const { screen } = useWords()
  return (
    <div className="state">
      <h1>{title}</h1>
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
  children,
}: {
  query: { data: Answer | undefined; error: unknown; refetch: () => unknown }
  children: (answer: Answer) => ReactNode
}) {
  if (query.data !== undefined) return <>{children(query.data)}</>
  if (query.error) return <Failed error={query.error} retry={() => query.refetch()} />
  return <Loading />
}
