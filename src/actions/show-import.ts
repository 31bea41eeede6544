/** Shows the report of one import (tuontiraportti). */
import { z } from 'zod'
import { done } from '#kernel/outcome.ts'
import { ImportReport } from '#model/import-report.ts'
import { action } from './action.ts'
import { keptImport } from './known.ts'

export const showImport = action({
  name: 'show-import',
  kind: 'look',
  allow: ['controller'],
  about: 'Shows what a file gave: rows read, accepted and rejected, sums, reasons.',
  example: './varhain show-import --id 0123abcd',
  input: z.object({ id: z.string().min(1) }),
  output: ImportReport,
  run: async ({ id }, { world }) => {
    const kept = keptImport(world, id)
    return kept.ok ? done(kept.value.report) : kept
  },
})
