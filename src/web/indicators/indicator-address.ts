/** Indicator address (tunnuslukujen osoite): the years shown as the query part; what is not understood is left out. */

export type IndicatorsSearch = Partial<Readonly<Record<'from' | 'to', string | undefined>>>

export function indicatorsSearch(search: Readonly<Record<string, unknown>>): IndicatorsSearch {
  const kept: { from?: string; to?: string } = {}
  for (const field of ['from', 'to'] as const) {
    const value = String(search[field] ?? '')
    if (/^(19|20|21)\d\d$/.test(value)) kept[field] = value
  }
  return kept
}
