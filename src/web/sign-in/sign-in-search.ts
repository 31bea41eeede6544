/** Sign-in in the address (kirjautumisen osoite): where to come back to, and what went wrong outside. */

export interface SignInSearch {
  readonly takaisin?: string | undefined
  readonly vika?: string | undefined
}

export const signInSearch = (search: Readonly<Record<string, unknown>>): SignInSearch => ({
  ...(typeof search.takaisin === 'string' && { takaisin: search.takaisin }),
  ...(typeof search.vika === 'string' && { vika: search.vika }),
})
