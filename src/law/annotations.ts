/**
 * Annotations (merkinnät aika-akselilla): what law and decisions did to the figures of an area, by day.
 */
import type { Annotation } from '#model/picture.ts'
import { DECISIONS } from './decisions.ts'
import { DEFINITION_BREAKS } from './definition-breaks.ts'

/** Definition breaks and the area's own decisions, oldest first. */
export function annotationsOf(area: string): Annotation[] {
  const breaks = DEFINITION_BREAKS.map(({ touches: _, isOfStatistics: __, ...annotation }) => annotation)
  return [...breaks, ...(DECISIONS[area] ?? [])].toSorted((a, b) => (a.day < b.day ? -1 : 1))
}
