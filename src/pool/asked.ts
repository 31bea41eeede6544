/** Asked figures (kysytyt luvut): periods whose figures were told beside the published ones, so that no two give away a third. */
import { existsSync, readFileSync } from 'node:fs'
import type { Day } from '#kernel/day.ts'
import { inStore, type Store, writeDurably } from './store.ts'

export interface AskedPeriod {
  readonly id: string
  readonly from: Day
  readonly to: Day
  /** By id of the cell: its value, or nothing where it was withheld. */
  readonly told: Readonly<Record<string, number | null>>
}

/** So many are remembered; more are not answered. */
export const MOST_ASKED = 100

const place = (store: Store, area: string): string => inStore(store, 'asked', `${area}.json`)

export const askedPeriods = (store: Store, area: string): readonly AskedPeriod[] =>
  existsSync(place(store, area)) ? (JSON.parse(readFileSync(place(store, area), 'utf8')) as AskedPeriod[]) : []

/** Kept before it is told; the same period asked again takes the place of the earlier. */
export function keepAsked(store: Store, area: string, one: AskedPeriod): void {
  const others = askedPeriods(store, area).filter(({ id }) => id !== one.id)
  writeDurably(place(store, area), `${JSON.stringify([...others, one])}\n`)
}
