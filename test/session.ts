/** Sessions for a test: somebody of a duty signed in, as a cookie to be sent along. */
import type { World } from '#actions/action.ts'
import { beginSession } from '#actions/session.ts'
import type { SignInOptions } from '#api/sign-in-options.ts'
import { dayOf } from '#kernel/day.ts'
import type { Duty } from '#model/duty.ts'
import { SESSION_LIMITS } from '#model/session.ts'
import type { Worker } from '#model/worker.ts'
import type { Write } from '#register/register.ts'
import { addUnit, addWorker, workers } from '#register/worker.ts'

const DAY_MS = 24 * 3_600_000

/** A test's clock may run fast: its sessions last a day and keep their token. */
const CALM = { ...SESSION_LIMITS, idleMs: DAY_MS, longestMs: DAY_MS, rotateMs: DAY_MS }

export const AT_MACHINE: SignInOptions = { place: 'this-machine', trustedProxies: [], limits: CALM }
export const ON_NETWORK: SignInOptions = { ...AT_MACHINE, place: 'network' }

/** The first worker of a duty, added where there is none. */
async function workerOf(db: Write, duty: Duty, now: string): Promise<Worker> {
  const found = (await workers(db, dayOf(now))).toSorted((a, b) => a.id - b.id).find((one) => one.duty === duty)
  if (found) return found
  const name = { fi: 'Toimisto', sv: 'Kontoret', en: 'Office' }
  const unit = await addUnit(db, { name, kind: 'other', area: 'esimerkkila' })
  const worker = { name: 'test', position: duty, duty, unit }
  return { ...worker, id: await addWorker(db, worker) }
}

type Place = Pick<World, 'register' | 'now'>

/** The token of a new session of the first worker of a duty, or of a worker of that number. */
export const tokenFor = (place: Place, who: Duty | number, limits = CALM): Promise<string> =>
  place.register.change(async (db) => {
    const now = place.now()
    const worker =
      typeof who === 'number'
        ? (await workers(db, dayOf(now))).find(({ id }) => id === who)
        : await workerOf(db, who, now)
    if (!worker) throw new Error(`no worker: ${who}`)
    const { token } = await beginSession(db, { who: worker, way: 'openid', device: 'test', now }, limits)
    return token
  })

export const cookieFor = async (place: Place, who: Duty | number): Promise<string> =>
  `varhain=${await tokenFor(place, who)}`
