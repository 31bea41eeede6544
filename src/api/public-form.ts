/**
 * Public form over HTTP (julkinen lomake): plain pages for anybody on the network, without an account, a cookie or a script.
 *
 * Nothing is kept between the pages: each brings the earlier answers along, and only the last one writes.
 */
import { readFileSync } from 'node:fs'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Actor } from '#actions/action.ts'
import { followContact } from '#actions/follow-contact.ts'
import { perform } from '#actions/perform.ts'
import { listContactUnits } from '#actions/send-contact-units.ts'
import { dayOf } from '#kernel/day.ts'
import type { Language } from '#model/named.ts'
import { answersFrom } from '#public/answers.ts'
import { DRAFT_SCRIPT } from '#public/draft-script.ts'
import { followPage } from '#public/follow-page.ts'
import { languageNamed, pageNamed, placeAfter } from '#public/form-course.ts'
import { formPage } from '#public/form-page.ts'
import { FOLLOW, FORM, LEAVE, SCRIPT, STYLE } from '#public/frame.ts'
import { identified } from '#public/identity-box.ts'
import type { PageSetting } from '#public/question.ts'
import { type Told, toldPage } from '#public/told-page.ts'
import { nameIn, type Words, wordsOf } from '#words/dictionary.ts'
import { floodGate } from './flood.ts'
import { addFormSignOut, formIdentity } from './form-identity.ts'
import { type FormTokens, formTokens } from './form-token.ts'
import { type FormOffice, sendForm } from './public-form-send.ts'
import { fieldsOf, type SentForm, sentForm } from './sent-form.ts'
import type { Doors } from './sign-in-route.ts'

const REPORTER: Actor = { name: 'public form', duty: 'reporter' }
const TEN_MINUTES = 600_000
const MOST_SENDS = 5
const MOST_FOLLOWS = 10
const LARGEST_PAGE = 200_000

export async function addPublicForm(app: FastifyInstance, doors: Doors): Promise<void> {
  const { world } = doors
  const tokens = formTokens()
  const call = { world, actor: REPORTER, signal: new AbortController().signal, progress: () => undefined }
  const office: FormOffice = {
    call,
    tokens,
    gate: floodGate(MOST_SENDS, TEN_MINUTES),
    identityOf: formIdentity(doors),
    now: () => Date.parse(world.now()),
  }
  const settingIn = settings(office)
  await app.register(async (form) => {
    form.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: LARGEST_PAGE },
      (_, body, done) => done(null, fieldsOf(String(body))),
    )
    form.addHook('onSend', async (_, reply) => void reply.header('content-security-policy', POLICY))
    form.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => failed(error, request, reply))
    addFiles(form)
    addFormRoutes(form, office, settingIn)
    addFollowRoutes(form, office)
    addFormSignOut(form, doors)
  })
}

/** Stricter than elsewhere: one style, one small script, and forms that come back here. */
const POLICY =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

const OPEN = { config: { door: 'form' as const } }

type SettingIn = (words: Words) => Promise<PageSetting>

const UNITS_KEPT_MS = 30_000

/** The units are asked for now and then; when they cannot be, those known last stand, so that no answers are lost. */
function settings({ call, now }: FormOffice): SettingIn {
  let known:
    | { readonly at: number; readonly units: readonly { id: number; name: Record<Language, string> }[] }
    | undefined
  const units = async () => {
    if (known && now() - known.at < UNITS_KEPT_MS) return known.units
    try {
      const listed = await perform(listContactUnits, {}, call)
      if (!listed.ok) throw new Error(`units refused: ${listed.why.why}`)
      if (listed.value.length > 0) known = { at: now(), units: listed.value }
      return listed.value
    } catch (error) {
      if (!known) throw error
      return known.units
    }
  }
  return async (words) => {
    const open = await units()
    const named = open.map((one) => ({ id: one.id, label: nameIn(words, one.name) }))
    return { words, named, units: open.map(({ id }) => id), today: dayOf(call.world.now()) }
  }
}

const wordsIn = (request: FastifyRequest, told?: string): Words =>
  wordsOf(
    languageNamed(told ?? '') ?? languageNamed(String((request.query as { kieli?: unknown }).kieli ?? '')) ?? 'fi',
  )

