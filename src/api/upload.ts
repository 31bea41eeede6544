/** Upload (lähetetty tiedosto): streamed to disk under a name of its own, and meant by that name when it is imported. */
import { randomUUID } from 'node:crypto'
import { createWriteStream, existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { FastifyRequest } from 'fastify'

export interface Uploads {
  take(request: FastifyRequest): Promise<{ upload: string; fileName: string }>
  /**
   * Input with an `upload` turned to the path of the file, in the field where the action takes one; a path of the server (`file`,
   * `out`, `input`, `regressors`, `compare`) is not taken from the network.
   */
  resolved(input: object, field: FileField): object
  /** Removes the file that an input means by its `upload`, and no other. */
  letGo(input: object): void
}

/** What an action calls the file that it is given. */
export type FileField = 'file' | 'input'

const cutShort = (error: Error & { statusCode?: number }): never => {
  throw Object.assign(new Error(`the file was not sent whole: ${error.message}`), {
    statusCode: error.statusCode ?? 400,
  })
}

/** The disk's own troubles have a code; a request that ends in the middle has none. */
function halfSent(path: string, error: Error & { code?: string }): never {
  rmSync(path, { force: true })
  if (error.code !== undefined) throw error
  return cutShort(error)
}

/** Fields that name a file of the machine that the product runs on. */
const PATHS: ReadonlySet<string> = new Set(['file', 'out', 'input', 'regressors', 'compare'])

const withoutPaths = (input: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(input).filter(([name]) => !PATHS.has(name)))

const KEPT_MS = 24 * 3_600_000

export function uploadsIn(folder: string): Uploads {
  mkdirSync(folder, { recursive: true })
  for (const name of readdirSync(folder)) {
    if (Date.now() - statSync(join(folder, name)).mtimeMs > KEPT_MS)
      rmSync(join(folder, name), { recursive: true, force: true })
  }
  const names = new Map<string, string>()
  const pathOf = (upload: unknown): string | undefined =>
    typeof upload === 'string' && /^[0-9a-f-]{36}$/.test(upload) ? join(folder, upload) : undefined
  return {
    async take(request) {
      const part = await request.file().catch(cutShort)
      if (!part) throw Object.assign(new Error('no file was sent'), { statusCode: 400 })
      const upload = randomUUID()
      const path = join(folder, upload)
      await pipeline(part.file, createWriteStream(path)).catch((error) => halfSent(path, error))
      if (part.file.truncated) {
        rmSync(path, { force: true })
        throw Object.assign(new Error('the file is larger than 4 GB'), { statusCode: 413 })
      }
      const fileName = basename(part.filename)
      names.set(upload, fileName)
      return { upload, fileName }
    },
    resolved(input, field) {
      const { upload, ...rest } = withoutPaths(input)
      if (typeof upload !== 'string') return rest
      const path = pathOf(upload)
      const known = path !== undefined && existsSync(path) ? { [field]: path } : {}
      const fileName = names.get(upload)
      return { upload, ...known, ...(fileName === undefined ? {} : { fileName }), ...rest }
    },
    letGo(input) {
      const path = pathOf((input as Record<string, unknown>).upload)
      if (path !== undefined) rmSync(path, { force: true })
    },
  }
}
