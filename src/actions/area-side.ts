/**
 * What papers tell of an area beside their own figures (alueen rinnalle kuvattavaa): its peers, and its children on their way.
 *
 * Where there is nothing to tell the paper is made without it; what the one who asks may not see is not told either.
 */
import { flowModelOf } from '#flows/flow-model.ts'
import { shownOf } from '#flows/flow-picture.ts'
import type { FlowCohort } from '#model/flows.ts'
import type { IndicatorPage } from '#model/indicator-page.ts'
import type { IndicatorTable } from '#model/indicator-table.ts'
import type { Language } from '#model/named.ts'
import type { AreaSide } from '#report/board/area-parts.ts'
import type { Call } from './action.ts'
import { flowsOfArea } from './area-flows.ts'
import { cohortsOf, protectedFlows, ruleOf } from './flow-draws.ts'
import { perform } from './perform.ts'
import { showIndicator } from './show-indicator.ts'

interface Asked {
  readonly area: string
  readonly snapshot?: string | undefined
  readonly language: Language
  /** All that the area has, which the one who asks has seen. */
  readonly indicators: IndicatorTable['indicators']
}

/** The share that all counties are compared by; then an area's own statistic of placements. */
const FOREMOST = 'placed-outside-home-share'
const PLACEMENTS = 'corrective/child-protection/placement'

export async function areaSide(asked: Asked, call: Call): Promise<AreaSide> {
  return { peers: await peersOf(asked, call), cohorts: await cohortsOfArea(asked.area, call) }
}

async function peersOf(
  { area, snapshot, language, indicators }: Asked,
  call: Call,
): Promise<IndicatorPage | undefined> {
  for (const indicator of candidates(indicators)) {
    const page = await perform(showIndicator, { area, snapshot, language, indicator }, call)
    if (page.ok && (page.value as IndicatorPage).comparison) return page.value as IndicatorPage
  }
  return undefined
}

const candidates = (indicators: Asked['indicators']): readonly string[] =>
  indicators
    .filter(({ id, category }) => id === FOREMOST || category?.startsWith(PLACEMENTS))
    .toSorted((a, b) => Number(b.id === FOREMOST) - Number(a.id === FOREMOST))
    .map(({ id }) => id)

const SEED = 1
const YEARS = 5

async function cohortsOfArea(area: string, call: Call): Promise<readonly FlowCohort[]> {
  const flows = await flowsOfArea({ area }, ruleOf(call).threshold, YEARS, call)
  if (!flows.ok) return []
  const counted = await protectedFlows(flows.value, call)
  if (!counted.ok) return []
  const { stays, window, limits, population } = flows.value
  const model = flowModelOf({ stays, window, limits, population, years: YEARS })
  const shown = shownOf(counted.value.table, counted.value.open)
  return cohortsOf({ model, shown }, SEED, call)
}
