/** Deed of a door (kirjautumisen lokimerkintä): every sign-in, refused sign-in, sign-out and change of an account. */
import { dayOf } from '#kernel/day.ts'
import type { Duty } from '#model/duty.ts'
import type { Worker } from '#model/worker.ts'
import { deedRow } from '#register/deed.ts'
import type { Write } from '#register/register.ts'
import { deedOf } from './worker-call.ts'

export interface AtDoor {
  /** ISO time. */
  readonly now: string
  /** Nobody where it is not known who asks, or a citizen. */
  readonly worker: Worker | null
  readonly duty?: Duty
}

type DoorDeed =
  | 'sign-in'
  | 'sign-in-refused'
  | 'sign-out'
  | 'end-session'
  | 'end-own-sessions'
  | 'change-password'
  | 'take-second-factor'
  | 'remove-second-factor'

/** Neither a password nor a token stands in it. */
export const logAtDoor = (
  db: Write,
  { now, worker, duty = worker?.duty ?? 'viewer' }: AtDoor,
  action: DoorDeed,
  detail: Readonly<Record<string, unknown>>,
): Promise<void> => {
  const at = { now, today: dayOf(now), duty, worker, position: worker?.position ?? duty, name: worker?.name ?? null }
  const log = action === 'sign-in-refused' ? ('refused' as const) : ('use' as const)
  return db.log(deedRow(deedOf(at, { action, log, data: ['account'], purpose: 'sign-in', detail })))
}
