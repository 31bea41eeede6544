/**
 * Pooled cost (yhteiset menot): monthly sums placed by the mapping book, payments between pooled organisations counted once.
 *
 * A payment to an organisation whose own ledger is in the pool that month is a `payment` row of the payer and an equal, opposite
 * `elimination` row against the one paid, whose own costs stand in full. What no rule takes stays, with an empty category.
 */
import type { LedgerKey, Placement } from '#mapping/placement.ts'
import { named, readParquet, rowsFromJson, shareSql, writePartitioned } from './duckdb.ts'
import type { Read, Write } from './engine.ts'

/** Every ledger key of the sums, each once. */
export async function ledgerKeys(db: Read, sums: readonly string[]): Promise<LedgerKey[]> {
  if (sums.length === 0) return []
  const rows = await db.rows(`
    SELECT area, organisation, cost_centre, account, function, provider FROM ${readParquet(sums, 'hive')}
    GROUP BY area, organisation, cost_centre, account, function, provider`)
  return rows.map((row) => ({
    area: String(row.area),
    organisation: String(row.organisation),
    costCentre: String(row.cost_centre),
    account: String(row.account),
    function: String(row.function),
    provider: String(row.provider),
  }))
}

const TEXT = 'VARCHAR'
const PLACEMENT_SHAPE = {
  area: TEXT,
  organisation: TEXT,
  cost_centre: TEXT,
  account: TEXT,
  function: TEXT,
  provider: TEXT,
  from_day: 'DATE',
  to_day: 'DATE',
  rule: TEXT,
  category: TEXT,
  production: TEXT,
  payer: TEXT,
  low: 'INTEGER',
  high: 'INTEGER',
  counterparty: TEXT,
  reason: TEXT,
}

/** Puts placements in a temporary table of the given name; they travel as JSON, some thousands at a time. */
export async function loadPlacements(
  db: Write,
  table: string,
  placed: readonly { key: LedgerKey; placements: readonly Placement[] }[],
): Promise<void> {
  const columns = Object.entries(PLACEMENT_SHAPE).map(([name, type]) => `${named(name)} ${type}`)
  await db.run(`CREATE OR REPLACE TEMP TABLE ${table} (${columns.join(', ')})`)
  const flat = placed.flatMap(({ key, placements }) => placements.map((placement) => flatPlacement(key, placement)))
  for (let at = 0; at < flat.length; at += 5000) {
    const some = JSON.stringify(flat.slice(at, at + 5000))
    await db.rows(`INSERT INTO ${table} SELECT * FROM ${rowsFromJson(PLACEMENT_SHAPE)}`, [some])
  }
}

const flatPlacement = ({ costCentre, ...key }: LedgerKey, { from, to, ...placement }: Placement) => ({
  ...key,
  cost_centre: costCentre,
  from_day: from,
  to_day: to,
  ...placement,
})

/**
 * Cost rows by month and ledger key. `kind`: `service`, `payment`, `elimination`.
 * An elimination takes from the organisation that was paid; its cost centre and account stay those of the payment.
 */
export const costSql = (sums: readonly string[], placements: string): string => `
  WITH pooled AS (SELECT DISTINCT area, organisation, month FROM ${readParquet(sums, 'hive')}),
  placed AS (
    SELECT s.area, s.year, s.month, s.grain, s.organisation, s.cost_centre, s.account, s.function, s.provider,
      p.rule, p.category, p.production, p.payer, p.counterparty, p.reason, p.high - p.low AS millionths, s.lines,
      CASE WHEN p.low = 0 AND p.high = 1000000 THEN s.cents
        ELSE ${shareSql('s.cents', 'p.high')} - ${shareSql('s.cents', 'p.low')} END AS cents
    FROM (SELECT area, year, month, grain, organisation, cost_centre, account, function, provider,
        CAST(sum(cents) AS BIGINT) AS cents, CAST(sum(lines) AS BIGINT) AS lines
      FROM ${readParquet(sums, 'hive')}
      GROUP BY area, year, month, grain, organisation, cost_centre, account, function, provider) s
    JOIN ${placements} p ON p.area = s.area AND p.organisation = s.organisation AND p.cost_centre = s.cost_centre
      AND p.account = s.account AND p.function = s.function AND p.provider = s.provider
      AND s.month >= p.from_day AND s.month <= p.to_day
  ),
  sided AS (
    SELECT t.*, CASE WHEN q.organisation IS NULL OR t.category = '' THEN 'service' ELSE 'payment' END AS kind
    FROM placed t LEFT JOIN pooled q ON q.area = t.area AND q.organisation = t.counterparty AND q.month = t.month
  )
  SELECT area, year, month, grain, organisation, cost_centre, account, function, provider, rule, category, production, payer,
    kind, reason, millionths, cents, lines FROM sided
  UNION ALL
  SELECT area, year, month, grain, organisation, cost_centre, account, function, provider, rule, category, production,
    counterparty AS payer, 'elimination' AS kind, reason, millionths, -cents AS cents, 0 AS lines FROM sided WHERE kind = 'payment'`

/** Writes pooled cost partitioned by area and year, in a fixed order so that equal content gives equal files. */
export async function writeCost(db: Write, sums: readonly string[], placements: string, folder: string): Promise<void> {
  await db.run(
    writePartitioned(
      `SELECT * FROM (${costSql(sums, placements)})
       ORDER BY area, year, month, category, organisation, cost_centre, account, function, provider, kind, rule, payer, millionths`,
      folder,
    ),
  )
  await assertNothingLost(db, sums, folder)
}

/** Throws `euros lost: …` when the pooled rows do not add up to the sums they were made of. */
async function assertNothingLost(db: Read, sums: readonly string[], folder: string): Promise<void> {
  const made = await db.rows(`
    SELECT area, CAST(sum(CASE WHEN kind = 'elimination' THEN 0 ELSE cents END) AS BIGINT) AS booked,
      CAST(sum(CASE WHEN kind = 'elimination' THEN cents WHEN kind = 'payment' THEN cents ELSE 0 END) AS BIGINT) AS internal
    FROM ${readParquet([`${folder}/**/*.parquet`], 'hive')} GROUP BY area ORDER BY area`)
  const source = await db.rows(
    `SELECT area, CAST(sum(cents) AS BIGINT) AS booked FROM ${readParquet(sums, 'hive')} GROUP BY area ORDER BY area`,
  )
  const tell = (rows: typeof made) => rows.map((row) => `${row.area}=${row.booked}`).join(' ')
  if (tell(made) !== tell(source)) throw new Error(`euros lost: ${tell(source)} became ${tell(made)}`)
  const open = made.filter((row) => BigInt(String(row.internal)) !== 0n)
  if (open.length > 0) throw new Error(`payments not eliminated: ${open.map((row) => row.area).join(' ')}`)
}
