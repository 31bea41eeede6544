/** Signing in over HTTP (kirjautuminen): name and password, the own account, signing out. Each route takes little and seldom. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Refusal, World } from '#actions/action.ts'
import {
  beginSecondFactor,
  type Changed,
  changePassword,
  confirmSecondFactor,
  endOwnSessions,
  type Owner,
  ownAccount,
  removeSecondFactor,
} from '#actions/own-account.ts'
import { QueueFull } from '#actions/queue.ts'
import { endThisSession } from '#actions/session.ts'
import { signIn } from '#actions/sign-in.ts'
import { unwritableIn } from '#actions/writable-text.ts'
import type { Outcome } from '#kernel/outcome.ts'
import { setCookie } from './session-cookie.ts'
import { isOpen, type SignInOptions } from './sign-in-options.ts'
import type { Visit, Visits } from './visit.ts'

export interface Doors {
  readonly world: World
  readonly options: SignInOptions
  readonly visits: Visits
  /** What the outside providers are like just now, and where one is signed out of them too. */
  readonly outside: Outside
}

export interface Outside {
  ways(): Promise<{ readonly workers: ProviderState; readonly citizens: ProviderState }>
  /** Nothing where the provider need not know. */
  signOutAddress(visit: Visit, request: FastifyRequest): Promise<string | undefined>
}

export type ProviderState = 'none' | 'open' | 'away'

/** More bytes than any name, password and code. */
const SMALL = 4096

const OFTEN = { max: 60, timeWindow: '1 minute' }
const DOOR = { bodyLimit: SMALL, config: { rateLimit: OFTEN } }

export function addSignIn(app: FastifyInstance, doors: Doors): void {
  app.get('/api/sign-in-ways', async () => ({
    password: isOpen(doors.options) ? 'open' : 'not-safe',
    ...(await doors.outside.ways()),
  }))
  app.get('/api/who-am-i', async (request, reply) => present(await doors.visits.of(request, reply)))
  addPasswordDoor(app, doors)
  addSignOut(app, doors)
  addOwnAccount(app, doors)
}

/** Who is at the other end, as the screens are told. */
function present({ actor, session }: Visit): object {
  const { citizen: _, ...shown } = actor
  if (session?.isLimited) return { ...shown, name: session.actor.name, session: 'limited' }
  return { ...shown, ...(actor.citizen && { name: actor.citizen.name }), session: session ? 'open' : 'nobody' }
}

const deviceOf = ({ headers }: FastifyRequest): string => headers['user-agent'] ?? ''

const Given = z.strictObject({
  login: z.string(),
  password: z.string(),
  code: z.string().max(20).optional(),
})

function addPasswordDoor(app: FastifyInstance, { world, options, visits }: Doors): void {
  app.post('/api/sign-in', DOOR, async (request, reply) => {
    if (!isOpen(options)) return refuse(reply, NOT_SAFE)
    const given = Given.safeParse(request.body)
    if (!given.success || unwritableIn(given.data) !== undefined)
      return refuse(reply, { why: 'bad-input', message: 'login, password and code as texts' })
    const { session } = await visits.of(request, reply)
    const who = { address: request.ip, device: deviceOf(request), before: session?.id, place: options.place }
    const outcome = await turned(() => signIn(world, { ...given.data, ...who }, options.limits))
    if (!outcome.ok) return refuse(reply, outcome.why)
    reply.removeHeader('set-cookie')
    setCookie(reply, options, { name: 'varhain', value: outcome.value.token })
    return reply.header('cache-control', 'no-store').send({ isLimited: outcome.value.isLimited })
  })
}

const NOT_SAFE: Refusal = {
  why: 'not-safe',
  message:
    'passwords would travel in clear: sign-in needs an https address (VARHAIN_PUBLIC_URL) or this machine itself',
}

async function turned<T>(work: () => Promise<Outcome<T, Refusal>>): Promise<Outcome<T, Refusal>> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof QueueFull)) throw error
    return { ok: false, why: { why: 'too-many-requests', message: error.message } }
  }
}

