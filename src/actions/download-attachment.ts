/** Download of an attachment (liitteen lataus): what came with a contact, for whoever may see the contact. */
import { z } from 'zod'
import { done } from '#kernel/outcome.ts'
import { attachmentContent } from '#register/attachment.ts'
import { deedRow } from '#register/deed.ts'
import { partOf } from '#register/part.ts'
import { action, no } from './action.ts'
import { IdInput } from './form-input.ts'
import { atWork, deedOf, PEOPLE_DUTIES, reachIn } from './worker-call.ts'

export const downloadAttachment = action({
  name: 'download-attachment',
  kind: 'look',
  allow: PEOPLE_DUTIES,
  about: 'The file that came with a contact, as it was sent.',
  example: './varhain download-attachment --id 1 --as 1 > liite.pdf',
  input: z.object({ id: IdInput }),
  run: ({ id }, call) => {
    const at = atWork(call)
    return call.world.register.look(async (db) => {
      const file = await attachmentContent(db, id)
      const part = file && (await partOf(db, file.part, await reachIn(db, at)))
      if (!file || !part) return no('unknown-attachment', `there is no attachment ${id} here`, 'id')
      await db.log(
        deedRow(deedOf(at, { action: 'download-attachment', matter: part.matter, detail: { attachment: id } })),
      )
      return done({ fileName: file.name, type: file.type, content: file.content })
    })
  },
})
