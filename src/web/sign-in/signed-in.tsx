/** Signed in (kirjautunut): who, and the way out; for a visitor the way in. Tells when a session has ended meanwhile. */
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useRouterState } from '@tanstack/react-router'
import { useRef } from 'react'
import { whoAmI } from '../queries.ts'
import { RefusalText, refusalOf } from '../refusal.tsx'
import { useLanguage, useWords } from '../use-words.ts'
import { signInAddress } from './back-to.ts'
import { signOut } from './door.ts'

export function SignedIn() {
  const { signIn } = useWords()
  const { href, pathname: path } = useRouterState({ select: (state) => state.location })
  const me = useQuery(whoAmI()).data
  const leave = useMutation({ mutationFn: signOut })
  if (me === undefined) return null
  if (me.session === 'nobody')
    return (
      <p className="signed-in">
        <Link to="/kirjaudu" search={path === '/' || path === '/kirjaudu' ? {} : { takaisin: href }}>
          {signIn.title}
        </Link>
      </p>
    )
  return (
    <p className="signed-in">
      {me.session === 'open' && me.worker ? <Link to="/oma-tili">{me.name}</Link> : me.name}{' '}
      <button type="button" onClick={() => leave.mutate()} disabled={leave.isPending}>
        {signIn.leave}
      </button>
      {leave.error && <RefusalText refusal={refusalOf(leave.error)} />}
    </p>
  )
}

/** What stays on the screen may still be saved, once signed in again: the page is left as it is. */
export function SessionEnded() {
  const { signIn } = useWords()
  const language = useLanguage()
  const session = useQuery(whoAmI()).data?.session
  const wasOpen = useRef(false)
  if (session === 'open') wasOpen.current = true
  if (session !== 'nobody' || !wasOpen.current) return null
  return (
    <div className="state session-ended" role="alert">
      <h2>{signIn.endedTitle}</h2>
      <p>{signIn.endedHow}</p>
      <p>
        <a href={signInAddress(language)} className="button first">
          {signIn.title}
        </a>
      </p>
    </div>
  )
}