function addSignOut(app: FastifyInstance, { world, options, visits, outside }: Doors): void {
  app.post('/api/sign-out', DOOR, async (request, reply) => {
    const visit = await visits.of(request, reply)
    const next = await outside.signOutAddress(visit, request)
    if (visit.session) await endThisSession(world, visit.session)
    return forget(reply, options).send(next === undefined ? {} : { next })
  })
  app.post('/api/end-own-sessions', DOOR, async (request, reply) => {
    const owner = await ownerOf(visits, request, reply)
    if ('why' in owner) return refuse(reply, owner)
    const ended = await endOwnSessions(world, owner)
    return ended.ok ? forget(reply, options).send(ended.value) : refuse(reply, ended.why)
  })
}

/** Nothing of the session stays in the browser. */
export function forget(reply: FastifyReply, options: SignInOptions): FastifyReply {
  reply.removeHeader('set-cookie')
  setCookie(reply, options, { name: 'varhain', value: '' })
  return reply.header('cache-control', 'no-store').header('clear-site-data', '"cache"')
}

async function ownerOf(visits: Visits, request: FastifyRequest, reply: FastifyReply): Promise<Owner | Refusal> {
  const { session, token, away } = await visits.of(request, reply)
  if (away) return away
  const worker = session?.actor.worker
  if (!session || !worker || token === undefined) return { why: 'not-signed-in', message: 'sign in first' }
  return { session, worker, token, address: request.ip }
}

const Passwords = z.strictObject({ password: z.string(), fresh: z.string() })
const Password = z.strictObject({ password: z.string() })
const Code = z.strictObject({ code: z.string().max(20) })
const PasswordAndCode = z.strictObject({ password: z.string(), code: z.string().max(20) })

function addOwnAccount(app: FastifyInstance, { world, options, visits }: Doors): void {
  app.get('/api/show-account', async (request, reply) => {
    const owner = await ownerOf(visits, request, reply)
    if ('why' in owner) return refuse(reply, owner)
    const shown = await ownAccount(world, owner, options.limits)
    return shown.ok ? reply.header('cache-control', 'no-store').send(shown.value) : refuse(reply, shown.why)
  })
  const door = <Input extends z.ZodType>(
    name: string,
    input: Input,
    work: (owner: Owner, given: z.output<Input>) => Promise<Outcome<Partial<Changed> | object, Refusal>>,
  ) =>
    app.post(`/api/${name}`, DOOR, async (request, reply) => {
      const owner = await ownerOf(visits, request, reply)
      if ('why' in owner) return refuse(reply, owner)
      const given = input.safeParse(request.body)
      if (!given.success || unwritableIn(given.data) !== undefined)
        return refuse(reply, { why: 'bad-input', message: 'not as expected' })
      const outcome = await turned(() => work(owner, given.data))
      if (!outcome.ok) return refuse(reply, outcome.why)
      const { token, ...told } = outcome.value as Partial<Changed>
      if (token !== undefined) setCookie(reply, options, { name: 'varhain', value: token })
      return reply.header('cache-control', 'no-store').send(told)
    })
  door('change-password', Passwords, (owner, given) => changePassword(world, owner, given))
  door('begin-second-factor', Password, (owner, given) => beginSecondFactor(world, owner, given))
  door('confirm-second-factor', Code, (owner, given) => confirmSecondFactor(world, owner, given))
  door('remove-second-factor', PasswordAndCode, (owner, given) => removeSecondFactor(world, owner, given))
}

const STATUS: Readonly<Record<string, number>> = {
  'not-signed-in': 401,
  'sign-in-failed': 401,
  'code-needed': 401,
  'not-safe': 403,
  'too-many-requests': 429,
  'register-unreachable': 503,
  'keys-missing': 503,
  'changed-meanwhile': 409,
}

const refuse = (reply: FastifyReply, why: Refusal) =>
  reply
    .code(STATUS[why.why] ?? 422)
    .header('cache-control', 'no-store')
    .send({ error: why })
