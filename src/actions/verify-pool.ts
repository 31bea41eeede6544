/** Verifies the pool (tarkistus): every file of the published state is there, whole, and has the content it had. */
import { existsSync } from 'node:fs'
import { z } from 'zod'
import { done } from '#kernel/outcome.ts'
import type { PoolFile } from '#model/snapshot.ts'
import { hashOfFile } from '#pool/imports.ts'
import { inStore } from '#pool/store.ts'
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
    const files = Object.values(snapshot.value.files).flat()
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

async function isWhole({ pool }: World, file: PoolFile): Promise<boolean> {
  const path = inStore(pool.store, file.path)
  if (!existsSync(path)) return false
  return (await hashOfFile(path)) === file.sha256
}
