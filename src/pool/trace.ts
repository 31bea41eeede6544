/**
 * Traces (jäljitys) in the pool: from a pooled figure to organisations, cost centres, accounts and the lines themselves.
 */
import type { TraceQuery } from '#model/trace.ts'
import { readParquetInOrder } from './duckdb.ts'
import type { EngineRow, Read } from './engine.ts'

export const LINES_A_PAGE = 100

/** Conditions of a query on a cost table, with their values. */
function conditions(query: TraceQuery): { sql: string; values: string[] } {
  const asked: [string, string | undefined][] = [
    ['area = ?', query.area],
    ['month >= CAST(? AS DATE)', query.from],
    ['month <= CAST(? AS DATE)', query.to],
    ['payer = ?', query.payer],
    ['production = ?', query.production],
    ['organisation = ?', query.organisation],
    ['cost_centre = ?', query.costCentre],
    ['account = ?', query.account],
  ]
  const given = asked.filter((pair): pair is [string, string] => pair[1] !== undefined)
  const within = query.category === undefined ? [] : ["(category = ? OR category LIKE ? || '/%')"]
  const categories = query.category === undefined ? [] : [query.category, query.category]
  return {
    sql: [...given.map(([sql]) => sql), ...within].join(' AND '),
    values: [...given.map(([, value]) => value), ...categories],
  }
}

export interface TracedSum {
  readonly key: string
  readonly name: string
  readonly cents: bigint
  readonly lines: number
}

const NAME_OF = { organisation: 'organisation_name', costCentre: 'cost_centre_name', account: 'account_name' } as const
const COLUMN_OF = {
  category: 'category',
  organisation: 'organisation',
  costCentre: 'cost_centre',
  account: 'account',
} as const

/** The sums of one step, largest first. Names come from the ledgers; a category has its name in the tree. */
export async function tracedSums(
  db: Read,
  cost: string,
  sum: string,
  query: TraceQuery,
  step: keyof typeof COLUMN_OF,
): Promise<TracedSum[]> {
  const column = COLUMN_OF[step]
  const { sql, values } = conditions(query)
  const rows = await db.rows(
    `SELECT ${column} AS k, CAST(sum(cents) AS BIGINT) AS cents, CAST(sum(lines) AS BIGINT) AS lines FROM ${cost} WHERE ${sql}
     GROUP BY ${column} ORDER BY abs(sum(cents)) DESC, ${column}`,
    values,
  )
  const names = step === 'category' ? new Map<string, string>() : await namesOf(db, sum, query.area, step)
  return rows.map((row) => ({
    key: String(row.k),
    name: names.get(String(row.k)) ?? '',
    cents: BigInt(String(row.cents)),
    lines: Number(row.lines),
  }))
}

async function namesOf(db: Read, sum: string, area: string, step: keyof typeof NAME_OF): Promise<Map<string, string>> {
  const rows = await db.rows(
    `SELECT ${COLUMN_OF[step]} AS k, max(${NAME_OF[step]}) AS name FROM ${sum} WHERE area = ? GROUP BY ${COLUMN_OF[step]}`,
    [area],
  )
  return new Map(rows.map((row) => [String(row.k), String(row.name)]))
}

export async function tracedTotal(db: Read, cost: string, query: TraceQuery): Promise<bigint> {
  const { sql, values } = conditions(query)
  const [row] = await db.rows(
    `SELECT CAST(coalesce(sum(cents), 0) AS BIGINT) AS cents FROM ${cost} WHERE ${sql}`,
    values,
  )
  return BigInt(String(row?.cents))
}

export interface FoundLine {
  readonly path: string
  /** Place in the line file from 0. */
  readonly place: number
  readonly row: EngineRow
}

/** One page of the ledger lines behind the sums a query takes, and how many there are in all. */
export async function tracedLines(
  db: Read,
  cost: string,
  lineFiles: readonly string[],
  query: TraceQuery,
): Promise<{ lines: FoundLine[]; count: number }> {
  if (lineFiles.length === 0) return { lines: [], count: 0 }
  const { sql, values } = conditions(query)
  const joined = `
    FROM ${readParquetInOrder(lineFiles)} l
    JOIN (SELECT organisation, cost_centre, account, function, provider, month, grain, rule, kind, millionths, category
      FROM ${cost} WHERE ${sql}) c
      ON c.organisation = l.organisation AND c.cost_centre = l.cost_centre AND c.account = l.account
      AND c.function = coalesce(l.function, '') AND c.provider = coalesce(l.provider, '')
      AND c.month = CAST(date_trunc('month', l.day) AS DATE)
    WHERE l.cents IS NOT NULL`
  const [count] = await db.rows(`SELECT count(*) AS n ${joined}`, values)
  const rows = await db.rows(
    `SELECT l.filename AS path, l.file_row_number AS place, l.organisation, l.cost_centre, l.account, coalesce(l.function, '') AS function,
       coalesce(l.provider, '') AS provider, coalesce(l.voucher, '') AS voucher, CAST(l.day AS VARCHAR) AS day, l.cents, c.rule, c.kind, c.millionths
     ${joined} ORDER BY abs(l.cents) DESC, l.filename, l.file_row_number, c.kind, c.millionths
     LIMIT ${LINES_A_PAGE} OFFSET ${query.page * LINES_A_PAGE}`,
    values,
  )
  const lines = rows.map((row) => ({ path: String(row.path), place: Number(row.place), row }))
  return { lines, count: Number(count?.n) }
}
