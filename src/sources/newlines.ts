/** Newlines (rivinvaihdot): a copy of a text file whose lines all end alike; an export put together of two systems' files has both kinds. */
import { createReadStream, createWriteStream } from 'node:fs'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'

const RETURN = 0x0d

/** Writes the file with every `\r\n` as `\n`. Rows and records stay where they are. */
export async function copyWithPlainNewlines(from: string, to: string): Promise<void> {
  let held = Buffer.alloc(0)
  const plain = new Transform({
    transform(chunk: Buffer, _, next) {
      const whole = held.length === 0 ? chunk : Buffer.concat([held, chunk])
      const cut = whole.at(-1) === RETURN ? whole.length - 1 : whole.length
      held = Buffer.from(whole.subarray(cut))
      next(null, Buffer.from(whole.subarray(0, cut).toString('latin1').replaceAll('\r\n', '\n'), 'latin1'))
    },
    flush(next) {
      next(null, held)
    },
  })
  await pipeline(createReadStream(from, { highWaterMark: 1 << 20 }), plain, createWriteStream(to))
}
