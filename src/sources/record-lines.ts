/**
 * Record lines (tietueet rivinumeroin): the raw text of chosen rows, for tracing a figure and for returning rejected rows.
 *
 * Rows count from 1 with skipped lines, heading and blank lines, as in `records.ts`. One pass over the file.
 */
import { Buffer } from 'node:buffer'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import type { Profile } from '#model/profile.ts'
import { endScan, newScan, type Span, scanChunk } from './records.ts'

export interface RecordLine {
  readonly row: number
  /** As it stands in the file, without its newline. */
  readonly text: string
}

/** Gives the wanted rows in ascending order; a row beyond the end is left out. The file has passed `readyLedgerFile`. */
export async function* recordsAt(
  csvPath: string,
  rows: readonly number[],
  form: Pick<Profile, 'separator' | 'skipRows'>,
): AsyncGenerator<RecordLine> {
  const wanted = [...new Set(rows)].sort((a, b) => a - b)
  const scan = newScan(form.separator, form.skipRows, wanted)
  for await (const chunk of createReadStream(csvPath, { highWaterMark: 1 << 21 })) {
    scanChunk(scan, chunk)
    yield* linesOf(csvPath, scan.found.splice(0))
    if (scan.nextWanted === wanted.length) return
  }
  endScan(scan)
  yield* linesOf(csvPath, scan.found.splice(0))
}

async function* linesOf(csvPath: string, spans: readonly Span[]): AsyncGenerator<RecordLine> {
  if (spans.length === 0) return
  const file = await open(csvPath)
  try {
    for (const { row, start, end } of spans) {
      const { buffer } = await file.read(Buffer.alloc(end - start), 0, end - start, start)
      yield { row, text: buffer.toString('utf8') }
    }
  } finally {
    await file.close()
  }
}

/** The text of one span. */
export async function textOf(csvPath: string, span: Span): Promise<string> {
  for await (const line of linesOf(csvPath, [span])) return line.text
  return ''
}
