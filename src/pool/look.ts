/**
 * Looks at pooled cost (kysely): sums for a picture, coverage, what is unmapped, what each rule takes.
 *
 * SQL that DuckDB, Trino and Spark share; `cost` and `sum` are tables of a snapshot given by name.
 */

import type { Day } from '#kernel/day.ts'
import { type Cents, centsOf } from '#kernel/money.ts'
import { type Grain, periodOf } from '#kernel/period.ts'
import type { Production } from '#model/category.ts'
import type { CostKind, CostRow } from '#model/cost.ts'
import type { UnmappedKey } from '#model/mapping-state.ts'
import { shareSql } from './duckdb.ts'
import type { Read } from './engine.ts'

export interface MovedSum {
  readonly from: string
  readonly to: string
  readonly fromRule: string
  readonly toRule: string
  readonly euros: number
  readonly keys: number
}

/** Cost rows of an area summed at a grain. Sums known only by the year stand at their year whatever the grain. */
export async function costRows(db: Read, cost: string, area: string, grain: Grain, source: string): Promise<CostRow[]> {
  const unit = { year: 'year', quarter: 'quarter', month: 'month' }[grain]
  const rows = await db.rows(
    `SELECT grain, CAST(CAST(date_trunc(CASE WHEN grain = 'year' THEN 'year' ELSE '${unit}' END, month) AS DATE) AS VARCHAR) AS first_day,
       category, production, payer, kind, CAST(sum(cents) AS BIGINT) AS cents
     FROM ${cost} WHERE area = ? AND category <> ''
     GROUP BY 1, 2, category, production, payer, kind
     ORDER BY 2, category, payer, production, kind`,
    [area],
  )
  return rows.map((row) => ({
    area,
    period: periodOf(String(row.first_day) as Day, row.grain === 'year' ? 'year' : grain),
    category: String(row.category),
    production: String(row.production) as Production,
    payer: String(row.payer),
    kind: String(row.kind) as CostKind,
    cents: centsOf(BigInt(String(row.cents))),
    source,
  }))
}

export interface CoveredMonths {
  readonly organisation: string
  /** First days of months, or of years where only the year is known, ascending. */
  readonly months: readonly { readonly day: Day; readonly grain: 'month' | 'year' }[]
}

/** Which months each organisation's ledger has anything in. */
export async function coveredMonths(db: Read, cost: string, area: string): Promise<CoveredMonths[]> {
  const rows = await db.rows(
    `SELECT organisation, CAST(month AS VARCHAR) AS day, grain FROM ${cost} WHERE area = ? AND kind <> 'elimination'
     GROUP BY organisation, month, grain ORDER BY organisation, month`,
    [area],
  )
  return [...Map.groupBy(rows, (row) => String(row.organisation))].map(([organisation, found]) => ({
    organisation,
    months: found.map((row) => ({ day: String(row.day) as Day, grain: row.grain === 'year' ? 'year' : 'month' })),
  }))
}

/** Booked sums of an area that no rule takes, over whole years; all years where none are given. */
export async function unmappedCents(
  db: Read,
  cost: string,
  area: string,
  years: { readonly from?: number | undefined; readonly to?: number | undefined },
): Promise<Cents> {
  const [row] = await db.rows(
    `SELECT CAST(coalesce(sum(cents), 0) AS BIGINT) AS cents FROM ${cost}
     WHERE area = ? AND category = '' AND year >= ? AND year <= ?`,
    [area, years.from ?? 0, years.to ?? 9999],
  )
  return centsOf(BigInt(String(row?.cents)))
}

export interface MappedTotals {
  readonly mapped: Cents
  readonly unmapped: Cents
  readonly keys: number
}

/** Over all areas: booked sums that some rule took, and those that none did. */
export async function mappedTotals(db: Read, cost: string): Promise<MappedTotals> {
  const [row] = await db.rows(`
    SELECT CAST(coalesce(sum(CASE WHEN category <> '' THEN cents ELSE 0 END), 0) AS BIGINT) AS mapped,
      CAST(coalesce(sum(CASE WHEN category = '' THEN cents ELSE 0 END), 0) AS BIGINT) AS unmapped
    FROM ${cost} WHERE kind <> 'elimination'`)
  const [keys] = await db.rows(`
    SELECT count(*) AS keys FROM (SELECT DISTINCT area, organisation, cost_centre, account, function, provider FROM ${cost} WHERE category = '') k`)
  return {
    mapped: centsOf(BigInt(String(row?.mapped))),
    unmapped: centsOf(BigInt(String(row?.unmapped))),
    keys: Number(keys?.keys),
  }
}

