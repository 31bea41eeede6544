/** Table import (taulukon tuonti): indicators, volumes, population, price index or unit prices from a small table. */
import { rmSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { done, type Outcome } from '#kernel/outcome.ts'
import type { RejectedRow } from '#model/import-report.ts'
import type { Observation } from '#model/observation.ts'
import type { Source } from '#model/source.ts'
import { describeFiles, importOf, keepImport, placeFolder } from '#pool/imports.ts'
import { type SourcedObservation, writeObservations } from '#pool/observations.ts'
import { changePool, publishState } from '#pool/pool.ts'
import { canonicalJson, hashOf, workFolder } from '#pool/store.ts'
import { readObservations } from '#sources/observation-table.ts'
import { type TableReading, tableText } from '#sources/table.ts'
import { type Call, no, type Refusal } from './action.ts'
import type { Imported, ImportInput } from './import-input.ts'
import { faultRefusal } from './import-ledger.ts'
import { knownAreas, knownIndicators } from './known.ts'
import { writeRejectedTable } from './rejected-rows.ts'
import { tableReport } from './table-report.ts'

export interface TableInput extends ImportInput {
  readonly area: string
}

export async function importTable(input: TableInput, call: Call): Promise<Outcome<Imported, Refusal>> {
  call.progress('reading', 0)
  const text = await tableText(resolve(input.file))
  if (!text.ok) return faultRefusal(text.why, input)
  const areas = knownAreas(call.world)
  const indicators = knownIndicators(call.world)
  const reading = readObservations(text.value, { kind: input.holds, area: input.area, areas, indicators })
  if (!reading.ok) return faultRefusal(reading.why, input)
  const { rows, rejected, rowsRead } = reading.value
  if (rows.length === 0) return nothingTaken(rejected, rowsRead, input)
  const bytes = (await stat(resolve(input.file))).size
  const source = input.source ?? sourceNamed(input.fileName ?? basename(input.file))
  return done(await keepTable({ input, call, reading: reading.value, source, text: text.value, bytes }))
}

function nothingTaken(rejected: readonly RejectedRow[], rowsRead: number, input: ImportInput) {
  const [first] = rejected
  if (!first) return no('empty', `${input.fileName ?? basename(input.file)}: the table has a heading but no rows`)
  const where = `row ${first.row}, column ${first.column}`
  return no(
    'mostly-rejected',
    `all ${rowsRead} rows were rejected; first: ${where}, ${first.reason} "${first.text}"`,
    where,
  )
}

const sourceNamed = (name: string): Source => ({
  id:
    name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || 'table',
  kind: 'report',
  title: { fi: name, sv: name, en: name },
})

interface TableToKeep {
  readonly input: TableInput
  readonly call: Call
  readonly reading: TableReading<Observation>
  readonly source: Source
  readonly text: string
  readonly bytes: number
}

/** Keeps a table and publishes it. The id is of its content, what it holds, its area and its source. */
export async function keepTable({ input, call, reading, source, text, bytes }: TableToKeep): Promise<Imported> {
  const { pool } = call.world
  const id = hashOf(canonicalJson([text, input.holds, input.area, source.id])).slice(0, 32)
  const folder = workFolder(pool.store)
  try {
    const observations: SourcedObservation[] = reading.rows.map((row) => ({ ...row, source: source.id }))
    return await changePool(pool, async (state) => {
      const same = state.imports.includes(id) ? importOf(pool.store, id) : undefined
      if (same) return { report: same.report, wasThere: true }
      await writeObservations(pool.db, observations, folder)
      const place = join('observation', `import=${id}`)
      placeFolder(pool.store, join(folder, 'observation'), place)
      const days = reading.rows.flatMap((row) => [row.from, row.to])
      const told = { id, kind: 'observations' as const, profile: input.holds, area: input.area, source: source.id }
      const report = tableReport({ ...told, bytes, days }, reading, input, call)
      writeRejectedTable(pool, id, text, reading.rejected)
      const files = { line: [], sum: [], observation: await describeFiles(pool.db, pool.store, place) }
      keepImport(pool.store, { report, sources: [source], finder: null, profile: null, files })
      const deed = { at: report.at, by: report.by, deed: `import ${report.file}` }
      await publishState(pool, { imports: [...state.imports, id], book: state.book }, deed)
      call.progress('published', 1)
      return { report, wasThere: false }
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
