/** Hostile input: whatever is sent to any action ends in a result or a refusal in words, and never in anything else. */
import { join } from 'node:path'
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Duty } from '#model/duty.ts'
import { sql } from '#register/sql.ts'
import { hostileOf, type Schema } from '../../test/hostile-input.ts'
import { type TestPeople, testPeople } from '../../test/people.ts'
import { type TestWorld, testWorld } from '../../test/world.ts'
import type { Action, Call } from './action.ts'
import { ACTIONS } from './catalogue.ts'
import { perform } from './perform.ts'

let t: TestPeople
let w: TestWorld
beforeAll(async () => {
  t = await testPeople('2026-03-02')
  w = await testWorld()
  const child = await t.child('Aino Esimerkki', '2018-05-04')
  const { part: matter } = await t.run('open-matter', { child, task: 'family-services', reason: 'x' })
  const grant = { serviceKind: 'family-work', act: 'SHL', reasons: 'x', production: 'own', validFrom: '2026-03-02' }
  await t.run('grant-service', { matter, ...grant })
  await t.run('write-note', { matter, noteKind: 'other', noteText: 'x' })
})
afterAll(async () => {
  await t.close()
  await w.close()
})

/** Those that write where they are told to, or make much: their input is held by tests of their own. */
const APART: readonly string[] = [
  ...['make-example', 'make-families', 'load-seeds', 'export-register', 'rotate-key', 'backup', 'restore'],
]
/** Want more at once than chance gives. */
const DEEP = [
  ...[
    'add-guarantee',
    'add-person',
    'comment-paper',
    'correct-decision',
    'destroy-expired',
    'kept-paper',
    'save-proposal',
    'save-scenario',
    'seek-goal',
    'send-contact',
    'show-kept-paper',
    'statistics-sheet',
    'what-if',
  ],
]
const RUNS = 40
/** Hashes a password whenever it comes past its checks, which is made to be slow. */
const FEW_RUNS: Readonly<Record<string, number>> = { 'reset-account': 8 }
/** How far each action was come: a fuzz that is stopped at the first check tests nothing. */
const passed = new Map<string, number>()

const callAs = (duty: Duty): Call => {
  const call = t.call(t.actor(duty))
  return { ...call, world: { ...w.world, register: call.world.register, data: call.world.data, now: call.world.now } }
}

/** Words of ours, and nothing of the machine: no query, no stack, no path of a source file. */
const TELLS = /\bat .*\.(ts|js):\d+|node_modules|syntax error|relation "|violates|invalid input syntax|ECONN|src\//

/** Paths stay in the test's own folder, whatever they are called: a test must not read or write what is not its own. */
function confined(input: unknown): unknown {
  if (typeof input !== 'object' || input === null) return input
  const paths = ['file', 'input', 'out'].filter((name) => typeof Reflect.get(input, name) === 'string')
  const inside = (path: string) => join(w.folder, `fuzz-${path.replace(/[^\p{L}\d]/gu, '_')}`)
  return { ...input, ...Object.fromEntries(paths.map((name) => [name, inside(String(Reflect.get(input, name)))])) }
}

async function endOf(action: Action, input: unknown): Promise<string> {
  const duty = action.allow[0] ?? 'viewer'
  try {
    const outcome = await perform(action, input, callAs(duty))
    if (outcome.ok || outcome.why.why !== 'bad-input') passed.set(action.name, (passed.get(action.name) ?? 0) + 1)
    if (outcome.ok) return 'done'
    const { why, message, where = '' } = outcome.why
    if (!/^[a-z]+(-[a-z]+)*$/.test(why)) return `odd word: ${why}`
    return TELLS.test(`${message} ${where}`) ? `tells: ${message.slice(0, 200)}` : 'refused'
  } catch (error) {
    return `broke: ${error instanceof Error ? error.stack?.slice(0, 400) : error}`
  }
}

describe('an action', () => {
  it.each(ACTIONS.filter(({ name }) => !APART.includes(name)).map((action) => ({ action, name: action.name })))(
    '$name takes or refuses whatever it is given',
    async ({ action }) => {
      const schema = z.toJSONSchema(action.input, { io: 'input', unrepresentable: 'any' }) as Schema
      await fc.assert(
        fc.asyncProperty(hostileOf(schema), async (input) => {
          expect(['done', 'refused']).toContain(await endOf(action, confined(input)))
        }),
        { numRuns: FEW_RUNS[action.name] ?? RUNS, seed: 2026, endOnFailure: true },
      )
    },
  )

  it('is come past its first check by some of what is tried', () => {
    const tried = ACTIONS.filter(({ name }) => !APART.includes(name)).map(({ name }) => name)
    expect(tried.filter((name) => !passed.has(name)).toSorted()).toEqual(DEEP)
  })

  it('of all that were tried left the register whole', async () => {
    const { tables } = await t.register.look((db) =>
      db.one<{ tables: number }>(
        sql`select count(*)::int as tables from pg_tables where schemaname = 'public' and tablename in ('person', 'part', 'deed')`,
      ),
    )
    expect(tables).toBe(3)
  })
})
