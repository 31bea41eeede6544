/**
 * Shown annotations (näytettävät merkinnät): which laws and decisions stand on the time axis of a picture.
 */
import { DEFINITION_BREAKS } from '#law/definition-breaks.ts'
import type { CostRow } from '#model/cost.ts'
import type { Annotation, MeasureSeries } from '#model/picture.ts'
import type { Source } from '#model/source.ts'
import type { Setting } from './setting.ts'
import type { SourcedObservation } from './yearly-figure.ts'

/** Those within the years that some series shows; breaks of statistics only where statistics stand. */
export function annotationsShown(
  annotations: readonly Annotation[],
  measures: readonly MeasureSeries[],
  { hasStatistics }: Setting,
): Annotation[] {
  const days = measures.flatMap((series) => series.points.flatMap((point) => [point.from, point.to])).toSorted()
  const first = days[0]?.slice(0, 4) ?? ''
  const last = days.at(-1)?.slice(0, 4) ?? ''
  const ofStatistics = new Set(DEFINITION_BREAKS.filter((one) => one.isOfStatistics).map((one) => one.id))
  return annotations.filter(
    ({ id, day }) => day.slice(0, 4) >= first && day.slice(0, 4) <= last && (hasStatistics || !ofStatistics.has(id)),
  )
}

/** Whether a figure shown, other than people and prices it is divided by, comes from statistics. */
export function hasStatistics(
  costs: readonly CostRow[],
  observations: readonly SourcedObservation[],
  sources: readonly Source[],
): boolean {
  const shown = observations.filter((one) => one.kind === 'indicator' || one.kind === 'volume')
  const used = new Set([...costs, ...shown].map((one) => one.source))
  return sources.some((source) => source.kind === 'statistics' && used.has(source.id))
}
