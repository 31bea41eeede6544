/**
 * Overlap (päällekkäisyys): the same organisation's months from two files would count euros twice, so a person must say they add up.
 */
import type { ImportReport } from '#model/import-report.ts'
import type { Profile } from '#model/profile.ts'
import { readParquet, readParquetInOrder } from '#pool/duckdb.ts'
import type { Read } from '#pool/engine.ts'
import { tableOf } from '#pool/imports.ts'
import { carriedColumns } from '#pool/ledger-lines.ts'
import { type Pool, published } from '#pool/pool.ts'
import { no } from './action.ts'
import type { LedgerToImport } from './ledger-to-import.ts'

/** @param sums the monthly sums of the file that is coming in */
export async function overlapRefusal(pool: Pool, sums: readonly string[], { area, adds, mends }: LedgerToImport) {
  const { sum } = published(pool).files
  if (adds || mends !== undefined || sum.length === 0) return undefined
  const rows = await pool.db.rows(
    `SELECT n.organisation, CAST(min(n.month) AS VARCHAR) AS first_month, CAST(max(n.month) AS VARCHAR) AS last_month
     FROM (SELECT DISTINCT organisation, month FROM ${readParquet(sums, 'hive')}) n
     JOIN (SELECT DISTINCT organisation, month FROM ${tableOf(pool.store, sum)} WHERE area = ?) o
       ON o.organisation = n.organisation AND o.month = n.month
     GROUP BY n.organisation ORDER BY n.organisation`,
    [area],
  )
  if (rows.length === 0) return undefined
  const list = rows
    .map((row) => `${row.organisation} ${String(row.first_month).slice(0, 7)}–${String(row.last_month).slice(0, 7)}`)
    .join(', ')
  return no(
    'overlaps',
    `another file has already brought these months: ${list}. Undo that import first, or say that this file adds to it (--adds).`,
    list,
  )
}

/** Columns that held something and are empty from some month on, as after a reorganisation. */
export async function emptiedColumns(db: Read, lines: string, profile: Profile): Promise<ImportReport['emptied']> {
  const columns = carriedColumns(profile).filter(
    (column) => !['organisation', 'cost_centre', 'account'].includes(column),
  )
  if (columns.length === 0) return []
  const last = columns.map(
    (column) =>
      `CAST(CAST(max(CASE WHEN ${column} <> '' THEN month END) + INTERVAL 1 MONTH AS DATE) AS VARCHAR) AS ${column}`,
  )
  const [row] = await db.rows(`
    SELECT CAST(max(month) AS VARCHAR) AS newest, ${last.join(', ')}
    FROM (SELECT CAST(date_trunc('month', day) AS DATE) AS month, ${columns.join(', ')} FROM ${readParquetInOrder([lines])} WHERE cents IS NOT NULL) l`)
  const newest = String(row?.newest)
  return columns
    .filter((column) => row?.[column] !== null && String(row?.[column]) <= newest)
    .map((column) => ({ column, from: String(row?.[column]) }))
}
