/** The settings of sign-in: what the environment makes of the doors, and what is told where it is wrong. */
import { describe, expect, it } from 'vitest'
import { SESSION_LIMITS } from '#model/session.ts'
import { isOpen, isSecure } from './sign-in-options.ts'
import { hostsOf, signInFrom } from './sign-in-settings.ts'

const PUBLIC = { VARHAIN_PUBLIC_URL: 'https://varhain.example.fi/' }

describe('where nothing is set', () => {
  it('this machine is open to itself, by its own names only', () => {
    const options = signInFrom({}, '127.0.0.1')
    expect([options.place, isOpen(options), isSecure(options)]).toEqual(['this-machine', true, false])
    expect(hostsOf(options)).toContain('localhost')
    expect([options.limits, options.trustedProxies, options.workers]).toEqual([SESSION_LIMITS, [], undefined])
  })

  it('another address is shut', () => {
    const options = signInFrom({}, '0.0.0.0')
    expect([options.place, isOpen(options), hostsOf(options)]).toEqual(['network', false, []])
  })
})

describe('a public address', () => {
  it('by https opens the doors to the network, and this machine is no longer alone', () => {
    for (const host of ['0.0.0.0', '127.0.0.1']) {
      const options = signInFrom(PUBLIC, host)
      expect([options.place, isOpen(options), options.publicUrl]).toEqual([
        'network',
        true,
        'https://varhain.example.fi',
      ])
      expect(hostsOf(options)).toContain('varhain.example.fi')
    }
  })

  it('in clear opens nothing to the network', () =>
    expect(isOpen(signInFrom({ VARHAIN_PUBLIC_URL: 'http://varhain.example.fi' }, '0.0.0.0'))).toBe(false))
})

it('providers, proxies and limits are taken as they are told', () => {
  const options = signInFrom(
    {
      ...PUBLIC,
      VARHAIN_TRUSTED_PROXY: '10.0.0.1, 10.1.0.0/16',
      VARHAIN_SESSION_IDLE_MINUTES: '15',
      VARHAIN_SESSION_HOURS: '8',
      VARHAIN_OIDC_ISSUER: 'https://idp.example.fi',
      VARHAIN_OIDC_CLIENT_ID: 'varhain',
      VARHAIN_CITIZEN_OIDC_ISSUER: 'https://strong.example.fi',
      VARHAIN_CITIZEN_OIDC_CLIENT_ID: 'huoli',
      VARHAIN_CITIZEN_OIDC_CLIENT_SECRET: 'salaisuus',
    },
    '0.0.0.0',
  )
  expect(options.trustedProxies).toEqual(['10.0.0.1', '10.1.0.0/16'])
  expect(options.limits).toMatchObject({ idleMs: 15 * 60_000, longestMs: 8 * 3_600_000 })
  expect(options.workers).toEqual({ issuer: 'https://idp.example.fi', clientId: 'varhain', scope: 'openid profile' })
  expect(options.citizens).toMatchObject({ clientSecret: 'salaisuus', codeClaim: 'national_identification_number' })
})

it.each<[Record<string, string>, RegExp]>([
  [{ VARHAIN_PUBLIC_URL: 'varhain.fi' }, /VARHAIN_PUBLIC_URL: "varhain.fi" is not an address/],
  [{ VARHAIN_PUBLIC_URL: 'https://varhain.fi/polku' }, /has a path/],
  [{ VARHAIN_OIDC_ISSUER: 'http://idp.example', VARHAIN_OIDC_CLIENT_ID: 'x' }, /VARHAIN_OIDC_ISSUER: needs https/],
  [{ VARHAIN_OIDC_CLIENT_ID: 'x' }, /VARHAIN_OIDC_ISSUER: an address is needed/],
  [{ VARHAIN_CITIZEN_OIDC_ISSUER: 'https://idp.example' }, /VARHAIN_CITIZEN_OIDC_CLIENT_ID: is needed/],
  [{ VARHAIN_SESSION_IDLE_MINUTES: '0' }, /VARHAIN_SESSION_IDLE_MINUTES/],
  [{ VARHAIN_SESSION_HOURS: '1000' }, /VARHAIN_SESSION_HOURS/],
])('what is wrong is told at the start: %j', (environment, message) => {
  expect(() => signInFrom(environment, '0.0.0.0')).toThrow(message)
})
