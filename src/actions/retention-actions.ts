/**
 * Retention (säilytysajat): lists what has been kept its time, destroys what was listed, and keeps what a court or an authority
 * has asked to keep. Laki 703/2023, 23–24 §.
 */
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { retentionOn } from '#casework/retention.ts'
import type { Day } from '#kernel/day.ts'
import { done } from '#kernel/outcome.ts'
import type { ExpiredList, ExpiredRecord } from '#model/retention.ts'
import { deedRow } from '#register/deed.ts'
import { anyPart } from '#register/part.ts'
import { personById } from '#register/person.ts'
import { isPersonWithin } from '#register/person-reach.ts'
import type { Read } from '#register/register.ts'
import {
  addHold,
  destroy,
  expiredRecords,
  holdsOn,
  type KeptFor,
  markDead,
  noteDestroyed,
  releaseHold,
} from '#register/retention.ts'
import { action, no } from './action.ts'
import { expiredLog } from './destroy-log.ts'
import { writeLedger } from './destroyed-ledger.ts'
import { DayInput, IdInput } from './form-input.ts'
import { atWork, deedOf, reachIn } from './worker-call.ts'

/** Records of one run. */
const MOST = 5000

const isOfRecords = (rule: { readonly of: string; readonly kept: string }): boolean => rule.kept !== 'written'

async function expired(db: Read, on: Day): Promise<ExpiredList> {
  const rules = retentionOn(on).filter(isOfRecords)
  const found = await expiredRecords(db, rules as readonly KeptFor[], on, MOST + 1)
  const records = found.records.slice(0, MOST)
  return {
    ...found,
    on,
    records,
    isCut: found.records.length > MOST,
    digest: digestOf(records),
    rules: rules.map(({ rule, basis, years, kept }) => ({
      ...{ rule, basis, years, kept },
      records: records.filter((one) => one.rule === rule).length,
    })),
    holds: await holdsOn(db, on),
    log: await expiredLog(db, on),
  }
}

const digestOf = (records: readonly ExpiredRecord[]): string =>
  createHash('sha256')
    .update(records.map(({ kind, record, madeAt }) => `${kind} ${record} ${madeAt}\n`).join(''))
    .digest('hex')

export const listExpired = action({
  name: 'list-expired',
  kind: 'look',
  allow: ['privacy-officer'],
  about: 'A dry run: which records have been kept their time, what a hold keeps, and what cannot be reckoned and why.',
  example: './varhain list-expired --as privacy-officer --json',
  input: z.object({}),
  run: (_, call) => {
    const at = atWork(call)
    return call.world.register.look(async (db) => {
      const list = await expired(db, at.today)
      await db.log(
        deedRow(deedOf(at, { action: 'list-expired', purpose: 'retention', detail: { records: list.records.length } })),
      )
      return done(list)
    })
  },
})

export const destroyExpired = action({
  name: 'destroy-expired',
  kind: 'change',
  allow: ['privacy-officer'],
  about: 'Destroys exactly what list-expired listed, for good: give its digest. Each record’s number stays in the log.',
  example: './varhain destroy-expired --digest 9f86d0… --as privacy-officer',
  input: z.strictObject({ digest: z.string().regex(/^[0-9a-f]{64}$/, 'is not the digest of a list') }),
  run: ({ digest }, call) => {
    const at = atWork(call)
    return call.world.register.maintain(async (db) => {
      const { records, rules, isCut } = await expired(db, at.today)
      if (digestOf(records) !== digest)
        return no(
          'changed-meanwhile',
          'what has expired is not what was listed: list it again (list-expired)',
          'digest',
        )
      const basis = new Map(rules.map((one) => [one.rule, one.basis]))
      await noteDestroyed(db, records, { at: at.now, worker: at.worker?.id ?? null, basis })
      const destroyed = await destroy(db, records)
      if (destroyed !== records.length) throw new Error(`not destroyed: ${records.length - destroyed}`)
      const detail = { records: destroyed, digest }
      await db.log(deedRow(deedOf(at, { action: 'destroy-expired', purpose: 'retention', detail })))
      writeLedger(call.world.data, records)
      return done({ destroyed, isCut })
    })
  },
})

export const holdRecords = action({
  name: 'hold-records',
  kind: 'change',
  allow: ['privacy-officer'],
  about: 'Keeps a matter, or all of a person, past its time: for a court, an authority or the National Archives.',
  example:
    './varhain hold-records --matter 1 --reason "Oikeudenkäynti" --ordered-by "Hallinto-oikeus" --as privacy-officer',
  input: z
    .strictObject({
      matter: IdInput.optional(),
      person: IdInput.optional(),
      reason: z.string().trim().min(3).max(2000),
      orderedBy: z.string().trim().min(2).max(200),
    })
    .refine(({ matter, person }) => (matter === undefined) !== (person === undefined), {
      message: 'give either a matter or a person',
      path: ['matter'],
    }),
  run: ({ matter, person, reason, orderedBy }, call) => {
    const at = atWork(call)
    const { worker } = at
    if (worker === null) return Promise.resolve(no('no-worker', 'say who works (--as)'))
    return call.world.register.change(async (db) => {
      if (matter !== undefined && (await anyPart(db, matter))?.kind !== 'matter')
        return no('unknown-matter', `there is no matter ${matter}`, 'matter')
      if (person !== undefined && !(await personById(db, person)))
        return no('unknown-person', `there is no person ${person}`, 'person')
      const what = { matter: matter ?? null, person: person ?? null }
      const hold = await addHold(db, { ...what, reason, orderedBy, from: at.today, worker: worker.id })
      await db.log(deedRow(deedOf(at, { action: 'hold-records', purpose: 'retention', ...what, detail: { hold } })))
      return done({ hold })
    })
  },
})

export const releaseHoldAction = action({
  name: 'release-hold',
  kind: 'change',
  allow: ['privacy-officer'],
  about: 'Ends a hold: what has been kept its time is listed again.',
  example: './varhain release-hold --id 1 --as privacy-officer',
  input: z.strictObject({ id: IdInput }),
  run: ({ id }, call) => {
    const at = atWork(call)
    return call.world.register.change(async (db) => {
      if ((await releaseHold(db, id, at.today)) === 0) return no('unknown-hold', `there is no open hold ${id}`, 'id')
      await db.log(deedRow(deedOf(at, { action: 'release-hold', purpose: 'retention', detail: { hold: id } })))
      return done({ hold: id, until: at.today })
    })
  },
})

export const recordDeath = action({
  name: 'record-death',
  kind: 'change',
  allow: ['guidance-worker', 'social-worker', 'leading-social-worker'],
  about: 'Records that a client has died: from that day the time of child protection’s records is reckoned.',
  example: './varhain record-death --person 1 --on 2026-11-02 --as social-worker',
  input: z.strictObject({ person: IdInput, on: DayInput }),
  run: ({ person, on }, call) => {
    const at = atWork(call)
    if (on > at.today) return Promise.resolve(no('in-the-future', `on: ${on} is later than today`, 'on'))
    return call.world.register.change(async (db) => {
      if (!(await isPersonWithin(db, person, await reachIn(db, at))))
        return no('unknown-person', `there is no person ${person} here`, 'person')
      if ((await markDead(db, person, on)) === 0)
        return no('recorded-already', 'a death is recorded already, or it is before the birth', 'on')
      await db.log(deedRow(deedOf(at, { action: 'record-death', person })))
      return done({ person, on })
    })
  },
})
