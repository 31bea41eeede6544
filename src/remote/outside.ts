/** Outside (ulkopuoli): where public statistics are asked from, in whose name and how patiently. */
export interface Outside {
  /** Base address of Sotkanet's REST interface, without a slash at its end. */
  readonly sotkanet: string
  /** Base address of the PxWeb database, without a slash at its end. */
  readonly statfin: string
  /** Who asks: product, version and a way to reach its keeper. Sotkanet answers nobody who does not tell. */
  readonly agent: string
  readonly pace: Pace
}

/** Milliseconds and bytes. */
export interface Pace {
  /** Between one answer and the next question. */
  readonly pause: number
  /** For one whole answer, however slowly it drips. */
  readonly longestAnswer: number
  readonly largestAnswer: number
  /** How often one question is asked before it is given up. */
  readonly attempts: number
  /** Before the second attempt; doubled before each further one. */
  readonly firstWait: number
  /** A service that asks for a longer wait is left alone for now. */
  readonly longestWait: number
}

const PACE: Pace = {
  pause: 400,
  longestAnswer: 120_000,
  largestAnswer: 60_000_000,
  attempts: 4,
  firstWait: 2_000,
  longestWait: 120_000,
}

const SOTKANET = 'https://sotkanet.fi/rest/1.1'
const STATFIN = 'https://pxdata.stat.fi/PXWeb/api/v1/fi/StatFin'

/**
 * Reads VARHAIN_SOTKANET_URL, VARHAIN_STATFIN_URL and VARHAIN_CONTACT.
 * Throws two words and the culprit where an address is not http or https, or carries a name and password.
 */
export function outsideFrom(env: Readonly<Record<string, string | undefined>>, version: string): Outside {
  const contact = (env.VARHAIN_CONTACT ?? '').replace(/[^\x20-\x7e]/g, '').trim()
  const sotkanet = baseOf(env.VARHAIN_SOTKANET_URL, SOTKANET, 'VARHAIN_SOTKANET_URL')
  const statfin = baseOf(env.VARHAIN_STATFIN_URL, STATFIN, 'VARHAIN_STATFIN_URL')
  return {
    sotkanet,
    statfin,
    agent: contact === '' ? `Varhain/${version}` : `Varhain/${version} (${contact})`,
    pace: [sotkanet, statfin].every(isHere) ? { ...PACE, pause: 0 } : PACE,
  }
}

/** A service of this very machine needs no pause. */
const isHere = (base: string): boolean => ['127.0.0.1', '[::1]', 'localhost'].includes(new URL(base).hostname)

function baseOf(given: string | undefined, usual: string, name: string): string {
  const text = given === undefined || given.trim() === '' ? usual : given.trim()
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url || !['http:', 'https:'].includes(url.protocol)) throw new Error(`${name}: not an http address: ${text}`)
  if (url.username !== '' || url.password !== '') throw new Error(`${name}: carries a name or password`)
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}`
}
