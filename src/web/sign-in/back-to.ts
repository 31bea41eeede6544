/** Back to (paluuosoite): where one came from, as a path of this product and nothing else. */

/** The path where it is one of ours, else the front page. */
export function safePath(text: string | undefined): string {
  if (text === undefined || !/^\/(?![/\\])/.test(text) || !URL.canParse(text, window.location.origin)) return '/'
  const { origin, pathname, search } = new URL(text, window.location.origin)
  const isDoor = pathname === '/kirjaudu'
  return origin === window.location.origin && !isDoor ? pathname + search : '/'
}

/** The address of the sign-in page that brings back to where one is now. */
export function signInAddress(language: string): string {
  const { pathname, search } = window.location
  const back = pathname === '/kirjaudu' ? '' : pathname + search
  const asked = new URLSearchParams({ ...(back && { takaisin: back }), ...(language !== 'fi' && { kieli: language }) })
  return `/kirjaudu${asked.size > 0 ? `?${asked}` : ''}`
}
