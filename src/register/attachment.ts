/** Attachments (liitteet): files that came with a part, kept as they came, with the hash of their content. */
import { createHash } from 'node:crypto'
import type { AttachmentRow } from '#model/matter-view.ts'
import type { Read, Write } from './register.ts'
import { secret, secretBytes, sql } from './sql.ts'

export interface NewAttachment {
  readonly part: number
  readonly name: string
  readonly type: string
  readonly content: Uint8Array
  /** ISO time. */
  readonly at: string
}

export async function addAttachment(db: Write, one: NewAttachment): Promise<number> {
  const hash = createHash('sha256').update(one.content).digest('hex')
  const { id } = await db.one<{ id: number }>(sql`
    insert into attachment (part_id, name, type, size, sha256, content, at)
    values (${one.part}, ${secret(one.name)}, ${one.type}, ${one.content.length}, ${hash}, ${secretBytes(one.content)}, ${one.at})
    returning id`)
  return id
}

/** Without their content. */
export const attachmentsOf = (db: Read, part: number): Promise<readonly AttachmentRow[]> =>
  db.rows(sql`select id, name, type, size, at from attachment where part_id = ${part} order by id`)

export const attachmentContent = (
  db: Read,
  id: number,
): Promise<{ part: number; name: string; type: string; content: Uint8Array } | undefined> =>
  db.maybe(sql`select part_id as part, name, type, content from attachment where id = ${id}`)
