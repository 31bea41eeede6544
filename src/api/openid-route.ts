/** Signing in outside over HTTP (tunnistautuminen muualla): there and back, to where one came from. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { World } from '#actions/action.ts'
import { admitCitizen, admitWorker, beginOutside, browserChance, comeBack } from '#actions/outside-sign-in.ts'
import { openIdProvider, type Provider } from './openid-provider.ts'
import { cookieOf, setCookie } from './session-cookie.ts'
import { isOpen, type ProviderOptions, type SignInOptions } from './sign-in-options.ts'
import type { Outside, ProviderState } from './sign-in-route.ts'
import type { Visits } from './visit.ts'

const CALLBACK = '/kirjaudu/paluu'
const REQUEST_SECONDS = 600
const OFTEN = { config: { rateLimit: { max: 60, timeWindow: '1 minute' } } }

type Kind = 'worker' | 'citizen'
type Providers = Readonly<Record<Kind, Provider | undefined>>

export interface OutsideDoors {
  readonly world: World
  readonly options: SignInOptions
  readonly visits: Visits
}

/** A path of this product: nothing that another host or a script could stand in. */
export function sameSitePath(given: unknown, fallback: string): string {
  if (typeof given !== 'string' || given.length > 500 || !/^\/(?![/\\])[^\\\s\p{Cc}]*$/u.test(given)) return fallback
  const base = 'http://varhain.invalid'
  if (!URL.canParse(given, base)) return fallback
  const { origin, pathname, search } = new URL(given, base)
  return origin === base && !pathname.startsWith('//') ? pathname + search : fallback
}

export function addOutside(app: FastifyInstance, doors: OutsideDoors): Outside {
  const { options } = doors
  const providerOf = (one: ProviderOptions | undefined) =>
    one && openIdProvider(one, () => Date.parse(doors.world.now()))
  const providers: Providers = { worker: providerOf(options.workers), citizen: providerOf(options.citizens) }
  addBegin(app, doors, providers)
  addCallback(app, doors, providers)
  return {
    ways: async () => ({ workers: await stateOf(providers.worker), citizens: await stateOf(providers.citizen) }),
    async signOutAddress({ session }, request) {
      const provider = session?.actor.worker ? providers.worker : providers.citizen
      if (!provider || session?.way !== 'openid' || !session.logoutHint) return undefined
      return provider.signOutAddress(session.logoutHint, `${homeOf(options, request)}/`)
    },
  }
}

const stateOf = async (provider: Provider | undefined): Promise<ProviderState> =>
  provider ? ((await provider.isThere()) ? 'open' : 'away') : 'none'

/** Without a public address only this machine's own names come this far: see the guard. */
const homeOf = ({ publicUrl }: SignInOptions, { headers }: FastifyRequest): string =>
  publicUrl ?? `http://${headers.host ?? 'localhost'}`

const FRONT: Readonly<Record<Kind, string>> = { worker: '/', citizen: '/huoli' }

function failed(reply: FastifyReply, kind: Kind, why: 'provider' | 'outside' | 'no-right') {
  return reply.redirect(kind === 'worker' ? `/kirjaudu?vika=${why}` : `/huoli?vika=${why}`, 303)
}

function addBegin(app: FastifyInstance, { world, options }: OutsideDoors, providers: Providers): void {
  app.get('/kirjaudu/palvelussa', OFTEN, async (request, reply) => {
    const { kuka, takaisin, kieli } = request.query as Readonly<Record<string, unknown>>
    const kind: Kind = kuka === 'kansalainen' ? 'citizen' : 'worker'
    const provider = providers[kind]
    if (!provider || !isOpen(options)) return failed(reply, kind, 'outside')
    const language = kieli === 'sv' || kieli === 'en' ? kieli : 'fi'
    const asked = await provider.begin(homeOf(options, request) + CALLBACK, language).catch(told)
    if (!asked) return failed(reply, kind, 'provider')
    const { address, ...rest } = asked
    const browser = browserChance()
    const kept = await beginOutside(world, { ...rest, kind, browser, backTo: sameSitePath(takaisin, FRONT[kind]) })
    if (!kept.ok) return failed(reply, kind, 'provider')
    setCookie(reply, options, { name: 'varhain-door', value: browser, seconds: REQUEST_SECONDS })
    return reply.header('cache-control', 'no-store').redirect(address.href, 303)
  })
}

/** For whoever keeps the server; whoever signs in is told only that it did not succeed. */
function told(error: unknown): undefined {
  process.stderr.write(`sign-in outside: ${error instanceof Error ? `${error.name}: ${error.message}` : 'failed'}\n`)
}

function addCallback(app: FastifyInstance, { world, options, visits }: OutsideDoors, providers: Providers): void {
  app.get(CALLBACK, OFTEN, async (request, reply) => {
    const { state } = request.query as Readonly<Record<string, unknown>>
    const browser = cookieOf(request, options, 'varhain-door')
    reply.header('cache-control', 'no-store')
    if (typeof state !== 'string' || browser === undefined) return failed(reply, 'worker', 'outside')
    const back = await comeBack(world, state, browser)
    if (!back.ok) return failed(reply, 'worker', 'outside')
    const { kind, nonce, verifier, backTo } = back.value
    const answer = new URL(request.url, homeOf(options, request))
    const identity = await providers[kind]?.finish(answer, { state, nonce, verifier }).catch(told)
    if (!identity) return failed(reply, kind, 'outside')
    const { session } = await visits.of(request, reply)
    const place = { device: request.headers['user-agent'] ?? '', before: session?.id }
    const admit = kind === 'worker' ? admitWorker : admitCitizen
    const begun = await admit(world, identity, place, options.limits)
    if (!begun.ok) return failed(reply, kind, begun.why.why === 'no-right' ? 'no-right' : 'provider')
    reply.removeHeader('set-cookie')
    setCookie(reply, options, { name: 'varhain-door', value: '' })
    setCookie(reply, options, { name: 'varhain', value: begun.value.token })
    return reply.redirect(backTo, 303)
  })
}
