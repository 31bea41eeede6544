/** Forecast address (ennusteen osoite): what is forecast, in which money and how far, as the query part of the address. */

export type ForecastSearch = Partial<Readonly<Record<'indicator' | 'prices' | 'horizon', string | undefined>>>

export const HORIZONS = ['3', '5', '10'] as const

/** What is not understood is left out, never an error. */
export function forecastSearch(search: Readonly<Record<string, unknown>>): ForecastSearch {
  const [indicator, prices, horizon] = [search.indicator, search.prices, search.horizon].map((one) => String(one ?? ''))
  return {
    ...(indicator && /^[a-z0-9-]{1,120}$/.test(indicator) && { indicator }),
    ...(prices === 'real' && { prices }),
    ...(horizon && horizon !== '5' && HORIZONS.some((one) => one === horizon) && { horizon }),
  }
}
