/**
 * OpenID provider (tunnistuspalvelu): discovered when it is first needed, asked with PKCE, state and nonce. One that does not
 * answer keeps nothing else from working.
 */
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  clockSkew,
  clockTolerance,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
  None,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client'
import type { Identified } from '#actions/outside-sign-in.ts'
import type { ProviderOptions } from './sign-in-options.ts'

export interface Provider {
  isThere(): Promise<boolean>
  /** Where to send the browser, and what to remember until it is back. */
  begin(callback: string, language: string): Promise<{ address: URL; state: string; nonce: string; verifier: string }>
  /** Throws where anything of the answer is not as it should be. */
  finish(answer: URL, asked: { state: string; nonce: string; verifier: string }): Promise<Identified>
  /** Nothing where the provider has no door out. */
  signOutAddress(hint: string, backTo: string): Promise<string | undefined>
}

const PATIENCE_S = 10
const CLOCKS_APART_S = 30
/** A provider that did not answer is asked again after this. */
const AGAIN_MS = 15_000

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]']

export function openIdProvider(options: ProviderOptions, now: () => number): Provider {
  const found = discovered(options, now)
  return {
    isThere: () =>
      found().then(
        () => true,
        () => false,
      ),
    async begin(callback, language) {
      const config = await found()
      const [state, nonce, verifier] = [randomState(), randomNonce(), randomPKCECodeVerifier()]
      const address = buildAuthorizationUrl(config, {
        redirect_uri: callback,
        scope: options.scope,
        code_challenge: await calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        ui_locales: language,
        state,
        nonce,
      })
      return { address, state, nonce, verifier }
    },
    async finish(answer, { state, nonce, verifier }) {
      const config = await found()
      const tokens = await authorizationCodeGrant(config, answer, {
        pkceCodeVerifier: verifier,
        expectedState: state,
        expectedNonce: nonce,
        idTokenExpected: true,
      })
      const told = tokens.claims()
      if (!told) throw new Error('no identity: token')
      const claims = { ...(await moreClaims(config, options, tokens.access_token, told)), ...told }
      return identified(claims, options, tokens.id_token)
    },
    signOutAddress: (hint, backTo) => doorOut(found, hint, backTo),
  }
}

async function doorOut(found: () => Promise<Configuration>, hint: string, backTo: string): Promise<string | undefined> {
  const config = await found().catch(() => undefined)
  if (!config?.serverMetadata().end_session_endpoint) return undefined
  return buildEndSessionUrl(config, { id_token_hint: hint, post_logout_redirect_uri: backTo }).href
}

function discovered(
  { issuer, clientId, clientSecret }: ProviderOptions,
  now: () => number,
): () => Promise<Configuration> {
  let kept: { readonly config: Promise<Configuration>; failedAt?: number } | undefined
  return () => {
    if (kept && (kept.failedAt === undefined || now() - kept.failedAt < AGAIN_MS)) return kept.config
    const isNear = LOOPBACK.includes(new URL(issuer).hostname)
    const metadata = {
      [clockTolerance]: CLOCKS_APART_S,
      [clockSkew]: Math.round((now() - Date.now()) / 1000), // the product's own clock judges
      ...(clientSecret !== undefined && { client_secret: clientSecret }),
    }
    const config = discovery(new URL(issuer), clientId, metadata, clientSecret === undefined ? None() : undefined, {
      timeout: PATIENCE_S,
      // The signature is checked even where the way that the token came is sure.
      execute: [enableNonRepudiationChecks, ...(isNear ? [allowInsecureRequests] : [])],
    })
    const asked: { readonly config: Promise<Configuration>; failedAt?: number } = { config }
    config.catch(() => {
      asked.failedAt = now()
    })
    kept = asked
    return config
  }
}

type Claims = Readonly<Record<string, unknown>> & { readonly iss: string; readonly sub: string }

/** Some providers tell the identity code only to whoever asks for it with the token. */
async function moreClaims(
  config: Configuration,
  { codeClaim }: ProviderOptions,
  token: string,
  told: Claims,
): Promise<Readonly<Record<string, unknown>>> {
  const isMissing = (codeClaim !== undefined && told[codeClaim] === undefined) || told.name === undefined
  if (!isMissing || !config.serverMetadata().userinfo_endpoint) return {}
  return fetchUserInfo(config, token, told.sub)
}

const LONGEST_NAME = 200

function identified(claims: Claims, { codeClaim }: ProviderOptions, idToken: string | undefined): Identified {
  const text = (name: string) => (typeof claims[name] === 'string' ? claims[name] : '')
  const name = text('name') || `${text('given_name')} ${text('family_name')}`.trim() || claims.sub
  const code = codeClaim === undefined ? undefined : text(codeClaim)
  if (code === '') throw new Error(`no claim: ${codeClaim}`)
  return {
    issuer: claims.iss,
    subject: claims.sub,
    name: name.slice(0, LONGEST_NAME),
    ...(code !== undefined && { identityCode: code }),
    ...(idToken !== undefined && { logoutHint: idToken }),
  }
}
