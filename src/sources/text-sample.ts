/**
 * Text sample (tekstinäyte): the beginning of a file as text, with the encoding that its bytes show.
 *
 * Valid UTF-8 is UTF-8; else bytes 0x80–0x9f, which ISO-8859-1 leaves unused, show windows-1252.
 */
import { Buffer, isUtf8 } from 'node:buffer'
import { open } from 'node:fs/promises'
import type { Profile } from '#model/profile.ts'
import { bomOf, toUtf8 } from './text-encoding.ts'

const SAMPLE = 4_000_000

export interface TextSample {
  readonly text: string
  readonly encoding: Profile['encoding']
  /** Nothing in the sample tells the encodings apart. */
  readonly isOnlyAscii: boolean
}

export async function headBytes(path: string): Promise<Buffer> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(SAMPLE), 0, SAMPLE, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

/** @param bytes the beginning of a file; a last line that is cut is left out */
export function textSample(bytes: Buffer): TextSample {
  const bom = bomOf(bytes)
  const encoding = bom === 'none' ? encodingOf(wholeLines(bytes)) : 'utf-8'
  const text = toUtf8(encoding, bom)(bom.startsWith('utf-16') ? bytes : wholeLines(bytes)).bytes.toString('utf8')
  const isOnlyAscii = bom === 'none' && encoding === 'utf-8' && Buffer.byteLength(text) === text.length
  return { text: text.replace(/^\ufeff/, ''), encoding, isOnlyAscii }
}

const wholeLines = (bytes: Buffer): Buffer =>
  bytes.length < SAMPLE ? bytes : bytes.subarray(0, bytes.lastIndexOf(0x0a) + 1 || bytes.length)

function encodingOf(bytes: Buffer): Profile['encoding'] {
  if (isUtf8(bytes)) return 'utf-8'
  return bytes.some((byte) => byte >= 0x80 && byte <= 0x9f) ? 'windows-1252' : 'iso-8859-1'
}
