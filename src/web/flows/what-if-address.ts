/**
 * What-if address (mitä jos -osoite): the named changes and how far, as the query part of the address, so that a link shows the same.
 *
 * Only the shape is looked at here; what the changes mean is judged by the action.
 */
import type { ScenarioChange } from '#model/scenario.ts'

export type WhatIfSearch = Partial<Readonly<Record<'muutokset' | 'vuosia' | 'nimi', string | undefined>>>

const LONGEST = 6000
const KINDS: readonly string[] = ['rate', 'entry', 'price', 'share'] satisfies readonly ScenarioChange['kind'][]

export function whatIfSearch(search: Readonly<Record<string, unknown>>): WhatIfSearch {
  const [muutokset, vuosia, nimi] = [search.muutokset, search.vuosia, search.nimi].map((one) => String(one ?? ''))
  return {
    ...(muutokset && muutokset.length <= LONGEST && changesIn(muutokset).length > 0 && { muutokset }),
    ...(vuosia && /^([1-9]|1\d|20)$/.test(vuosia) && { vuosia }),
    ...(nimi && nimi.length <= 120 && { nimi }),
  }
}

/** None where the text is not a list of changes. */
export function changesIn(text: string | undefined): readonly ScenarioChange[] {
  try {
    const list: unknown = JSON.parse(text ?? '[]')
    return Array.isArray(list) && list.every(isChange) ? list : []
  } catch {
    return []
  }
}

const isChange = (one: unknown): one is ScenarioChange =>
  typeof one === 'object' && one !== null && 'kind' in one && KINDS.includes(String(one.kind)) && 'start' in one

export const textOfChanges = (changes: readonly ScenarioChange[]): string | undefined =>
  changes.length === 0 ? undefined : JSON.stringify(changes)
