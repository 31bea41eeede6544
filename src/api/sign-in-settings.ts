/** Settings of sign-in (kirjautumisen asetukset): read from the environment once, at the start, and refused there where they are wrong. */
import { SESSION_LIMITS, type SessionLimits } from '#model/session.ts'
import type { ProviderOptions, SignInOptions } from './sign-in-options.ts'

type Environment = Readonly<Record<string, string | undefined>>

const LOOPBACK = ['127.0.0.1', 'localhost', '::1', '[::1]']
const MINUTE = 60_000

/** Throws, in words for whoever set it, `VARHAIN_…: …`. */
export function signInFrom(environment: Environment, host: string): SignInOptions {
  const publicUrl = publicUrlIn(environment)
  const isPublicHere = publicUrl === undefined || LOOPBACK.includes(new URL(publicUrl).hostname)
  const workers = providerIn(environment, 'VARHAIN_OIDC')
  const citizens = providerIn(environment, 'VARHAIN_CITIZEN_OIDC')
  return {
    place: LOOPBACK.includes(host) && isPublicHere ? 'this-machine' : 'network',
    trustedProxies: told(environment.VARHAIN_TRUSTED_PROXY)?.split(/[\s,]+/) ?? [],
    limits: limitsIn(environment),
    ...(publicUrl === undefined ? {} : { publicUrl }),
    ...(workers === undefined ? {} : { workers }),
    ...(citizens === undefined
      ? {}
      : {
          citizens: {
            ...citizens,
            codeClaim: told(environment.VARHAIN_CITIZEN_OIDC_CLAIM) ?? 'national_identification_number',
          },
        }),
  }
}

/** Names by which the server may be called: its public one, and this machine's own where nobody else reaches it. */
export function hostsOf({ place, publicUrl }: SignInOptions): readonly string[] {
  const named = publicUrl === undefined ? [] : [new URL(publicUrl).hostname]
  return place === 'this-machine' || named.length > 0 ? [...named, ...LOOPBACK] : []
}

const told = (text: string | undefined): string | undefined => (text?.trim() ? text.trim() : undefined)

function publicUrlIn({ VARHAIN_PUBLIC_URL }: Environment): string | undefined {
  const text = told(VARHAIN_PUBLIC_URL)
  if (text === undefined) return undefined
  if (!URL.canParse(text) || !/^https?:/.test(text))
    throw new Error(`VARHAIN_PUBLIC_URL: "${text}" is not an address such as https://varhain.example.fi`)
  const { origin, pathname } = new URL(text)
  if (pathname !== '/') throw new Error(`VARHAIN_PUBLIC_URL: "${text}" has a path; the product has a host of its own`)
  return origin
}

function limitsIn({ VARHAIN_SESSION_IDLE_MINUTES: idle, VARHAIN_SESSION_HOURS: hours }: Environment): SessionLimits {
  return {
    ...SESSION_LIMITS,
    idleMs: numberIn('VARHAIN_SESSION_IDLE_MINUTES', idle, 240) * MINUTE || SESSION_LIMITS.idleMs,
    longestMs: numberIn('VARHAIN_SESSION_HOURS', hours, 24) * 60 * MINUTE || SESSION_LIMITS.longestMs,
  }
}

/** Zero where nothing was told. */
function numberIn(name: string, text: string | undefined, most: number): number {
  if (told(text) === undefined) return 0
  const number = Number(text)
  if (!(number > 0 && number <= most)) throw new Error(`${name}: "${text}" is not a number from 1 to ${most}`)
  return number
}

function providerIn(environment: Environment, prefix: string): ProviderOptions | undefined {
  const issuer = told(environment[`${prefix}_ISSUER`])
  const clientId = told(environment[`${prefix}_CLIENT_ID`])
  const clientSecret = told(environment[`${prefix}_CLIENT_SECRET`])
  if (issuer === undefined && clientId === undefined) return undefined
  if (issuer === undefined || !URL.canParse(issuer)) throw new Error(`${prefix}_ISSUER: an address is needed`)
  const { protocol, hostname } = new URL(issuer)
  if (protocol !== 'https:' && !LOOPBACK.includes(hostname)) throw new Error(`${prefix}_ISSUER: needs https`)
  if (clientId === undefined) throw new Error(`${prefix}_CLIENT_ID: is needed`)
  return {
    issuer,
    clientId,
    scope: told(environment[`${prefix}_SCOPE`]) ?? 'openid profile',
    ...(clientSecret === undefined ? {} : { clientSecret }),
  }
}
