/** Ledger import (kirjanpidon tuonti): ready file → lines and sums → checks → published state. */
import { rmSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { done, type Outcome } from '#kernel/outcome.ts'
import type { ImportReport } from '#model/import-report.ts'
import { openEngine } from '#pool/engine.ts'
import { describeFiles, importOf, type KeptImport, keepImport, placeFolder } from '#pool/imports.ts'
import { MOST_FAULTS, type ReadLedger, readLedger } from '#pool/ledger-import.ts'
import { changePool, publishState } from '#pool/pool.ts'
import { canonicalJson, hashOf, inStore, workFolder } from '#pool/store.ts'
import type { FileFault } from '#sources/file-fault.ts'
import { type ReadyFile, readyLedgerFile } from '#sources/ledger-file.ts'
import { type Call, no, type Refusal } from './action.ts'
import type { Imported } from './import-input.ts'
import type { LedgerToImport } from './ledger-to-import.ts'
import { emptiedColumns, overlapRefusal } from './overlap.ts'
import { writeRejected } from './rejected-rows.ts'
import { reasonCounts } from './table-report.ts'

const ENGINE_MB = 1024

export async function importLedger(input: LedgerToImport, call: Call): Promise<Outcome<Imported, Refusal>> {
  const { store } = call.world.pool
  const folder = workFolder(store)
  try {
    call.progress('reading', 0)
    const ready = await readyLedgerFile(resolve(input.file), input.profile, folder, {
      signal: call.signal,
      onProgress: (bytes, all) => call.progress('reading', (0.3 * bytes) / Math.max(1, all)),
    })
    if (!ready.ok) return faultRefusal(ready.why, input)
    const id = hashOf(canonicalJson([ready.value.sha256, { ...input.profile, id: '', name: '' }, input.area])).slice(
      0,
      32,
    )
    const before = importOf(store, id)
    if (before) return await again(before, input, call)
    return await takeIn({ input, call, ready: ready.value, id, folder })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

interface Taking {
  readonly input: LedgerToImport
  readonly call: Call
  readonly ready: ReadyFile
  readonly id: string
  readonly folder: string
}

async function takeIn(taking: Taking): Promise<Outcome<Imported, Refusal>> {
  const { input, call, ready, folder } = taking
  call.progress('importing', 0.3)
  const db = await openEngine({
    reach: [`${call.world.pool.store.folder}/`, ready.csvPath],
    spill: join(folder, 'spill'),
    memoryMb: ENGINE_MB,
  })
  try {
    const file = { ...ready, firstRow: ready.headingRow + 1, blanks: ready.blankRows }
    const read = await readLedger(db, { file, profile: input.profile, area: input.area, folder, signal: call.signal })
    const refusal = worthless(read) ?? unreconciled(read, input)
    if (refusal) return refusal
    call.progress('mapping', 0.8)
    return await publishLedger(taking, read, await emptiedColumns(db, read.linesPath, input.profile))
  } finally {
    await db.close()
  }
}

/** A file of which most rows are rejected was read with the wrong profile: nothing of it is taken. */
function worthless(read: ReadLedger) {
  const { accepted, faulty } = read
  if (accepted > faulty.length && faulty.length <= MOST_FAULTS && read.lines > 0) return undefined
  const reasons = Object.entries(reasonCounts(faulty))
    .map(([reason, rows]) => `${reason} ${rows}`)
    .join(', ')
  const [first] = faulty
  const where = first ? `row ${first.row}${first.column === '' ? '' : `, column ${first.column}`}` : ''
  return faulty.length === 0
    ? no('empty', 'the file has no amounts: there is nothing to take')
    : no(
        'mostly-rejected',
        `${faulty.length} of ${accepted + faulty.length} rows were rejected (${reasons}); first: ${where} "${first?.text ?? ''}". Check the profile.`,
        where,
      )
}

/** The control total must be the accepted sum, with the legible sums of rejected rows added where there are any. */
function unreconciled(read: ReadLedger, { controlCents }: LedgerToImport) {
  if (controlCents === null) return undefined
  const difference = BigInt(controlCents) - read.sumCents - read.rejectedSumCents
  if (difference === 0n) return undefined
  return no(
    'control-total-differs',
    `the file comes to ${inEuros(read.sumCents)} € (and rejected rows to ${inEuros(read.rejectedSumCents)} €), the control total is ${inEuros(BigInt(controlCents))} €: ${inEuros(difference)} € is missing`,
    'controlTotal',
  )
}

const inEuros = (cents: bigint): string => (Number(cents) / 100).toFixed(2).replace('.', ',')

/** What another import has published meanwhile is looked at here, where no other can publish. */
function publishLedger(taking: Taking, read: ReadLedger, emptied: ImportReport['emptied']) {
  const { input, call, ready, id } = taking
  const { pool } = call.world
  return changePool(pool, async (before): Promise<Outcome<Imported, Refusal>> => {
    call.signal.throwIfAborted()
    const same = before.imports.includes(id) ? importOf(pool.store, id) : undefined
    if (same) return done({ report: same.report, wasThere: true })
    const overlap = await overlapRefusal(pool, [`${read.sumsFolder}/**/*.parquet`], input)
    if (overlap) return overlap
    await writeRejected({ pool, id, ready, profile: input.profile, faulty: read.faulty })
    const linePlace = join('line', `area=${input.area}`, `import=${id}`)
    const sumPlace = join('sum', `import=${id}`)
    placeFolder(pool.store, read.sumsFolder, sumPlace)
    placeFolder(pool.store, read.linesPath, join(linePlace, 'lines.parquet'))
    const files = {
      line: await describeFiles(pool.db, pool.store, linePlace),
      sum: await describeFiles(pool.db, pool.store, sumPlace),
      observation: [],
    }
    const report = reportOf(taking, read, emptied)
    const finder = { firstRow: ready.headingRow + 1, gaps: read.gaps, linesPerRecord: read.linesPerRecord }
    const kept: KeptImport = {
      report,
      sources: input.source ? [input.source] : [],
      finder,
      profile: input.profile,
      files,
    }
    keepImport(pool.store, kept)
    const deed = { at: report.at, by: report.by, deed: `import ${report.file}` }
    await publishState(pool, { imports: [...before.imports, id], book: before.book }, deed)
    call.progress('published', 1)
    return done({ report, wasThere: false })
  })
}

function reportOf(
  { input, call, ready, id }: Taking,
  read: ReadLedger,
  emptied: ImportReport['emptied'],
): ImportReport {
  return {
    id,
    kind: 'ledger',
    file: input.fileName ?? basename(input.file),
    bytes: ready.bytes,
    area: input.area,
    profile: input.profile.id,
    source: input.source?.id ?? `ledgers-${input.area}`,
    at: call.world.now(),
    by: call.actor.name,
    rowsRead: read.accepted + read.faulty.length,
    rowsAccepted: read.accepted,
    rowsRejected: read.faulty.length,
    sumCents: Number(read.sumCents),
    rejectedSumCents: Number(read.rejectedSumCents),
    control:
      input.controlCents === null
        ? null
        : { cents: input.controlCents, differenceCents: input.controlCents - Number(read.sumCents) },
    from: read.from,
    to: read.to,
    reasons: reasonCounts(read.faulty),
    rejected: read.faulty.slice(0, 100),
    emptied,
    mends: input.mends ?? null,
  }
}

/** The same file once more: nothing changes when it is in; one that was undone is put back as it was. */
async function again(
  { report, files }: KeptImport,
  input: LedgerToImport,
  call: Call,
): Promise<Outcome<Imported, Refusal>> {
  const { pool } = call.world
  return changePool(pool, async (before): Promise<Outcome<Imported, Refusal>> => {
    if (before.imports.includes(report.id)) return done({ report, wasThere: true })
    const overlap = await overlapRefusal(
      pool,
      files.sum.map((file) => inStore(pool.store, file.path)),
      input,
    )
    if (overlap) return overlap
    const deed = { at: call.world.now(), by: call.actor.name, deed: `put back ${report.file}` }
    await publishState(pool, { imports: [...before.imports, report.id], book: before.book }, deed)
    return done({ report, wasThere: false })
  })
}

export function faultRefusal(fault: FileFault, { file, fileName }: { file: string; fileName?: string | undefined }) {
  const place = [
    fileName ?? basename(file),
    ...(fault.row === undefined ? [] : [`row ${fault.row}`]),
    ...(fault.column === undefined ? [] : [`column ${fault.column}`]),
  ].join(', ')
  return no(fault.fault, `${place}: ${fault.detail}`, place)
}
