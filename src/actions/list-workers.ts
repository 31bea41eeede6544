/** Workers and units (työntekijät, yksiköt): who works where; for choosing and for putting names to numbers. */
import { z } from 'zod'
import { dayOf } from '#kernel/day.ts'
import { done } from '#kernel/outcome.ts'
import { units, workers } from '#register/worker.ts'
import { action } from './action.ts'
import { ORGANISATION_DUTIES } from './worker-call.ts'

export const listWorkers = action({
  name: 'list-workers',
  kind: 'look',
  allow: [...ORGANISATION_DUTIES, 'privacy-officer'],
  about: 'The units and who works in them.',
  example: './varhain list-workers --json',
  input: z.object({}),
  run: (_, { world }) =>
    world.register.look(async (db) => done({ units: await units(db), workers: await workers(db, dayOf(world.now())) })),
})
