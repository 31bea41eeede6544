/** Sending the public form (lomakkeen lähettäminen): what keeps machines and floods out, then the one action that writes. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Call, Refusal } from '#actions/action.ts'
import { perform } from '#actions/perform.ts'
import { type SentContact, sendContact } from '#actions/send-contact.ts'
import type { Outcome } from '#kernel/outcome.ts'
import type { Answers } from '#public/answers.ts'
import { TRAP } from '#public/check-page.ts'
import { formPage, type Notice } from '#public/form-page.ts'
import type { PageSetting } from '#public/question.ts'
import { receiptPage } from '#public/receipt-page.ts'
import { toldContact } from '#public/told-contact.ts'
import type { Gate } from './flood.ts'
import type { IdentityOf } from './form-identity.ts'
import type { FormTokens } from './form-token.ts'
import type { SentForm } from './sent-form.ts'

/** What the form works with. */
export interface FormOffice {
  readonly call: Call
  readonly tokens: FormTokens
  readonly gate: Gate
  readonly identityOf: IdentityOf
  /** Milliseconds. */
  readonly now: () => number
}

interface Sending {
  readonly sent: SentForm
  readonly answers: Answers
  readonly setting: PageSetting
  readonly token: string
}

export async function sendForm(sending: Sending, request: FastifyRequest, reply: FastifyReply, office: FormOffice) {
  const { sent, answers, setting, token } = sending
  const { tokens, now } = office
  const again = (notice: Notice, status: number) => {
    const fresh = notice === 'unsigned' || notice === 'too-old' ? tokens.make(now()) : token
    const html = formPage({ page: 'check', answers, setting, token: fresh, tells: 'nothing', notice })
    return reply.code(status).type('text/html; charset=utf-8').header('cache-control', 'private, no-cache').send(html)
  }
  const notice = tokens.faultOf(token, now()) ?? (sent.fields[TRAP] ? 'trap' : sent.fault)
  if (notice !== undefined) return again(notice, 422)
  if (!office.gate.opens(request.ip, now())) return again('too-many', 429)
  const outcome = await attempted(sending, office)
  if (!outcome.ok) return again(noticeOf(outcome.why), outcome.why.why === 'failed' ? 503 : 422)
  return reply
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('clear-site-data', '"cache"')
    .send(receiptPage(outcome.value, setting.words))
}

/** A register that is away now may be back in a moment: the answers stay on the page. */
async function attempted(
  { sent, answers, setting, token }: Sending,
  { call }: FormOffice,
): Promise<Outcome<SentContact, Refusal>> {
  const { unbornName } = setting.words.publicForm.child
  const attachments = sent.files.map(({ name, content }) => ({ name, content: content.toString('base64') }))
  const input = { token, unit: answers.unit, attachments, ...toldContact(answers, setting, unbornName) }
  try {
    return await perform(sendContact, input, call)
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
    return { ok: false, why: { why: 'failed', message: 'the register could not be reached' } }
  }
}

const NOTICES: Readonly<Record<string, Notice>> = {
  'attachment-empty': 'empty',
  'attachment-too-large': 'too-large',
  'attachment-not-allowed': 'not-allowed',
  'not-taken-here': 'not-taken-here',
}

const noticeOf = ({ why }: Refusal): Notice => NOTICES[why] ?? 'refused'
