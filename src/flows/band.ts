/**
 * Bands (ikä- ja kestoluokat) within which rates are taken to stay the same: of age, for services and needs differ by them, and of
 * time in a state, for whoever has just come leaves at another pace than whoever has stayed for years.
 */
export const YEAR = 365.25

/** Lower edges in whole years: under school, school, upper school, coming of age; the last only where a service goes on past 18. */
export const AGE_YEARS = [0, 3, 7, 13, 16, 18] as const

/** Names of the bands, for those who read. */
export const AGE_BANDS = ['0-2', '3-6', '7-12', '13-15', '16-17', '18-'] as const

export const AGE_EDGES: Float64Array = Float64Array.from(AGE_YEARS, (years) => years * YEAR)

/** Lower edges in days: a month, a quarter, a year, three years. */
export const DURATION_EDGES: Float64Array = Float64Array.of(0, 30, 91, 365, 1096)
