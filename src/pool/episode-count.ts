/**
 * Counts of episodes (jaksojen luvut): one indicator's rule as SQL over periods, by municipality, and by its own divisions.
 *
 * A child is counted once in a period and in a municipality: that of its latest episode. SQL that DuckDB, Trino and Spark share.
 */
import type { Day } from '#kernel/day.ts'
import type { Period } from '#kernel/period.ts'
import { quoted } from './duckdb.ts'
import type { Read } from './engine.ts'

/** What is counted, as the measures tell it (measures/indicator-rule.ts). */
export interface Counted {
  readonly kind: string
  readonly types?: readonly string[]
  readonly grounds?: readonly string[]
  readonly production?: string
  readonly of: 'children' | 'events' | 'days' | 'workers'
  readonly when: 'during' | 'at-end' | 'begins' | 'work-begins' | 'ends'
  readonly limit?: 'start-kept' | 'start-broken' | 'finish-kept' | 'finish-broken' | 'start-overdue'
  readonly spell?: 'whole' | 'again' | 'long'
  readonly ages?: { readonly from: number; readonly to: number }
  readonly by?: readonly string[]
}

export interface CountRow {
  /** Id of the period. */
  readonly period: string
  /** Empty for the whole area; `-` for those whose municipality is not told. */
  readonly municipality: string
  /** Empty for the whole; else `age`, `type`, … and which of it. */
  readonly by: string
  readonly of: string
  readonly value: number
  /** How many children stand behind it. */
  readonly children: number
}

const FOREVER = "DATE '9999-12-31'"
/** As published statistics divide ages. */
const AGES: readonly (readonly [string, number, number])[] = [
  ['0-2', 0, 2],
  ['3-6', 3, 6],
  ['7-12', 7, 12],
  ['13-15', 13, 15],
  ['16-17', 16, 17],
  ['18-20', 18, 20],
]
const age = (last: string): string =>
  `year(${last}) - CAST(substr(birth_month, 1, 4) AS INTEGER) - CASE WHEN month(${last}) < CAST(substr(birth_month, 6, 2) AS INTEGER) THEN 1 ELSE 0 END`

const band = `CASE WHEN years IS NULL THEN 'unknown' ${AGES.map(([name, from, to]) => `WHEN years BETWEEN ${from} AND ${to} THEN '${name}'`).join(' ')} WHEN years < 0 THEN '0-2' ELSE 'over-20' END`

/** Whole months that an unbroken placement had lasted on the last day, as bands. */
const DURATION = `CASE WHEN s.first_day > p.last_day - INTERVAL 6 MONTH THEN 'under-6-months' WHEN s.first_day > p.last_day - INTERVAL 12 MONTH THEN '6-11-months'
  WHEN s.first_day > p.last_day - INTERVAL 24 MONTH THEN '12-23-months' ELSE 'over-24-months' END`

const DIVISIONS: Readonly<Record<string, string>> = {
  age: 'age_band',
  type: 'type',
  ground: 'ground',
  production: 'production',
  duration: 'duration',
}

/** Everything between two days without a break of more than a day, child by child. */
const spells = (table: string): string => `(
  SELECT child, min(from_day) AS first_day, max(end_day) AS last_day, min(CASE WHEN is_first = 1 THEN before_day END) AS before_day FROM (
    SELECT *, sum(is_first) OVER (PARTITION BY child ORDER BY from_day, end_day, episode) AS spell FROM (
      SELECT *, CASE WHEN before_day IS NULL OR from_day > before_day + INTERVAL 1 DAY THEN 1 ELSE 0 END AS is_first FROM (
        SELECT child, episode, from_day, coalesce(to_day, ${FOREVER}) AS end_day,
          max(coalesce(to_day, ${FOREVER})) OVER (PARTITION BY child ORDER BY from_day, coalesce(to_day, ${FOREVER}), episode
            ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS before_day
        FROM ${table} WHERE kind = 'placement') a) b) c
  GROUP BY child, spell)`

const isOneOf = (column: string, words: readonly string[] | undefined): string[] =>
  words === undefined ? [] : [`${column} IN (${words.map(quoted).join(', ')})`]

const TIMES: Readonly<Record<Counted['when'], string>> = {
  during: `e.from_day <= p.last_day AND coalesce(e.to_day, ${FOREVER}) >= p.first_day`,
  'at-end': `e.from_day <= p.last_day AND coalesce(e.to_day, ${FOREVER}) >= p.last_day`,
  begins: 'e.from_day BETWEEN p.first_day AND p.last_day',
  'work-begins': 'e.started_on BETWEEN p.first_day AND p.last_day',
  ends: 'e.to_day BETWEEN p.first_day AND p.last_day',
}

const LIMITS: Readonly<Record<NonNullable<Counted['limit']>, string>> = {
  'start-kept': 'e.started_on <= e.start_due',
  'start-broken': 'e.started_on > e.start_due',
  'finish-kept': 'e.to_day <= e.finish_due',
  'finish-broken': 'e.to_day > e.finish_due',
  'start-overdue': '(e.started_on IS NULL OR e.started_on > p.last_day) AND e.start_due < p.last_day',
}

/** Of placements as spells: which of them, by the day that counts. */
const SPELLS: Readonly<Record<NonNullable<Counted['spell']>, (when: Counted['when']) => string>> = {
  whole: (when) =>
    when === 'ends'
      ? 's.last_day BETWEEN p.first_day AND p.last_day AND e.to_day = s.last_day'
      : 's.first_day BETWEEN p.first_day AND p.last_day AND e.from_day = s.first_day',
  again: () =>
    's.first_day BETWEEN p.first_day AND p.last_day AND e.from_day = s.first_day AND s.before_day >= s.first_day - INTERVAL 1 YEAR',
  long: () => `${TIMES['at-end']} AND s.first_day <= p.last_day - INTERVAL 24 MONTH`,
}

