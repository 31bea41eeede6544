/**
 * Patient caller (kärsivällinen kysyjä): one question at a time to one service, with a pause between.
 *
 * A busy or broken service is asked again, later each time, and not before the moment it names itself (Retry-After). An answer
 * is bounded in bytes and in time. A redirect is followed on the same host only. Aborting the signal ends it at once by throwing.
 */
import { setTimeout as wait } from 'node:timers/promises'
import { done, type Outcome } from '#kernel/outcome.ts'
import { type AnswerFault, faultAt } from './answer-fault.ts'
import { boundedText } from './bounded-text.ts'
import type { Outside, Pace } from './outside.ts'

export interface Question {
  readonly address: string
  /** Sent as JSON by POST; GET where left out. */
  readonly body?: unknown
}

/** Asks one question; gives the JSON of the answer. */
export type Ask = (question: Question) => Promise<Outcome<unknown, AnswerFault>>

export function patientCaller({ agent, pace }: Outside, signal: AbortSignal): Ask {
  let turn: Promise<unknown> = Promise.resolve()
  let isFirst = true
  const one = async (question: Question) => {
    signal.throwIfAborted()
    if (!isFirst) await wait(pace.pause, undefined, { signal })
    isFirst = false
    return persistently(question, { agent, pace, signal })
  }
  return (question) => {
    const mine = turn.then(() => one(question))
    turn = mine.catch(() => undefined)
    return mine
  }
}

interface Manner {
  readonly agent: string
  readonly pace: Pace
  readonly signal: AbortSignal
}

/** What an attempt came to: an answer for good, or a fault that may pass, with the wait that the service asked for. */
type Attempt =
  | { readonly isFinal: true; readonly outcome: Outcome<unknown, AnswerFault> }
  | { readonly isFinal: false; readonly fault: AnswerFault; readonly asked: number }

const final = (outcome: Outcome<unknown, AnswerFault>): Attempt => ({ isFinal: true, outcome })
const passing = (why: AnswerFault, asked = 0): Attempt => ({ isFinal: false, fault: why, asked })

async function persistently(question: Question, manner: Manner): Promise<Outcome<unknown, AnswerFault>> {
  const { pace, signal } = manner
  for (let attempt = 1; ; attempt++) {
    const result = await attempted(question, manner)
    signal.throwIfAborted()
    if (result.isFinal) return result.outcome
    const { fault, asked } = result
    if (asked > pace.longestWait)
      return faultAt('too-busy', fault.address, `${fault.detail}; it asks to wait ${Math.ceil(asked / 1000)} s`)
    if (attempt >= pace.attempts)
      return { ok: false, why: { ...fault, detail: `${fault.detail}, ${attempt} times in a row` } }
    await wait(Math.max(asked, Math.min(pace.longestWait, pace.firstWait * 2 ** (attempt - 1))), undefined, { signal })
  }
}

const MOST_REDIRECTS = 3
const PASSING = [408, 425, 429, 500, 502, 503, 504]

async function attempted(question: Question, { agent, pace, signal }: Manner): Promise<Attempt> {
  const late = AbortSignal.timeout(pace.longestAnswer)
  const stop = AbortSignal.any([signal, late])
  let { address } = question
  try {
    for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
      const response = await fetch(address, { ...requestOf(question, agent), redirect: 'manual', signal: stop })
      const next = redirectOf(response, address)
      if (next === undefined) return await answered(response, { address, isCells: question.body !== undefined }, pace)
      await response.body?.cancel()
      if (!next.ok) return final(next)
      address = next.value
    }
    return final(faultAt('led-away', question.address, `more than ${MOST_REDIRECTS} redirects`))
  } catch (error) {
    signal.throwIfAborted()
    if (late.aborted)
      return passing(faultAt('timed-out', address, `no whole answer in ${pace.longestAnswer / 1000} s`).why)
    return passing(faultAt('unreachable', address, wordOf(error)).why)
  }
}

const requestOf = ({ body }: Question, agent: string): RequestInit => ({
  method: body === undefined ? 'GET' : 'POST',
  headers: {
    'user-agent': agent,
    accept: 'application/json',
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
  },
  ...(body === undefined ? {} : { body: JSON.stringify(body) }),
})

/** Where a redirect leads: on the same host, and never from https to http. Nothing where it is no redirect. */
function redirectOf({ status, headers }: Response, address: string): Outcome<string, AnswerFault> | undefined {
  const place = headers.get('location')
  if (status < 300 || status > 399 || status === 304 || place === null) return undefined
  const from = new URL(address)
  const to = URL.canParse(place, address) ? new URL(place, address) : undefined
  const isNear = to?.hostname === from.hostname && (to.protocol === from.protocol || to.protocol === 'https:')
  if (to && isNear && (to.port === from.port || to.protocol !== from.protocol)) return done(to.href)
  return faultAt('led-away', address, `it sends on to ${to?.origin ?? 'an address that cannot be read'}`)
}

interface Asked {
  readonly address: string
  /** A question with a body asks for cells: 403 and 413 say that there were too many. */
  readonly isCells: boolean
}

async function answered(response: Response, { address, isCells }: Asked, pace: Pace): Promise<Attempt> {
  const { status, headers } = response
  if (!response.ok) {
    await response.body?.cancel()
    const detail = `it answered ${status}`
    if (PASSING.includes(status)) return passing(faultAt('too-busy', address, detail).why, askedWait(headers))
    if (status === 404) return final(faultAt('not-there', address, detail))
    return final(faultAt(isCells && [403, 413].includes(status) ? 'too-much-asked' : 'said-no', address, detail))
  }
  const text = await boundedText(response, pace.largestAnswer)
  if (text === undefined) return final(faultAt('too-large', address, `more than ${pace.largestAnswer} bytes`))
  return final(jsonOf(text, address))
}

function jsonOf(text: string, address: string): Outcome<unknown, AnswerFault> {
  try {
    return done(JSON.parse(text.replace(/^\ufeff/, '')))
  } catch {
    const isPage = /^\s*</.test(text)
    return faultAt('not-json', address, isPage ? 'it answered with a web page' : 'its answer is broken or cut short')
  }
}

/** Retry-After in milliseconds: seconds, or a date against the service's own clock. */
function askedWait(headers: Headers): number {
  const text = headers.get('retry-after')?.trim() ?? ''
  if (/^\d+$/.test(text)) return Number(text) * 1000
  const then = Date.parse(text)
  const now = Date.parse(headers.get('date') ?? '')
  return Number.isNaN(then) || Number.isNaN(now) ? 0 : Math.max(0, then - now)
}

/** The system's own word for what went wrong, without its stack. */
function wordOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : ''
  const words: Readonly<Record<string, string>> = {
    ENOTFOUND: 'its name is not known here',
    EAI_AGAIN: 'its name is not known here',
    ECONNREFUSED: 'it takes no connection',
    ECONNRESET: 'the connection broke',
    UND_ERR_SOCKET: 'the connection broke',
    CERT_HAS_EXPIRED: 'its certificate has expired',
  }
  return words[code] ?? 'the connection failed'
}