/** Unmapped ledger keys, largest first by absolute euros, with the names their ledgers give. */
export async function unmappedKeys(db: Read, cost: string, sum: string, most: number): Promise<UnmappedKey[]> {
  const rows = await db.rows(`
    WITH bare AS (
      SELECT area, organisation, cost_centre, account, function, provider, reason, CAST(sum(cents) AS BIGINT) AS cents,
        CAST(sum(lines) AS BIGINT) AS lines, min(month) AS first_month, max(month) AS last_month
      FROM ${cost} WHERE category = ''
      GROUP BY area, organisation, cost_centre, account, function, provider, reason
      ORDER BY abs(sum(cents)) DESC, area, organisation, cost_centre, account, function, provider LIMIT ${most}
    ),
    names AS (
      SELECT area, organisation, cost_centre, account, function, max(cost_centre_name) AS cost_centre_name,
        max(account_name) AS account_name, max(function_name) AS function_name
      FROM ${sum} GROUP BY area, organisation, cost_centre, account, function
    )
    SELECT b.area, b.organisation, b.cost_centre, b.account, b.function, b.provider, b.reason, b.cents, b.lines,
      CAST(b.first_month AS VARCHAR) AS from_day, CAST(b.last_month AS VARCHAR) AS to_day,
      n.cost_centre_name, n.account_name, n.function_name
    FROM bare b JOIN names n ON n.area = b.area AND n.organisation = b.organisation AND n.cost_centre = b.cost_centre
      AND n.account = b.account AND n.function = b.function
    ORDER BY abs(b.cents) DESC, b.area, b.organisation, b.cost_centre, b.account, b.function, b.provider`)
  return rows.map((row) => ({
    area: String(row.area),
    organisation: String(row.organisation),
    costCentre: String(row.cost_centre),
    costCentreName: String(row.cost_centre_name),
    account: String(row.account),
    accountName: String(row.account_name),
    function: String(row.function),
    functionName: String(row.function_name),
    provider: String(row.provider),
    euros: Number(row.cents) / 100,
    lines: Number(row.lines),
    from: String(row.from_day),
    to: periodOf(String(row.to_day) as Day, 'month').to,
    reason: row.reason === 'no-share-in-force' ? 'no-share-in-force' : 'no-rule',
  }))
}

export async function ruleUses(db: Read, cost: string): Promise<{ rule: string; euros: number; keys: number }[]> {
  const rows = await db.rows(`
    SELECT rule, CAST(sum(cents) AS BIGINT) AS cents, CAST(sum(1) AS BIGINT) AS keys FROM (
      SELECT rule, area, organisation, cost_centre, account, function, provider, sum(cents) AS cents
      FROM ${cost} WHERE kind <> 'elimination' AND rule <> ''
      GROUP BY rule, area, organisation, cost_centre, account, function, provider) k
    GROUP BY rule ORDER BY rule`)
  return rows.map((row) => ({ rule: String(row.rule), euros: Number(row.cents) / 100, keys: Number(row.keys) }))
}

/** A key's month as one sum, whatever files it came in: pooled cost divides that sum, and a cent is rounded once. */
function togetherSql(sums: string): string {
  const key = 'area, month, grain, organisation, cost_centre, account, function, provider'
  return `(SELECT ${key}, CAST(sum(cents) AS BIGINT) AS cents FROM ${sums} GROUP BY ${key})`
}

/**
 * What two ways of placing the same sums differ in. Both cut each sum into parts of one; the overlap of an old and a new part
 * is what moves from the one to the other.
 *
 * @param sum the sums' table; `before` and `after` are placement tables
 */
export async function movedSums(db: Read, sum: string, before: string, after: string): Promise<MovedSum[]> {
  const key = ['area', 'organisation', 'cost_centre', 'account', 'function', 'provider']
  const same = (table: string) => key.map((column) => `${table}.${column} = s.${column}`).join(' AND ')
  const rows = await db.rows(`
    SELECT b.category AS from_category, a.category AS to_category, b.rule AS from_rule, a.rule AS to_rule,
      CAST(sum(${shareSql('s.cents', 'least(a.high, b.high)')} - ${shareSql('s.cents', 'greatest(a.low, b.low)')}) AS BIGINT) AS cents,
      count(DISTINCT ${key.map((column) => `s.${column}`).join(" || '|' || ")}) AS keys
    FROM ${togetherSql(sum)} s
    JOIN ${before} b ON ${same('b')} AND s.month >= b.from_day AND s.month <= b.to_day
    JOIN ${after} a ON ${same('a')} AND s.month >= a.from_day AND s.month <= a.to_day AND a.low < b.high AND b.low < a.high
    WHERE a.category <> b.category OR a.rule <> b.rule
    GROUP BY b.category, a.category, b.rule, a.rule
    ORDER BY abs(sum(s.cents)) DESC, b.category, a.category, b.rule, a.rule`)
  return rows.map((row) => ({
    from: String(row.from_category),
    to: String(row.to_category),
    fromRule: String(row.from_rule),
    toRule: String(row.to_rule),
    euros: Number(row.cents) / 100,
    keys: Number(row.keys),
  }))
}

/** Booked sums that a placement leaves unmapped. */
export async function unmappedBy(db: Read, sum: string, placements: string): Promise<Cents> {
  const [row] = await db.rows(`
    SELECT CAST(coalesce(sum(s.cents), 0) AS BIGINT) AS cents FROM ${togetherSql(sum)} s JOIN ${placements} p
      ON p.area = s.area AND p.organisation = s.organisation AND p.cost_centre = s.cost_centre AND p.account = s.account
      AND p.function = s.function AND p.provider = s.provider AND s.month >= p.from_day AND s.month <= p.to_day
    WHERE p.category = ''`)
  return centsOf(BigInt(String(row?.cents)))
}
