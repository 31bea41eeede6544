/** Shows every published indicator of an area by years (tunnusluvut). */

import { z } from 'zod'
import { done } from '#kernel/outcome.ts'
import { EVERYBODY } from '#model/duty.ts'
import { IndicatorTable } from '#model/indicator-table.ts'
import { LANGUAGES } from '#model/named.ts'
import { action } from './action.ts'
import { indicatorsOfArea } from './area-indicators.ts'
import { areaOf, stateOf } from './known.ts'

const Year = z.coerce.number().int().min(1900).max(2200)

export const IndicatorsInput = z.object({
  area: z.string().min(1),
  /** First and last year shown; all years where left out. */
  from: Year.optional(),
  to: Year.optional(),
  /** A snapshot id, or the beginning of one; the published one where left out. */
  snapshot: z.string().optional(),
  language: z.enum(LANGUAGES).default('fi'),
})

export const showIndicators = action({
  name: 'show-indicators',
  kind: 'look',
  allow: EVERYBODY,
  about: 'Shows every published indicator of an area by years, one row a source, with what differs and why.',
  example: './varhain show-indicators --area imatra',
  input: IndicatorsInput,
  output: IndicatorTable,
  run: async ({ area: wanted, from, to, snapshot: id, language }, { world }) => {
    const snapshot = stateOf(world, id)
    if (!snapshot.ok) return snapshot
    const area = areaOf(world, wanted, snapshot.value)
    if (!area.ok) return area
    const place = { world, snapshot: snapshot.value, area: area.value }
    return done(await indicatorsOfArea(place, { language, from, to }))
  },
})
