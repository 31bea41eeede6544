/**
 * Receipt number (seurantanumero): four groups of four signs that a person writes down; only its hash is kept.
 *
 * Fifteen signs of an alphabet of 29 without look-alikes (no 0 O Q 1 I L U) hold 72.9 bits; the sixteenth checks them:
 * as 29 is a prime, any one wrong sign and any two signs changed about show. The number comes from the token of the form,
 * which only its maker's browser has, so that the same form gives the same number.
 */
import { createHash } from 'node:crypto'

const SIGNS = '23456789ABCDEFGHJKMNPRSTVWXYZ'
const LENGTH = 15
const GROUP = 4

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

export function receiptNumber(token: string): string {
  let rest = BigInt(`0x${sha256(`receipt number of ${token}`)}`)
  let signs = ''
  for (let place = 0; place < LENGTH; place++) {
    signs += SIGNS[Number(rest % BigInt(SIGNS.length))] ?? ''
    rest /= BigInt(SIGNS.length)
  }
  return grouped(`${signs}${checkOf(signs)}`)
}

const grouped = (signs: string): string => signs.match(new RegExp(`.{${GROUP}}`, 'g'))?.join(' ') ?? signs

function checkOf(signs: string): string {
  const sum = [...signs].reduce((all, sign, place) => all + (place + 1) * SIGNS.indexOf(sign), 0)
  return SIGNS[sum % SIGNS.length] ?? ''
}

/** The number as it was made, whatever was typed between its signs. */
const bare = (typed: string): string => typed.toUpperCase().replace(/[^0-9A-Z]/g, '')

/** Whether it can be a number of ours: a slip of the pen shows before anything is asked. */
export function isReceiptNumber(typed: string): boolean {
  const signs = bare(typed)
  const body = signs.slice(0, LENGTH)
  return (
    signs.length === LENGTH + 1 && [...signs].every((sign) => SIGNS.includes(sign)) && signs.endsWith(checkOf(body))
  )
}

/** What is kept of a number. A number of 72.9 random bits needs no salt. */
export const receiptHash = (number: string): string => sha256(bare(number))

/** What is kept of what was said. */
export const contentHash = (content: unknown): string => sha256(JSON.stringify(content))
