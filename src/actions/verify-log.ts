/**
 * Verifies the log (lokin tarkistus): no row was removed, changed, put in or cut off since it was written.
 *
 * Whoever rules the whole database could write whole chains anew: the heads of an earlier verification, kept elsewhere, tell
 * that too.
 */
import { z } from 'zod'
import { done } from '#kernel/outcome.ts'
import type { LogFault, LogHead, LogVerification } from '#model/log.ts'
import { deedRow } from '#register/deed.ts'
import {
  faultsAgainst,
  faultsAtEnds,
  followLane,
  type Lane,
  lanesOf,
  lanesThen,
  lanesTold,
} from '#register/log-chain.ts'
import type { Read } from '#register/register.ts'
import { action, type Call } from './action.ts'
import { atWork, deedOf } from './worker-call.ts'

const Head = z.object({ lane: z.int().min(0), number: z.int().min(0), hash: z.string().regex(/^([0-9a-f]{64})?$/) })

const PAGE = 5000
const MOST_FAULTS = 1000

export const verifyLog = action({
  name: 'verify-log',
  kind: 'look',
  isLong: true,
  allow: ['privacy-officer', 'administrator', 'controller'],
  about: 'Follows every chain of the log and names what was removed, changed or put in; compares with earlier heads.',
  example: './varhain audit verify --heads @lokin-paat.json',
  input: z.strictObject({
    /** Heads of an earlier verification, or the whole of what it printed with --json. */
    heads: z.union([z.array(Head), z.object({ heads: z.array(Head) })]).optional(),
  }),
  run: ({ heads: given }, call) => {
    const at = atWork(call)
    const earlier = given === undefined || Array.isArray(given) ? given : given.heads
    return call.world.register.look(async (db) => {
      const { lanes, faults, rows } = await followedLog(db, call)
      for (const head of earlier ?? [])
        faults.push(
          ...(await faultsAgainst(
            db,
            head,
            lanes.find(({ id }) => id === head.lane),
          )),
        )
      const detail = { lanes: lanes.length, rows, faults: faults.length }
      await db.log(deedRow(deedOf(at, { action: 'verify-log', purpose: 'oversight', detail })))
      return done<LogVerification>({
        isWhole: faults.length === 0,
        at: at.now,
        ...detail,
        faults: faults.slice(0, MOST_FAULTS),
        faultsFound: faults.length,
        heads: lanes.map(headOf),
      })
    })
  },
})

/** Every chain of the log from its beginning to its end, and what of them is not as it was written. */
export async function followedLog(
  db: Read,
  call: Pick<Call, 'progress' | 'signal'>,
): Promise<{ lanes: readonly Lane[]; faults: LogFault[]; rows: number }> {
  const lanes = await lanesOf(db)
  const { faults, rows } = await faultsOfLanes(db, lanes, call)
  faults.push(...(await faultsOfBeginnings(db, lanes)))
  return { lanes, faults, rows }
}

const headOf = ({ id, length, last }: Lane): LogHead => ({ lane: id, number: length, hash: last })

async function faultsOfLanes(
  db: Read,
  lanes: readonly Lane[],
  { progress, signal }: Pick<Call, 'progress' | 'signal'>,
): Promise<{ faults: LogFault[]; rows: number }> {
  const all = lanes.reduce((sum, { length, first }) => sum + length - first + 1, 0)
  const faults: LogFault[] = []
  let rows = 0
  for (const lane of lanes) {
    let followed = { number: lane.first - 1, hash: lane.before }
    for (;;) {
      signal.throwIfAborted()
      progress('verifying', Math.min(rows / Math.max(all, 1), 1))
      const page = await followLane(db, lane.id, followed, PAGE)
      if (!page) break
      rows += page.rows
      faults.push(...page.faults)
      followed = page.followed
    }
    faults.push(...(await faultsAtEnds(db, lane, followed)))
  }
  return { faults, rows }
}

/** A lane begins where the newest destruction of old rows says, and every lane is there since it was opened, once. */
async function faultsOfBeginnings(db: Read, lanes: readonly Lane[]): Promise<readonly LogFault[]> {
  const then = await lanesThen(db)
  const told = await lanesTold(db)
  const changed = lanes.filter(({ id, first, before }) => {
    const begun = then.find(({ lane }) => lane === id)
    return first !== (begun?.first ?? 1) || before !== (begun?.before ?? '')
  })
  const shorter = then.filter((one) => lanes.some(({ id, length }) => id === one.lane && length < one.length))
  const anew = told.filter(({ opened }) => opened > 1)
  const gone = [...told, ...then].filter(({ lane }) => !lanes.some(({ id }) => id === lane))
  const missing = new Set([...shorter, ...anew, ...gone].map(({ lane }) => lane))
  return [
    ...changed.map(({ id, first }) => ({ lane: id, number: first, what: 'beginning-changed' as const })),
    ...[...missing].map((lane) => ({ lane, number: 1, what: 'lane-missing' as const })),
  ]
}
