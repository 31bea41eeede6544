import { describe, expect, it } from 'vitest'
import { attachmentType, LARGEST_ATTACHMENT, safeName } from './attachment-content.ts'

const bytes = (...parts: readonly (string | readonly number[] | Uint8Array)[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))))

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const JPEG = bytes([0xff, 0xd8, 0xff, 0xe0, 0, 16], 'JFIF\0', 'picture', [0xff, 0xd9])
const PDF = bytes('%PDF-1.7\n1 0 obj <</Type /Catalog>> endobj\ntrailer <<>>\n%%EOF\n')
const ZIP = bytes('PK\u0003\u0004', 'word/vbaProject.bin', 'PK\u0005\u0006', new Uint8Array(18))

const typeOf = (content: Uint8Array) => {
  const told = attachmentType(content)
  return told.ok ? told.value : told.why
}

describe('an attachment is taken by its bytes', () => {
  it.each([
    ['a PDF', PDF, 'application/pdf'],
    ['a JPEG', JPEG, 'image/jpeg'],
    ['a JPEG with a trailer of its phone', bytes(JPEG, 'SEFT 0'), 'image/jpeg'],
    ['a PNG', PNG, 'image/png'],
    ['a text', Buffer.from('Hyvää päivää\r\n\tÄiti 🙂'), 'text/plain'],
    ['a text with a byte order mark', Buffer.from('\ufeffHei'), 'text/plain'],
  ])('%s', (_, content, type) => expect(typeOf(content)).toBe(type))
})

describe('an attachment is refused where it is', () => {
  it.each([
    ['an archive, a workbook or a document with macros', ZIP],
    ['an old document with macros', bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], 'macro')],
    ['a program', bytes('MZ\u0090\0')],
    ['a program of Linux', bytes([0x7f], 'ELF')],
    ['a page', bytes('<!doctype html><p>x')],
    ['a picture that can run', bytes('  <svg onload="alert(1)">')],
    ['a text with a script in it', bytes('Hei <script>alert(1)</script>')],
    ['a shell script', bytes('#!/bin/sh\nrm -rf /')],
    ['a rich text', bytes('{\\rtf1 x}')],
    ['a GIF', bytes('GIF89a', [1, 0, 1, 0])],
    ['a text in another encoding', bytes([0xe4, 0xf6, 0xe5])],
    ['a text with a nil', bytes('hei\0')],
    ['a PDF with JavaScript', bytes('%PDF-1.7\n<</S /JavaScript /JS (app.alert(1))>>\n%%EOF')],
    ['a PDF that hides its JavaScript', bytes('%PDF-1.7\n<</S /J#61vaScript>>\n%%EOF')],
    ['a PDF with a file in it', bytes('%PDF-1.7\n<</Type /EmbeddedFile>>\n%%EOF')],
    ['a PDF that is locked', bytes('%PDF-1.7\n<</Encrypt 5 0 R>>\n%%EOF')],
    ['a PDF that is an archive too', bytes(PDF, ZIP, '%%EOF')],
    ['a PDF that is cut', bytes('%PDF-1.7\n1 0 obj')],
    ['a JPEG that is an archive too', bytes(JPEG, ZIP)],
    ['a JPEG that is a page too', bytes([0xff, 0xd8, 0xff, 0xe0], '<HTML><ScRiPt>', [0xff, 0xd9])],
    ['a JPEG that is a PDF too', bytes([0xff, 0xd8, 0xff, 0xe0], '%PDF-1.4', [0xff, 0xd9])],
    ['a PNG with something behind it', bytes(PNG, 'more')],
    ['a PNG that is cut', PNG.subarray(0, 40)],
    [
      'a PNG whose piece is longer than the file',
      bytes(PNG.subarray(0, 8), [0xff, 0xff, 0xff, 0xff], 'IHDR', new Uint8Array(9)),
    ],
  ])('%s', (_, content) => expect(typeOf(content)).toBe('not-allowed'))

  it('empty, or larger than 5 MB', () => {
    expect(typeOf(new Uint8Array())).toBe('empty')
    expect(typeOf(Buffer.alloc(LARGEST_ATTACHMENT, 'a'))).toBe('text/plain')
    expect(typeOf(Buffer.alloc(LARGEST_ATTACHMENT + 1, 'a'))).toBe('too-large')
  })
})

describe('the name of an attachment', () => {
  it.each([
    ['../../etc/passwd', 'passwd.pdf'],
    ['C:\\Users\\Äiti\\kuva äidistä.docm', 'kuva äidistä.pdf'],
    ['lasku.pdf.exe', 'lasku.pdf.pdf'],
    ['x"; filename="y\r\nset-cookie: a', 'x filenameyset-cookie a.pdf'],
    ['\u202egnp.exe', 'gnp.pdf'],
    ['.htaccess', 'liite.pdf'],
    ['', 'liite.pdf'],
    ['a'.repeat(300), `${'a'.repeat(80)}.pdf`],
  ])('%j becomes %j', (told, safe) => expect(safeName(told, 'application/pdf')).toBe(safe))
})
