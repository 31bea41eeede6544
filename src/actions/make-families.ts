/** Makes the example families (esimerkkiperheet): the fictional county's organisation and eight years of its work with people. */
import { z } from 'zod'
import { population } from '#example/population.ts'
import { done } from '#kernel/outcome.ts'
import { continueNumbers, isRegisterEmpty, layDown, loadBlock, takeStock } from '#register/bulk.ts'
import { deedRow } from '#register/deed.ts'
import { action, no } from './action.ts'
import { atWork, deedOf } from './worker-call.ts'

const FamiliesInput = z.object({
  seed: z.coerce.number().int().min(0).max(4_294_967_295).default(1),
  /** Children who come to be known over the years. */
  children: z.coerce.number().int().min(50).max(100_000).default(2000),
  years: z.coerce.number().int().min(2).max(10).default(8),
})

export const makeFamilies = action({
  name: 'make-families',
  kind: 'change',
  isLong: true,
  allow: ['controller', 'administrator'],
  about: 'Fills an empty register with the fictional county’s families and eight years of work with them, from a seed.',
  example: './varhain make-families --seed 1 --children 2000',
  input: FamiliesInput,
  run: (form, call) => {
    const at = atWork(call)
    return call.world.register.maintain(async (db) => {
      if (!(await isRegisterEmpty(db)))
        return no('register-not-empty', 'the register holds people or workers already: nothing was added')
      let rows = 0
      let children = 0
      await layDown(db, async () => {
        for (const block of population({ ...form, now: at.now })) {
          call.signal.throwIfAborted()
          rows += await loadBlock(db, block.rows)
          children = block.children
          call.progress('families', Math.min(1, children / form.children))
        }
      })
      await continueNumbers(db)
      await takeStock(db)
      await db.log(deedRow(deedOf(at, { action: 'make-families', purpose: 'example', detail: { ...form, rows } })))
      return done({ children, rows })
    })
  },
})
