/** Reads the log (lokin katselu): what was done with a client's data, or by a worker, from a day to another. */
import { z } from 'zod'
import { addDays } from '#kernel/day.ts'
import { done } from '#kernel/outcome.ts'
import { deedRow } from '#register/deed.ts'
import { logOfPerson, logOfWorker } from '#register/log.ts'
import { action, no } from './action.ts'
import { DayInput, IdInput } from './form-input.ts'
import { atWork, deedOf, wholeReach } from './worker-call.ts'

const MOST = 1000
const DAYS = 30

export const readLog = action({
  name: 'read-log',
  kind: 'look',
  allow: ['privacy-officer'],
  about: 'The log of a client or of a worker, by number, from a day to another: uses, disclosures, refused attempts.',
  example: './varhain read-log --worker 1 --from 2026-11-01 --as privacy-officer --json',
  input: z
    .strictObject({
      person: IdInput.optional(),
      worker: IdInput.optional(),
      from: DayInput.optional(),
      until: DayInput.optional(),
    })
    .refine(({ person, worker }) => (person === undefined) !== (worker === undefined), {
      message: 'give either a person or a worker',
      path: ['person'],
    }),
  run: ({ person, worker, ...days }, call) => {
    const at = atWork(call)
    const { until = at.today } = days
    const { from = addDays(until, -DAYS) } = days
    if (from > until) return Promise.resolve(no('bad-input', 'until: is before the first day', 'until'))
    return call.world.register.look(async (db) => {
      const { area } = await wholeReach(db, at)
      const asked = { area, from, until, limit: MOST + 1 }
      const found = await (person === undefined ? logOfWorker(db, worker ?? 0, asked) : logOfPerson(db, person, asked))
      const detail = { from, until, ...(worker === undefined ? {} : { worker }) }
      const about = { person: person ?? null, purpose: 'oversight', detail }
      await db.log(deedRow(deedOf(at, { action: 'read-log', ...about })))
      return done({ from, until, lines: found.slice(0, MOST), isCut: found.length > MOST })
    })
  },
})
