/** Lists the units that take contacts by the public form (palveluohjauksen yksiköt). */
import { z } from 'zod'
import { done } from '#kernel/outcome.ts'
import { EVERYBODY } from '#model/duty.ts'
import { units } from '#register/worker.ts'
import { action } from './action.ts'

export const listContactUnits = action({
  name: 'list-contact-units',
  kind: 'look',
  allow: EVERYBODY,
  about: 'Lists the units that take contacts by the public form.',
  example: './varhain list-contact-units',
  input: z.strictObject({}),
  run: async (_, { world }) => {
    const open = await world.register.look(units)
    return done(open.filter(({ kind }) => kind === 'guidance').map(({ id, name, area }) => ({ id, name, area })))
  },
})
