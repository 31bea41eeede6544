/** Indicators of an area (alueen tunnusluvut): the table that screens show, forecasts take a series of and evaluations an outcome. */
import { indicatorTableOf } from '#measures/indicator-table.ts'
import type { IndicatorTable } from '#model/indicator-table.ts'
import type { Language } from '#model/named.ts'
import { observationsOfArea } from '#pool/observations.ts'
import { observationTable } from '#pool/pool.ts'
import { annotationsIn } from './area-annotations.ts'
import type { Place } from './forecast-peers.ts'
import { knownIndicators } from './known.ts'
import { sourcesOf } from './picture-of-area.ts'

interface TableWish {
  readonly language: Language
  /** First and last year; all years where left out. */
  readonly from?: number | undefined
  readonly to?: number | undefined
}

export async function indicatorsOfArea({ world, snapshot, area }: Place, wish: TableWish): Promise<IndicatorTable> {
  const hasFigures = snapshot.files.observation.length > 0
  const table = observationTable(world.pool, snapshot)
  return indicatorTableOf({
    area,
    snapshot: { id: snapshot.id, at: snapshot.at },
    observations: hasFigures ? await observationsOfArea(world.pool.db, table, area.id) : [],
    indicators: knownIndicators(world, snapshot),
    sources: sourcesOf(world, snapshot, undefined),
    annotations: annotationsIn(world, area.id),
    ...wish,
  })
}
