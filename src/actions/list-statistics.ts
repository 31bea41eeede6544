/** Lists the public statistics that the product knows, and how new those in use are (kansalliset tilastot). */
import { z } from 'zod'
import { done } from '#kernel/outcome.ts'
import { EVERYBODY } from '#model/duty.ts'
import type { Named } from '#model/named.ts'
import { type SotkanetIndicator, type StatisticState, sotkanetSource } from '#model/statistic.ts'
import { importOf, type KeptImport } from '#pool/imports.ts'
import { published } from '#pool/pool.ts'
import { action, type World } from './action.ts'
import { knownIndicators } from './known.ts'

export const listStatistics = action({
  name: 'list-statistics',
  kind: 'look',
  allow: EVERYBODY,
  about: 'Lists the public statistics that the product knows, and how new those in use are.',
  example: './varhain list-statistics',
  input: z.object({}),
  run: async (_, { world }) => {
    const kept = nationwideImports(world)
    const known = [...populationStates(world, kept), ...sotkanetStates(world, kept)]
    const listed = new Set(known.map(({ source }) => source))
    const others = [...kept.values()].filter(({ report }) => !listed.has(report.source)).flatMap(stateOf)
    return done({ isConnected: world.outside !== undefined, statistics: [...known, ...others] })
  },
})

/** Source → its import in the published state; what is invented is nobody's statistic. */
function nationwideImports({ pool }: World): ReadonlyMap<string, KeptImport> {
  const kept = published(pool).imports.map((id) => importOf(pool.store, id))
  const nationwide = kept.filter(
    (one) => one?.report.kind === 'observations' && one.report.area === '' && one.sources[0]?.kind !== 'invented',
  )
  return new Map(nationwide.flatMap((one) => (one ? [[one.report.source, one]] : [])))
}

function populationStates({ statistics }: World, kept: ReadonlyMap<string, KeptImport>): StatisticState[] {
  return statistics.statfin.tables.map(({ id, title, definition, breaks, isProjection }) => ({
    source: id,
    publisher: 'Tilastokeskus',
    title,
    series: isProjection ? [] : ['inhabitants', 'children'],
    definition,
    breaks,
    fetched: fetchedOf(kept.get(id)),
  }))
}

function sotkanetStates(world: World, kept: ReadonlyMap<string, KeptImport>): StatisticState[] {
  const names = new Map(knownIndicators(world).map(({ id, name }) => [id, name]))
  return world.statistics.sotkanet.map((one) => {
    const source = sotkanetSource(one.id)
    const found = kept.get(source)
    return {
      source,
      publisher: 'THL',
      title: found?.sources[0]?.title ?? titleBefore(one, names),
      series: [one.series, ...(one.absolute ? [one.absolute.series] : [])],
      definition: one.definition,
      breaks: one.breaks,
      fetched: fetchedOf(found),
    }
  })
}

/** Before the first fetch the publisher's own title is not known: our name of the indicator stands with the number. */
function titleBefore({ id, series }: SotkanetIndicator, names: ReadonlyMap<string, Named>): Named {
  const base = series.split(':')[0] ?? series
  const name = names.get(base) ?? { fi: base, sv: base, en: base }
  const numbered = (text: string) => `Sotkanet ${id}: ${text}`
  return { fi: numbered(name.fi), sv: numbered(name.sv), en: numbered(name.en) }
}

/** What is in though the lists no longer know it. */
function stateOf(kept: KeptImport): StatisticState[] {
  const [source] = kept.sources
  if (!source) return []
  const [definition = { time: 'during' as const }] = Object.values(source.definitions ?? {})
  const { id, title, publisher = '' } = source
  const series = Object.keys(source.definitions ?? {})
  return [{ source: id, publisher, title, series, definition, breaks: [], fetched: fetchedOf(kept) }]
}

function fetchedOf(kept: KeptImport | undefined): StatisticState['fetched'] {
  const [source] = kept?.sources ?? []
  if (!kept || !source) return null
  const { id, from, to, rowsAccepted } = kept.report
  const dates = { updated: source.published ?? '', fetched: source.fetched ?? '' }
  return { import: id, ...dates, from: from ?? '', to: to ?? '', figures: rowsAccepted }
}
