/**
 * Signing in by name and password (kirjautuminen tunnuksella), with a code where the worker has a second factor.
 *
 * An unknown name, a wrong password, a wrong code and a name that must wait get the same answer after the same work.
 */
import { dayOf } from '#kernel/day.ts'
import { done, type Outcome } from '#kernel/outcome.ts'
import type { SessionLimits } from '#model/session.ts'
import type { Worker } from '#model/worker.ts'
import { type Account, accountNamed, holdAccount, noteStep } from '#register/account.ts'
import { endSession } from '#register/session.ts'
import { workerById } from '#register/worker.ts'
import { no, type Refusal, type World } from './action.ts'
import { isPasswordOf, LONGEST_PASSWORD } from './password.ts'
import { orAway } from './perform.ts'
import { stepOfCode } from './second-factor.ts'
import { beginSession } from './session.ts'
import { logAtDoor } from './sign-in-deed.ts'
import { type Attempt, clearFailed, countFailed, isThrottled } from './throttle.ts'

export interface SignIn {
  readonly login: string
  readonly password: string
  readonly code?: string | undefined
  readonly address: string
  readonly device: string
  /** The session that the browser had until now. */
  readonly before?: number | undefined
  /** Whether only whoever sits at this machine can be asking. */
  readonly place: 'this-machine' | 'network'
}

export interface SignedIn {
  readonly token: string
  readonly isLimited: boolean
}

/** A one-time password that nobody used is no password any more. */
const ONE_TIME_MS = 7 * 24 * 3_600_000

const failed = no(
  'sign-in-failed',
  'the name, the password or the code is wrong, or there were too many tries: wait a moment',
)

/** As it is kept: a name is the same in small letters and large. */
export const loginName = (text: string): string => text.trim().normalize('NFKC').toLowerCase().slice(0, 100)

export function signIn(world: World, given: SignIn, limits: SessionLimits): Promise<Outcome<SignedIn, Refusal>> {
  return orAway(async () => {
    const now = world.now()
    const attempt: Attempt = { login: loginName(given.login), address: given.address, now }
    const { account, worker, isLocked } = await world.register.look(async (db) => {
      const found = await accountNamed(db, attempt.login)
      return {
        account: found,
        worker: found && (await workerById(db, found.worker, dayOf(now))),
        isLocked: await isThrottled(db, attempt),
      }
    })
    const password = given.password.slice(0, LONGEST_PASSWORD + 1)
    const isRight = await isPasswordOf(password, account?.hash)
    if (!isRight || !account || !worker || isLocked || !isUsable(account, given.place, now))
      return refusedTo(world, attempt, worker ?? null, isLocked ? 'locked' : isRight ? 'unusable' : 'password')
    if (account.secret !== null && !given.code)
      return no('code-needed', 'this name has a second factor: give the code of the device', 'code')
    return admitted(world, given, attempt, { worker, hash: account.hash }, limits)
  })
}

function isUsable({ kind, at }: Account, place: SignIn['place'], now: string): boolean {
  if (kind === 'example') return place === 'this-machine'
  return kind === 'own' || Date.parse(now) - Date.parse(at) < ONE_TIME_MS
}

async function admitted(
  world: World,
  given: SignIn,
  attempt: Attempt,
  { worker, hash }: { readonly worker: Worker; readonly hash: string },
  limits: SessionLimits,
): Promise<Outcome<SignedIn, Refusal>> {
  const { now } = attempt
  const signedIn = await world.register.change(async (db) => {
    const account = await holdAccount(db, worker.id)
    // Reckoning took a while: others may have guessed meanwhile, or the password been changed.
    if (account?.hash !== hash || (await isThrottled(db, attempt))) return undefined
    if (account.secret !== null) {
      const step = stepOfCode(given.code ?? '', account.secret, account.lastStep, now)
      if (step === undefined) return undefined
      await noteStep(db, worker.id, step)
    }
    await clearFailed(db, attempt)
    if (given.before !== undefined) await endSession(db, given.before, now)
    const way = account.secret === null ? 'password' : 'code'
    const { id, token } = await beginSession(db, { who: worker, way, device: given.device, now }, limits)
    await logAtDoor(db, { now, worker }, 'sign-in', { session: id, way })
    return { token, isLimited: account.kind !== 'own' }
  })
  return signedIn ? done(signedIn) : refusedTo(world, attempt, worker, 'code')
}

/** What was wrong stands in the log, never in the answer. */
async function refusedTo(world: World, attempt: Attempt, worker: Worker | null, why: string) {
  await world.register.change(async (db) => {
    await countFailed(db, attempt)
    await logAtDoor(db, { now: attempt.now, worker }, 'sign-in-refused', { why })
  })
  return failed
}
