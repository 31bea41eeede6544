/**
 * Ledger file (kirjanpitotiedosto): one export made ready for the bulk reader, in one pass over its bytes.
 *
 * The pass gives the content hash, the record count and the headings, and refuses what is broken or hostile. What is not
 * clean UTF-8 with newlines alone already is copied as such into the work folder; the hash is always of the bytes that
 * were brought.
 */
import { Buffer } from 'node:buffer'
import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type FileHandle, open, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { done, type Outcome } from '#kernel/outcome.ts'
import type { Profile } from '#model/profile.ts'
import { type FileFault, faulty } from './file-fault.ts'
import { checkedHeadings } from './headings.ts'
import { newlinesOnly } from './line-ends.ts'
import { endScan, newScan, type Scan, type ScanFault, scanChunk } from './records.ts'
import { type Bom, bomOf, containerOf, firstBadLine, type ToUtf8, toUtf8 } from './text-encoding.ts'
import { writeWorkbookAsCsv } from './workbook.ts'

const CHUNK = 1 << 21
const HEAD = 1 << 16
const RETURN = 0x0d

export interface ReadyFile {
  /** UTF-8 without a byte order mark and without carriage returns: the file itself, or a copy in the work folder. */
  readonly csvPath: string
  /** Of the original bytes. */
  readonly sha256: string
  readonly bytes: number
  /** Records after the heading; blank lines are not counted. */
  readonly records: number
  readonly headings: readonly string[]
  /** Row of the heading, counted from 1. */
  readonly headingRow: number
  /** Rows after the skipped ones that hold nothing; bulk readers pass over them. */
  readonly blankRows: readonly number[]
  readonly separator: Profile['separator']
  readonly isCopy: boolean
}

export interface Watch {
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((bytesDone: number, bytesTotal: number) => void) | undefined
}

/** Makes a file ready. Throws only where the disk fails or the signal aborts; the copy is then removed. */
export async function readyLedgerFile(
  path: string,
  profile: Profile,
  workFolder: string,
  watch: Watch = {},
): Promise<Outcome<ReadyFile, FileFault>> {
  const head = await headOf(path)
  if (!head.ok) return head
  const copy = join(workFolder, `${randomUUID()}.csv`)
  const read = await readContainer(path, profile, copy, { head: head.value, watch }).catch(async (error: unknown) => {
    await rm(copy, { force: true })
    throw error
  })
  if (!read.ok || !read.value.isCopy) await rm(copy, { force: true })
  return read
}

/** The first bytes of a file, enough to tell what it is. */
async function headOf(path: string): Promise<Outcome<Buffer, FileFault>> {
  const found = await stat(path).catch(() => undefined)
  if (!found?.isFile()) return faulty('not-a-file', 'there is no such file')
  if (found.size === 0) return faulty('empty', 'the file has no bytes')
  const handle = await open(path)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD), 0, HEAD, 0)
    return done(buffer.subarray(0, bytesRead))
  } finally {
    await handle.close()
  }
}

interface Job {
  readonly head: Buffer
  readonly watch: Watch
}

async function readContainer(
  path: string,
  profile: Profile,
  copy: string,
  job: Job,
): Promise<Outcome<ReadyFile, FileFault>> {
  const container = containerOf(job.head)
  if (container === 'ole') return faulty('unsupported', 'an old or encrypted Office file: save it as .xlsx or CSV')
  if (container === 'gzip') return faulty('unsupported', 'a packed file: unpack it first')
  if (container === 'none') return readText(path, profile, copy, job)
  const original = await writeWorkbookAsCsv(path, profile, copy, job.watch)
  if (!original.ok) return original
  const text = await readText(copy, { ...profile, encoding: 'utf-8' }, `${copy}.again`, {
    ...job,
    head: Buffer.alloc(8),
  })
  return text.ok ? done({ ...text.value, ...original.value, csvPath: copy, isCopy: true }) : text
}

async function readText(
  path: string,
  profile: Profile,
  copy: string,
  job: Job,
): Promise<Outcome<ReadyFile, FileFault>> {
  const isClean = bomOf(job.head) === 'none' && profile.encoding === 'utf-8' && !job.head.includes(RETURN)
  const read = isClean ? await passOver(path, profile, undefined, job) : 'not-clean'
  return read === 'not-clean' ? readIntoCopy(path, profile, copy, job) : read
}

async function readIntoCopy(
  path: string,
  profile: Profile,
  copy: string,
  job: Job,
): Promise<Outcome<ReadyFile, FileFault>> {
  const target = await open(copy, 'wx')
  try {
    const read = await passOver(path, profile, { file: target, path: copy }, job)
    if (read === 'not-clean') throw new Error(`a copy not clean: ${copy}`)
    return read
  } finally {
    await target.close()
  }
}

interface Copy {
  readonly file: FileHandle
  readonly path: string
}

