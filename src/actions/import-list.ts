/** List import (luettelon tuonti): areas, service classes or indicators, brought in as tables and undone as any import. */
import { mkdirSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { done, type Outcome } from '#kernel/outcome.ts'
import type { ListKind } from '#model/import-report.ts'
import { importFolder, importOf, keepImport } from '#pool/imports.ts'
import { changePool, publishState } from '#pool/pool.ts'
import { canonicalJson, hashOf, writeDurably } from '#pool/store.ts'
import { readAreas } from '#sources/area-table.ts'
import { readIndicatorList } from '#sources/indicator-list.ts'
import { readServiceClasses } from '#sources/service-class-table.ts'
import { tableText } from '#sources/table.ts'
import { type Call, no, type Refusal } from './action.ts'
import type { Imported, ImportInput } from './import-input.ts'
import { faultRefusal } from './import-ledger.ts'
import { writeRejectedTable } from './rejected-rows.ts'
import { tableReport } from './table-report.ts'

const READERS = { areas: readAreas, 'service-classes': readServiceClasses, indicators: readIndicatorList }

export async function importList(input: ImportInput, kind: ListKind, call: Call): Promise<Outcome<Imported, Refusal>> {
  const text = await tableText(resolve(input.file))
  if (!text.ok) return faultRefusal(text.why, input)
  const read = READERS[kind](text.value)
  if (!read.ok) return faultRefusal(read.why, input)
  const { rows, rejected } = read.value
  const [first] = rejected
  if (rows.length === 0) {
    const where = first ? `row ${first.row}, column ${first.column}: ${first.reason} "${first.text}"` : 'it has no rows'
    return no('mostly-rejected', `nothing could be taken: ${where}`, where)
  }
  const id = hashOf(canonicalJson([kind, rows])).slice(0, 32)
  const { pool } = call.world
  const bytes = (await stat(resolve(input.file))).size
  return changePool(pool, async (before) => {
    const same = before.imports.includes(id) ? importOf(pool.store, id) : undefined
    if (same) return done({ report: same.report, wasThere: true })
    const told = { id, kind, profile: kind, area: '', source: input.source?.id ?? kind }
    const report = tableReport({ ...told, bytes, days: [] }, read.value, input, call)
    mkdirSync(importFolder(pool.store, id), { recursive: true })
    writeDurably(join(importFolder(pool.store, id), 'rows.json'), JSON.stringify(rows))
    writeRejectedTable(pool, id, text.value, rejected)
    const files = { line: [], sum: [], observation: [] }
    keepImport(pool.store, { report, sources: input.source ? [input.source] : [], finder: null, profile: null, files })
    const deed = { at: report.at, by: report.by, deed: `import ${report.file}` }
    await publishState(pool, { imports: [...before.imports, id], book: before.book }, deed)
    return done({ report, wasThere: false })
  })
}
