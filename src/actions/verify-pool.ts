/** Verifies the pool (tarkistus): every file of the published state is there, whole, and has the content it had. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { done } from '#kernel/outcome.ts'
import { type PoolFile, poolFilesOf, type Snapshot } from '#model/snapshot.ts'
import { hashOfFile } from '#pool/imports.ts'
import { bookOf, canonicalJson, hashOf, inStore } from '#pool/store.ts'
import { action, no, type World } from './action.ts'
import { stateOf } from './known.ts'

export const verifyPool = action({
  name: 'verify-pool',
  kind: 'look',
  isLong: true,
  allow: ['controller'],
  about: 'Reads every file of a snapshot and compares it with the hash that was published.',
  example: './varhain verify-pool',
  input: z.object({ snapshot: z.string().optional() }),
  run: async ({ snapshot: id }, { world, progress, signal }) => {
    const snapshot = stateOf(world, id)
    if (!snapshot.ok) return snapshot
    const changed = changedRecord(world, snapshot.value)
    if (changed) return no('changed-file', `${changed} is not what was published`, changed)
    const files = poolFilesOf(snapshot.value)
    for (const [k, file] of files.entries()) {
      signal.throwIfAborted()
      progress('verifying', k / files.length)
      if (!(await isWhole(world, file)))
        return no('changed-file', `${file.path} is missing or not what was published`, file.path)
    }
    return done({
      snapshot: snapshot.value.id,
      content: snapshot.value.content,
      files: files.length,
      bytes: files.reduce((sum, file) => sum + file.bytes, 0),
    })
  },
})

/** The snapshot and its mapping book are named by their own hashes. */
function changedRecord({ pool }: World, { format: _format, id, content, ...state }: Snapshot): string | undefined {
  const { imports, book, files } = state
  const isSame =
    hashOf(canonicalJson({ imports, book, files })) === content && hashOf(canonicalJson({ content, ...state })) === id
  if (!isSame) return join('snapshots', `${id}.json`)
  const place = join('books', `${book}.json`)
  if (!existsSync(inStore(pool.store, place))) return place
  const { version: _version, ...entry } = bookOf(pool.store, book)
  return hashOf(canonicalJson(entry)) === book ? undefined : place
}

async function isWhole({ pool }: World, file: PoolFile): Promise<boolean> {
  const path = inStore(pool.store, file.path)
  if (!existsSync(path)) return false
  return (await hashOfFile(path)) === file.sha256
}