/** One pass; without a copy to write to it ends as soon as the file proves to need one. */
async function passOver(
  path: string,
  profile: Profile,
  copy: Copy | undefined,
  job: Job,
): Promise<Outcome<ReadyFile, FileFault> | 'not-clean'> {
  const bom = bomOf(job.head)
  const pass: Pass = {
    scan: newScan(profile.separator, profile.skipRows),
    hash: createHash('sha256'),
    unix: newlinesOnly(),
    bytes: 0,
    isChanged: bom !== 'none',
    hasForeign: false,
  }
  const fault = await scanFile(path, profile, pass, { ...job, copy })
  if (fault === 'not-clean') return fault
  return fault ?? readied(copy !== undefined && pass.isChanged ? copy.path : path, profile, pass)
}

interface Pass {
  readonly scan: Scan
  readonly hash: ReturnType<typeof createHash>
  readonly unix: (chunk: Buffer) => Buffer
  bytes: number
  /** The clean text differs from the bytes that were brought. */
  isChanged: boolean
  /** A character outside ASCII was met in a single-byte encoding. */
  hasForeign: boolean
}

type Fault = Outcome<never, FileFault> | 'not-clean' | undefined

async function scanFile(
  path: string,
  profile: Profile,
  pass: Pass,
  job: Job & { readonly copy: Copy | undefined },
): Promise<Fault> {
  const bom = bomOf(job.head)
  const clean = toUtf8(profile.encoding, bom)
  const suspect = bom === 'none' && profile.encoding !== 'utf-8' ? toUtf8('utf-8', 'none') : undefined
  const total = (await stat(path)).size
  let isUtf8 = suspect !== undefined
  for await (const piece of createReadStream(path, { highWaterMark: CHUNK, signal: job.watch.signal })) {
    const chunk: Buffer = piece
    const text = pass.bytes === 0 ? chunk.subarray({ 'utf-8': 3, 'utf-16le': 2, 'utf-16be': 2, none: 0 }[bom]) : chunk
    pass.hash.update(chunk)
    pass.bytes += chunk.length
    const fault = await takeText(text, clean(text), pass, { bom, copy: job.copy })
    if (fault) return fault
    isUtf8 &&= !suspect?.(text).isBad
    job.watch.onProgress?.(pass.bytes, total)
  }
  if (isUtf8 && !suspect?.().isBad && pass.hasForeign) {
    return faulty('broken-encoding', `the file is UTF-8, not ${profile.encoding}`)
  }
  if (clean().isBad)
    return faulty('broken-encoding', 'the file ends in the middle of a character', { row: pass.scan.rows + 1 })
  return scanFault(endScan(pass.scan), pass.scan)
}

async function takeText(
  text: Buffer,
  { bytes, isBad }: ReturnType<ToUtf8>,
  pass: Pass,
  { bom, copy }: { readonly bom: Bom; readonly copy: Copy | undefined },
): Promise<Fault> {
  const { scan } = pass
  if (isBad) {
    scanChunk(scan, pass.unix(bytes.subarray(0, firstBadLine(bytes))))
    const name = bom.startsWith('utf-16') ? 'UTF-16' : 'UTF-8'
    return faulty('broken-encoding', `not valid ${name}`, { row: scan.rows + 1 })
  }
  const unix = pass.unix(bytes)
  if (unix !== bytes && !copy) return 'not-clean'
  const nul = unix.indexOf(0)
  const fault = scanChunk(scan, nul < 0 ? unix : unix.subarray(0, nul))
  if (fault) return scanFault(fault, scan)
  if (nul >= 0) return faulty('binary', 'a zero byte: this is not a text file', { row: scan.rows + 1 })
  await copy?.file.writeFile(unix)
  pass.hasForeign ||= bytes.length > text.length
  pass.isChanged ||= unix !== text && !unix.equals(text)
  return undefined
}

function scanFault(fault: ScanFault | undefined, scan: Scan): Fault {
  const row = scan.rows + 1
  if (fault === undefined) return undefined
  if (fault === 'line-too-long') return faulty('line-too-long', 'a line of more than a million bytes', { row })
  if (fault === 'unclosed-quote')
    return faulty('unclosed-quote', 'a quote opens on this row and is never closed', { row })
  return faulty('unsupported', 'more than a million blank lines', { row })
}

async function readied(csvPath: string, profile: Profile, pass: Pass): Promise<Outcome<ReadyFile, FileFault>> {
  const { scan } = pass
  if (!scan.heading) return faulty('no-heading', 'there is no heading row')
  const headings = await checkedHeadings(csvPath, scan.heading, profile)
  if (!headings.ok) return headings
  const blankRows = scan.blanks
  const records = scan.rows - profile.skipRows - blankRows.length - 1
  if (records === 0) return faulty('empty', 'there is a heading but no rows under it', { row: scan.heading.row })
  return done({
    csvPath,
    sha256: pass.hash.digest('hex'),
    bytes: pass.bytes,
    records,
    headings: headings.value,
    headingRow: scan.heading.row,
    blankRows,
    separator: profile.separator,
    isCopy: pass.isChanged,
  })
}
