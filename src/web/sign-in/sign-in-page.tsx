/** Sign-in page (kirjautuminen): the provider's button first where there is one, then name and password, then a code. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { ApiError, act } from '../api-client.ts'
import { PageTitle } from '../page-title.tsx'
import { whoAmI } from '../queries.ts'
import { RefusalText, refusalOf } from '../refusal.tsx'
import { Answered } from '../states.tsx'
import { useLanguage, useWords } from '../use-words.ts'
import { safePath } from './back-to.ts'
import { type SignInWays, waysQuery } from './door.ts'
import { FirstPassword } from './first-password.tsx'
import { SecretField } from './secret-field.tsx'
import type { SignInSearch } from './sign-in-search.ts'

export function SignInPage() {
  const { signIn } = useWords()
  const { takaisin }: SignInSearch = useSearch({ strict: false })
  const back = safePath(takaisin)
  const me = useQuery(whoAmI())
  return (
    <Answered query={me}>
      {({ session, name }) => {
        if (session === 'limited') return <FirstPassword back={back} />
        if (session === 'nobody') return <Doors back={back} />
        return (
          <>
            <PageTitle title={signIn.isSignedIn(name)} />
            <p>
              <a href={back} className="button first">
                {signIn.goOn}
              </a>
            </p>
          </>
        )
      }}
    </Answered>
  )
}

function Doors({ back }: { back: string }) {
  const { signIn } = useWords()
  const { vika }: SignInSearch = useSearch({ strict: false })
  const fault =
    vika && Object.hasOwn(signIn.faults, vika) ? signIn.faults[vika as keyof typeof signIn.faults] : undefined
  const ways = useQuery(waysQuery())
  return (
    <>
      <PageTitle title={signIn.title} />
      <p className="lead">{signIn.lead}</p>
      {fault && (
        <div className="state refusal" role="alert">
          <p className="bad">
            <strong>{fault}</strong>
          </p>
        </div>
      )}
      <Answered query={ways} level={2}>
        {(open) => (
          <>
            <ProviderDoor ways={open} back={back} />
            {open.password === 'open' ? <PasswordDoor back={back} /> : <p>{signIn.notSafe}</p>}
          </>
        )}
      </Answered>
    </>
  )
}

function ProviderDoor({ ways, back }: { ways: SignInWays; back: string }) {
  const { signIn } = useWords()
  const language = useLanguage()
  if (ways.workers === 'none' || ways.password === 'not-safe') return null
  if (ways.workers === 'away') return <p role="status">{signIn.providerAway}</p>
  const asked = new URLSearchParams({ takaisin: back, kieli: language })
  return (
    <p>
      <a href={`/kirjaudu/palvelussa?${asked}`} className="button first">
        {signIn.provider}
      </a>
    </p>
  )
}

function PasswordDoor({ back }: { back: string }) {
  const { signIn } = useWords()
  const client = useQueryClient()
  const [typed, setTyped] = useState({ login: '', password: '', code: '' })
  const enter = useMutation({
    mutationFn: () => {
      const { code, ...rest } = typed
      return act<{ isLimited: boolean }>('sign-in', code === '' ? rest : { ...rest, code })
    },
    onSuccess: ({ isLimited }) => {
      if (isLimited) return client.resetQueries()
      window.location.assign(back)
      return undefined
    },
  })
  const set = (name: keyof typeof typed) => (value: string) => setTyped({ ...typed, [name]: value })
  const isCodeAsked =
    typed.code !== '' || (enter.error instanceof ApiError && enter.error.refusal.why === 'code-needed')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    enter.mutate()
  }
  return (
    <form onSubmit={submit} className="small-form sign-in" aria-label={signIn.title}>
      <SecretField label={signIn.login} use="username" value={typed.login} onChange={set('login')} />
      <SecretField label={signIn.password} use="current-password" value={typed.password} onChange={set('password')} />
      {isCodeAsked && (
        <SecretField
          label={signIn.code}
          how={signIn.codeHow}
          use="one-time-code"
          value={typed.code}
          onChange={set('code')}
        />
      )}
      <button
        type="submit"
        className="first"
        disabled={enter.isPending || enter.isSuccess || typed.login === '' || typed.password === ''}
      >
        {signIn.enter}
      </button>
      {enter.error && <RefusalText refusal={refusalOf(enter.error)} />}
    </form>
  )
}
