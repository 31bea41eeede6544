/** Queries of data protection (tietosuojan haut): requests, the log, what has been kept its time; and files that are saved. */
import { queryOptions } from '@tanstack/react-query'
import type { Day } from '#kernel/day.ts'
import type { LogLine, LogRequest } from '#model/log-request.ts'
import type { ExpiredList } from '#model/retention.ts'
import { ApiError, apiAddress, look, type Query, type Refusal } from '../api-client.ts'

const query = <Answer>(action: string, asked: Query = {}) =>
  queryOptions({
    queryKey: [action, asked],
    queryFn: ({ signal }) => look<Answer>(action, asked, signal),
    staleTime: 60_000,
  })

export const logRequestsQuery = () =>
  query<{ readonly today: Day; readonly requests: readonly LogRequest[] }>('list-log-requests')

export const expiredQuery = () => query<ExpiredList>('list-expired')

export interface LogRead {
  readonly lines: readonly LogLine[]
  readonly isCut: boolean
}

export const readLogQuery = (asked: Query | undefined) => ({
  ...query<LogRead>('read-log', asked ?? {}),
  enabled: asked !== undefined,
  gcTime: 0,
})

/** Saves what a change gives as a file on this device. */
export async function saveGiven(action: string, body: object): Promise<void> {
  const headers = { 'content-type': 'application/json', 'x-varhain': '1' }
  const response = await fetch(apiAddress(action), { method: 'POST', headers, body: JSON.stringify(body) })
  if (!response.ok) {
    const told = (await response.json().catch(() => undefined)) as { error?: Refusal } | undefined
    throw new ApiError(response.status, told?.error ?? { why: 'no-answer', message: String(response.status) })
  }
  const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1]
  save(await response.blob(), name ?? 'lokitiedot')
}

export function save(content: Blob, fileName: string): void {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  URL.revokeObjectURL(address)
}
