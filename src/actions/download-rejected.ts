/** Downloads the rejected rows of an import with their reasons, to be mended and brought in again (hylätyt rivit). */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { done } from '#kernel/outcome.ts'
import { importFolder } from '#pool/imports.ts'
import { action, type Download, no } from './action.ts'
import { keptImport } from './known.ts'

export const downloadRejected = action({
  name: 'download-rejected',
  kind: 'look',
  allow: ['controller'],
  about: 'Gives the rejected rows of an import as a CSV file with the row, the column and the reason.',
  example: './varhain download-rejected --id 0123abcd > hylatyt.csv',
  input: z.object({ id: z.string().min(1) }),
  run: async ({ id }, { world }) => {
    const kept = keptImport(world, id)
    if (!kept.ok) return kept
    const path = join(importFolder(world.pool.store, kept.value.report.id), 'rejected.csv')
    if (!existsSync(path)) return no('none-rejected', 'no row of this file was rejected', 'id')
    const file: Download = {
      fileName: `hylatyt-${id.slice(0, 8)}.csv`,
      type: 'text/csv; charset=utf-8',
      content: readFileSync(path),
    }
    return done(file)
  },
})