/** A page that may be gone back to while the form is open; nothing of it is asked for anew or shared. */
const page = (reply: FastifyReply, html: string) =>
  reply.type('text/html; charset=utf-8').header('cache-control', 'private, no-cache').send(html)

/** A page that is kept nowhere, and that clears the pages before it from the browser. */
export const lastPage = (reply: FastifyReply, html: string) =>
  reply
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('clear-site-data', '"cache"')
    .send(html)

function addFormRoutes(form: FastifyInstance, office: FormOffice, settingIn: SettingIn): void {
  const { tokens, now } = office
  form.get(FORM, async (request, reply) => {
    const identity = await office.identityOf(request, reply)
    const setting = { ...(await settingIn(wordsIn(request))), identity }
    if (setting.units.length === 0) return page(reply, toldPage('nowhere', setting.words))
    const answers = setting.units.length === 1 ? { unit: String(setting.units[0]) } : {}
    return page(reply, formPage({ page: 'start', answers, setting, token: tokens.make(now()), tells: 'nothing' }))
  })
  form.post(FORM, OPEN, async (request, reply) => {
    const sent = await sentForm(request, ({ token }) => tokens.faultOf(token ?? '', now()) !== 'unsigned')
    return answerTo(sent, request, reply, office, settingIn)
  })
  form.get(LEAVE, async (request, reply) => lastPage(reply, toldPage('left', wordsIn(request))))
}

async function answerTo(
  sent: SentForm,
  request: FastifyRequest,
  reply: FastifyReply,
  office: FormOffice,
  settingIn: SettingIn,
) {
  const { fields } = sent
  const go = fields.go ?? 'next'
  const words = wordsIn(request, go.startsWith('language:') ? go.slice('language:'.length) : fields.kieli)
  const identity = await office.identityOf(request, reply)
  const setting = { ...(await settingIn(words)), identity }
  const goal = pageNamed(fields.goal ?? '')
  const from = pageNamed(fields.page ?? '') ?? 'start'
  const place = placeAfter(
    { page: from, go, answers: identified(answersFrom(fields), identity), ...(goal && { goal }) },
    setting,
  )
  const token = signedToken(fields.token ?? '', office.tokens, office.now())
  if (go === 'send' && place.page === 'check')
    return sendForm({ sent, answers: place.answers, setting, token }, request, reply, office)
  return page(reply, formPage({ ...place, setting, token }))
}

/** A token that was not made here gives way to a new one, as long as nothing is sent. */
const signedToken = (token: string, tokens: FormTokens, now: number): string =>
  tokens.faultOf(token, now) === 'unsigned' ? '' : token

function addFollowRoutes(form: FastifyInstance, { call, now }: FormOffice): void {
  const gate = floodGate(MOST_FOLLOWS, TEN_MINUTES)
  form.get(FOLLOW, async (request, reply) => page(reply, followPage({ kind: 'asked' }, wordsIn(request))))
  form.post(FOLLOW, OPEN, async (request, reply) => {
    const words = wordsIn(request)
    if (!gate.opens(request.ip, now())) return page(reply.code(429), followPage({ kind: 'too-many' }, words))
    const { numero } = (request.body ?? {}) as SentForm['fields']
    const told = await perform(followContact, { number: (numero ?? '').slice(0, 100) }, call)
    return lastPage(reply, followPage(told.ok ? { kind: 'found', ...told.value } : { kind: 'unknown' }, words))
  })
}

function addFiles(form: FastifyInstance): void {
  const style = readFileSync(`${import.meta.dirname}/../public/form.css`, 'utf8')
  const file = (reply: FastifyReply, type: string, text: string) =>
    reply.type(type).header('cache-control', 'public, max-age=3600').send(text)
  form.get(STYLE, async (_, reply) => file(reply, 'text/css; charset=utf-8', style))
  form.get(SCRIPT, async (_, reply) => file(reply, 'text/javascript; charset=utf-8', DRAFT_SCRIPT))
}

function failed(error: Error & { statusCode?: number }, request: FastifyRequest, reply: FastifyReply) {
  const status = error.statusCode ?? 503
  if (status >= 500) process.stderr.write(`${error.stack ?? error.message}\n`)
  const told: Told = status === 413 ? 'too-large' : status === 429 ? 'too-many' : 'failed'
  return lastPage(reply.code(status), toldPage(told, wordsIn(request)))
}
