/** Second factor (vahvistuskoodi): taken into use with a picture and a code, taken out of use with password and code. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { encode } from 'uqr'
import { act } from '../api-client.ts'
import { RefusalText, refusalOf } from '../refusal.tsx'
import { useWords } from '../use-words.ts'
import { ownAccountQuery } from './door.ts'
import { SecretField } from './secret-field.tsx'

export function SecondFactor({ isOn }: { isOn: boolean }) {
  const { signIn } = useWords()
  return (
    <section>
      <h2>{signIn.factorTitle}</h2>
      <p>{isOn ? signIn.factorOn : signIn.factorOff}</p>
      {isOn ? <Remove /> : <Take />}
    </section>
  )
}

function Take() {
  const { signIn } = useWords()
  const [password, setPassword] = useState('')
  const begin = useMutation({
    mutationFn: () => act<{ address: string; secret: string }>('begin-second-factor', { password }),
    onSuccess: () => setPassword(''),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    begin.mutate()
  }
  if (begin.data) return <Confirm {...begin.data} />
  return (
    <form onSubmit={submit} className="small-form sign-in" aria-label={signIn.factorTitle}>
      <SecretField label={signIn.oldPassword} use="current-password" value={password} onChange={setPassword} />
      <button type="submit" disabled={begin.isPending || password === ''}>
        {signIn.factorBegin}
      </button>
      {begin.error && <RefusalText refusal={refusalOf(begin.error)} />}
    </form>
  )
}

function Confirm({ address, secret }: { address: string; secret: string }) {
  const { signIn } = useWords()
  const client = useQueryClient()
  const [code, setCode] = useState('')
  const confirm = useMutation({
    mutationFn: () => act('confirm-second-factor', { code }),
    onSuccess: () => client.invalidateQueries(ownAccountQuery()),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    confirm.mutate()
  }
  return (
    <form onSubmit={submit} className="small-form sign-in" aria-label={signIn.factorConfirm}>
      <p>{signIn.factorRead}</p>
      <QrPicture text={address} />
      <p>
        {signIn.factorKey}: <code className="secret">{secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
      </p>
      <SecretField label={signIn.code} how={signIn.codeHow} use="one-time-code" value={code} onChange={setCode} />
      <button type="submit" className="first" disabled={confirm.isPending || code.length !== 6}>
        {signIn.factorConfirm}
      </button>
      {confirm.error && <RefusalText refusal={refusalOf(confirm.error)} />}
    </form>
  )
}

/** Dark on light whatever the colours of the screen: that is what cameras read. */
function QrPicture({ text }: { text: string }) {
  const { signIn } = useWords()
  const { size, data } = encode(text, { ecc: 'M', border: 4 })
  const squares = data.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : ''))).join('')
  return (
    <svg className="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={signIn.factorPicture}>
      <rect width={size} height={size} fill="#fff" />
      <path d={squares} fill="#000" />
    </svg>
  )
}

function Remove() {
  const { signIn } = useWords()
  const client = useQueryClient()
  const [typed, setTyped] = useState({ password: '', code: '' })
  const remove = useMutation({
    mutationFn: () => act('remove-second-factor', typed),
    onSuccess: () => client.invalidateQueries(ownAccountQuery()),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    remove.mutate()
  }
  return (
    <form onSubmit={submit} className="small-form sign-in" aria-label={signIn.factorTitle}>
      <SecretField
        label={signIn.oldPassword}
        use="current-password"
        value={typed.password}
        onChange={(password) => setTyped({ ...typed, password })}
      />
      <SecretField
        label={signIn.code}
        how={signIn.codeHow}
        use="one-time-code"
        value={typed.code}
        onChange={(code) => setTyped({ ...typed, code })}
      />
      <button type="submit" disabled={remove.isPending || typed.password === '' || typed.code.length !== 6}>
        {signIn.factorRemove}
      </button>
      {remove.error && <RefusalText refusal={refusalOf(remove.error)} />}
    </form>
  )
}
