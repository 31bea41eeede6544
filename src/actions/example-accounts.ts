/** Example accounts (esimerkkitunnukset): one worker of each duty of the invented county, with a password told once. */
import { dayOf } from '#kernel/day.ts'
import type { Duty } from '#model/duty.ts'
import { addAccount, exampleWorkers, hasAccounts } from '#register/account.ts'
import { deedRow } from '#register/deed.ts'
import { freeLogin } from './account-actions.ts'
import type { Call } from './action.ts'
import { hashOf, oneTimePassword } from './password.ts'
import { atWork, deedOf } from './worker-call.ts'

export interface ExampleAccount {
  readonly duty: Duty
  readonly name: string
  readonly login: string
  readonly password: string
}

/** Nothing where anybody has an account already, or where the workers are not the invented ones. */
export async function makeExampleAccounts(call: Call): Promise<readonly ExampleAccount[]> {
  const at = atWork(call)
  const { register } = call.world
  const workers = await register.look(async (db) => ((await hasAccounts(db)) ? [] : exampleWorkers(db, dayOf(at.now))))
  const given = await Promise.all(
    workers.map(async (worker) => {
      const password = oneTimePassword()
      return { worker, password, hash: await hashOf(password) }
    }),
  )
  return register.change(async (db) => {
    if (await hasAccounts(db)) return []
    const made: ExampleAccount[] = []
    for (const { worker, password, hash } of given) {
      const { name, duty } = worker
      const login = await freeLogin(db, name)
      await addAccount(db, { worker: worker.id, login, hash, kind: 'example', at: at.now })
      made.push({ duty, name, login, password })
    }
    const detail = { workers: workers.map(({ id }) => id) }
    await db.log(
      deedRow(deedOf(at, { action: 'make-example-accounts', data: ['account'], purpose: 'example', detail })),
    )
    return made
  })
}
