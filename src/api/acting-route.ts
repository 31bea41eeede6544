/** Acting over HTTP (kenenä toimitaan): a cookie says as which worker whoever sits at this machine acts; nobody else can. */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { actingAs } from '#actions/acting.ts'
import type { Actor, World } from '#actions/action.ts'

export type ActorOf = (request: FastifyRequest) => Promise<Actor>

const COOKIE = 'varhain_worker'
const Chosen = z.object({ worker: z.number().int().positive().nullable() })

/** The actor of each request, and the route that chooses it. Over the network the actor is the one given. */
export function addActing(app: FastifyInstance, world: World, given: Actor): ActorOf {
  const isLocal = given.duty === 'controller'
  const actorOf: ActorOf = async ({ headers }) => {
    const worker = new RegExp(`(?:^|;\\s*)${COOKIE}=(\\d{1,15})`).exec(headers.cookie ?? '')?.[1]
    if (!isLocal || worker === undefined) return given
    return (await actingAs(world, Number(worker))) ?? given
  }
  app.post('/api/act-as', async (request, reply) => {
    const chosen = Chosen.safeParse(request.body)
    if (!isLocal) return reply.code(403).send({ error: { why: 'not-allowed', message: 'only at the machine itself' } })
    if (!chosen.success)
      return reply
        .code(422)
        .send({ error: { why: 'bad-input', message: 'worker: a number, or null', where: 'worker' } })
    const { worker } = chosen.data
    const actor = worker === null ? given : await actingAs(world, worker)
    if (!actor)
      return reply.code(404).send({ error: { why: 'unknown-worker', message: `there is no worker ${worker}` } })
    const life = worker === null ? 'Max-Age=0' : 'Max-Age=43200'
    return reply
      .header('set-cookie', `${COOKIE}=${worker ?? ''}; Path=/; HttpOnly; SameSite=Strict; ${life}`)
      .send(actor)
  })
  return actorOf
}
