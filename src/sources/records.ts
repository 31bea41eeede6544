/**
 * Records (tietueet): where each record of a delimited UTF-8 text begins and ends.
 *
 * Rows count from 1 and include skipped lines, the heading and blank lines, as a spreadsheet shows them. A quote opens a
 * field only at its start (RFC 4180); a newline within quotes does not end the record. Skipped lines know no quotes.
 * Spaces before an opening quote are passed over, as the bulk reader does.
 */
import type { Buffer } from 'node:buffer'

export const LONGEST_RECORD = 1_000_000
const MOST_BLANKS = 1_048_576
const NEWLINE = 0x0a
const RETURN = 0x0d
const QUOTE = 0x22
const SPACE = 0x20
const TOO_LONG = -1

/** A record's bytes, without its newline: `end` is not included. */
export interface Span {
  readonly row: number
  readonly start: number
  readonly end: number
}

export type ScanFault = 'line-too-long' | 'unclosed-quote' | 'too-many-blanks'

/** How far a scan has come. Made by `newScan`, moved by `scanChunk` and `endScan`, read by anyone. */
export interface Scan {
  readonly separator: number
  readonly skipRows: number
  readonly wanted: readonly number[]
  /** Rows closed so far, of every kind. */
  rows: number
  heading: Span | undefined
  /** Rows after the skipped ones that hold nothing. */
  readonly blanks: number[]
  /** Spans of the wanted rows met so far; the reader empties it. */
  readonly found: Span[]
  nextWanted: number
  base: number
  start: number
  isQuoted: boolean
  /** The last byte was a quote within quotes: the next one tells whether it closed them. */
  isClosing: boolean
  last: number
  /** The last byte that was no space. */
  lastSolid: number
  /** The first quote in the chunk at hand, or −1; behind it they are met one by one. */
  quote: number
}

/** @param wanted rows whose spans are kept, in ascending order */
export const newScan = (separator: string, skipRows: number, wanted: readonly number[] = []): Scan => ({
  separator: separator.charCodeAt(0),
  skipRows,
  wanted,
  rows: 0,
  heading: undefined,
  blanks: [],
  found: [],
  nextWanted: 0,
  base: 0,
  start: 0,
  isQuoted: false,
  isClosing: false,
  last: NEWLINE,
  lastSolid: NEWLINE,
  quote: -1,
})

/** Takes the next bytes of the file; tells a fault as soon as it is certain. */
export function scanChunk(scan: Scan, chunk: Buffer): ScanFault | undefined {
  let at = scan.isClosing ? afterQuote(scan, chunk, 0) : 0
  scan.quote = chunk.indexOf(QUOTE, at)
  while (at < chunk.length) {
    at = scan.isQuoted ? throughQuotes(scan, chunk, at) : throughPlain(scan, chunk, at)
    if (at === TOO_LONG) return 'line-too-long'
  }
  scan.base += chunk.length
  scan.last = chunk[chunk.length - 1] ?? scan.last
  scan.lastSolid = solidBefore(scan, chunk, chunk.length)
  if (scan.blanks.length > MOST_BLANKS) return 'too-many-blanks'
  if (scan.base - scan.start > LONGEST_RECORD) return scan.isQuoted ? 'unclosed-quote' : 'line-too-long'
  return undefined
}

function throughQuotes(scan: Scan, chunk: Buffer, at: number): number {
  let shut = at
  while (shut < chunk.length && chunk[shut] !== QUOTE) shut += 1
  return shut === chunk.length ? shut : afterQuote(scan, chunk, shut + 1)
}

/**
 * Goes on to behind the next newline, or behind the next quote where one comes first.
 * Where no quote is near, a search by native code is fastest; between quotes, a plain loop.
 */
function throughPlain(scan: Scan, chunk: Buffer, at: number): number {
  const isAmongQuotes = scan.quote >= 0 && scan.quote < at
  const newline = isAmongQuotes ? nextMark(chunk, at) : chunk.indexOf(NEWLINE, at)
  const mark = !isAmongQuotes && scan.quote >= 0 && (newline < 0 || scan.quote < newline) ? scan.quote : newline
  if (mark < 0) return chunk.length
  if (chunk[mark] === QUOTE) {
    scan.isQuoted = opensField(scan, chunk, mark)
    return mark + 1
  }
  if (scan.base + mark - scan.start > LONGEST_RECORD) return TOO_LONG
  closeRecord(scan, scan.base + mark, mark === 0 ? scan.last : chunk[mark - 1])
  return mark + 1
}

function nextMark(chunk: Buffer, from: number): number {
  for (let at = from; at < chunk.length; at++) {
    if (chunk[at] === NEWLINE || chunk[at] === QUOTE) return at
  }
  return -1
}

/** Closes a last record that has no newline. */
export function endScan(scan: Scan): ScanFault | undefined {
  if (scan.isQuoted && !scan.isClosing) return 'unclosed-quote'
  if (scan.base > scan.start) closeRecord(scan, scan.base, scan.last)
  return undefined
}

/** A doubled quote stays within the field, any other closes it. Gives where to go on. */
function afterQuote(scan: Scan, chunk: Buffer, at: number): number {
  scan.isClosing = at === chunk.length
  if (scan.isClosing) return at
  scan.isQuoted = chunk[at] === QUOTE
  return scan.isQuoted ? at + 1 : at
}

function opensField(scan: Scan, chunk: Buffer, quote: number): boolean {
  const before = solidBefore(scan, chunk, quote)
  return scan.rows >= scan.skipRows && (before === scan.separator || before === NEWLINE)
}

/** The last byte before a place that is no space; it may stand in an earlier chunk. */
function solidBefore(scan: Scan, chunk: Buffer, place: number): number {
  for (let at = place - 1; at >= 0; at--) {
    if (chunk[at] !== SPACE) return chunk[at] ?? NEWLINE
  }
  return scan.lastSolid
}

function closeRecord(scan: Scan, end: number, before: number | undefined): void {
  scan.rows += 1
  const stop = Math.max(scan.start, before === RETURN ? end - 1 : end)
  const span = { row: scan.rows, start: scan.start, end: stop }
  if (scan.rows > scan.skipRows) {
    if (stop === scan.start) scan.blanks.push(scan.rows)
    else scan.heading ??= span
  }
  if (scan.wanted[scan.nextWanted] === scan.rows) {
    scan.found.push(span)
    scan.nextWanted += 1
  }
  scan.start = end + 1
}

/** The fields of one record, quotes taken away. */
export function fieldsOf(record: string, separator: string): string[] {
  const fields: string[] = []
  for (let at = 0; at <= record.length; ) {
    const field = record[at] === '"' ? quotedField(record, at, separator) : plainField(record, at, separator)
    fields.push(field.text)
    at = field.end + 1
  }
  return fields
}

function plainField(record: string, at: number, separator: string) {
  const found = record.indexOf(separator, at)
  const end = found < 0 ? record.length : found
  return { text: record.slice(at, end), end }
}

function quotedField(record: string, at: number, separator: string) {
  let shut = record.indexOf('"', at + 1)
  while (shut >= 0 && record[shut + 1] === '"') shut = record.indexOf('"', shut + 2)
  const close = shut < 0 ? record.length : shut
  const rest = plainField(record, Math.min(close + 1, record.length), separator)
  return { text: record.slice(at + 1, close).replaceAll('""', '"') + rest.text, end: rest.end }
}

/** One field as CSV writes it: in quotes only where it must be. */
export const writeField = (text: string, separator: string): string =>
  text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
