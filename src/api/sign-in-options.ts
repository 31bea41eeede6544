/** How one signs in here (kirjautumisen asetukset): what the environment says, as the doors need it. */
import type { SessionLimits } from '#model/session.ts'

export interface ProviderOptions {
  readonly issuer: string
  readonly clientId: string
  /** Nothing for a client that keeps no secret. */
  readonly clientSecret?: string
  readonly scope: string
  /** The claim that names the identity code; only of a citizen. */
  readonly codeClaim?: string
}

export interface SignInOptions {
  /** `this-machine`: only whoever sits at it can reach the product. */
  readonly place: 'this-machine' | 'network'
  /** As people write it, without a slash at its end; nothing where the product is used at its own address. */
  readonly publicUrl?: string
  /** Addresses whose word is taken for where a request comes from. */
  readonly trustedProxies: readonly string[]
  readonly limits: SessionLimits
  readonly workers?: ProviderOptions
  readonly citizens?: ProviderOptions
}

export const isSecure = ({ publicUrl }: SignInOptions): boolean => publicUrl?.startsWith('https:') ?? false

/** Passwords and tokens never travel in clear. */
export const isOpen = (options: SignInOptions): boolean => options.place === 'this-machine' || isSecure(options)
