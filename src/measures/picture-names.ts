/**
 * Picture names (kuvan nimet): what the categories, payers and areas of one picture are called.
 */
import type { Area } from '#model/area.ts'
import type { Category } from '#model/category.ts'
import type { CostRow } from '#model/cost.ts'
import type { Named } from '#model/named.ts'
import type { SourcedObservation } from './yearly-figure.ts'

interface NamedThings {
  readonly area: Area
  readonly areas?: readonly Area[]
  readonly categories: readonly Category[]
  readonly organisations: readonly { readonly id: string; readonly name: string }[]
  readonly costs: readonly CostRow[]
  readonly observations: readonly SourcedObservation[]
}

/** By id; only what occurs in the picture. */
export function namesOf(input: NamedThings): Record<string, Named> {
  const { area, categories, organisations, costs, observations, areas = [] } = input
  const used = new Set([...costs, ...observations].flatMap((row) => pathOf(row.category ?? '')))
  const ofCategories = categories.filter((one) => used.has(one.id)).map((one) => [one.id, one.name] as const)
  const payers = new Set(costs.map((row) => row.payer))
  const ofPayers = organisations.filter((one) => payers.has(one.id)).map((one) => [one.id, same(one.name)] as const)
  const seen = new Set(observations.map((one) => one.area))
  const ofPeers = areas.filter((one) => seen.has(one.id)).map((one) => [one.id, one.name] as const)
  return {
    ...Object.fromEntries(ofPeers),
    [area.id]: area.name,
    ...Object.fromEntries(ofPayers),
    ...Object.fromEntries(ofCategories),
  }
}

const same = (text: string): Named => ({ fi: text, sv: text, en: text })

/** A category with all that hold it. */
const pathOf = (id: string): string[] => id.split('/').map((_, k, steps) => steps.slice(0, k + 1).join('/'))
