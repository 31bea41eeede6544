/**
 * ZIP directory (pakkauksen hakemisto): what a workbook claims to hold, read and judged before anything is unpacked.
 *
 * Refuses zip bombs, encrypted entries and names that climb out. Format: PKWARE APPNOTE 6.3.10, sections 4.3.7–4.3.16.
 */
import { Buffer } from 'node:buffer'
import { createInflateRaw } from 'node:zlib'
import { done, type Outcome } from '#kernel/outcome.ts'
import { type FileFault, faulty } from './file-fault.ts'

const MOST_ENTRIES = 1000
const MOST_BYTES = 2_000_000_000
/** Parts other than worksheets are held whole, so they are kept smaller. */
const LARGEST_PART = 300_000_000
const MOST_RATIO = 200
/** Between two parts stands at most a data descriptor of 24 bytes, or a few bytes of alignment. */
const LARGEST_GAP = 64
/** A small entry may be packed tighter without harm. */
const RATIO_FROM = 50_000_000
const END_RECORD = 0x06054b50
const ENTRY_RECORD = 0x02014b50

export interface ZipEntry {
  readonly name: string
  /** Where its local heading begins and its bytes end. */
  readonly start: number
  readonly end: number
  readonly packed: Buffer
  readonly isDeflated: boolean
  readonly size: number
}

/** The entries of a ZIP that may be unpacked safely. */
export function zipEntries(zip: Buffer): Outcome<readonly ZipEntry[], FileFault> {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  if (end < 0 || end + 22 > zip.length || zip.readUInt32LE(end) !== END_RECORD)
    return faulty('broken-workbook', 'the file is cut short')
  const count = zip.readUInt16LE(end + 10)
  if (count > MOST_ENTRIES) return faulty('zip-bomb', `${count} entries in the workbook`)
  const entries: ZipEntry[] = []
  let total = 0
  let at = zip.readUInt32LE(end + 16)
  for (let k = 0; k < count; k++) {
    const entry = entryAt(zip, at)
    if (!entry.ok) return entry
    total += entry.value.size
    if (total > MOST_BYTES) return faulty('zip-bomb', 'the workbook would unpack to more than 2 GB')
    entries.push(entry.value)
    at = entry.value.next
  }
  return hidden(entries) ?? done(entries)
}

/** Readers that go through the file from its beginning must meet the parts of the directory and no others. */
function hidden(entries: readonly ZipEntry[]): Outcome<never, FileFault> | undefined {
  let end = 0
  for (const entry of entries.toSorted((one, other) => one.start - other.start)) {
    if (entry.start < end || entry.start - end > LARGEST_GAP) {
      return faulty('broken-workbook', `${entry.name} does not stand where its list of parts says`)
    }
    end = entry.end
  }
  return undefined
}

function entryAt(zip: Buffer, at: number): Outcome<ZipEntry & { readonly next: number }, FileFault> {
  if (at + 46 > zip.length || zip.readUInt32LE(at) !== ENTRY_RECORD)
    return faulty('broken-workbook', 'its list of parts is broken')
  const [flags, method] = [zip.readUInt16LE(at + 8), zip.readUInt16LE(at + 10)]
  const [packedSize, size] = [zip.readUInt32LE(at + 20), zip.readUInt32LE(at + 24)]
  const [nameLength, extra, comment] = [zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30), zip.readUInt16LE(at + 32)]
  const name = zip.toString('utf8', at + 46, at + 46 + nameLength)
  if (flags & 1) return faulty('unsupported', 'the workbook is encrypted: save it without a password')
  if (method !== 0 && method !== 8) return faulty('unsupported', `${name} is packed in an unknown way`)
  if (name.split(/[/\\]/).includes('..') || /^[/\\]|^\w:/.test(name))
    return faulty('broken-workbook', `a part is named ${name}`)
  if (size === 0xffffffff) return faulty('zip-bomb', `${name} is of 4 GB or more`)
  if (size > RATIO_FROM && size > packedSize * MOST_RATIO) {
    return faulty('zip-bomb', `${name} would unpack from ${packedSize} to ${size} bytes`)
  }
  if (size > LARGEST_PART && !name.startsWith('xl/worksheets/'))
    return faulty('zip-bomb', `${name} would unpack to ${size} bytes`)
  const start = zip.readUInt32LE(at + 42)
  const data = dataStart(zip, start)
  if (data === undefined || data + packedSize > zip.length) return faulty('broken-workbook', `${name} is cut short`)
  const end = data + packedSize
  const next = at + 46 + nameLength + extra + comment
  return done({ name, start, end, packed: zip.subarray(data, end), isDeflated: method === 8, size, next })
}

/** Where the bytes of an entry begin, behind its local heading. */
function dataStart(zip: Buffer, local: number): number | undefined {
  if (local + 30 > zip.length || zip.readUInt32LE(local) !== 0x04034b50) return undefined
  return local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
}

/** Unpacks an entry piece by piece. Throws where it is broken, or larger than its directory said. */
export async function* unpacked(entry: ZipEntry): AsyncGenerator<Buffer> {
  if (!entry.isDeflated) return yield entry.packed
  const inflate = createInflateRaw({ chunkSize: 1 << 18 })
  inflate.end(entry.packed)
  let size = 0
  for await (const piece of inflate) {
    size += piece.length
    if (size > entry.size) throw new Error(`larger than said: ${entry.name}`)
    yield piece
  }
  if (size !== entry.size) throw new Error(`smaller than said: ${entry.name}`)
}
