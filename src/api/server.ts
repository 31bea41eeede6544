/**
 * Server (palvelin): the actions over HTTP, the screens, and health. Every route is derived from the list of actions.
 *
 * Looks are GET, changes are POST. Long changes answer with a job that shows its progress and can be cancelled.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { constants } from 'node:zlib'
import compress from '@fastify/compress'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import fastifyStatic from '@fastify/static'
import fastify, { type FastifyInstance, type FastifyReply } from 'fastify'
import type { Action, Download, Refusal, World } from '#actions/action.ts'
import { ROUTED } from '#actions/catalogue.ts'
import { evaluate } from '#actions/evaluate.ts'
import { importFile } from '#actions/import-file.ts'
import { importRegister } from '#actions/import-register.ts'
import { perform } from '#actions/perform.ts'
import { addGuards } from './guard.ts'
import { type JobBoard, jobBoard, MOST_RUNNING, type Work } from './job.ts'
import { fileFieldOf, methodOf, openApi } from './open-api.ts'
import { addOutside } from './openid-route.ts'
import { addPublicForm } from './public-form.ts'
import { isSecure, type SignInOptions } from './sign-in-options.ts'
import { addSignIn } from './sign-in-route.ts'
import { type FileField, type Uploads, uploadsIn } from './upload.ts'
import { refusalFor, type Visit, type Visits, visits as visitsOf } from './visit.ts'

export interface ServerOptions {
  readonly world: World
  /** The folder of the built screens. */
  readonly web: string
  /** Where uploads wait for their import. */
  readonly uploads: string
  readonly signIn: SignInOptions
  /** Names by which the server may be called; another Host header is refused. */
  readonly hosts: readonly string[]
  readonly version: string
  /** Of one session, or of one address that has none; whoever asks more waits. */
  readonly requestsAMinute?: number
}

const REQUESTS_A_MINUTE = 600

/** Long texts of one step; a whole book of rules is larger. */
const LARGEST_BODY = 500_000
const LARGEST_BOOK = 4_000_000
const WITH_BOOK = ['save-mapping', 'preview-mapping', 'save-profile', 'import-file', 'guess-profile']
const LARGEST_UPLOAD = 4_000_000_000

export async function makeServer(options: ServerOptions): Promise<FastifyInstance> {
  const { world, signIn } = options
  const app = fastify({
    bodyLimit: LARGEST_BODY,
    forceCloseConnections: true,
    trustProxy: signIn.trustedProxies.length > 0 ? [...signIn.trustedProxies] : false,
  })
  const visits = visitsOf(world, signIn)
  await app.register(helmet, {
    contentSecurityPolicy: POLICY,
    strictTransportSecurity: isSecure(signIn) ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    referrerPolicy: { policy: 'same-origin' },
  })
  const max = options.requestsAMinute ?? REQUESTS_A_MINUTE
  await app.register(rateLimit, { max, timeWindow: '1 minute', keyGenerator: (request) => visits.keyOf(request) })
  await app.register(multipart, { limits: { files: 1, fileSize: LARGEST_UPLOAD, fields: 5 } })
  await app.register(compress, COMPRESSION)
  addErrors(app)
  addGuards(app, options.hosts)
  const uploads = uploadsIn(options.uploads)
  const jobs = jobBoard()
  app.get('/health', () => ({ status: 'ok', version: options.version }))
  const outside = addOutside(app, { world, options: signIn, visits })
  const doors = { world, options: signIn, visits, outside }
  addSignIn(app, doors)
  app.get('/api/openapi.json', () => openApi(ROUTED, options.version))
  addJobRoutes(app, jobs, visits)
  addUploadRoute(app, uploads, visits)
  for (const action of ROUTED) addRoute(app, action, { ...options, uploads, jobs, visits })
  await addPublicForm(app, doors)
  await addScreens(app, options.web)
  return app
}

/** Every error is JSON with a reason. Set before the routes, which take the handler that they find. */
function addErrors(app: FastifyInstance): void {
  app.setErrorHandler((error: Error & { statusCode?: number }, _, reply) => {
    const status = error.statusCode ?? 500
    if (status >= 500) process.stderr.write(`${error.stack ?? error.message}\n`)
    const message = status >= 500 ? 'something failed here; nothing was changed' : error.message
    return refuse(
      reply,
      { why: status === 429 ? 'too-many-requests' : status >= 500 ? 'failed' : 'bad-request', message },
      status,
    )
  })
}

/** Figures of many months weigh a megabyte; a light compression costs less than sending them. */
const COMPRESSION = {
  threshold: 2048,
  encodings: ['br', 'gzip'] as ('br' | 'gzip')[],
  brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
}

/** Nothing inline and nothing from elsewhere. */
const POLICY = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    connectSrc: ["'self'"],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
}

interface RouteTools extends Omit<ServerOptions, 'uploads'> {
  readonly uploads: Uploads
  readonly jobs: JobBoard
  readonly visits: Visits
}

/** Files that hold people's data, or that somebody was told nothing is kept of. */
const HELD_NO_LONGER: readonly string[] = [importRegister.name, evaluate.name]

