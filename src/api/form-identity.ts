/** Who writes the public form (lomakkeen kirjoittaja): a citizen who signed in, or anybody; and the way out, by a plain form. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { endThisSession } from '#actions/session.ts'
import { FORM, LEAVE } from '#public/frame.ts'
import { FORM_KEY, type Identity, SIGN_OUT } from '#public/identity-box.ts'
import type { SentForm } from './sent-form.ts'
import { isOpen } from './sign-in-options.ts'
import { type Doors, forget } from './sign-in-route.ts'

export type IdentityOf = (request: FastifyRequest, reply: FastifyReply) => Promise<Identity | undefined>

const LONGEST_NAME = 120

export const formIdentity =
  ({ options, visits }: Doors): IdentityOf =>
  async (request, reply) => {
    const { session } = await visits.of(request, reply)
    const { citizen } = session?.actor ?? {}
    if (session && citizen)
      return { kind: 'known', name: citizen.name.slice(0, LONGEST_NAME), formKey: session.formKey }
    if (!options.citizens || !isOpen(options)) return undefined
    const isBack = (request.query as { vika?: unknown }).vika !== undefined
    return { kind: 'offered', before: isBack ? 'failed' : 'not-tried' }
  }

/** A plain form brings the session's own key: another site's page cannot sign anybody out. */
export function addFormSignOut(form: FastifyInstance, { world, options, visits, outside }: Doors): void {
  form.post(SIGN_OUT, { config: { door: 'form' as const } }, async (request, reply) => {
    const visit = await visits.of(request, reply)
    const { [FORM_KEY]: key } = (request.body ?? {}) as SentForm['fields']
    if (!visit.session || key !== visit.session.formKey) return reply.redirect(FORM, 303)
    const next = await outside.signOutAddress(visit, request)
    await endThisSession(world, visit.session)
    return forget(reply, options).redirect(next ?? LEAVE, 303)
  })
}
