/** Worker's call (työntekijän kutsu): who acts, on which day, and how far that worker sees. */

import { EVERY_CLASS, grantsOf, wholeCounty } from '#casework/access.ts'
import type { Day } from '#kernel/day.ts'
import { dayOf } from '#kernel/day.ts'
import type { DataClass } from '#model/data-class.ts'
import type { Duty } from '#model/duty.ts'
import type { Worker } from '#model/worker.ts'
import type { Deed } from '#register/deed.ts'
import { countyStanding, NOWHERE, type Reach, standingOf } from '#register/reach.ts'
import type { Read } from '#register/register.ts'
import type { Call } from './action.ts'
import { loggedAs } from './logged-actions.ts'

/** Somebody at work: the moment, the day in Finland, and the worker where it is one. */
export interface AtWork {
  readonly now: string
  readonly today: Day
  readonly duty: Duty
  readonly worker: Worker | null
  readonly position: string
  /** Who acts, for the log; nothing for the public form. */
  readonly name: string | null
}

/** One moment for the whole of a call. */
export function atWork({ world, actor }: Call): AtWork {
  const now = world.now()
  return {
    now,
    today: dayOf(now),
    duty: actor.duty,
    worker: actor.worker ?? null,
    position: actor.worker?.position ?? actor.name,
    name: actor.worker?.name ?? (actor.duty === 'reporter' ? null : actor.name),
  }
}

/** As far as the access matrix lets the worker's duty and unit. */
export async function reachIn(db: Read, at: AtWork): Promise<Reach> {
  if (at.worker === null) return { ...NOWHERE, today: at.today, grants: [] }
  const { kind, ...standing } = await standingOf(db, at.worker, at)
  return { ...standing, grants: grantsOf(at.duty, kind, at.today) }
}

/** All of the worker's county, or of the first one where nobody in particular acts: to bring a register in and to give data out. */
export async function wholeReach(db: Read, at: AtWork, classes: readonly DataClass[] = EVERY_CLASS): Promise<Reach> {
  const standing = at.worker === null ? await countyStanding(db, at.today) : await standingOf(db, at.worker, at)
  return { ...standing, grants: wholeCounty(classes) }
}

/** The row of the log for a deed done here; what kinds of data it is about stands in `logged-actions.ts`. */
export const deedOf = (
  at: AtWork,
  deed: Pick<Deed, 'action'> &
    Partial<Pick<Deed, 'log' | 'matter' | 'person' | 'people' | 'data' | 'purpose' | 'detail' | 'told'>>,
): Deed => ({
  at: at.now,
  log: loggedAs(deed.action)?.log ?? 'use',
  worker: at.worker?.id ?? null,
  workerName: at.name,
  duty: at.duty,
  matter: null,
  person: null,
  people: [],
  data: loggedAs(deed.action)?.data ?? [],
  purpose: 'work',
  detail: {},
  told: {},
  ...deed,
})

/** Duties whose looks at people are their daily work. What each of them sees stands in law/access-matrix.ts. */
export const PEOPLE_DUTIES: readonly Duty[] = [
  'guidance-worker',
  'social-worker',
  'leading-social-worker',
  'family-worker',
  'service-manager',
]

/** The organisation is no secret inside the house: whoever works here may see who works where. */
export const ORGANISATION_DUTIES: readonly Duty[] = [...PEOPLE_DUTIES, 'administrator', 'controller']
