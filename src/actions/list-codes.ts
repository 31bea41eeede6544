/** Codes (koodistot): the official code lists that forms ask from: those shipped together with those brought in. */
import { z } from 'zod'
import { codesWith } from '#casework/known-code.ts'
import { done } from '#kernel/outcome.ts'
import { CODE_LISTS } from '#law/codes.ts'
import type { Named } from '#model/named.ts'
import { codeListsBroughtIn, codesBroughtIn } from '#register/code.ts'
import { action } from './action.ts'
import { ORGANISATION_DUTIES } from './worker-call.ts'

const flat = ({ fi, sv, en }: Named) => ({ nameFi: fi, nameSv: sv, nameEn: en })

export const listCodes = action({
  name: 'list-codes',
  kind: 'look',
  allow: ORGANISATION_DUTIES,
  about: 'The official code lists that the forms ask from.',
  example: './varhain list-codes --json',
  input: z.object({}),
  run: (_, { world }) =>
    world.register.look(async (db) => {
      const broughtIn = await codesBroughtIn(db)
      const shipped = CODE_LISTS.map(({ list }) => list)
      const others = (await codeListsBroughtIn(db)).filter(({ list }) => !shipped.includes(list))
      return done({
        /** Every code with its list. */
        lists: codesWith(broughtIn).map(({ name, ...code }) => ({ ...code, ...flat(name) })),
        /** What the lists are called. */
        names: [...CODE_LISTS, ...others].map(({ list, name }) => ({ list, ...flat(name) })),
      })
    }),
})
