/**
 * Sends a contact by the public form (julkisen lomakkeen yhteydenotto): the contact, its attachments and the receipt in one
 * transaction. The same form sent twice, or the same words within an hour, is one contact.
 */
import { z } from 'zod'
import type { GivenFields } from '#casework/field.ts'
import { CONTACT } from '#casework/steps/contact-steps.ts'
import type { Day } from '#kernel/day.ts'
import { done, type Outcome } from '#kernel/outcome.ts'
import { addAttachment } from '#register/attachment.ts'
import { deedRow } from '#register/deed.ts'
import { holdReceipts, keepReceipt, type Receipt, receiptOf, saidSince } from '#register/receipt.ts'
import { contentHash, receiptHash, receiptNumber } from '#register/receipt-number.ts'
import type { Write } from '#register/register.ts'
import { units } from '#register/worker.ts'
import { attachmentType, MOST_ATTACHMENTS, safeName } from '#sources/attachment-content.ts'
import { action, type Call, no, type Refusal } from './action.ts'
import { IdInput, shapeOf } from './form-input.ts'
import { takeStep } from './take-step.ts'
import { type AtWork, atWork, deedOf, reachIn } from './worker-call.ts'

const { channel: _channel, child: _child, ...FORM } = CONTACT.steps.record.form

const AttachmentInput = z.strictObject({ name: z.string().max(500), content: z.base64() })

const Input = z.strictObject({
  token: z.string().min(22).max(200).describe('Chance of the form that is sent: the same one is the same contact.'),
  unit: IdInput,
  attachments: z.array(AttachmentInput).max(MOST_ATTACHMENTS).default([]),
  ...shapeOf(FORM),
})

export interface SentContact {
  /** Shown to whoever sent it; only its hash is kept. */
  readonly number: string
  readonly on: Day
  /** `other-text`: this form was sent before, with other words, which are the ones that stand. */
  readonly before: 'not-sent' | 'sent' | 'other-text'
}

export const sendContact = action({
  name: 'send-contact',
  kind: 'change',
  allow: ['reporter'],
  about: 'Sends a contact by the public form and gives the number by which its state is followed.',
  example: './varhain send-contact --help',
  input: Input,
  run: ({ token, unit, attachments, ...fields }, call) => {
    const files = checked(attachments)
    if (!files.ok) return Promise.resolve(files)
    const said = { fields: fields as GivenFields, unit, files: files.value }
    return call.world.register.change((db) => send(db, token, said, call))
  },
})

interface CheckedFile {
  readonly name: string
  readonly type: string
  readonly content: Uint8Array
}

interface Said {
  readonly fields: GivenFields
  readonly unit: number
  readonly files: readonly CheckedFile[]
}

function checked(attachments: readonly z.output<typeof AttachmentInput>[]): Outcome<readonly CheckedFile[], Refusal> {
  const files: CheckedFile[] = []
  for (const { name, content } of attachments) {
    const bytes = Buffer.from(content, 'base64')
    const type = attachmentType(bytes)
    if (!type.ok) return no(`attachment-${type.why}`, `an attachment is refused: ${type.why}`, 'attachments')
    files.push({ name: safeName(name, type.value), type: type.value, content: bytes })
  }
  return done(files)
}

const SAME_WITHIN_MS = 3_600_000

async function send(db: Write, token: string, said: Said, call: Call): Promise<Outcome<SentContact, Refusal>> {
  const at = atWork(call)
  const number = receiptNumber(token)
  const hash = receiptHash(number)
  const files = said.files.map(({ name, content }) => [name, contentHash(Buffer.from(content).toString('base64'))])
  const content = contentHash([Object.entries(said.fields).toSorted(), said.unit, files])
  await holdReceipts(db)
  const tell = (part: number) =>
    db.log(deedRow(deedOf(at, { action: 'send-contact', detail: { part, before: 'sent' } })))
  const sent = await receiptOf(db, hash)
  if (sent) {
    await tell(sent.part)
    return done({ number, on: at.today, before: sent.content === content ? 'sent' : 'other-text' })
  }
  const receipt = { hash, content, at: at.now }
  const same = await saidSince(db, content, new Date(Date.parse(at.now) - SAME_WITHIN_MS).toISOString())
  if (same) {
    await keepReceipt(db, { ...receipt, part: same.part })
    await tell(same.part)
    return done({ number, on: at.today, before: 'sent' })
  }
  const recorded = await record(db, said, at, receipt)
  return recorded.ok ? done({ number, on: at.today, before: 'not-sent' }) : recorded
}

async function record(
  db: Write,
  { fields, unit, files }: Said,
  at: AtWork,
  receipt: Omit<Receipt, 'part'>,
): Promise<Outcome<true, Refusal>> {
  const taken = (await units(db)).find((one) => one.id === unit && one.kind === 'guidance')
  if (!taken) return no('not-taken-here', 'this unit takes no contacts by the public form', 'unit')
  const contact = await takeStep(db, {
    kind: 'contact',
    event: 'record',
    unit,
    on: at.today,
    given: { ...fields, channel: 'public-form' },
    at,
    reach: await reachIn(db, at),
  })
  if (!contact.ok) return contact
  const { part } = contact.value
  for (const file of files) await addAttachment(db, { ...file, part, at: at.now })
  await keepReceipt(db, { ...receipt, part })
  return done(true)
}
