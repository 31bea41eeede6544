/**
 * Log requests (lokitietopyynnöt): a client's written request is recorded, answered within two months from the product, or
 * refused by a written decision. Laki 703/2023, 11 §: free of charge, not older than two years without a special reason.
 */
import { z } from 'zod'
import { dueOf } from '#casework/due.ts'
import { addMonths, type Day } from '#kernel/day.ts'
import { done, type Outcome } from '#kernel/outcome.ts'
import { LOG_REQUEST_MONTHS } from '#law/log-request.ts'
import { deedRow } from '#register/deed.ts'
import { addLogRequest, endLogRequest, logRequests } from '#register/log-request.ts'
import { personOfCode } from '#register/person.ts'
import { isPersonWithin } from '#register/person-reach.ts'
import { action, no, type Refusal } from './action.ts'
import { DayInput, IdInput } from './form-input.ts'
import { type AtWork, atWork, deedOf, wholeReach } from './worker-call.ts'

export const requestLog = action({
  name: 'request-log',
  kind: 'change',
  allow: ['privacy-officer'],
  about: 'Records a client’s written request for its log information; it is to be answered within two months.',
  example: './varhain request-log --person 1 --received-on 2026-11-02 --as privacy-officer',
  input: z
    .strictObject({
      /** The client, by number or by identity code. */
      person: IdInput.optional(),
      identityCode: z.string().trim().max(20).optional(),
      receivedOn: DayInput,
      /** Who asks on the client's behalf, such as a guardian; left out where the client asks. */
      askedBy: z.string().trim().min(2).max(200).optional(),
      from: DayInput.optional(),
      until: DayInput.optional(),
      specialReason: z.string().trim().min(3).max(2000).optional(),
    })
    .refine(({ person, identityCode }) => (person === undefined) !== (identityCode === undefined), {
      message: 'give either the number of the client or its identity code',
      path: ['person'],
    }),
  run: (asked, call) => {
    const at = atWork(call)
    const { worker } = at
    if (worker === null) return Promise.resolve(no('no-worker', 'say who works (--as)'))
    const span = spanOf(asked, at)
    if (!span.ok) return Promise.resolve(span)
    return call.world.register.change(async (db) => {
      const reach = await wholeReach(db, at)
      const { identityCode: code, receivedOn, askedBy = null, specialReason = null } = asked
      const person = code === undefined ? asked.person : await personOfCode(db, code.toUpperCase(), reach.area)
      if (person === undefined || !(await isPersonWithin(db, person, reach)))
        return no('unknown-person', 'there is no such person here', code === undefined ? 'person' : 'identityCode')
      const one = { person, askedBy, receivedOn, specialReason, ...span.value }
      const request = await addLogRequest(db, { ...one, worker: worker.id, at: at.now })
      await db.log(deedRow(deedOf(at, { action: 'request-log', person, purpose: 'log-request', detail: { request } })))
      return done({ request, person, ...span.value })
    })
  },
})

interface Asked {
  readonly receivedOn: Day
  readonly from?: Day | undefined
  readonly until?: Day | undefined
  readonly specialReason?: string | undefined
}

/** The days asked about, and until when it is to be answered. */
function spanOf(
  { receivedOn, until = receivedOn, specialReason, ...given }: Asked,
  { today }: AtWork,
): Outcome<{ readonly from: Day; readonly until: Day; readonly due: Day }, Refusal> {
  const earliest = addMonths(receivedOn, -LOG_REQUEST_MONTHS)
  const { from = earliest } = given
  if (receivedOn > today) return no('in-the-future', `${receivedOn} is later than today`, 'receivedOn')
  if (until > receivedOn || from > until)
    return no('bad-input', 'until: the days asked about end by the request, and not before they begin', 'until')
  if (from < earliest && specialReason === undefined) {
    const message = `from: what is older than two years (${earliest}) is given only for a special reason: tell which`
    return no('special-reason-needed', message, 'specialReason')
  }
  const due = dueOf('log-request', receivedOn)
  return due.ok
    ? done({ from, until, due: due.value.due })
    : no('not-in-force', 'the act was not in force on that day', 'receivedOn')
}

export const listLogRequests = action({
  name: 'list-log-requests',
  kind: 'look',
  allow: ['privacy-officer'],
  about: 'Clients’ requests for their log information: those to answer, the nearest day first, then those ended.',
  example: './varhain list-log-requests --as privacy-officer --json',
  input: z.object({}),
  run: (_, call) => {
    const at = atWork(call)
    return call.world.register.look(async (db) => {
      const { area } = await wholeReach(db, at)
      const requests = await logRequests(db, area)
      const people = requests.map(({ person }) => person)
      await db.log(deedRow(deedOf(at, { action: 'list-log-requests', people, purpose: 'log-request' })))
      return done({ today: at.today, requests })
    })
  },
})

export const refuseLogRequest = action({
  name: 'refuse-log-request',
  kind: 'change',
  allow: ['privacy-officer'],
  about: 'Refuses a request for log information by a written decision, whose reasons are recorded.',
  example: './varhain refuse-log-request --id 1 --reasons "Tiedon antaminen vaarantaisi …" --as privacy-officer',
  input: z.strictObject({ id: IdInput, reasons: z.string().trim().min(10, 'tell why, in a sentence').max(10_000) }),
  run: ({ id, reasons }, call) => {
    const at = atWork(call)
    const { worker } = at
    if (worker === null) return Promise.resolve(no('no-worker', 'say who works (--as)'))
    return call.world.register.change(async (db) => {
      const [one] = await logRequests(db, (await wholeReach(db, at)).area, { id })
      if (!one) return no('unknown-log-request', `there is no request ${id} here`, 'id')
      if ((await endLogRequest(db, { id, at: at.now, worker: worker.id, refusalReasons: reasons })) === 0)
        return no('ended-already', 'this request has been answered or refused already', 'id')
      const about = { person: one.person, purpose: 'log-request', detail: { request: id } }
      await db.log(deedRow(deedOf(at, { action: 'refuse-log-request', ...about })))
      return done({ request: id, state: 'refused' })
    })
  },
})
