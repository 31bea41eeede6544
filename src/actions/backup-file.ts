/** Files of a backup (varmuuskopion tiedostot): written and read a piece at a time, with their hash, on the disk when they are told. */
import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { pipeline as joined } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'

export interface Written {
  readonly bytes: number
  readonly sha256: string
}

interface Told {
  told(): Written
  through(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array>
}

function counted(): Told {
  const hash = createHash('sha256')
  let bytes = 0
  return {
    told: () => ({ bytes, sha256: hash.digest('hex') }),
    async *through(source) {
      for await (const chunk of source) {
        hash.update(chunk)
        bytes += chunk.length
        yield chunk
      }
    },
  }
}

const written = (path: string) => createWriteStream(path, { mode: 0o600, flush: true })

export async function writeLines(
  path: string,
  pages: AsyncIterable<readonly string[]>,
  signal: AbortSignal,
): Promise<Written> {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const { told, through } = counted()
  const texts = async function* () {
    for await (const lines of pages) yield lines.map((line) => `${line}\n`).join('')
  }
  await pipeline(texts, createGzip(), through, written(path), { signal })
  return told()
}

export async function copyFile(from: string, to: string, signal: AbortSignal): Promise<Written> {
  mkdirSync(dirname(to), { recursive: true, mode: 0o700 })
  const { told, through } = counted()
  await pipeline(createReadStream(from), through, written(to), { signal })
  return told()
}

/** Lines of a compressed file. Nothing but the line feed ends one: text may hold what others take for an end. */
export async function* linesIn(path: string): AsyncGenerator<string> {
  let open: Buffer[] = []
  const source: AsyncIterable<Buffer> = joined(createReadStream(path), createGunzip(), () => undefined)
  for await (const chunk of source) {
    let from = 0
    for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, from)) {
      yield Buffer.concat([...open, chunk.subarray(from, end)]).toString('utf8')
      open = []
      from = end + 1
    }
    if (from < chunk.length) open.push(chunk.subarray(from))
  }
  if (open.length > 0) yield Buffer.concat(open).toString('utf8')
}
