/**
 * Ledger lines (kirjanpitorivit): a ledger export read in bulk into one Parquet file, one record of the file a row, in order.
 *
 * A rejected record keeps its place with nothing in it, so `row = first row + file_row_number ÷ lines a record` always holds
 * and nothing that was refused enters the pool. A line counts where `cents` is not null.
 */
import { LARGEST_LINE } from '#kernel/money.ts'
import type { LedgerField, Profile } from '#model/profile.ts'
import { centsSql, plainDigitsSql, quoted, readCsv, readParquetInOrder, writeParquet } from './duckdb.ts'

/** A ready file: UTF-8, its headings known. */
export interface LedgerFile {
  readonly csvPath: string
  readonly headings: readonly string[]
  readonly separator: string
}

export const LINE_COLUMNS = [
  'organisation',
  'organisation_name',
  'cost_centre',
  'cost_centre_name',
  'account',
  'account_name',
  'function',
  'function_name',
  'provider',
  'voucher',
] as const

const FIELD_OF_COLUMN = {
  organisation: 'organisation',
  organisation_name: 'organisationName',
  cost_centre: 'costCentre',
  cost_centre_name: 'costCentreName',
  account: 'account',
  account_name: 'accountName',
  function: 'function',
  function_name: 'functionName',
  provider: 'provider',
  voucher: 'voucher',
} as const

export const LONGEST_LINE = 1_000_000

/** How the texts of a file are read: as they stand, or with the spaces around them taken away, which is slower. */
export type Trimming = 'as-is' | 'trimmed'

/** The raw text of a field's column; an empty text where the profile has no column for it. */
function rawText(file: LedgerFile, profile: Profile, field: LedgerField, trimming: Trimming): string {
  const heading = profile.columns[field]
  const place = heading === undefined ? -1 : file.headings.indexOf(heading)
  if (place < 0) return "''"
  return trimming === 'trimmed' ? `coalesce(trim(c${place}), '')` : `coalesce(c${place}, '')`
}

const dayOf = (text: string, format: string): string =>
  `CAST(coalesce(try_strptime(${text}, '${format}'), try_strptime(trim(${text}), '${format}')) AS DATE)`

/** The first day of a month given by its year and its number; NULL where the calendar has none. */
function firstDaySql(year: string, month: string): string {
  const read = (y: string, m: string) =>
    `CASE WHEN strlen(${y}) = 4 AND strlen(${m}) <= 2 THEN try(make_date(try_cast(${y} AS INTEGER), try_cast(${m} AS INTEGER), 1)) END`
  return `coalesce(${read(year, month)}, ${read(`trim(${year})`, `trim(${month})`)})`
}

/** The day of a line: the day itself, or the first of its month or year. NULL where the calendar has none. */
function daySql(profile: Profile): string {
  const year = profile.year === undefined ? 'raw_period' : quoted(String(profile.year))
  switch (profile.periodForm) {
    case 'day-fi':
      return dayOf('raw_period', '%d.%m.%Y')
    case 'day-iso':
      return dayOf('raw_period', '%Y-%m-%d')
    case 'month-iso':
      return dayOf("raw_period || '-01'", '%Y-%m-%d')
    case 'month-fi':
      return dayOf("'01.' || replace(raw_period, '/', '.')", '%d.%m.%Y')
    case 'month-compact':
      return dayOf("raw_period || '01'", '%Y%m%d')
    case 'month-m':
      return dayOf("replace(upper(raw_period), 'M', '-') || '-01'", '%Y-%m-%d')
    case 'year':
      return firstDaySql(year, "'1'")
    case 'year-and-month':
      return firstDaySql(year, 'raw_month')
  }
}

interface Amount {
  readonly raw: string
  /** The column of the stage that holds it in cents. */
  readonly cents: string
  readonly heading: string
  /** 1–12 in the wide form, nothing in the long one. */
  readonly month: number | undefined
}

function amountsOf(profile: Profile): Amount[] {
  if (profile.monthColumns === undefined) {
    return [{ raw: 'raw0', cents: 'cents', heading: profile.columns.amount ?? 'amount', month: undefined }]
  }
  return Object.entries(profile.monthColumns).map(([heading, month], k) => ({
    raw: `raw${k}`,
    cents: `cents${k}`,
    heading,
    month,
  }))
}

