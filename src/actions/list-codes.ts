/** Codes (koodistot): the official code lists that forms ask from, with what of them is known. */
import { z } from 'zod'
import { done } from '#kernel/outcome.ts'
import { codeLists } from '#register/code.ts'
import { action } from './action.ts'
import { ORGANISATION_DUTIES } from './worker-call.ts'

export const listCodes = action({
  name: 'list-codes',
  kind: 'look',
  allow: ORGANISATION_DUTIES,
  about: 'The official code lists that the forms ask from.',
  example: './varhain list-codes --json',
  input: z.object({}),
  run: (_, { world }) => world.register.look(async (db) => done({ lists: await codeLists(db) })),
})
