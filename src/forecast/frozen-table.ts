/** placeholder */
import type { ForecastMethod, Frequency } from '#model/forecast.ts'

type Rows = Readonly<
  Record<
    'short' | 'long',
    Readonly<Record<'narrow' | 'wide', Partial<Readonly<Record<ForecastMethod, readonly number[]>>>>>
  >
>
const rows: Rows = {
  short: { narrow: { theta: [1.5] }, wide: { theta: [3] } },
  long: { narrow: { theta: [1.5] }, wide: { theta: [3] } },
}
export const FROZEN: Readonly<Record<Frequency, Rows>> = { yearly: rows, quarterly: rows, monthly: rows }
export const CALM: Readonly<Record<Frequency, number>> = { yearly: 0.02, quarterly: 0.02, monthly: 0.02 }
