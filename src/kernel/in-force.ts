/**
 * In force (voimassa): the rows of a dated table that hold on a day. `from` and `until` are both included;
 * an open row has `until: null`.
 */
import type { Day } from './day.ts'

export interface Dated {
  readonly from: Day
  readonly until: Day | null
}

export const isInForce = (on: Day, { from, until }: Dated): boolean => from <= on && (until === null || on <= until)

/** The one row in force on a day; undefined where none is. Throws where rows of one table overlap. */
export function inForce<Row extends Dated>(on: Day, rows: readonly Row[]): Row | undefined {
  const [row, other] = rows.filter((one) => isInForce(on, one))
  if (row && other) throw new Error(`rows overlap: ${other.from} on ${on}`)
  return row
}
