/**
 * Guard (suoja): a page elsewhere must not be able to act here through somebody's browser.
 *
 * The Host must be a name of this server (DNS rebinding), and a change must carry a header that no form can send (CSRF). The
 * public form is plain HTML: it must come from a page of ours instead, and what it writes needs its signed token.
 */
import type { FastifyInstance, FastifyRequest } from 'fastify'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** A route that takes plain forms from its own pages. */
    door?: 'form'
  }
}

export function addGuards(app: FastifyInstance, hosts: readonly string[]): void {
  app.addHook('onRequest', async (request, reply) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '').toLowerCase()
    if (hosts.length > 0 && !hosts.includes(host)) {
      return reply.code(421).send({ error: { why: 'wrong-host', message: `this server is not called ${host}` } })
    }
    if (request.method === 'GET' || request.method === 'HEAD') return undefined
    const isForm = request.routeOptions.config.door === 'form'
    if (isForm ? isFromElsewhere(request) : isForeign(request) || request.headers['x-varhain'] !== '1') {
      return reply.code(403).send({
        error: {
          why: 'not-from-here',
          message: 'a change must come from this product: send the header x-varhain: 1',
        },
      })
    }
    return undefined
  })
}

function isForeign({ headers }: FastifyRequest): boolean {
  const from = headers['sec-fetch-site']
  return from !== undefined && from !== 'same-origin' && from !== 'none'
}

/** Browsers tell the origin of every form that is sent; where one tells neither, the token has to do. */
function isFromElsewhere(request: FastifyRequest): boolean {
  const { origin, host, 'sec-fetch-site': from } = request.headers
  if (from !== undefined) return isForeign(request)
  return origin !== undefined && !(URL.canParse(origin) && new URL(origin).host === host)
}
