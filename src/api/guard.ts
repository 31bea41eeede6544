/**
 * Guard (suoja): a page elsewhere must not be able to act here through somebody's browser.
 *
 * The Host must be a name of this server (DNS rebinding), and a change must carry a header that no form can send (CSRF).
 */
import type { FastifyInstance } from 'fastify'

export function addGuards(app: FastifyInstance, hosts: readonly string[]): void {
  app.addHook('onRequest', async (request, reply) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '').toLowerCase()
    if (hosts.length > 0 && !hosts.includes(host)) {
      return reply.code(421).send({ error: { why: 'wrong-host', message: `this server is not called ${host}` } })
    }
    if (request.method === 'GET' || request.method === 'HEAD') return undefined
    const from = request.headers['sec-fetch-site']
    const isForeign = from !== undefined && from !== 'same-origin' && from !== 'none'
    if (isForeign || request.headers['x-varhain'] !== '1') {
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
