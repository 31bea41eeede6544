/**
 * Derived children (johdettu lasten määrä): inhabitants × share of 0–17-year-olds, where no count of children is in use.
 *
 * Only as good as the share, which has one decimal: ± 0.05 % of the inhabitants. Every figure says that it is derived.
 */
import type { Observation } from '#model/observation.ts'

export function derivedChildren(inhabitants: readonly Observation[], shares: readonly Observation[]): Observation[] {
  const key = ({ area, to }: Observation) => `${area} ${to}`
  const share = new Map(shares.map((one) => [key(one), one.value]))
  return inhabitants.flatMap((one) => {
    const percent = share.get(key(one)) ?? null
    if (one.value === null || percent === null) return []
    const value = Math.round((one.value * percent) / 100)
    return [{ ...one, series: 'children', unit: 'children', value, note: 'derived' }]
  })
}
