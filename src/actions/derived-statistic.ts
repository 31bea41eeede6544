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

const TITLE = {
  fi: 'Lapset 0–17 v., johdettu Sotkanetin väestöstä ja osuudesta',
  sv: 'Barn 0–17 år, härlett ur Sotkanets befolkning och andel',
  en: 'Children aged 0–17, derived from Sotkanet’s population and share',
}

const NOTE = {
  fi: `Sotkanet ${INHABITANTS} × ${SHARE}. Osuus on yhden desimaalin tarkkuudella, joten luku on arvio. Väistyy, kun Tilastokeskuksen väestö haetaan.`,
  sv: `Sotkanet ${INHABITANTS} × ${SHARE}. Andelen har en decimal, så talet är en uppskattning. Viker när Statistikcentralens befolkning hämtas.`,
  en: `Sotkanet ${INHABITANTS} × ${SHARE}. The share has one decimal, so the figure is an estimate. Gives way when Statistics Finland’s population is fetched.`,
}

/** The derived statistic, where both of its parts were fetched and give a figure. */
export function derivedStatistic(parts: ReadonlyMap<number, Part>): FetchedStatistic | undefined {
  const [inhabitants, share] = [parts.get(INHABITANTS), parts.get(SHARE)]
  const observations = inhabitants && share ? derivedChildren(inhabitants.observations, share.observations) : []
  if (!inhabitants || !share || observations.length === 0) return undefined
  return {
    source: sourceOf(inhabitants.source, share.source),
    file: `${sotkanetSource(INHABITANTS)}-x-${SHARE}.json`,
    observations,
    rowsRead: observations.length,
    rejected: [],
    table: '',
    bytes: 0,
  }
}

/** As new as the newer of its parts. */
function sourceOf(inhabitants: Source, share: Source): Source {
  const { publisher, licence, url } = inhabitants
  const newest = (...days: readonly (string | undefined)[]) =>
    days
      .map((day) => day ?? '')
      .toSorted()
      .at(-1) ?? ''
  return {
    id: DERIVED_CHILDREN,
    kind: 'statistics',
    title: TITLE,
    ...(publisher && { publisher }),
    ...(licence && { licence }),
    ...(url && { url }),
    published: newest(inhabitants.published, share.published),
    fetched: newest(inhabitants.fetched, share.fetched),
    note: NOTE,
    definitions: { children: { ages: { from: 0, to: 17 }, time: 'at-date', date: '12-31', counts: 'children' } },
  }
}
