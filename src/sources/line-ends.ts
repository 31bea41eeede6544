/**
 * Line ends (rivinvaihdot): makes every line of a text end with a newline alone, chunk by chunk.
 *
 * The bulk reader takes one kind of line end a file, and Windows exports mix them. A carriage return that ends no line
 * becomes a space.
 */
import { Buffer } from 'node:buffer'

const RETURN = 0x0d
const NEWLINE = 0x0a
const SPACE = 0x20

/** Gives a chunk without carriage returns; one that ends a chunk is held back until the next byte is known. */
export function newlinesOnly(): (chunk: Buffer) => Buffer {
  let isHeld = false
  return (chunk) => {
    if (chunk.length === 0) return chunk
    const before = isHeld && chunk[0] !== NEWLINE ? 1 : 0
    isHeld = chunk[chunk.length - 1] === RETURN
    return before === 0 && chunk.indexOf(RETURN) < 0 ? chunk : rewritten(chunk, before)
  }
}

/** @param before how many held returns proved to end no line */
function rewritten(chunk: Buffer, before: number): Buffer {
  const out = Buffer.allocUnsafe(chunk.length + before)
  if (before > 0) out[0] = SPACE
  let size = before
  let from = 0
  for (let at = chunk.indexOf(RETURN); at >= 0; at = chunk.indexOf(RETURN, from)) {
    size += chunk.copy(out, size, from, at)
    from = at + 1
    if (from < chunk.length && chunk[from] !== NEWLINE) out[size++] = SPACE
  }
  size += chunk.copy(out, size, from)
  return out.subarray(0, size)
}