/** Whether a record is sound, in one cheap test; only the others are asked why. */
function soundSql(profile: Profile, amounts: readonly Amount[]): string {
  const isWide = profile.monthColumns !== undefined
  const money = amounts.map(({ raw, cents }) => {
    const within = `${cents} BETWEEN -${LARGEST_LINE} AND ${LARGEST_LINE}`
    return isWide ? `(${raw} = '' OR ${within})` : within
  })
  return [
    "organisation <> '' AND cost_centre <> '' AND account <> ''",
    "day BETWEEN DATE '1990-01-01' AND DATE '2100-12-31'",
    ...money,
  ].join(' AND ')
}

/** Which column is at fault and why, as `heading:reason`. In the order a person would look. */
function faultSql(profile: Profile, amounts: readonly Amount[]): string {
  const told = (field: LedgerField, reason: string) => quoted(`${profile.columns[field] ?? field}:${reason}`)
  const empty = (field: LedgerField, column: string, reason: string) =>
    `WHEN trim(${column}) = '' THEN ${told(field, reason)}`
  return `CASE ${empty('organisation', 'organisation', 'no-organisation')}
    ${empty('costCentre', 'cost_centre', 'no-cost-centre')}
    ${empty('account', 'account', 'no-account')}
    WHEN day IS NULL AND trim(raw_period) = '' THEN ${told('period', 'no-period')}
    WHEN day IS NULL AND regexp_matches(raw_period, ${quoted(DATE_SHAPE)}) THEN ${told('period', 'no-such-date')}
    WHEN day IS NULL THEN ${told('period', 'not-a-period')}
    WHEN year(day) NOT BETWEEN 1990 AND 2100 THEN ${told('period', 'no-such-date')}
    ${amounts.map((amount) => amountFaultSql(profile, amount)).join('\n    ')} END`
}

const DATE_SHAPE = '^ *([0-9]{1,2}[.][0-9]{1,2}[.][0-9]{4}|[0-9]{4}-[0-9]{2}-[0-9]{2}) *$'

function amountFaultSql(profile: Profile, { raw, cents, heading }: Amount): string {
  const told = (reason: string) => quoted(`${heading}:${reason}`)
  const digits = plainDigitsSql(raw, profile)
  const empty = profile.monthColumns === undefined ? `WHEN trim(${raw}) = '' THEN ${told('no-amount')}` : ''
  const filled = `trim(${raw}) <> ''`
  return `${empty}
    WHEN ${filled} AND ${raw} LIKE '=%' THEN ${told('formula')}
    WHEN ${filled} AND ${digits} IS NULL THEN ${told('not-a-number')}
    WHEN ${filled} AND ${cents} IS NULL AND regexp_matches(${digits}, '^-?[0-9]{1,12}[.][0-9]{2,}') THEN ${told('parts-of-cents')}
    WHEN ${filled} AND (${cents} IS NULL OR abs(${cents}) > ${LARGEST_LINE}) THEN ${told('too-large')}`
}

/** Whether the file has a column for it; one that it has not is null in the line file, and empty text in the sums. */
const isCarried = (profile: Profile, column: (typeof LINE_COLUMNS)[number]): boolean =>
  profile.columns[FIELD_OF_COLUMN[column]] !== undefined ||
  (column === 'organisation' && profile.organisation !== undefined)

/** The columns of the line file that hold text. */
export const carriedColumns = (profile: Profile) => LINE_COLUMNS.filter((column) => isCarried(profile, column))

