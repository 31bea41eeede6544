/**
 * Rotates the key (avaimen vaihto): a new key, everything sealed anew under it while the work goes on, and the old one destroyed.
 * Stopped or killed, it goes on the next time.
 */
import { z } from 'zod'
import { keysOfNames } from '#casework/name-key.ts'
import { done } from '#kernel/outcome.ts'
import { deedRow } from '#register/deed.ts'
import {
  begin,
  leftOtherwise,
  type Rotating,
  rekeyPage,
  resealPage,
  retire,
  type SealedTable,
  turn,
} from '#register/rotation.ts'
import { action, type Call, no } from './action.ts'
import { atWork, deedOf } from './worker-call.ts'

/** Pages that crossed the work of others are gone through again; more often than this nothing of the kind happens. */
const ROUNDS = 5

export interface Rotated {
  /** Number of the key that seals from now on. */
  readonly key: number
  /** Rows that were sealed anew. */
  readonly rows: number
  /** Whether an earlier rotation had been cut short. */
  readonly hasGoneOn: boolean
}

export const rotateKey = action({
  name: 'rotate-key',
  kind: 'change',
  isLong: true,
  allow: ['administrator'],
  about: 'Makes a new key, seals everything anew under it while the work goes on, and destroys the old key.',
  example: './varhain rotate-key --as administrator',
  input: z.strictObject({}),
  run: async (_, call) => {
    const at = atWork(call)
    const rotating: Rotating = {
      register: call.world.register,
      at: at.now,
      log: (detail) => deedRow(deedOf(at, { action: 'rotate-key', purpose: 'maintenance', detail })),
      keysOf: keysOfNames,
    }
    const { to, state, tables } = await begin(rotating)
    await turn(rotating, to, call.signal)
    await rekey(rotating, to, call)
    const rows = await resealAll(rotating, tables, to, call)
    if (rows === undefined) return no('still-sealed', 'some of it is still under the old key: run it again')
    await retire(rotating, to, call.signal)
    return done<Rotated>({ key: to, rows, hasGoneOn: state === 'gone-on' })
  },
})

/** How many rows; nothing where something is left all the same. */
async function resealAll(
  rotating: Rotating,
  tables: readonly SealedTable[],
  to: number,
  call: Call,
): Promise<number | undefined> {
  let left = tables
  let rows = 0
  for (let round = 0; round < ROUNDS && left.length > 0; round++) {
    for (const [place, table] of left.entries()) {
      call.progress(table.name, place / left.length)
      rows += await resealTable(rotating, table, to, call.signal)
    }
    left = await leftOtherwise(rotating, tables, to)
  }
  return left.length === 0 ? rows : undefined
}

async function rekey(rotating: Rotating, to: number, { signal, progress }: Call): Promise<void> {
  progress('person_key', 0)
  let after: number | undefined = 0
  while (after !== undefined) {
    signal.throwIfAborted()
    after = await rekeyPage(rotating, to, after)
  }
}

async function resealTable(rotating: Rotating, table: SealedTable, to: number, signal: AbortSignal): Promise<number> {
  let rows = 0
  let after: readonly unknown[] | undefined
  do {
    signal.throwIfAborted()
    const page = await resealPage(rotating, table, to, after)
    rows += page.rows
    after = page.next
  } while (after !== undefined)
  return rows
}
