/** Both stores of a data folder for a test: a register in a database of its own and a pool, with somebody of each duty to act. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { z } from 'zod'
import type { Action, Call, Refusal, World } from '#actions/action.ts'
import { closeWorld, openWorld } from '#actions/open-world.ts'
import { perform } from '#actions/perform.ts'
import type { Outcome } from '#kernel/outcome.ts'
import type { Duty } from '#model/duty.ts'
import { testDatabase } from './database.ts'

export interface TestStores {
  readonly world: World
  readonly data: string
  /** Of the database, as its owner. */
  readonly url: string
  call(duty: Duty, more?: Partial<Call>): Call
  attempt<I extends z.ZodType, O>(
    one: Action<I, O>,
    input: unknown,
    duty?: Duty,
    more?: Partial<Call>,
  ): Promise<Outcome<O, Refusal>>
  /** The value; throws the refusal. */
  run<I extends z.ZodType, O>(one: Action<I, O>, input: unknown, duty?: Duty, more?: Partial<Call>): Promise<O>
  close(): Promise<void>
}

/** Nothing is in them. */
export async function testStores(): Promise<TestStores> {
  const data = mkdtempSync(join(tmpdir(), 'varhain-stores-'))
  const { url, close } = await testDatabase()
  let tick = 0
  const now = () => new Date(Date.UTC(2026, 10, 22, 6, 0, tick++)).toISOString()
  const world = await openWorld({ home: join(import.meta.dirname, '..'), data, databaseUrl: url }, now)
  const call = (duty: Duty, more: Partial<Call> = {}): Call => ({
    ...{ world, actor: { name: 'test', duty }, signal: new AbortController().signal, progress: () => undefined },
    ...more,
  })
  const attempt: TestStores['attempt'] = (one, input, duty = 'controller', more = {}) =>
    perform(one, input, call(duty, more))
  return {
    ...{ world, data, url, call, attempt },
    async run(one, input, duty, more) {
      const outcome = await attempt(one, input, duty, more)
      if (!outcome.ok) throw new Error(`${outcome.why.why}: ${outcome.why.message}`)
      return outcome.value
    },
    async close() {
      await closeWorld(world)
      await close()
      rmSync(data, { recursive: true, force: true })
    },
  }
}
