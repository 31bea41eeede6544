/** Traits (ennustavat piirteet): what units are to be alike in before the start: a column's mean over some of its periods. */
import type { Panel } from '#model/panel.ts'
import type { Row } from './vector.ts'

export interface Trait {
  readonly column: string
  /** Places in time, both included; none: all periods before the start. */
  readonly from?: number | undefined
  readonly to?: number | undefined
}

export const traitName = ({ column, from, to }: Trait): string =>
  from === undefined ? column : from === to ? `${column} ${from}` : `${column} ${from}–${to}`

/** Means of the values there are; nothing where a trait has none. */
export function traitRow(panel: Panel, traits: readonly Trait[], unit: number, start: number): Row | undefined {
  const row: number[] = []
  for (const { column, from = Number.NEGATIVE_INFINITY, to = start } of traits) {
    const table = column === panel.outcome ? panel.values : panel.columns[column]
    const cells = (table?.[unit] ?? []).filter((_, at) => {
      const time = panel.times[at] as number
      return time >= from && time <= to && time < start
    })
    const values = cells.filter((one) => one !== null)
    if (values.length === 0) return undefined
    row.push(values.reduce((sum, one) => sum + one, 0) / values.length)
  }
  return row
}
