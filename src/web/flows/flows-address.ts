/** Flows address (virtojen osoite): how far, which service and age, as the query part of the address. */

export type FlowsSearch = Partial<Readonly<Record<'vuosia' | 'palvelu' | 'ika', string | undefined>>>

export const YEARS_AHEAD = ['5', '10', '20'] as const

/** What is not understood is left out, never an error. */
export function flowsSearch(search: Readonly<Record<string, unknown>>): FlowsSearch {
  const [vuosia, palvelu, ika] = [search.vuosia, search.palvelu, search.ika].map((one) => String(one ?? ''))
  return {
    ...(vuosia && vuosia !== '5' && YEARS_AHEAD.some((one) => one === vuosia) && { vuosia }),
    ...(palvelu && /^[a-z-]{1,60}$/.test(palvelu) && { palvelu }),
    ...(ika && /^\d{1,2}-\d{0,2}$/.test(ika) && { ika }),
  }
}
