/** First password (ensimmäinen oma salasana): whoever came in with a one-time password chooses its own before anything else. */
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { act } from '../api-client.ts'
import { PageTitle } from '../page-title.tsx'
import { RefusalText, refusalOf } from '../refusal.tsx'
import { useWords } from '../use-words.ts'
import { SecretField } from './secret-field.tsx'

export function FirstPassword({ back }: { back: string }) {
  const { signIn } = useWords()
  return (
    <>
      <PageTitle title={signIn.firstTitle} />
      <p className="lead">{signIn.firstHow}</p>
      <PasswordForm onChanged={() => window.location.assign(back)} />
    </>
  )
}

export function PasswordForm({ onChanged }: { onChanged: () => void }) {
  const { signIn } = useWords()
  const [typed, setTyped] = useState({ password: '', fresh: '' })
  const change = useMutation({
    mutationFn: () => act('change-password', typed),
    onSuccess: () => {
      setTyped({ password: '', fresh: '' })
      onChanged()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    change.mutate()
  }
  return (
    <form onSubmit={submit} className="small-form sign-in" aria-label={signIn.change}>
      <SecretField
        label={signIn.oldPassword}
        use="current-password"
        value={typed.password}
        onChange={(password) => setTyped({ ...typed, password })}
      />
      <SecretField
        label={signIn.newPassword}
        how={signIn.newPasswordHow}
        use="new-password"
        value={typed.fresh}
        onChange={(fresh) => setTyped({ ...typed, fresh })}
      />
      <button
        type="submit"
        className="first"
        disabled={change.isPending || typed.password === '' || typed.fresh === ''}
      >
        {signIn.change}
      </button>
      {change.error && <RefusalText refusal={refusalOf(change.error)} />}
      {change.isSuccess && <p role="status">{signIn.changed}</p>}
    </form>
  )
}