/** Stage one: every record of the file with its fields read, and what is wrong with it. */
export function stageSql(
  file: LedgerFile,
  profile: Profile,
  skip: number,
  trimming: Trimming,
  stagePath: string,
): string {
  const amounts = amountsOf(profile)
  const text = (field: LedgerField) => rawText(file, profile, field, trimming)
  const organisation = profile.organisation === undefined ? text('organisation') : quoted(profile.organisation)
  const texts = LINE_COLUMNS.filter((column) => column !== 'organisation').map(
    (column) => `${isCarried(profile, column) ? text(FIELD_OF_COLUMN[column]) : 'CAST(NULL AS VARCHAR)'} AS ${column}`,
  )
  const raws = amounts.map(({ raw, heading }) => `coalesce(c${file.headings.indexOf(heading)}, '') AS ${raw}`)
  const sign = profile.costSign === 'negative' ? '-' : ''
  const money = amounts.map(({ raw, cents }) => `${sign}(${centsSql(raw, profile)}) AS ${cents}`)
  const budget = profile.columns.budget === undefined ? 'CAST(NULL AS BIGINT)' : centsSql(text('budget'), profile)
  return writeParquet(
    `SELECT ${LINE_COLUMNS.join(', ')}, day, ${amounts.map(({ cents }) => cents).join(', ')}, budget_cents,
       CASE WHEN ${soundSql(profile, amounts)} THEN NULL ELSE ${faultSql(profile, amounts)} END AS fault,
       CASE WHEN fault IS NULL THEN NULL WHEN day IS NULL THEN left(raw_period, 80) ELSE left(raw0, 80) END AS fault_text
     FROM (SELECT *, ${daySql(profile)} AS day, ${money.join(', ')}
       FROM (SELECT ${organisation} AS organisation, ${texts.join(', ')}, ${text('period')} AS raw_period, ${text('month')} AS raw_month,
           ${raws.join(', ')}, ${budget} AS budget_cents
         FROM ${readCsv(file.csvPath, { separator: file.separator, columns: file.headings.length, skip, longestLine: LONGEST_LINE })}))`,
    stagePath,
  )
}

/** Stage two, where one record is many lines or some were rejected: lines in order, rejected ones blank. */
export function linesSql(stagePath: string, profile: Profile, rejectedRecords: string, linesPath: string): string {
  const amounts = amountsOf(profile)
  const sound = `(fault IS NULL AND file_row_number NOT IN (SELECT record FROM ${rejectedRecords}))`
  const kept = (column: string) => `CASE WHEN ${sound} THEN ${column} END AS ${column}`
  const columns = LINE_COLUMNS.map(kept).join(', ')
  const from = `${readParquetInOrder([stagePath])}`
  if (profile.monthColumns === undefined) {
    return writeParquet(
      `SELECT ${columns}, ${kept('day')}, ${kept('cents')}, ${kept('budget_cents')} FROM ${from}`,
      linesPath,
    )
  }
  const cells = amounts
    .map(({ cents, month }) => `{'day': make_date(year(day), ${month}, 1), 'cents': CASE WHEN sound THEN ${cents} END}`)
    .join(', ')
  return writeParquet(
    `SELECT ${LINE_COLUMNS.join(', ')}, cell.day AS day, cell.cents AS cents, CAST(NULL AS BIGINT) AS budget_cents
     FROM (SELECT ${columns}, unnest([${cells}]) AS cell FROM (SELECT *, ${sound} AS sound FROM ${from}))`,
    linesPath,
  )
}

/** How many lines one record of the file gives. */
export const linesPerRecord = (profile: Profile): number =>
  profile.monthColumns === undefined ? 1 : Object.keys(profile.monthColumns).length

/** Monthly sums by ledger key: what mapping works on. Ordered, so that the same lines give the same file. */
export function sumsSql(linesPath: string, area: string, profile: Profile): string {
  const grain = profile.periodForm === 'year' && profile.monthColumns === undefined ? 'year' : 'month'
  const carried = new Set<string>(carriedColumns(profile))
  const key = (column: string) => `${carried.has(column) ? column : "''"} AS ${column}`
  const name = (column: string) => `${carried.has(column) ? `max(${column})` : "''"} AS ${column}`
  return `
  SELECT ${quoted(area)} AS area, CAST(extract(year FROM day) AS INTEGER) AS year, CAST(date_trunc('month', day) AS DATE) AS month,
    '${grain}' AS grain, ${['organisation', 'cost_centre', 'account', 'function', 'provider'].map(key).join(', ')},
    ${['organisation_name', 'cost_centre_name', 'account_name', 'function_name'].map(name).join(', ')},
    CAST(sum(cents) AS BIGINT) AS cents, CAST(sum(budget_cents) AS BIGINT) AS budget_cents, count(*) AS lines
  FROM ${readParquetInOrder([linesPath])}
  WHERE cents IS NOT NULL
  GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9
  ORDER BY month, organisation, cost_centre, account, function, provider`
}
