/**
 * Ledger import (kirjanpidon tuonti): from a ready file to lines and monthly sums in a work folder; nothing is published here.
 *
 * Records the engine gave + records it put aside must be the records that were counted beforehand, or the import fails.
 */
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { holdsIdentityCode } from '#kernel/identity-code.ts'
import type { RowReason } from '#model/import-report.ts'
import type { Profile } from '#model/profile.ts'
import { readParquet, readParquetInOrder, rowsFromJson, writePartitioned } from './duckdb.ts'
import type { EngineRow, Write } from './engine.ts'
import {
  carriedColumns,
  type LedgerFile,
  linesPerRecord,
  linesSql,
  stageSql,
  sumsSql,
  type Trimming,
} from './ledger-lines.ts'

export interface CountedFile extends LedgerFile {
  /** Records after the heading that hold something. */
  readonly records: number
  /** Row of the first record after the heading, counted from 1. */
  readonly firstRow: number
  /** Rows after the heading that hold nothing, ascending. */
  readonly blanks: readonly number[]
}

export interface FaultyRow {
  readonly row: number
  readonly column: string
  readonly reason: RowReason
  readonly text: string
}

export interface ReadLedger {
  readonly linesPath: string
  readonly sumsFolder: string
  readonly accepted: number
  readonly lines: number
  readonly sumCents: bigint
  readonly rejectedSumCents: bigint
  readonly from: string | null
  readonly to: string | null
  readonly faulty: readonly FaultyRow[]
  /** Rows that have no place in the line file: blank ones and ones whose structure is broken. */
  readonly gaps: readonly number[]
  readonly linesPerRecord: number
}

/** More rejected rows than this are a wrong profile, not rows to mend. */
export const MOST_FAULTS = 1_000_000

const BROKEN: Record<string, RowReason> = {
  'MISSING COLUMNS': 'too-few-columns',
  'TOO MANY COLUMNS': 'too-many-columns',
  'UNQUOTED VALUE': 'broken-quotes',
  'INVALID ENCODING': 'broken-encoding',
  'INVALID STATE': 'broken-quotes',
}

export interface LedgerReading {
  readonly file: CountedFile
  readonly profile: Profile
  readonly area: string
  /** An empty work folder; `lines.parquet` and `sum/` are made in it. */
  readonly folder: string
  readonly signal: AbortSignal
}

/** Throws `rows lost: …` when the engine's count of records differs from the one made beforehand. */
export async function readLedger(db: Write, reading: LedgerReading): Promise<ReadLedger> {
  const read = await readOnce(db, reading, 'as-is')
  if (!(await hasPadding(db, read.sumsFolder))) return read
  rmSync(read.sumsFolder, { recursive: true, force: true })
  return readOnce(db, reading, 'trimmed')
}

async function readOnce(db: Write, reading: LedgerReading, trimming: Trimming): Promise<ReadLedger> {
  const { file, profile, area, folder, signal } = reading
  const stage = join(folder, 'stage.parquet')
  await db.run(stageSql(file, profile, file.firstRow - 1, trimming, stage), signal)
  const broken = await brokenRows(db)
  const gaps = [...file.blanks, ...broken.map(({ row }) => row)].sort((a, b) => a - b)
  const records = await countRecords(db, stage, file, broken.length)
  await markIdentityCodes(db, stage, profile)
  const faulty = await faultyRows(db, stage, file.firstRow, gaps)
  const isFinal = faulty.length === 0 && profile.monthColumns === undefined
  const linesPath = isFinal ? stage : await writeSoundLines(db, stage, reading)
  const sumsFolder = join(folder, 'sum')
  await db.run(writePartitioned(sumsSql(linesPath, area, profile), sumsFolder), signal)
  return {
    linesPath,
    sumsFolder,
    accepted: records - faulty.length,
    faulty: [...faulty, ...broken].sort((a, b) => a.row - b.row),
    gaps,
    linesPerRecord: linesPerRecord(profile),
    rejectedSumCents: faulty.length === 0 ? 0n : await rejectedSum(db, stage, profile),
    ...(await totals(db, sumsFolder, linesPath)),
  }
}

async function countRecords(db: Write, stage: string, file: CountedFile, broken: number): Promise<number> {
  const [count] = await db.rows(`SELECT count(*) AS records FROM ${readParquetInOrder([stage])}`)
  const records = Number(count?.records)
  if (records + broken === file.records) return records
  throw new Error(`rows lost: ${file.records} counted, ${records} read, ${broken} broken`)
}

/** Row of a record by its place in the line file, when some rows gave no record. */
export function rowOfRecord(record: number, firstRow: number, gaps: readonly number[]): number {
  let row = firstRow + record
  for (const gap of gaps) {
    if (gap > row) break
    row += 1
  }
  return row
}

/** Whether any text of a ledger key begins or ends with a space: then the file is read again with them taken away. */
async function hasPadding(db: Write, sumsFolder: string): Promise<boolean> {
  if (!hasSums(sumsFolder)) return false
  const keys = ['organisation', 'cost_centre', 'account', 'function', 'provider']
  const padded = keys.map((column) => `${column} LIKE ' %' OR ${column} LIKE '% '`).join(' OR ')
  const [row] = await db.rows(
    `SELECT count(*) AS padded FROM ${readParquet([`${sumsFolder}/**/*.parquet`], 'hive')} WHERE ${padded}`,
  )
  return Number(row?.padded) > 0
}

