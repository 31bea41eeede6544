/**
 * Derived statistic (johdettu tilasto): children of 0–17 reckoned from Sotkanet's inhabitants and share, only while no count of
 * children is in use.
 */
import type { Observation } from '#model/observation.ts'
import type { Source } from '#model/source.ts'
import { sotkanetSource } from '#model/statistic.ts'
import { importOf } from '#pool/imports.ts'
import { published } from '#pool/pool.ts'
import { derivedChildren } from '#sources/derived-children.ts'
import type { World } from './action.ts'
import type { FetchedStatistic } from './statistics-import.ts'

export const DERIVED_CHILDREN = 'sotkanet-derived-children'

/** Sotkanet's numbers of inhabitants and of the share of 0–17-year-olds. */
const [INHABITANTS, SHARE] = [127, 1065]

export const isPartOfDerived = (id: number): boolean => id === INHABITANTS || id === SHARE

/** Whether a count of children by a table of population is in use. */
export function hasCountedChildren({ pool, statistics }: World): boolean {
  const counted = statistics.statfin.tables.filter(({ isProjection }) => !isProjection).map(({ id }) => id)
  return published(pool).imports.some((id) => counted.includes(importOf(pool.store, id)?.report.source ?? ''))
}

interface Part {
  readonly source: Source
  readonly observations: readonly Observation[]
}

/** The derived statistic, where both of its parts were fetched and give a figure. */
export function derivedStatistic(parts: ReadonlyMap<number, Part>): FetchedStatistic | undefined {
  const [inhabitants, share] = [parts.get(INHABITANTS), parts.get(SHARE)]
  if (!inhabitants || !share) return undefined
  const observations = derivedChildren(inhabitants.observations, share.observations)
  if (observations.length === 0) return undefined
  const { publisher, licence, url } = inhabitants.source
  const dates = [inhabitants.source, share.source]
  return {
    source: {
      id: DERIVED_CHILDREN,
      kind: 'statistics',
      title: {
        fi: 'Lapset 0–17 v., johdettu Sotkanetin väestöstä ja osuudesta',
        sv: 'Barn 0–17 år, härlett ur Sotkanets befolkning och andel',
        en: 'Children aged 0–17, derived from Sotkanet’s population and share',
      },
      ...(publisher && { publisher }),
      ...(licence && { licence }),
      ...(url && { url }),
      published:
        dates
          .map((one) => one.published ?? '')
          .toSorted()
          .at(-1) ?? '',
      fetched:
        dates
          .map((one) => one.fetched ?? '')
          .toSorted()
          .at(-1) ?? '',
      note: {
        fi: `Sotkanet ${INHABITANTS} × ${SHARE}. Osuus on yhden desimaalin tarkkuudella, joten luku on arvio. Väistyy, kun Tilastokeskuksen väestö haetaan.`,
        sv: `Sotkanet ${INHABITANTS} × ${SHARE}. Andelen har en decimal, så talet är en uppskattning. Viker när Statistikcentralens befolkning hämtas.`,
        en: `Sotkanet ${INHABITANTS} × ${SHARE}. The share has one decimal, so the figure is an estimate. Gives way when Statistics Finland’s population is fetched.`,
      },
      definitions: { children: { ages: { from: 0, to: 17 }, time: 'at-date', date: '12-31', counts: 'children' } },
    },
    file: `${sotkanetSource(INHABITANTS)}-x-${SHARE}.json`,
    observations,
    rowsRead: observations.length,
    rejected: [],
    table: '',
    bytes: 0,
  }
}
