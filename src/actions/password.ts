/**
 * Password (salasana): made, hashed, compared. Scrypt, RFC 7914, at the cost that OWASP gives for it (N = 2^17, r = 8, p = 1);
 * the cost stands in each hash, so that it can grow.
 */
import { randomBytes, randomInt, scrypt, timingSafeEqual } from 'node:crypto'
import { done, type Outcome, refused } from '#kernel/outcome.ts'
import { atMost } from './queue.ts'

interface Cost {
  /** Logarithm of N. */
  readonly logN: number
  readonly r: number
  readonly p: number
}

const COST: Cost = { logN: 17, r: 8, p: 1 }
const SALT_BYTES = 16
const HASH_BYTES = 32

/** Longer ones are refused before anything is reckoned of them. */
export const LONGEST_PASSWORD = 200
const SHORTEST_PASSWORD = 12

/** Each takes 128 MB: no more than two at once, and not more waiting than can be answered soon. */
const turn = atMost(2, 40)

export async function hashOf(password: string, cost: Cost = COST): Promise<string> {
  const salt = randomBytes(SALT_BYTES)
  const hash = await derived(password, salt, cost)
  return ['scrypt', cost.logN, cost.r, cost.p, salt.toString('base64url'), hash.toString('base64url')].join('$')
}

/** Whether a password is the one of a hash; the work is done where there is no hash, too. */
export async function isPasswordOf(password: string, hash: string | undefined): Promise<boolean> {
  const { cost, salt, wanted } = parsed(hash ?? NOBODY)
  const given = await derived(password, salt, cost)
  return hash !== undefined && given.length === wanted.length && timingSafeEqual(given, wanted)
}

/** What an unknown name is compared with. */
const NOBODY = `scrypt$${COST.logN}$${COST.r}$${COST.p}$${'A'.repeat(22)}$${'A'.repeat(43)}`

/** The same letters are the same password, however a keyboard composes them. */
const derived = (password: string, salt: Buffer, { logN, r, p }: Cost): Promise<Buffer> =>
  turn(
    () =>
      new Promise((give, fail) => {
        const N = 2 ** logN
        const options = { N, r, p, maxmem: 160 * N * r }
        scrypt(password.normalize('NFKC'), salt, HASH_BYTES, options, (error, key) => (error ? fail(error) : give(key)))
      }),
  )

/** Throws `bad hash: …` on what was not made here. */
function parsed(hash: string): { cost: Cost; salt: Buffer; wanted: Buffer } {
  const [kind, logN = '', r = '', p = '', salt = '', wanted = ''] = hash.split('$')
  if (kind !== 'scrypt' || !/^\d+$/.test(logN + r + p)) throw new Error(`bad hash: ${kind}`)
  return {
    cost: { logN: Number(logN), r: Number(r), p: Number(p) },
    salt: Buffer.from(salt, 'base64url'),
    wanted: Buffer.from(wanted, 'base64url'),
  }
}

export type PasswordFault = 'too-short' | 'too-long' | 'is-the-name' | 'too-common' | 'the-same-letter'

/** Pieces that guessing begins with. A long password that is hardly more than one of them is none. */
const COMMON = [
  'salasana',
  'password',
  'losenord',
  'varhain',
  'qwerty',
  'asdfgh',
  'kesa',
  'talvi',
  'hyvinvointialue',
  'suomi',
]

/** Length does the work (NIST SP 800-63B): no rules of letters and signs. */
export function checkedPassword(password: string, login: string, name: string): Outcome<string, PasswordFault> {
  if (password.length > LONGEST_PASSWORD) return refused('too-long')
  const letters = [...password.normalize('NFKC')]
  if (letters.length < SHORTEST_PASSWORD) return refused('too-short')
  if (new Set(letters).size < 4) return refused('the-same-letter')
  const plain = plainOf(password)
  if ([login, name, ...name.split(/\s+/)].some((one) => leftOf(plain, plainOf(one)) < 6)) return refused('is-the-name')
  return COMMON.some((one) => leftOf(plain, one) < 6) ? refused('too-common') : done(password)
}

const plainOf = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()

/** How many letters are left of a text without another, its runs of digits counted as one. */
const leftOf = (text: string, without: string): number =>
  without.length < 3 || !text.includes(without)
    ? Number.POSITIVE_INFINITY
    : text.replaceAll(without, '').replace(/(0?123456789?0?|\d{4,})/g, '0').length

/** No letters that look like others. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'

/** Some 79 bits, in four groups to be read aloud. */
export const oneTimePassword = (): string =>
  Array.from({ length: 4 }, () => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('')).join(
    '-',
  )