function addRoute(app: FastifyInstance, action: Action, tools: RouteTools): void {
  const method = methodOf(action)
  let field: FileField | undefined // found at the first request: of every action it would be a tenth of a start
  app.route({
    method,
    url: `/api/${action.name}`,
    bodyLimit: WITH_BOOK.includes(action.name) ? LARGEST_BOOK : LARGEST_BODY,
    handler: async (request, reply) => {
      const visit = await tools.visits.of(request, reply)
      const { actor } = visit
      const call = (signal: AbortSignal, progress: (step: string, share: number) => void) => ({
        world: tools.world,
        actor,
        signal,
        progress,
      })
      if (!action.allow.includes(actor.duty)) {
        const denied = await perform(action, {}, call(NEVER, ignore))
        return answer(reply, denied.ok ? denied : { ok: false, why: refusalFor(visit, denied.why) })
      }
      const given = request.isMultipart()
        ? await tools.uploads.take(request)
        : { ...(request.query as object), ...((request.body as object | null) ?? {}) }
      field ??= fileFieldOf(action)
      const input = tools.uploads.resolved(given, field)
      if (action.isLong && method === 'POST') {
        const same = action.kind === 'look' ? JSON.stringify([action.name, input]) : undefined
        const work: Work = (signal, progress) =>
          perform(action, input, call(signal, progress)).finally(() => {
            if (HELD_NO_LONGER.includes(action.name)) tools.uploads.letGo(input)
          })
        return tools.jobs.start(ownerOf(visit), work, same) ?? refuse(reply, BUSY, 429)
      }
      return answer(reply, await perform(action, input, call(NEVER, ignore)))
    },
  })
}

/** A file that is sent to be imported: a table of figures or of people, or a ledger whose profile is known. */
function addUploadRoute(app: FastifyInstance, uploads: Uploads, visits: Visits): void {
  app.post('/api/upload-file', async (request, reply) => {
    const visit = await visits.of(request, reply)
    const { duty } = visit.actor
    if ([...importFile.allow, ...importRegister.allow, ...evaluate.allow].includes(duty)) return uploads.take(request)
    const denied = { why: 'not-allowed', message: `sending files is not open to the duty "${duty}"` }
    const why = refusalFor(visit, denied)
    return refuse(reply, why, statusOf(why))
  })
}

const BUSY: Refusal = {
  why: 'too-many-jobs',
  message: `${MOST_RUNNING} long pieces of work run already: wait until one of them is done, or stop one`,
}

const NEVER = new AbortController().signal
const ignore = () => undefined

/** A worker's jobs are seen from each of its devices. */
const ownerOf = ({ actor }: Visit): string => String(actor.worker?.id ?? actor.duty)

function addJobRoutes(app: FastifyInstance, jobs: JobBoard, visits: Visits): void {
  app.get<{ Querystring: { id?: string } }>('/api/show-job', async (request, reply) => {
    const job = jobs.show(ownerOf(await visits.of(request, reply)), request.query.id ?? '')
    return job ?? refuse(reply, { why: 'unknown-job', message: 'there is no such job' }, 404)
  })
  app.post<{ Body: { id?: string } | null }>('/api/cancel-job', async (request, reply) => {
    const state = jobs.cancel(ownerOf(await visits.of(request, reply)), request.body?.id ?? '')
    if (state === undefined) return refuse(reply, { why: 'unknown-job', message: 'there is no such job' }, 404)
    if (state !== 'running') return refuse(reply, { why: 'not-running', message: `this job is ${state} already` }, 409)
    return { cancelled: true }
  })
  app.addHook('onClose', () => jobs.close())
}

const isDownload = (value: unknown): value is Download =>
  typeof value === 'object' && value !== null && 'fileName' in value && 'content' in value

function answer(reply: FastifyReply, outcome: Awaited<ReturnType<typeof perform>>) {
  if (!outcome.ok) return refuse(reply, outcome.why, statusOf(outcome.why))
  if (!isDownload(outcome.value)) return reply.header('cache-control', 'no-store').send(outcome.value)
  const { fileName, type, content } = outcome.value
  return reply
    .header('content-type', type)
    .header('cache-control', 'no-store')
    .header('content-disposition', `attachment; filename="${fileName.replace(/[^\w.-]/g, '_')}"`)
    .send(typeof content === 'string' ? content : Buffer.from(content))
}

function statusOf({ why }: Refusal): number {
  if (why === 'not-signed-in') return 401
  if (why === 'not-allowed' || why === 'password-is-one-time') return 403
  if (why === 'register-unreachable' || why === 'keys-missing') return 503
  if (why === 'changed-meanwhile' || why === 'pool-in-use') return 409
  if (why === 'unknown-code') return 422 // of a field, not of an address
  return why.startsWith('unknown-') || why === 'none-rejected' ? 404 : 422
}

const refuse = (reply: FastifyReply, why: Refusal, status: number) => reply.code(status).send({ error: why })

/** The screens: one page for every address that is not a file or an action. */
async function addScreens(app: FastifyInstance, web: string): Promise<void> {
  if (!existsSync(join(web, 'index.html'))) {
    app.setNotFoundHandler((_, reply) =>
      refuse(reply, { why: 'no-screens', message: 'the screens are not built: npm run build' }, 404),
    )
    return
  }
  await app.register(fastifyStatic, {
    root: web,
    wildcard: false,
    preCompressed: true,
    index: false,
    setHeaders: (reply, path) => {
      reply.header(
        'cache-control',
        /-[\w-]{8,}\.\w+(\.br|\.gz)?$/.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
      )
    },
  })
  app.setNotFoundHandler((request, reply) =>
    request.method !== 'GET' || request.url.startsWith('/api/') || /\.\w{2,5}$/.test(request.url.split('?')[0] ?? '')
      ? refuse(reply, { why: 'not-here', message: 'there is nothing at this address' }, 404)
      : reply.sendFile('index.html'),
  )
}
