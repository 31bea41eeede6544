/** Observed (julkaistu havainto): observations put into a test's pool as a source of some kind publishes them. */
import { ImportInput } from '#actions/import-input.ts'
import { keepTable } from '#actions/import-table.ts'
import type { Observation } from '#model/observation.ts'
import { Source } from '#model/source.ts'
import type { TestWorld } from './world.ts'

export async function publish(
  t: TestWorld,
  source: Partial<Source> & { id: string },
  rows: readonly Observation[],
): Promise<void> {
  const { id } = source
  const told = Source.parse({ kind: 'statistics', title: { fi: id, sv: id, en: id }, ...source })
  const area = rows[0]?.area ?? 'suomi'
  const input = { ...ImportInput.parse({ file: id, kind: 'observations', holds: 'indicator' }), area }
  const reading = { rows, rejected: [], rowsRead: rows.length }
  await keepTable({ input, call: t.call, reading, source: told, text: JSON.stringify(rows), bytes: 1 })
}

/** One figure of one year. */
export const ofYear = (
  area: string,
  series: string,
  year: number,
  value: number | null,
  more: Partial<Observation> = {},
): Observation => ({
  kind: 'indicator',
  area,
  series,
  from: `${year}-01-01`,
  to: `${year}-12-31`,
  value,
  unit: 'children',
  row: 2,
  ...more,
})
