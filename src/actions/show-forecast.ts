/** Shows where the costs of an area go if nothing changes, or one of its indicators (alueen ennuste). */
import { z } from 'zod'
import { done } from '#kernel/outcome.ts'
import { EVERYBODY } from '#model/duty.ts'
import { ForecastOfArea, FREQUENCIES, INTERVALS } from '#model/forecast.ts'
import { LANGUAGES } from '#model/named.ts'
import { action } from './action.ts'
import { costForecast, indicatorForecast } from './forecast-of-area.ts'
import { areaOf, stateOf } from './known.ts'

export const ForecastInput = z.object({
  area: z.string().min(1),
  /** Years ahead; quarters or months where the frequency is that. */
  horizon: z.coerce.number().int().min(1).max(10).default(5),
  prices: z.enum(['nominal', 'real']).default('nominal'),
  /** The cost in all, or of a child aged 0–17. */
  per: z.enum(['total', 'child']).default('total'),
  /** An indicator instead of the cost. */
  indicator: z.string().min(1).max(120).optional(),
  frequency: z.enum(FREQUENCIES).default('yearly'),
  interval: z.enum(INTERVALS).default('pooled'),
  /** A snapshot id, or the beginning of one; the published one where left out. */
  snapshot: z.string().optional(),
  language: z.enum(LANGUAGES).default('fi'),
})

export const showForecast = action({
  name: 'show-forecast',
  kind: 'look',
  allow: EVERYBODY,
  about: 'Shows where the pooled cost of an area and each part of it go if nothing changes, or one of its indicators.',
  example: './varhain show-forecast --area imatra',
  input: ForecastInput,
  output: ForecastOfArea,
  run: async (asked, { world }) => {
    const snapshot = stateOf(world, asked.snapshot)
    if (!snapshot.ok) return snapshot
    const area = areaOf(world, asked.area, snapshot.value)
    if (!area.ok) return area
    const place = { world, snapshot: snapshot.value, area: area.value }
    return asked.indicator === undefined
      ? done(await costForecast(place, asked))
      : indicatorForecast(place, { ...asked, indicator: asked.indicator })
  },
})
