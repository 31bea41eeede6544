/**
 * Seal (sinetti): AES-256-GCM over one value, with chance of its own for each, so that equal values do not look alike.
 *
 *   U+0002, form, generation of the key, ".", base64url of chance (12 bytes), tag (16) and what was sealed
 *
 * The form (t: text, j: JSON, b: bytes) is sealed with it. No text that comes in begins with U+0002 (actions/writable-text.ts).
 * What is looked for by equality has a key beside it: HMAC-SHA256, of which 96 bits are kept.
 */
import { createCipheriv, createDecipheriv, createHmac, createSecretKey, type KeyObject, randomBytes } from 'node:crypto'

export interface SealKey {
  readonly generation: number
  readonly seal: KeyObject
  readonly index: KeyObject
}

export type SealForm = 't' | 'j' | 'b'

export const SEAL_MARK = '\u0002'
const MARK = 2
const CIPHER = 'aes-256-gcm'
const CHANCE = 12
const TAG = 16
const KEPT = 12

const BOUND: Readonly<Record<SealForm, Buffer>> = {
  t: Buffer.from('varhain 1 text'),
  j: Buffer.from('varhain 1 json'),
  b: Buffer.from('varhain 1 bytes'),
}

/** Of two times 32 bytes. */
export const sealKey = (generation: number, seal: Uint8Array, index: Uint8Array): SealKey => ({
  generation,
  seal: createSecretKey(seal),
  index: createSecretKey(index),
})

function closed({ seal }: SealKey, form: SealForm, value: string | Uint8Array): Buffer {
  const chance = randomBytes(CHANCE)
  const cipher = createCipheriv(CIPHER, seal, chance, { authTagLength: TAG }).setAAD(BOUND[form])
  const hidden = typeof value === 'string' ? cipher.update(value, 'utf8') : cipher.update(value)
  cipher.final()
  return Buffer.concat([chance, cipher.getAuthTag(), hidden])
}

/** Throws `seal broken: …` where it was changed or the key is another's; never says what it holds. */
function opened({ seal, generation }: SealKey, form: SealForm, bytes: Buffer): Buffer {
  try {
    const decipher = createDecipheriv(CIPHER, seal, bytes.subarray(0, CHANCE), { authTagLength: TAG })
    decipher.setAAD(BOUND[form]).setAuthTag(bytes.subarray(CHANCE, CHANCE + TAG))
    const clear = decipher.update(bytes.subarray(CHANCE + TAG))
    decipher.final()
    return clear
  } catch {
    throw new Error(`seal broken: a value under key ${generation} was changed, or is not of this key`)
  }
}

export const sealedText = (key: SealKey, form: 't' | 'j', text: string): string =>
  `${SEAL_MARK}${form}${key.generation}.${closed(key, form, text).toString('base64url')}`

export const sealedBytes = (key: SealKey, content: Uint8Array): Buffer =>
  Buffer.concat([Buffer.from(`${SEAL_MARK}b${key.generation}.`), closed(key, 'b', content)])

export const isSealed = (text: string): boolean => text.charCodeAt(0) === MARK
export const areSealed = (bytes: Uint8Array): boolean => bytes[0] === MARK

export type KeyOfGeneration = (generation: number) => SealKey

/** What stands before the point: the form and the generation of the key. */
function headOf(head: string): { form: SealForm; generation: number } {
  const [, form, generation] = /^.([tjb])([1-9]\d*)$/s.exec(head) ?? []
  if (form === undefined) throw new Error('seal broken: not as it is written')
  return { form: form as SealForm, generation: Number(generation) }
}

/** The text or the JSON value that was sealed. */
export function openedText(sealed: string, keyOf: KeyOfGeneration): unknown {
  const point = sealed.indexOf('.')
  const { form, generation } = headOf(sealed.slice(0, Math.max(0, point)))
  const clear = opened(keyOf(generation), form, Buffer.from(sealed.slice(point + 1), 'base64url')).toString('utf8')
  return form === 'j' ? JSON.parse(clear) : clear
}

export function openedBytes(sealed: Buffer, keyOf: KeyOfGeneration): Buffer {
  const point = sealed.indexOf('.')
  const { form, generation } = headOf(sealed.subarray(0, Math.max(0, point)).toString('latin1'))
  return opened(keyOf(generation), form, sealed.subarray(point + 1))
}

/** What a text is found by under a key. */
export const foundBy = ({ generation, index }: SealKey, of: string, text: string): string => {
  const whole = createHmac('sha256', index).update(`${of}\0${text}`).digest()
  return `${generation}.${whole.subarray(0, KEPT).toString('base64url')}`
}

/** By which a register knows that a key is its own; tells nothing of it. */
export const markOf = ({ seal, index }: SealKey): string =>
  createHmac('sha256', index)
    .update('varhain key mark')
    .update(createHmac('sha256', seal).update('varhain').digest())
    .digest('base64url')
