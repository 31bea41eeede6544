/**
 * A hundred kills on one data folder, in the middle of work: the product, its embedded PostgreSQL, or both at once, by a signal
 * that nobody can catch. Whatever was acknowledged is there afterwards, nothing is half there, and every chain of the log is whole.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { randomOf } from '#kernel/random.ts'
import { serverIn } from '#register/server-cluster.ts'
import { lockedBy, stopServer } from '#register/server-process.ts'
import { type KillProcess, killProcess } from '../kill-process.ts'

const KILLS = 100
/** Many processes, on a machine that may be busy; a limit, not a measure. */
const SLOW = 600_000

let folder: string
let running: KillProcess
/** Loaded already: a hundred starts are most of the time. */
let standby: KillProcess
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'varhain-kill-'))
  running = killProcess(folder)
  standby = killProcess(folder)
  running.go()
})
afterAll(async () => {
  for (const { child, ended } of [running, standby]) {
    child.kill('SIGKILL')
    await ended
  }
  const pid = lockedBy(serverIn(folder))
  if (pid !== undefined) await stopServer(serverIn(folder), pid)
  rmSync(folder, { recursive: true, force: true })
})

const VICTIMS = ['product', 'server', 'both'] as const

/** The server and every process of it, all at once. */
function killServer(): void {
  const server = lockedBy(serverIn(folder))
  if (server === undefined) throw new Error('no server to kill')
  for (const pid of [server, ...childrenOf(server)]) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // ended with its parent
    }
  }
}

const childrenOf = (parent: number): readonly number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && parentOf(name) === parent)
    .map(Number)

function parentOf(pid: string): number {
  try {
    return Number(/\) \S (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1])
  } catch {
    return 0
  }
}

/** Another takes its place as soon as it has ended. */
async function replaced(one: KillProcess): Promise<void> {
  one.child.kill('SIGKILL')
  await one.ended
  running = standby
  running.go()
  standby = killProcess(folder)
}

it('loses nothing that was acknowledged, and leaves nothing half', { timeout: SLOW }, async () => {
  const { next: random } = randomOf(20_261_122)
  const acknowledged = new Set<number>()
  for (let kill = 0; kill < KILLS; kill++) {
    const one = running
    await one.more(1 + Math.floor(random() * 5))
    await pause(random() * 30)
    const victim = VICTIMS[kill % VICTIMS.length] ?? 'both'
    if (victim !== 'product') killServer()
    if (victim !== 'server') await replaced(one)
    for (const id of one.acknowledged) acknowledged.add(id)
    const { people, halves, broken } = await running.check()
    const there = new Set(people)
    const lost = [...acknowledged].filter((id) => !there.has(id))
    expect({ kill, victim, lost, halves, broken }).toEqual({ kill, victim, lost: [], halves: [], broken: [] })
  }
  expect(acknowledged.size).toBeGreaterThan(KILLS)
})
