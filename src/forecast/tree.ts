/**
 * Tree (sarjapuu): series whose names are paths, `all/child-protection/placement`, as sums of the leaves below them.
 *
 * Every series that another one stands below must be the sum of the leaves below it at every period that all know.
 */
import { done, type Outcome, refused } from '#kernel/outcome.ts'
import { periodText } from './calendar.ts'
import type { Sums } from './reconcile.ts'
import { at, type Series } from './series.ts'

export interface TreeFault {
  readonly why: 'not-a-tree'
  readonly row: 0
  readonly text: string
}

const fault = (text: string): Outcome<never, TreeFault> => refused({ why: 'not-a-tree', row: 0, text })

const RELATIVE = 1e-6

export function sumsOf(list: readonly Series[]): Outcome<Sums, TreeFault> {
  const below = list.map(({ id }) => list.flatMap((one, k) => (one.id.startsWith(`${id}/`) ? [k] : [])))
  const isLeaf = (k: number) => below[k]?.length === 0
  if (!below.some((own) => own.length > 0))
    return fault(
      list
        .map(({ id }) => id)
        .join(', ')
        .slice(0, 200),
    )
  const sums = below.map((own, k) => (own.length === 0 ? [k] : own.filter(isLeaf)))
  for (const [k, leaves] of sums.entries()) {
    const series = list[k]
    if (!series || isLeaf(k)) continue
    const period = firstUnequal(
      series,
      leaves.flatMap((leaf) => list[leaf] ?? []),
    )
    if (period !== undefined) return fault(`${series.id} ${periodText(period, series.frequency)}`)
  }
  return done(sums)
}

/** The first period at which the parts are known and do not make the whole. */
export function firstUnequal(whole: Series, parts: readonly Series[]): number | undefined {
  const place = [...whole.values.keys()].find((t) => {
    const sum = parts.reduce((all, part) => all + at(part.values, whole.first + t - part.first), 0)
    const gap = Math.abs(sum - at(whole.values, t))
    return Number.isFinite(gap) && gap > RELATIVE * Math.max(Math.abs(at(whole.values, t)), 1)
  })
  return place === undefined ? undefined : whole.first + place
}
