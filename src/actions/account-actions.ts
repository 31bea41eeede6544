/** Accounts (tunnukset): an administrator gives a worker an account, ends its sessions, says whose an outside identity is. */
import { z } from 'zod'
import { done } from '#kernel/outcome.ts'
import { accountNamed, accountRows, addAccount, holdAccount, setPassword, setSecondFactor } from '#register/account.ts'
import { deedRow } from '#register/deed.ts'
import type { Write } from '#register/register.ts'
import { endSessionsOf } from '#register/session.ts'
import { identities, linkIdentity } from '#register/sign-in-identity.ts'
import { workerById } from '#register/worker.ts'
import { action, no } from './action.ts'
import { IdInput } from './form-input.ts'
import { hashOf, oneTimePassword } from './password.ts'
import { loginName } from './sign-in.ts'
import { atWork, deedOf } from './worker-call.ts'

export const listAccounts = action({
  name: 'list-accounts',
  kind: 'look',
  allow: ['administrator'],
  about: 'How each worker signs in, and the outside identities, those that wait to be linked first.',
  example: './varhain list-accounts --as administrator',
  input: z.strictObject({}),
  run: (_, call) => {
    const at = atWork(call)
    return call.world.register.look(async (db) => {
      const listed = { accounts: await accountRows(db, at.today), identities: await identities(db) }
      await db.log(deedRow(deedOf(at, { action: 'list-accounts', purpose: 'sign-in' })))
      return done(listed)
    })
  },
})

const LoginInput = z
  .string()
  .transform(loginName)
  .pipe(z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}.@_-]{1,99}$/u, 'letters, digits and . @ _ -, at least two'))

export const resetAccount = action({
  name: 'reset-account',
  kind: 'change',
  allow: ['administrator'],
  about:
    'Gives a worker a one-time password of seven days, making the account where there is none; ends its sessions and its second factor.',
  example: './varhain reset-account --worker 2 --login maija.malli --as administrator',
  input: z.strictObject({
    worker: IdInput,
    login: LoginInput.optional().describe('For a new account; made of the name where it is left out.'),
  }),
  run: async ({ worker, login: asked }, call) => {
    const at = atWork(call)
    const password = oneTimePassword()
    const hash = await hashOf(password)
    return call.world.register.change(async (db) => {
      const known = await workerById(db, worker, at.today)
      if (!known) return no('unknown-worker', `there is no worker ${worker}: see list-workers`, 'worker')
      const before = await holdAccount(db, worker)
      const login = before?.login ?? asked ?? (await freeLogin(db, known.name))
      if (!before && (await accountNamed(db, login))) return no('login-taken', `"${login}" is somebody else's`, 'login')
      const fresh = { hash, kind: 'one-time' as const, at: at.now }
      if (before) await setPassword(db, worker, fresh)
      else await addAccount(db, { worker, login, ...fresh })
      await setSecondFactor(db, worker, null, before?.lastStep ?? 0)
      const ended = await endSessionsOf(db, worker, at.now)
      await db.log(deedRow(deedOf(at, { action: 'reset-account', purpose: 'sign-in', detail: { worker, ended } })))
      return done({ worker: known.name, login, oneTimePassword: password })
    })
  },
})

/** `maija.malli`, and a number where that is somebody else's. */
export async function freeLogin(db: Write, name: string): Promise<string> {
  const plain = loginName(name)
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .replace(/[\s-]+/g, '.')
  for (let k = 1; ; k++) {
    const login = k === 1 ? plain : `${plain}${k}`
    if (!(await accountNamed(db, login))) return login
  }
}

export const endSessions = action({
  name: 'end-sessions',
  kind: 'change',
  allow: ['administrator'],
  about: 'Signs a worker out on every device.',
  example: './varhain end-sessions --worker 2 --as administrator',
  input: z.strictObject({ worker: IdInput }),
  run: ({ worker }, call) => {
    const at = atWork(call)
    return call.world.register.change(async (db) => {
      const ended = await endSessionsOf(db, worker, at.now)
      await db.log(deedRow(deedOf(at, { action: 'end-sessions', purpose: 'sign-in', detail: { worker, ended } })))
      return done({ ended })
    })
  },
})

export const linkIdentityAction = action({
  name: 'link-identity',
  kind: 'change',
  allow: ['administrator'],
  about: 'Says whose an outside identity is; without a worker it is nobody’s. Sessions of whoever had it end.',
  example: './varhain link-identity --identity 1 --worker 2 --as administrator',
  input: z.strictObject({
    identity: IdInput.describe('Its number: see list-accounts.'),
    worker: IdInput.optional(),
  }),
  run: ({ identity, worker }, call) => {
    const at = atWork(call)
    return call.world.register.change(async (db) => {
      if (worker !== undefined && !(await workerById(db, worker, at.today)))
        return no('unknown-worker', `there is no worker ${worker}: see list-workers`, 'worker')
      const linked = await linkIdentity(db, identity, worker ?? null)
      if (!linked) return no('unknown-identity', `there is no identity ${identity}: see list-accounts`, 'identity')
      const { before } = linked
      if (before !== null && before !== worker) await endSessionsOf(db, before, at.now)
      const detail = { identity, worker: worker ?? null, before }
      await db.log(deedRow(deedOf(at, { action: 'link-identity', purpose: 'sign-in', detail })))
      return done({ identity, worker: worker ?? null })
    })
  },
})

export const ACCOUNT_ACTIONS = [listAccounts, resetAccount, endSessions, linkIdentityAction]
