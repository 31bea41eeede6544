/** Log request (lokitietopyyntö): a client asks who has used its data and to whom they were given. Laki 703/2023, 11 §. */
import type { Day } from '#kernel/day.ts'
import type { LogKind } from './log.ts'
import type { Named } from './named.ts'

export const LOG_REQUEST_STATES = ['open', 'answered', 'refused'] as const

export interface LogRequest {
  readonly id: number
  readonly person: number
  readonly personName: string
  /** Who asks on the client's behalf; null where the client asks. */
  readonly askedBy: string | null
  readonly receivedOn: Day
  readonly due: Day
  /** The days asked about. */
  readonly from: Day
  readonly until: Day
  /** Why older than two years is asked for. */
  readonly specialReason: string | null
  readonly recordedBy: string
  readonly state: (typeof LOG_REQUEST_STATES)[number]
  /** ISO time of the answer or of the refusal. */
  readonly endedAt: string | null
  readonly endedBy: string | null
  /** Of the written decision. */
  readonly refusalReasons: string | null
}

/** A row of the log as it is read. */
export interface LogLine {
  readonly id: number
  /** ISO time. */
  readonly at: string
  readonly log: LogKind
  readonly by: string | null
  readonly worker: number | null
  readonly duty: string
  readonly unit: Named | null
  readonly action: string
  readonly matter: number | null
  readonly person: number | null
  readonly data: readonly string[]
  readonly purpose: string
  readonly recipient: string | null
  readonly basis: string | null
  readonly reason: string | null
}

export interface LogAnswer {
  readonly format: 'varhain-log-answer-1'
  readonly request: number
  readonly client: string
  readonly receivedOn: Day
  readonly from: Day
  readonly until: Day
  readonly lines: readonly Pick<
    LogLine,
    'at' | 'log' | 'by' | 'duty' | 'unit' | 'action' | 'data' | 'purpose' | 'recipient' | 'basis'
  >[]
}
