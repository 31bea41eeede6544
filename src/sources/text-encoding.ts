/**
 * Text encoding (merkistö): turns the bytes of a file into clean UTF-8, chunk by chunk, and says where that fails.
 *
 * ISO-8859-1 is read as windows-1252, as browsers do: the bytes 0x80–0x9f are control characters in the one and
 * € and – in the other, and no ledger holds control characters (WHATWG Encoding Standard, "windows-1252").
 */
import { Buffer, isUtf8 } from 'node:buffer'
import type { Profile } from '#model/profile.ts'

export type Bom = 'utf-8' | 'utf-16le' | 'utf-16be' | 'none'

export function bomOf(head: Uint8Array): Bom {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8'
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  return 'none'
}

/** Whether the bytes are a program's and not a person's: a workbook (ZIP), an old Office file, a packed file. */
export function containerOf(head: Uint8Array): 'zip' | 'ole' | 'gzip' | 'none' {
  if (head[0] === 0x50 && head[1] === 0x4b && (head[2] === 3 || head[2] === 5)) return 'zip'
  if (head[0] === 0xd0 && head[1] === 0xcf && head[2] === 0x11 && head[3] === 0xe0) return 'ole'
  return head[0] === 0x1f && head[1] === 0x8b ? 'gzip' : 'none'
}

/** Gives UTF-8 for a chunk; without a chunk, what was left over. `isBad` where the bytes are not of the encoding. */
export type ToUtf8 = (chunk?: Buffer) => { readonly bytes: Buffer; readonly isBad: boolean }

const NONE = Buffer.alloc(0)

export function toUtf8(encoding: Profile['encoding'], bom: Bom): ToUtf8 {
  if (bom === 'utf-16le' || bom === 'utf-16be') return decoded(bom)
  return bom === 'utf-8' || encoding === 'utf-8' ? checked() : singleByte
}

const CONTROLS = /[\u0080-\u009f]/
const WINDOWS = [...new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 32 }, (_, k) => 0x80 + k))]

const singleByte: ToUtf8 = (chunk = NONE) => {
  const text = chunk.toString('latin1')
  const windows = CONTROLS.test(text)
    ? text.replace(/[\u0080-\u009f]/g, (sign) => WINDOWS[sign.charCodeAt(0) - 0x80] ?? sign)
    : text
  return { bytes: Buffer.from(windows, 'utf8'), isBad: false }
}

function decoded(label: string): ToUtf8 {
  const decoder = new TextDecoder(label, { fatal: true })
  return (chunk) => {
    try {
      const text = chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode()
      return { bytes: Buffer.from(text, 'utf8'), isBad: false }
    } catch {
      return { bytes: NONE, isBad: true }
    }
  }
}

/** Passes UTF-8 through untouched; a character cut by the end of a chunk is checked when the rest comes. */
function checked(): ToUtf8 {
  let carry = NONE
  return (chunk) => {
    if (!chunk) return { bytes: NONE, isBad: carry.length > 0 }
    const missing = carry.length === 0 ? 0 : widthOf(carry[0] ?? 0) - carry.length
    const joint = Buffer.concat([carry, chunk.subarray(0, missing)])
    if (joint.length > 0 && chunk.length < missing) {
      carry = joint
      return { bytes: chunk, isBad: false }
    }
    const end = wholeEnd(chunk)
    const isBad = !isUtf8(joint) || !isUtf8(chunk.subarray(missing, Math.max(missing, end)))
    carry = Buffer.from(chunk.subarray(Math.max(missing, end)))
    return { bytes: chunk, isBad }
  }
}

const widthOf = (lead: number): number => (lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc0 ? 2 : 1)

/** Where the last whole character of a chunk ends. */
function wholeEnd(chunk: Buffer): number {
  for (let back = 1; back <= Math.min(3, chunk.length); back++) {
    const byte = chunk[chunk.length - back] ?? 0
    if (byte >= 0xc0) return widthOf(byte) > back ? chunk.length - back : chunk.length
    if (byte < 0x80) break
  }
  return chunk.length
}

/** The start of the first line of a chunk that is not UTF-8: for telling a row. */
export function firstBadLine(chunk: Buffer): number {
  let skip = 0
  while (skip < 3 && ((chunk[skip] ?? 0) & 0xc0) === 0x80) skip += 1 // the rest of a character from the chunk before
  for (let start = 0; start < chunk.length; ) {
    const newline = chunk.indexOf(0x0a, start)
    const end = newline < 0 ? chunk.length : newline + 1
    if (!isUtf8(chunk.subarray(Math.max(start, skip), end))) return start
    start = end
  }
  return chunk.length
}
