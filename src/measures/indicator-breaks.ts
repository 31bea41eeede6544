/**
 * Breaks of an indicator (tunnusluvun murroskohdat): which laws, decisions and changes of definition stand on its time axis.
 *
 * A break of definition is told where it touches the part of the services that the indicator is of; an indicator whose
 * part nobody has named is told of every break. Breaks of published statistics only where statistics stand.
 */
import { DEFINITION_BREAKS } from '#law/definition-breaks.ts'
import { isWithin } from '#model/category-path.ts'
import type { IndicatorFacts, IndicatorSeries } from '#model/indicator-table.ts'
import type { THEMES } from '#model/observation.ts'
import type { Annotation } from '#model/picture.ts'

const PART_OF_THEME: Readonly<Partial<Record<(typeof THEMES)[number], string>>> = {
  contacts: 'corrective/child-protection',
  clients: 'corrective/child-protection/open-care',
  'family-work': 'early/family-services',
  placement: 'corrective/child-protection/placement',
  care: 'corrective/child-protection/placement',
  aftercare: 'corrective/child-protection/aftercare',
}

/** Those that concern the indicator and fall within the years of its own figures. */
export function breaksOf(
  indicator: IndicatorFacts,
  series: readonly IndicatorSeries[],
  annotations: readonly Annotation[],
): Annotation[] {
  const days = series
    .flatMap((one) => one.points)
    .filter((point) => point.value !== null)
    .flatMap(({ from, to }) => [from, to])
    .toSorted()
  const [first, last] = [days[0] ?? '', days.at(-1) ?? '']
  const part = indicator.category ?? PART_OF_THEME[indicator.theme]
  const isOfStatistics = series.some((one) => one.origin === 'statistics')
  return annotations.filter((one) => {
    if (one.day.slice(0, 4) < first.slice(0, 4) || one.day > last) return false
    const known = DEFINITION_BREAKS.find(({ id }) => id === one.id)
    if (!known) return true
    if (known.isOfStatistics && !isOfStatistics) return false
    return part === undefined || known.touches.some((touched) => isWithin(part, touched) || isWithin(touched, part))
  })
}