async function brokenRows(db: Write): Promise<FaultyRow[]> {
  const rows = await db.rows(`
    SELECT line, min(error_type) AS kind, min(left(csv_line, 80)) AS text FROM reject_errors GROUP BY line ORDER BY line`)
  return rows.map((row) => ({
    row: Number(row.line),
    column: '',
    reason: BROKEN[String(row.kind)] ?? 'broken-quotes',
    text: String(row.text ?? '').trim(),
  }))
}

/** Puts the places of records that carry a person's identity code in `rejected_record`. */
async function markIdentityCodes(db: Write, stage: string, profile: Profile): Promise<void> {
  await db.run('CREATE OR REPLACE TEMP TABLE rejected_record (record BIGINT, fault VARCHAR)')
  const records: { record: string; fault: string }[] = []
  for (const column of carriedColumns(profile)) {
    // Texts that repeat are tried once each by the engine; vouchers do not repeat, so short ones are passed over.
    const long = column === 'voucher' ? 'strlen(voucher) >= 11 AND ' : ''
    const found = await db.rows(`
      SELECT file_row_number AS record, ${column} AS text FROM ${readParquetInOrder([stage])}
      WHERE ${long}regexp_matches(${column}, '[0-9]{6}[-+A-FU-Ya-fu-y][0-9]{3}[0-9A-Ya-y]')`)
    const codes = found.filter((row) => holdsIdentityCode(String(row.text)))
    records.push(...codes.map((row) => ({ record: String(row.record), fault: `${column}:identity-code` })))
  }
  if (records.length === 0) return
  const rows = rowsFromJson({ record: 'BIGINT', fault: 'VARCHAR' })
  await db.rows(`INSERT INTO rejected_record SELECT * FROM ${rows}`, [JSON.stringify(records)])
}

async function faultyRows(db: Write, stage: string, firstRow: number, gaps: readonly number[]): Promise<FaultyRow[]> {
  const rows = await db.rows(`
    SELECT file_row_number AS record, coalesce(r.fault, s.fault) AS fault, CASE WHEN r.fault IS NULL THEN fault_text ELSE '' END AS text
    FROM ${readParquetInOrder([stage])} s LEFT JOIN (SELECT record, min(fault) AS fault FROM rejected_record GROUP BY record) r
      ON r.record = s.file_row_number
    WHERE s.fault IS NOT NULL OR r.fault IS NOT NULL ORDER BY record LIMIT ${MOST_FAULTS + 1}`)
  return rows.map((row) => faultyRow(row, rowOfRecord(Number(row.record), firstRow, gaps)))
}

function faultyRow(row: EngineRow, place: number): FaultyRow {
  const fault = String(row.fault)
  const cut = fault.lastIndexOf(':')
  return {
    row: place,
    column: fault.slice(0, cut),
    reason: fault.slice(cut + 1) as RowReason,
    text: String(row.text ?? ''),
  }
}

/** Lines anew, where some record was rejected or gives many lines. The stage itself is the line file otherwise. */
async function writeSoundLines(db: Write, stage: string, { profile, folder, signal }: LedgerReading): Promise<string> {
  const lines = join(folder, 'lines.parquet')
  await db.run(linesSql(stage, profile, 'rejected_record', lines), signal)
  return lines
}

const hasSums = (folder: string): boolean => existsSync(folder) && readdirSync(folder).length > 0

/** Without any line there are no sums to add up. */
async function totals(db: Write, sumsFolder: string, lines: string) {
  if (!hasSums(sumsFolder)) return { lines: 0, sumCents: 0n, from: null, to: null }
  const [sum] = await db.rows(`
    SELECT CAST(coalesce(sum(lines), 0) AS BIGINT) AS lines, CAST(coalesce(sum(cents), 0) AS BIGINT) AS cents
    FROM ${readParquet([`${sumsFolder}/**/*.parquet`], 'hive')}`)
  const [days] = await db.rows(`
    SELECT CAST(min(day) AS VARCHAR) AS from_day, CAST(max(day) AS VARCHAR) AS to_day
    FROM ${readParquetInOrder([lines])} WHERE cents IS NOT NULL`)
  return {
    lines: Number(sum?.lines),
    sumCents: BigInt(String(sum?.cents)),
    from: days?.from_day === null ? null : String(days?.from_day),
    to: days?.to_day === null ? null : String(days?.to_day),
  }
}

async function rejectedSum(db: Write, stage: string, profile: Profile): Promise<bigint> {
  const columns =
    profile.monthColumns === undefined ? ['cents'] : Object.keys(profile.monthColumns).map((_, k) => `cents${k}`)
  const [row] = await db.rows(`
    SELECT CAST(coalesce(sum(${columns.map((column) => `coalesce(${column}, 0)`).join(' + ')}), 0) AS BIGINT) AS cents
    FROM ${readParquetInOrder([stage])} s
    WHERE s.fault IS NOT NULL OR s.file_row_number IN (SELECT record FROM rejected_record)`)
  return BigInt(String(row?.cents))
}
