/**
 * API client (rajapinnan kutsut): every way the web talks to the server.
 *
 * Answers are trusted to have the shapes of `model`: both ends are the same release. A refusal becomes an ApiError.
 */

export interface Refusal {
  readonly why: string
  readonly message: string
  readonly where?: string
  /** What stands now, where a change came too late. */
  readonly stands?: unknown
}

export class ApiError extends Error {
  readonly status: number
  readonly refusal: Refusal
  constructor(status: number, refusal: Refusal) {
    super(refusal.message)
    this.name = 'ApiError'
    this.status = status
    this.refusal = refusal
  }
}

export type Query = Readonly<Record<string, string | number | undefined>>

/** The address of an action with its query; what is left out stays out. */
export function apiAddress(action: string, query: Query = {}): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) if (value !== undefined) search.set(name, String(value))
  const text = search.toString()
  return text === '' ? `/api/${action}` : `/api/${action}?${text}`
}

export async function look<Answer>(action: string, query: Query = {}, signal?: AbortSignal): Promise<Answer> {
  return answerOf<Answer>(await fetch(apiAddress(action, query), signal ? { signal } : {}))
}

/** A change. The header is one that no other site's form can send. */
export async function act<Answer>(action: string, body: unknown): Promise<Answer> {
  const headers = { 'content-type': 'application/json', 'x-varhain': '1' }
  return answerOf<Answer>(await fetch(apiAddress(action), { method: 'POST', headers, body: JSON.stringify(body) }))
}

export async function sendFile<Answer>(action: string, file: File): Promise<Answer> {
  const form = new FormData()
  form.append('file', file)
  return answerOf<Answer>(
    await fetch(apiAddress(action), { method: 'POST', headers: { 'x-varhain': '1' }, body: form }),
  )
}

async function answerOf<Answer>(response: Response): Promise<Answer> {
  const body: unknown = await response.json().catch(() => undefined)
  if (response.ok && body !== undefined) return body as Answer
  const refusal = (body as { error?: Refusal } | undefined)?.error
  throw new ApiError(
    response.status,
    refusal ?? { why: 'no-answer', message: `${response.status} ${response.statusText}` },
  )
}
