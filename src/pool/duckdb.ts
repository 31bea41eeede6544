/**
 * What is DuckDB's own: reading CSV in bulk, reading and writing Parquet, rows from JSON, exact division of cents.
 *
 * Only the bulk reader beside it (`ledger-lines.ts`), which turns a file into Parquet and never runs on a cluster, is DuckDB's
 * too; every other statement of the pool is SQL that Trino and Spark read.
 */
import { CURRENCY, MINUSES, type NumberForm, numberPattern, SPACES } from '#kernel/number-text.ts'

export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`
export const named = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** Reads a UTF-8 CSV as text only, columns named c0, c1, …; broken rows are put aside in `reject_errors`. */
export function readCsv(
  path: string,
  form: { separator: string; columns: number; skip: number; longestLine: number },
): string {
  const columns = Array.from({ length: form.columns }, (_, k) => `c${k}: 'VARCHAR'`).join(', ')
  return `read_csv(${quoted(path)}, auto_detect = false, header = false, skip = ${form.skip}, delim = ${quoted(form.separator)},
    quote = '"', escape = '"', store_rejects = true, max_line_size = ${form.longestLine},
    columns = {${columns}})`
}

export const readParquet = (paths: readonly string[], hive: 'hive' | 'plain' = 'plain'): string =>
  `read_parquet([${paths.map(quoted).join(', ')}], hive_partitioning = ${hive === 'hive'}${
    hive === 'hive' ? ", hive_types = {'area': VARCHAR, 'year': INTEGER}" : ''
  }, union_by_name = true)`

/** The same with `file_row_number`, the place of the row in its file from 0, and `filename`. */
export const readParquetInOrder = (paths: readonly string[]): string =>
  `read_parquet([${paths.map(quoted).join(', ')}], hive_partitioning = false, file_row_number = true, filename = true)`

export const writeParquet = (select: string, path: string): string =>
  `COPY (${select}) TO ${quoted(path)} (FORMAT parquet, COMPRESSION zstd, WRITE_BLOOM_FILTER false)`

/** One folder an area and year: `…/area=imatra/year=2012/`. The columns stand in the path, as Hive, Spark and Trino expect. */
export const writePartitioned = (select: string, folder: string): string =>
  `COPY (${select}) TO ${quoted(folder)} (FORMAT parquet, COMPRESSION zstd, WRITE_BLOOM_FILTER false, PARTITION_BY (area, year), FILENAME_PATTERN 'part-{i}')`

/** A number text as digits with a point; NULL where it is not one of this form. The twin of `plainDigits`, as careful and slow. */
export function plainDigitsSql(text: string, form: NumberForm): string {
  const bare = `trim(regexp_replace(regexp_replace(regexp_replace(${text}, '${SPACES}', ' ', 'g'), '${MINUSES}', '-', 'g'), '${CURRENCY}', '', 'g'))`
  const digits = `regexp_replace(b, '[-+() ]', '', 'g')`
  const joined =
    form.thousands === '' || form.thousands === ' ' ? digits : `replace(${digits}, ${quoted(form.thousands)}, '')`
  return `list_transform([${bare}], lambda b: CASE WHEN regexp_matches(b, ${quoted(numberPattern(form))})
      THEN CASE WHEN regexp_matches(b, '[-(]') THEN '-' ELSE '' END || replace(${joined}, '${form.decimal}', '.') END)[1]`
}

/** Plain digits as whole cents; NULL where there are parts of cents or more than twelve digits of euros. */
const digitsToCents = (digits: string): string =>
  `CASE WHEN regexp_full_match(${digits}, '-?[0-9]{1,12}(\\.[0-9]{1,2}0*)?') THEN CAST(CAST(${digits} AS DECIMAL(18, 2)) * 100 AS BIGINT) END`

/** A number text as whole cents; NULL where it is not an amount. Plain writings take the short way, the rest the careful one. */
export function centsSql(text: string, form: NumberForm): string {
  const point = form.decimal === '.' ? '\\.' : form.decimal
  return `CASE WHEN regexp_full_match(${text}, '-?[0-9]{1,12}(${point}[0-9]{1,2}0*)?')
    THEN CAST(CAST(replace(${text}, '${form.decimal}', '.') AS DECIMAL(18, 2)) * 100 AS BIGINT)
    ELSE ${digitsToCents(plainDigitsSql(text, form))} END`
}

/** cents × millionths ÷ 1 000 000, rounded half away from zero, exactly: the twin of `divide` in kernel/money. */
export const shareSql = (cents: string, millionths: string): string =>
  `CAST((CAST(${cents} AS HUGEINT) * ${millionths} + sign(${cents}) * 500000) // 1000000 AS BIGINT)`

/** Rows out of one JSON text, bound as the first value: an array of objects with the given columns. */
export const rowsFromJson = (columns: Readonly<Record<string, string>>): string =>
  `(SELECT unnest(from_json(?, ${quoted(JSON.stringify([columns]))}), recursive := true))`

/** Rows out of a file of JSON lines with declared columns. */
export function readJsonLines(path: string, columns: Readonly<Record<string, string>>): string {
  const declared = Object.entries(columns).map(([name, type]) => `${named(name)}: ${quoted(type)}`)
  return `read_json(${quoted(path)}, format = 'newline_delimited', columns = {${declared.join(', ')}})`
}

/** How many rows each Parquet file says it has: `file_name`, `num_rows`. */
export const parquetCounts = (paths: readonly string[]): string =>
  `parquet_file_metadata([${paths.map(quoted).join(', ')}])`
