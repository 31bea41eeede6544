/** Episodes that flows are reckoned from (virtojen jaksot): of an area or of one of its municipalities, nothing but what that needs. */
import type { OwnEpisode } from '#model/flow-episode.ts'
import type { Read } from './engine.ts'

/** @param municipality whose children; every one where it is empty */
export async function flowEpisodes(
  db: Read,
  table: string,
  municipality: string,
  signal?: AbortSignal,
): Promise<readonly OwnEpisode[]> {
  const rows = await db.rows(
    `SELECT child, kind, type, "ground", CAST(from_day AS VARCHAR) AS from_day, CAST(to_day AS VARCHAR) AS to_day, production,
       CAST(price_cents AS DOUBLE) AS price_cents, price_unit, birth_month
     FROM ${table}
     WHERE kind IN ('contact', 'assessment', 'service', 'relationship', 'placement') AND child <> ''
       AND (? = '' OR municipality = ?)
     ORDER BY child, from_day, kind, episode`,
    [municipality, municipality],
    signal,
  )
  return rows.map((row) => ({
    child: String(row.child),
    kind: String(row.kind),
    type: String(row.type),
    ground: String(row.ground),
    from: String(row.from_day),
    to: row.to_day === null ? null : String(row.to_day),
    production: String(row.production),
    priceCents: row.price_cents === null ? null : Number(row.price_cents),
    priceUnit: String(row.price_unit),
    birthMonth: row.birth_month === null ? null : String(row.birth_month),
  }))
}

/** Children 0–17 of an area by year, projected years marked: the newest figure of each year. */
export async function childrenOfArea(
  db: Read,
  table: string,
  area: string,
): Promise<readonly { readonly year: number; readonly value: number }[]> {
  const rows = await db.rows(
    `SELECT year(to_day) AS year, CAST(max(value) AS DOUBLE) AS value,
       CASE WHEN min(CASE WHEN note LIKE '%projection%' THEN 1 ELSE 0 END) = 1 THEN 1 ELSE 0 END AS projected FROM ${table}
     WHERE area = ? AND kind = 'population' AND series = 'children' AND value IS NOT NULL
     GROUP BY year(to_day) ORDER BY year(to_day)`,
    [area],
  )
  return rows.map((row) => ({ year: Number(row.year), value: Number(row.value) }))
}
