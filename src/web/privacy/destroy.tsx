/** Destruction (hävitys): asked for, told how many it is, and confirmed; nothing less destroys for good. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { act } from '../api-client.ts'
import { RefusalText, refusalOf } from '../refusal.tsx'
import { useWords } from '../use-words.ts'

export interface DestroyProps {
  readonly action: 'destroy-expired' | 'destroy-log'
  /** What binds it to what was listed. */
  readonly input: object
  readonly words: { readonly first: string; readonly confirm: string; readonly count: string }
}

export function Destroy({ action, input, words }: DestroyProps) {
  const { privacy, screen } = useWords()
  const [isAsked, setAsked] = useState(false)
  const client = useQueryClient()
  const destroy = useMutation({
    mutationFn: () => act(action, input),
    onSettled: () => client.invalidateQueries(),
  })
  return (
    <>
      {isAsked ? (
        <div className="state" role="alertdialog" aria-label={words.first} aria-describedby={`${action}-confirm`}>
          <p id={`${action}-confirm`}>
            <strong>{words.confirm}</strong>
          </p>
          <p>
            <button type="button" onClick={() => destroy.mutate()} disabled={destroy.isPending}>
              {privacy.retention.sure(words.count)}
            </button>{' '}
            {/* biome-ignore lint/a11y/noAutofocus: the reader is taken to the way out of what was asked */}
            <button type="button" className="first" onClick={() => setAsked(false)} autoFocus>
              {screen.cancel}
            </button>
          </p>
        </div>
      ) : (
        <p>
          <button type="button" onClick={() => setAsked(true)}>
            {words.first}
          </button>
        </p>
      )}
      {destroy.error && <RefusalText refusal={refusalOf(destroy.error)} />}
    </>
  )
}
