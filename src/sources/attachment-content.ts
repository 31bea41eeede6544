/**
 * Attachment content (liitteen sisältö): what a file is by its bytes, never by its name.
 *
 * PDF, JPEG, PNG and plain text, at most 5 MB; nothing else, so no file that holds macros or other files. Refused too where
 * it is cheap to see: a PDF that runs something or carries files, a picture with an archive or a page behind it.
 */
import { done, type Outcome, refused } from '#kernel/outcome.ts'

export type AttachmentType = 'application/pdf' | 'image/jpeg' | 'image/png' | 'text/plain'
export type AttachmentRefusal = 'empty' | 'too-large' | 'not-allowed'

export const LARGEST_ATTACHMENT = 5_000_000
export const MOST_ATTACHMENTS = 3

export function attachmentType(bytes: Uint8Array): Outcome<AttachmentType, AttachmentRefusal> {
  if (bytes.length === 0) return refused('empty')
  if (bytes.length > LARGEST_ATTACHMENT) return refused('too-large')
  const found = KINDS.find(({ is }) => is(bytes))
  return found ? done(found.type) : refused('not-allowed')
}

/** Bytes as text, one sign a byte. */
const signs = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')

const begins = (bytes: Uint8Array, head: readonly number[]): boolean => head.every((one, place) => bytes[place] === one)

/** What a page, a script or an archive holds and no picture or paper does: of its head and of its end. */
const FOREIGN = ['<script', '<html', '<?php', '<!doctype', 'pk\u0003\u0004', 'pk\u0005\u0006', 'rar!\u001a', '%pdf-']
const LOOKED_AT = 66_000

function holdsForeign(text: string): boolean {
  const seen = `${text.slice(0, LOOKED_AT)} ${text.slice(-LOOKED_AT)}`.toLowerCase()
  return FOREIGN.some((one) => seen.includes(one))
}

const ACTIVE = /\/(JavaScript|JS|Launch|EmbeddedFile|RichMedia|XFA|Encrypt)\b/

function isPdf(bytes: Uint8Array): boolean {
  const text = signs(bytes)
  if (!/^%PDF-\d\.\d/.test(text) || !text.slice(-1024).includes('%%EOF')) return false
  const unescaped = text.replace(/#([0-9a-f]{2})/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
  return !ACTIVE.test(unescaped) && !text.slice(-LOOKED_AT).includes('PK\u0005\u0006')
}

const JPEG = [0xff, 0xd8, 0xff]

/** Phones write a trailer after the picture, so its end is looked for, not asked to be last. */
function isJpeg(bytes: Uint8Array): boolean {
  if (!begins(bytes, JPEG)) return false
  const text = signs(bytes)
  return text.includes('\u00ff\u00d9') && !holdsForeign(text)
}

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** Walks from piece to piece: the last one ends the file, nothing stands behind it. */
function isPng(bytes: Uint8Array): boolean {
  if (!begins(bytes, PNG)) return false
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let place = PNG.length
  let kind = ''
  while (kind !== 'IEND') {
    if (place + 12 > bytes.length) return false
    kind = signs(bytes.subarray(place + 4, place + 8))
    if (place === PNG.length && kind !== 'IHDR') return false
    place += 12 + view.getUint32(place)
  }
  return place === bytes.length && !holdsForeign(signs(bytes))
}

const MARKUP = /^\s*(<|\{\\rtf|#!|%!PS|%PDF|MZ|@echo)/i

function isText(bytes: Uint8Array): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return !/[^\P{Cc}\t\n\r\f]/u.test(text) && !MARKUP.test(text) && !/<script|<\?php/i.test(text)
  } catch {
    return false
  }
}

const KINDS: readonly { readonly type: AttachmentType; readonly is: (bytes: Uint8Array) => boolean }[] = [
  { type: 'application/pdf', is: isPdf },
  { type: 'image/jpeg', is: isJpeg },
  { type: 'image/png', is: isPng },
  { type: 'text/plain', is: isText },
]

const ENDINGS: Readonly<Record<AttachmentType, string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'text/plain': 'txt',
}
const LONGEST_NAME = 80

/** A name that is safe anywhere, with the ending of what the file is: no folder, no control or direction sign, no quotes. */
export function safeName(told: string, type: AttachmentType): string {
  const last = told.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const stem = last
    .replace(/\.[^.]*$/, '')
    .replace(/[^\p{L}\p{N} ._()-]/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/^[. -]+|[. ]+$/g, '')
    .slice(0, LONGEST_NAME)
    .trim()
  return `${stem === '' ? 'liite' : stem}.${ENDINGS[type]}`
}
