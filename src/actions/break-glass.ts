/**
 * Break-glass (hätäavaus): opens a matter to somebody whose work does not open it, for hours and for a reason that is told;
 * the client's own worker sees it and a supervisor reviews it. What is sealed stays closed.
 */
import { z } from 'zod'
import { mayBreakGlass } from '#casework/access.ts'
import { done } from '#kernel/outcome.ts'
import { LONGEST_EMERGENCY_HOURS } from '#law/access-matrix.ts'
import { EMERGENCY_FINDINGS } from '#model/access.ts'
import { deedRow } from '#register/deed.ts'
import { emergencyQueue, openEmergency, reviewEmergency } from '#register/emergency.ts'
import { knownPart, partOf } from '#register/part.ts'
import type { Reach } from '#register/reach.ts'
import { action, no } from './action.ts'
import { CountInput, IdInput } from './form-input.ts'
import { atWork, deedOf, reachIn, wholeReach } from './worker-call.ts'

const HOUR_MS = 3_600_000

export const breakGlass = action({
  name: 'break-glass',
  kind: 'change',
  allow: ['guidance-worker', 'social-worker'],
  about: 'Opens a matter that one’s work does not open, for at most three hours and for a reason that is reviewed.',
  example: './varhain break-glass --matter 1 --reason "Päivystys: lapsi tavattu yksin ulkona" --hours 1 --as 1',
  input: z.strictObject({
    matter: IdInput,
    reason: z.string().trim().min(10, 'tell why, in a sentence').max(2000),
    hours: CountInput.pipe(z.int().max(LONGEST_EMERGENCY_HOURS)).default(1),
  }),
  run: ({ matter, reason, hours }, call) => {
    const at = atWork(call)
    const { worker } = at
    if (worker === null) return Promise.resolve(no('no-worker', 'say who works (--as)'))
    return call.world.register.change(async (db) => {
      const reach = await reachIn(db, at)
      const known = await knownPart(db, matter, reach)
      if (known?.kind !== 'matter') return no('unknown-matter', `there is no matter ${matter} here`, 'matter')
      if (!mayBreakGlass(reach.grants)) return no('not-your-duty', 'your work task does not break the glass')
      if (await partOf(db, matter, reach)) return no('open-already', 'this matter is open to you already', 'matter')
      const until = new Date(Date.parse(at.now) + hours * HOUR_MS).toISOString()
      const emergency = await openEmergency(db, {
        ...{ matter, reason, until },
        worker: worker.id,
        unit: worker.unit,
        at: at.now,
      })
      await db.log(
        deedRow(deedOf(at, { action: 'break-glass', matter, purpose: 'emergency', detail: { emergency, hours } })),
      )
      return done({ emergency, matter, until })
    })
  },
})

export const listEmergencies = action({
  name: 'list-emergencies',
  kind: 'look',
  allow: ['service-manager', 'leading-social-worker', 'privacy-officer'],
  about: 'Break-glass to review: who opened which matter, why, and what was done in it; those reviewed come last.',
  example: './varhain list-emergencies --as service-manager --json',
  input: z.object({}),
  run: (_, call) => {
    const at = atWork(call)
    return call.world.register.look(async (db) => {
      await db.log(deedRow(deedOf(at, { action: 'list-emergencies', purpose: 'oversight' })))
      return done({ emergencies: await emergencyQueue(db, reviewedBy(await wholeReach(db, at), at.duty)) })
    })
  },
})

/** A manager reviews its own unit; the leading official and the data protection officer the whole county. */
const reviewedBy = ({ unit, units }: Reach, duty: string): readonly number[] =>
  duty === 'service-manager' ? [unit] : units

export const reviewEmergencyAction = action({
  name: 'review-emergency',
  kind: 'change',
  allow: ['service-manager', 'leading-social-worker'],
  about: 'Says whether a break-glass was justified; nobody reviews one’s own.',
  example: './varhain review-emergency --id 1 --finding justified --note "Päivystystilanne" --as service-manager',
  input: z.strictObject({
    id: IdInput,
    finding: z.enum(EMERGENCY_FINDINGS),
    note: z.string().trim().min(3).max(2000),
  }),
  run: ({ id, finding, note }, call) => {
    const at = atWork(call)
    const { worker } = at
    if (worker === null) return Promise.resolve(no('no-worker', 'say who works (--as)'))
    return call.world.register.change(async (db) => {
      const units = reviewedBy(await wholeReach(db, at), at.duty)
      if ((await reviewEmergency(db, units, { id, finding, note, by: worker.id, at: at.now })) === 0)
        return no('unknown-emergency', `there is no open review ${id} here`, 'id')
      await db.log(
        deedRow(deedOf(at, { action: 'review-emergency', purpose: 'oversight', detail: { emergency: id, finding } })),
      )
      return done({ emergency: id, finding })
    })
  },
})
