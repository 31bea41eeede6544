/** Providers outside (ulkoiset tunnistajat), where there are none. */
import type { Outside } from './sign-in-route.ts'

export const NO_OUTSIDE: Outside = {
  ways: async () => ({ workers: 'none', citizens: 'none' }),
  signOutAddress: async () => undefined,
}
