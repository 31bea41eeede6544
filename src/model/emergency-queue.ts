/** Review queue of break-glass (hätäavausten tarkistusjono): what a supervisor looks through. */
import type { Emergency } from './matter-view.ts'

export interface EmergencyInQueue extends Emergency {
  /** Of the worker who opened it. */
  readonly unit: number
  readonly reviewedBy: string | null
  /** ISO time. */
  readonly reviewedAt: string | null
  readonly note: string | null
  /** What was done in the matter while it was open, by the log. */
  readonly did: readonly { readonly action: string; readonly times: number }[]
}
