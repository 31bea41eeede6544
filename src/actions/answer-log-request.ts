/**
 * Answers a log request (lokitietojen antaminen): who has used the client's data, to whom they were given, when and for what, as
 * JSON, CSV or PDF. Laki 703/2023, 11 §.
 *
 * Refused attempts saw nothing and are not told. Whom else a row was about is never told.
 */
import { z } from 'zod'
import { done, type Outcome } from '#kernel/outcome.ts'
import type { LogAnswer, LogLine, LogRequest } from '#model/log-request.ts'
import { LANGUAGES, type Language } from '#model/named.ts'
import { deedRow } from '#register/deed.ts'
import { logOfPerson } from '#register/log.ts'
import { endLogRequest, logRequests } from '#register/log-request.ts'
import type { Log, Read } from '#register/register.ts'
import { sheetCsv } from '#report/sheet-csv.ts'
import { action, type Call, type Download, no, type Refusal } from './action.ts'
import { IdInput } from './form-input.ts'
import { logAnswerPaper, logAnswerSheet } from './log-answer-paper.ts'
import { pdfFile } from './print-file.ts'
import { type AtWork, atWork, deedOf, wholeReach } from './worker-call.ts'

const AnswerInput = z.strictObject({
  id: IdInput,
  format: z.enum(['pdf', 'csv', 'json']).default('pdf'),
  language: z.enum(LANGUAGES).default('fi'),
  /** To whom it is given, where it is not the client. */
  recipient: z.string().trim().min(2).max(200).optional(),
})
type AnswerInput = z.output<typeof AnswerInput>

/** More than anybody's data are used in two years. */
const MOST = 20_000
const BASIS = '703/2023 11 §'

export const answerLogRequest = action({
  name: 'answer-log-request',
  kind: 'change',
  allow: ['privacy-officer'],
  about: 'Gives a client its log information as PDF, CSV or JSON, and records that it was given and to whom.',
  example: './varhain answer-log-request --id 1 --as privacy-officer > lokitiedot.pdf',
  input: AnswerInput,
  run: async (asked, call): Promise<Outcome<Download, Refusal>> => {
    const at = atWork(call)
    if (at.worker === null) return no('no-worker', 'say who works (--as)')
    const found = await call.world.register.look((db) => answerTo(db, asked, at))
    if (!found.ok) return found
    // made before it is recorded as given: a printer that is missing gives nothing
    const file = await fileOf(found.value.answer, asked, at)
    if (!file.ok) return file
    const recorded = await recordGiven(found.value.request, asked, call, at)
    return recorded.ok ? file : recorded
  },
})

async function answerTo(
  db: Read & Log,
  { id }: AnswerInput,
  at: AtWork,
): Promise<Outcome<{ request: LogRequest; answer: LogAnswer }, Refusal>> {
  const { area } = await wholeReach(db, at)
  const [request] = await logRequests(db, area, { id })
  if (!request) return no('unknown-log-request', `there is no request ${id} here`, 'id')
  if (request.state === 'refused') return no('ended-already', 'this request was refused by a decision', 'id')
  const { person, from, until, receivedOn } = request
  const lines = await logOfPerson(db, person, { area, from, until, limit: MOST + 1 })
  if (lines.length > MOST) return no('too-many-rows', `over ${MOST} rows: give the log in parts`, 'id')
  await db.log(deedRow(deedOf(at, { action: 'read-log', person, purpose: 'log-request', detail: { request: id } })))
  const told = lines.filter(({ log }) => log !== 'refused').map(toldLine)
  const head = { format: 'varhain-log-answer-1', request: id, client: request.personName } as const
  return done({ request, answer: { ...head, receivedOn, from, until, lines: told } })
}

const toldLine = (line: LogLine): LogAnswer['lines'][number] => {
  const { at, log, by, duty, unit, action: did, data, purpose, recipient, basis } = line
  return { at, log, by, duty, unit, action: did, data, purpose, recipient, basis }
}

function recordGiven(
  request: LogRequest,
  { recipient, format }: AnswerInput,
  call: Call,
  at: AtWork,
): Promise<Outcome<null, Refusal>> {
  const { id, person, personName, askedBy } = request
  return call.world.register.change(async (db) => {
    const [now] = await logRequests(db, (await wholeReach(db, at)).area, { id })
    if (now?.state === 'refused') return no('ended-already', 'this request was refused by a decision', 'id')
    if (now?.state === 'open')
      await endLogRequest(db, { id, at: at.now, worker: at.worker?.id ?? 0, refusalReasons: null })
    const told = { recipient: recipient ?? askedBy ?? personName, basis: BASIS }
    const detail = { request: id, format }
    await db.log(deedRow(deedOf(at, { action: 'answer-log-request', person, purpose: 'log-request', detail, told })))
    return done(null)
  })
}

function fileOf(
  answer: LogAnswer,
  { format, language }: { readonly format: AnswerInput['format']; readonly language: Language },
  at: AtWork,
): Promise<Outcome<Download, Refusal>> | Outcome<Download, Refusal> {
  const fileName = `log-${answer.request}`
  if (format === 'pdf') return pdfFile(logAnswerPaper(answer, language, at), fileName, at.now)
  if (format === 'json')
    return done({
      fileName: `${fileName}.json`,
      type: 'application/json',
      content: `${JSON.stringify(answer, null, 2)}\n`,
    })
  const content = sheetCsv(logAnswerSheet(answer, language), language)
  return done({ fileName: `${fileName}.csv`, type: 'text/csv; charset=utf-8', content })
}
