/** Door (ovi): who is signed in, and what signing in and out asks of the server. */
import { queryOptions, useQuery } from '@tanstack/react-query'
import type { OwnSession } from '#model/session.ts'
import type { Worker } from '#model/worker.ts'
import { act, look } from '../api-client.ts'
import { whoAmI } from '../queries.ts'

export interface SignInWays {
  readonly password: 'open' | 'not-safe'
  readonly workers: 'none' | 'open' | 'away'
  readonly citizens: 'none' | 'open' | 'away'
}

export interface OwnAccount {
  readonly login: string | null
  readonly passwordKind: 'own' | 'one-time' | 'example' | null
  readonly hasSecondFactor: boolean
  readonly sessions: readonly OwnSession[]
}

export const waysQuery = () =>
  queryOptions({ queryKey: ['sign-in-ways'], queryFn: ({ signal }) => look<SignInWays>('sign-in-ways', {}, signal) })

export const ownAccountQuery = () =>
  queryOptions({
    queryKey: ['show-account'],
    queryFn: ({ signal }) => look<OwnAccount>('show-account', {}, signal),
    staleTime: 0,
  })

/** The worker who is signed in; nothing for a visitor. */
export function useWorker(): Worker | undefined {
  return useQuery(whoAmI()).data?.worker
}

/** Signs out; everything that the page held goes with it. */
export async function signOut(): Promise<void> {
  const { next } = await act<{ next?: string }>('sign-out', {})
  window.location.assign(next ?? '/')
}
