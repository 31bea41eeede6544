/** Shows every published indicator of an area by years (tunnusluvut). */

import { z } from 'zod'
import { done } from '#kernel/outcome.ts'
import { indicatorTableOf } from '#measures/indicator-table.ts'
import { EVERYBODY } from '#model/duty.ts'
import { IndicatorTable } from '#model/indicator-table.ts'
import { LANGUAGES } from '#model/named.ts'
import { observationsOfArea } from '#pool/observations.ts'
import { observationTable } from '#pool/pool.ts'
import { action } from './action.ts'
import { annotationsIn } from './area-annotations.ts'
import { areaOf, knownIndicators, stateOf } from './known.ts'
import { sourcesOf } from './picture-of-area.ts'

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
    const hasFigures = snapshot.value.files.observation.length > 0
    const table = observationTable(world.pool, snapshot.value)
    return done(
      indicatorTableOf({
        area: area.value,
        snapshot: { id: snapshot.value.id, at: snapshot.value.at },
        from,
        to,
        observations: hasFigures ? await observationsOfArea(world.pool.db, table, area.value.id) : [],
        indicators: knownIndicators(world, snapshot.value),
        sources: sourcesOf(world, snapshot.value, undefined),
        annotations: annotationsIn(world, area.value.id),
        language,
      }),
    )
  },
})
