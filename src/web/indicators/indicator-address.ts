/**
 * Indicator address (tunnuslukujen osoite): the years shown and the areas compared with, as the query part of the address.
 *
 * What is not understood is left out, never an error.
 */
import type { PeerChoice } from '#model/indicator-page.ts'

export type IndicatorsSearch = Partial<Readonly<Record<'from' | 'to', string | undefined>>>

export function indicatorsSearch(search: Readonly<Record<string, unknown>>): IndicatorsSearch {
  const kept: { from?: string; to?: string } = {}
  for (const field of ['from', 'to'] as const) {
    const value = String(search[field] ?? '')
    if (/^(19|20|21)\d\d$/.test(value)) kept[field] = value
  }
  return kept
}

const CHOICES: readonly PeerChoice[] = ['county', 'likeness', 'source', 'hand']

export type IndicatorSearch = Partial<Readonly<Record<'peers' | 'with' | 'year', string | undefined>>>

export function indicatorSearch(search: Readonly<Record<string, unknown>>): IndicatorSearch {
  const [peers, beside, year] = [search.peers, search.with, search.year].map((one) => String(one ?? ''))
  return {
    ...(CHOICES.some((one) => one === peers) && { peers }),
    ...(beside && /^[a-z0-9-]+(,[a-z0-9-]+)*$/.test(beside) && beside.length <= 2000 && { with: beside }),
    ...(year && /^(19|20|21)\d\d$/.test(year) && { year }),
  }
}

/** Areas chosen by hand, in the order in which they were chosen. */
export const handOf = (search: IndicatorSearch): string[] => (search.with ?? '').split(',').filter((one) => one !== '')
