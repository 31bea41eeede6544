/** Session cookie (istuntoeväste): holds the token and nothing else; no script reads it. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { isSecure, type SignInOptions } from './sign-in-options.ts'

/** `__Host-`: the browser takes it only from this host, over TLS, for the whole of it. */
const nameOf = (options: SignInOptions, name: string): string => (isSecure(options) ? `__Host-${name}` : name)

export type CookieName = 'varhain' | 'varhain-door'

export function cookieOf(request: FastifyRequest, options: SignInOptions, name: CookieName): string | undefined {
  const wanted = `${nameOf(options, name)}=`
  const found = (request.headers.cookie ?? '').split(';').map((one) => one.trim())
  return found.find((one) => one.startsWith(wanted))?.slice(wanted.length)
}

/** Kept until the browser is closed, or for so many seconds; thrown away where there is no value. */
export function setCookie(
  reply: FastifyReply,
  options: SignInOptions,
  one: { readonly name: CookieName; readonly value: string; readonly seconds?: number },
): void {
  const age = one.value === '' ? '; Max-Age=0' : one.seconds === undefined ? '' : `; Max-Age=${one.seconds}`
  const secure = isSecure(options) ? '; Secure' : ''
  const cookie = `${nameOf(options, one.name)}=${one.value}; Path=/; HttpOnly; SameSite=Lax${secure}${age}`
  const before = [reply.getHeader('set-cookie') ?? []].flat().map(String)
  reply.header('set-cookie', [...before, cookie])
}
