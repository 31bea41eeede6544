/** A world for a test: a pool of its own in a folder of its own, a clock that stands, a controller who calls. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { z } from 'zod'
import type { Action, Call, World } from '#actions/action.ts'
import { closeWorld, openWorld } from '#actions/open-world.ts'
import { perform } from '#actions/perform.ts'
import type { Duty } from '#model/duty.ts'

export interface TestWorld {
  readonly world: World
  readonly folder: string
  readonly call: Call
  /** Writes a file into the folder and gives its path. */
  file(name: string, content: string | Uint8Array): string
  /** Runs an action as a controller and gives its value; throws the refusal. */
  run<I extends z.ZodType, O>(action: Action<I, O>, input: unknown): Promise<O>
  /** Runs an action and gives the reason why it was refused; throws when it was not. */
  refusal<I extends z.ZodType, O>(
    action: Action<I, O>,
    input: unknown,
    duty?: Duty,
  ): Promise<{ why: string; message: string }>
  close(): Promise<void>
}

export async function testWorld(): Promise<TestWorld> {
  const folder = mkdtempSync(join(tmpdir(), 'varhain-world-'))
  let tick = 0
  const now = () => new Date(Date.UTC(2026, 0, 1, 12, 0, tick++)).toISOString()
  const world = await openWorld({ home: join(import.meta.dirname, '..'), data: folder }, now)
  const call: Call = {
    world,
    actor: { name: 'test', duty: 'controller' },
    signal: new AbortController().signal,
    progress: () => undefined,
  }
  return {
    world,
    folder,
    call,
    file(name, content) {
      const path = join(folder, name)
      writeFileSync(path, content)
      return path
    },
    async run(action, input) {
      const outcome = await perform(action, input, call)
      if (!outcome.ok) throw new Error(`${outcome.why.why}: ${outcome.why.message}`)
      return outcome.value
    },
    async refusal(action, input, duty = 'controller') {
      const outcome = await perform(action, input, { ...call, actor: { name: 'test', duty } })
      if (outcome.ok) throw new Error('was not refused')
      return outcome.why
    },
    async close() {
      await closeWorld(world)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