/** A day on which a child moves is a day of the place it comes to: no day is counted twice. */
const oneAfterAnother = (table: string, kind: string): string => `(
  SELECT *, lead(from_day) OVER (PARTITION BY child ORDER BY from_day, episode) AS next_day FROM ${table} WHERE kind = ${quoted(kind)})`

const lastDay = ({ of }: Counted): string =>
  of === 'days'
    ? `coalesce(e.to_day, ${FOREVER}), coalesce(e.next_day - INTERVAL 1 DAY, ${FOREVER})`
    : `coalesce(e.to_day, ${FOREVER})`

/** Episodes that a rule counts, each with its period. */
function chosen(rule: Counted, table: string): string {
  const { kind, types, grounds, production, limit, spell, ages } = rule
  const needsSpell = spell !== undefined || rule.by?.includes('duration')
  const where = [
    `e.kind = ${quoted(kind)}`,
    'NOT e.is_repeat',
    ...isOneOf('e.type', types),
    ...isOneOf('e."ground"', grounds),
    ...isOneOf('e.production', production === undefined ? undefined : [production]),
    spell === undefined ? TIMES[rule.when] : SPELLS[spell](rule.when),
    ...(limit === undefined ? [] : [LIMITS[limit]]),
  ]
  const days = `greatest(0, date_diff('day', greatest(e.from_day, p.first_day), least(${lastDay(rule)}, p.last_day)) + 1)`
  const join = needsSpell
    ? `JOIN ${spells(table)} s ON s.child = e.child AND e.from_day BETWEEN s.first_day AND s.last_day`
    : ''
  const inner = `SELECT p.id AS period, e.child, e.episode, e.worker, e.municipality, e.type, e."ground", e.production, e.from_day,
      ${days} AS days, ${age('p.last_day')} AS years, ${needsSpell ? DURATION : "''"} AS duration
    FROM periods p JOIN ${rule.of === 'days' ? oneAfterAnother(table, kind) : table} e ON true ${join} WHERE ${where.join(' AND ')}`
  const limits = ages === undefined ? '' : `WHERE years IS NULL OR years BETWEEN ${ages.from} AND ${ages.to}`
  return `SELECT *, ${band} AS age_band FROM (${inner}) c ${limits}`
}

/** Of each child its latest episode tells where and how old it is. */
const COUNTS: Readonly<Record<Counted['of'], string>> = {
  children: 'count(DISTINCT child)',
  events: 'count(*)',
  days: 'CAST(sum(days) AS BIGINT)',
  workers: "count(DISTINCT CASE WHEN worker <> '' THEN worker END)",
}

/**
 * Counts by one rule over periods: the whole, every municipality, and each division of the whole. A municipality is not divided:
 * its divisions would be small, and hide more than they tell.
 *
 * @param table the episodes, by name
 */
export async function countsBy(
  db: Read,
  rule: Counted,
  periods: readonly Period[],
  table: string,
  signal?: AbortSignal,
): Promise<CountRow[]> {
  const divisions = ['', ...(rule.by ?? [])]
  const parts = divisions.map((by) => {
    const column = by === '' ? "''" : DIVISIONS[by]
    return `SELECT period, ${by === '' ? "coalesce(home, '')" : "''"} AS municipality, '${by}' AS division, part, ${COUNTS[rule.of]} AS value, count(DISTINCT child) AS children
      FROM (SELECT c.*, h.home, ${column} AS part FROM chosen c JOIN homes h ON h.period = c.period AND h.child = c.child) x
      GROUP BY ${by === '' ? 'GROUPING SETS ((period, part), (period, part, home))' : 'period, part'}`
  })
  const rows = await db.rows(
    `WITH periods AS (SELECT * FROM (VALUES ${periods.map(valuesOf).join(', ')}) v(id, first_day, last_day)),
     chosen AS (${chosen(rule, table)}),
     homes AS (SELECT period, child, CASE WHEN max_by(municipality, from_day) = '' THEN '-' ELSE max_by(municipality, from_day) END AS home
       FROM chosen GROUP BY period, child)
     SELECT * FROM (${parts.join(' UNION ALL ')}) all_parts ORDER BY period, municipality, division, part`,
    [],
    signal,
  )
  return rows.map((row) => ({
    period: String(row.period),
    municipality: String(row.municipality),
    by: String(row.division),
    of: String(row.part),
    value: Number(row.value),
    children: Number(row.children),
  }))
}

const date = (day: Day): string => `DATE '${day}'`
const valuesOf = ({ id, from, to }: Period): string => `(${quoted(id)}, ${date(from)}, ${date(to)})`

/** How many clients of child protection each responsible worker had on a day, from the most. */
export async function caseloads(db: Read, table: string, on: Day): Promise<readonly number[]> {
  const rows = await db.rows(
    `SELECT worker, count(DISTINCT child) AS children FROM ${table} WHERE kind = 'responsibility' AND "ground" = 'child-protection'
       AND worker <> '' AND from_day <= ${date(on)} AND coalesce(to_day, ${FOREVER}) >= ${date(on)}
     GROUP BY worker ORDER BY children DESC, worker`,
  )
  return rows.map(({ children }) => Number(children))
}
