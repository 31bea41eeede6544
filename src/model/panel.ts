/** Panel (paneeli): figures of many units over the same periods, and from when each was treated. */

/** Row a unit, column a period; null where the source has no value. */
export type PanelTable = readonly (readonly (number | null)[])[]

export interface Panel {
  readonly outcome: string
  readonly units: readonly string[]
  /** In the order of time. */
  readonly periods: readonly string[]
  /** Where each period begins on a line of numbers: years and their parts, or bare numbers. */
  readonly times: readonly number[]
  readonly values: PanelTable
  /** When each unit's treatment began, on the same line; null: never. */
  readonly starts: readonly (number | null)[]
  /** Other columns by name: predictors, the population at risk, a forecast. */
  readonly columns: Readonly<Record<string, PanelTable>>
}
