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
import type { Action, Actor, Download, Refusal, World } from '#actions/action.ts'
import { ACTIONS } from '#actions/catalogue.ts'
import { importFile } from '#actions/import-file.ts'
import { importRegister } from '#actions/import-register.ts'
import { perform } from '#actions/perform.ts'
import { type ActorOf, addActing } from './acting-route.ts'
import { addGuards } from './guard.ts'
import { type JobBoard, jobBoard } from './job.ts'
import { methodOf, openApi } from './open-api.ts'
import { addPublicForm } from './public-form.ts'
import { type Uploads, uploadsIn } from './upload.ts'

export interface ServerOptions {
  readonly world: World
  /** The folder of the built screens. */
  readonly web: string
  /** Where uploads wait for their import. */
  readonly uploads: string
  /** Who acts: until workers sign in, everyone who reaches this address is the same one. */
  readonly actor: Actor
  /** Names by which the server may be called; another Host header is refused. */
  readonly hosts: readonly string[]
  readonly version: string
}

const LARGEST_BODY = 4_000_000
const LARGEST_UPLOAD = 4_000_000_000

export async function makeServer(options: ServerOptions): Promise<FastifyInstance> {
  const app = fastify({ bodyLimit: LARGEST_BODY, forceCloseConnections: true, trustProxy: false })
  await app.register(helmet, {
    contentSecurityPolicy: POLICY,
    strictTransportSecurity: false,
    referrerPolicy: { policy: 'same-origin' },
  })
  await app.register(rateLimit, { max: 600, timeWindow: '1 minute' })
  await app.register(multipart, { limits: { files: 1, fileSize: LARGEST_UPLOAD, fields: 5 } })
  await app.register(compress, COMPRESSION)
  addErrors(app)
  addGuards(app, options.hosts)
  const uploads = uploadsIn(options.uploads)
  const jobs = jobBoard()
  app.get('/health', () => ({ status: 'ok', version: options.version }))
  const actorOf = addActing(app, options.world, options.actor)
  app.get('/api/who-am-i', (request) => actorOf(request))
  app.get('/api/openapi.json', () => openApi(ACTIONS, options.version))
  addJobRoutes(app, jobs)
  addUploadRoute(app, uploads, actorOf)
  for (const action of ACTIONS) addRoute(app, action, { ...options, uploads, jobs, actorOf })
  await addPublicForm(app, options.world)
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
  readonly actorOf: ActorOf
}

function addRoute(app: FastifyInstance, action: Action, tools: RouteTools): void {
  const method = methodOf(action)
  app.route({
    method,
    url: `/api/${action.name}`,
    handler: async (request, reply) => {
      const actor = await tools.actorOf(request)
      const call = (signal: AbortSignal, progress: (step: string, share: number) => void) => ({
        world: tools.world,
        actor,
        signal,
        progress,
      })
      if (!action.allow.includes(actor.duty)) return answer(reply, await perform(action, {}, call(NEVER, ignore)))
      const given = request.isMultipart()
        ? await tools.uploads.take(request)
        : { ...(request.query as object), ...((request.body as object | null) ?? {}) }
      const input = tools.uploads.resolved(given)
      if (action.isLong && method === 'POST') {
        return tools.jobs.start((signal, progress) =>
          perform(action, input, call(signal, progress)).finally(() => {
            if (action.name === importRegister.name) tools.uploads.letGo(input) // it holds people's data
          }),
        )
      }
      return answer(reply, await perform(action, input, call(NEVER, ignore)))
    },
  })
}

/** A file that is sent to be imported: a table of figures or of people, or a ledger whose profile is known. */
function addUploadRoute(app: FastifyInstance, uploads: Uploads, actorOf: ActorOf): void {
  app.post('/api/upload-file', async (request, reply) => {
    const { duty } = await actorOf(request)
    return [...importFile.allow, ...importRegister.allow].includes(duty)
      ? uploads.take(request)
      : refuse(reply, { why: 'not-allowed', message: `sending files is not open to the duty "${duty}"` }, 403)
  })
}

const NEVER = new AbortController().signal
const ignore = () => undefined

function addJobRoutes(app: FastifyInstance, jobs: JobBoard): void {
  app.get<{ Querystring: { id?: string } }>('/api/show-job', (request, reply) => {
    const job = jobs.show(request.query.id ?? '')
    return job ?? refuse(reply, { why: 'unknown-job', message: 'there is no such job' }, 404)
  })
  app.post<{ Body: { id?: string } | null }>('/api/cancel-job', (request, reply) => {
    const state = jobs.cancel(request.body?.id ?? '')
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
  if (why === 'not-allowed') return 403
  if (why === 'register-unreachable') return 503
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
