/**
 * Sync with Sotkanet (Sotkanetin haku): fetches the indicators that the product knows, on demand and never at a look.
 *
 * Nothing is published before all is fetched; a sync that fails or is cancelled leaves the figures as they were, and the next one
 * goes on from what it had fetched.
 */
import { join } from 'node:path'
import { z } from 'zod'
import { done, type Outcome } from '#kernel/outcome.ts'
import type { RejectedRow } from '#model/import-report.ts'
import type { Source } from '#model/source.ts'
import { type SotkanetIndicator, sotkanetSource } from '#model/statistic.ts'
import { answerShelf } from '#remote/answer-shelf.ts'
import { patientCaller } from '#remote/patient-caller.ts'
import { askingAlone } from '#remote/single-asker.ts'
import { sotkanetAt } from '#remote/sotkanet.ts'
import type { SotkanetDescription } from '#sources/sotkanet-description.ts'
import type { SotkanetFigures } from '#sources/sotkanet-figures.ts'
import { seriesNames, sotkanetObservations } from '#sources/sotkanet-observations.ts'
import { action, type Call, no, type Refusal } from './action.ts'
import { derivedStatistic, hasCountedChildren, isPartOfDerived } from './derived-statistic.ts'
import { type FetchedIndicator, fetchIndicator, type SotkanetService } from './fetch-sotkanet.ts'
import { knownAreas } from './known.ts'
import { type SotkanetPlaces, sotkanetPlaces } from './sotkanet-places.ts'
import {
  type FetchedStatistic,
  publishStatistics,
  type ReadyStatistic,
  readyStatistic,
  sweepReady,
} from './statistics-import.ts'
import {
  alreadyAsking,
  type FailedStatistic,
  isOfService,
  refuseSync,
  type SyncReport,
  sayFault,
  type UnmatchedArea,
} from './sync-report.ts'

const FIRST_YEAR = 1990

export const syncSotkanet = action({
  name: 'sync-sotkanet',
  kind: 'change',
  isLong: true,
  allow: ['controller'],
  about: 'Fetches the national statistics of Sotkanet (THL) that are newer than those in use.',
  example: './varhain sync sotkanet --only 191,1085 --from 2000',
  input: z.object({
    /** Sotkanet's numbers, with commas between; all that the product knows where left out. */
    only: z
      .string()
      .regex(/^\d{1,6}(,\d{1,6})*$/, 'is not numbers with commas between, such as 191,1085')
      .optional(),
    from: z.coerce.number().int().min(1900).max(2100).default(FIRST_YEAR),
  }),
  run: async ({ only, from }, call): Promise<Outcome<SyncReport, Refusal>> => {
    const { outside, statistics, data, now } = call.world
    if (!outside) return no('not-connected', 'this installation asks no service outside for statistics')
    const wanted = chosen(statistics.sotkanet, only)
    if (!wanted.ok) return wanted
    const folder = join(data, 'statistics', 'sotkanet')
    const service: SotkanetService = {
      base: outside.sotkanet,
      sotkanet: sotkanetAt(outside.sotkanet, patientCaller(outside, call.signal)),
      shelf: answerShelf(folder),
      now: now(),
    }
    return (
      (await askingAlone(folder, () => placedAndSynced(wanted.value, from, service, call))) ?? alreadyAsking('Sotkanet')
    )
  },
})

async function placedAndSynced(
  wanted: readonly SotkanetIndicator[],
  from: number,
  service: SotkanetService,
  call: Call,
): Promise<Outcome<SyncReport, Refusal>> {
  call.progress('asking', 0)
  const places = await sotkanetPlaces(knownAreas(call.world), service)
  if (!places.ok) return refuseSync('sotkanet regions', places.why)
  return syncAll(wanted, from, { service, places: places.value, call })
}

function chosen(all: readonly SotkanetIndicator[], only: string | undefined): Outcome<SotkanetIndicator[], Refusal> {
  if (only === undefined) return done([...all])
  const ids = only.split(',').map(Number)
  const strange = ids.filter((id) => !all.some((one) => one.id === id))
  if (strange.length > 0)
    return no('unknown-statistic', `not among the statistics that the product knows: ${strange.join(', ')}`, 'only')
  return done(all.filter(({ id }) => ids.includes(id)))
}

interface Course {
  readonly service: SotkanetService
  readonly places: SotkanetPlaces
  readonly call: Call
}

async function syncAll(wanted: readonly SotkanetIndicator[], from: number, course: Course) {
  const { service, places, call } = course
  const ready: ReadyStatistic[] = []
  const parts = new Map<number, FetchedStatistic>()
  const failed: FailedStatistic[] = []
  try {
    for (const [k, indicator] of wanted.entries()) {
      call.progress('asking', k / wanted.length)
      const source = sotkanetSource(indicator.id)
      const fetched = await fetchIndicator(indicator, from, service)
      if (fetched.ok) {
        const statistic = statisticOf(fetched.value, from, course)
        if (isPartOfDerived(indicator.id)) parts.set(indicator.id, statistic)
        ready.push(await readyStatistic(statistic, call))
      } else if (isOfService(fetched.why) || wanted.length === 1) return refuseSync(source, fetched.why)
      else failed.push({ source, why: fetched.why.fault, message: sayFault(source, fetched.why) })
    }
    const [first] = failed
    if (ready.length === 0 && first) return no(first.why, `all failed; first: ${first.message}`, first.source)
    const derived = hasCountedChildren(call.world) ? undefined : derivedStatistic(parts)
    if (derived) ready.push(await readyStatistic(derived, call))
    call.signal.throwIfAborted()
    const result = await publishStatistics(ready, [], 'sync sotkanet', call)
    call.progress('published', 1)
    const { strange, renumbered, vanished } = places
    return done({
      isWhole: failed.length === 0,
      ...result,
      failed,
      notMatched: strange.map(toldArea),
      renumbered: [
        ...renumbered.map((one) => ({ ...one, why: 'found-by-name' })),
        ...vanished.map((one) => ({ ...one, why: 'listed-no-more' })),
      ].map(toldArea),
    })
  } finally {
    sweepReady(ready)
  }
}

const toldArea = ({ id, code, name, why }: { id: number; code: string; name: string; why: string }): UnmatchedArea => ({
  id: String(id),
  code,
  name,
  why,
})

function statisticOf(fetched: FetchedIndicator, from: number, { service, places }: Course): FetchedStatistic {
  const { indicator, description, figures, bytes } = fetched
  const strange = strangeRows(figures, places)
  return {
    source: sourceOf(fetched, service),
    file: `sotkanet-${indicator.id}.json`,
    observations: sotkanetObservations({
      indicator,
      description,
      figures: figures.figures,
      places: places.believed,
      from,
    }),
    rowsRead: figures.rowsRead - leftOut(figures, places),
    rejected: [...figures.rejected, ...strange],
    table: tableOf(figures),
    bytes,
  }
}

/** Rows of sub-regions, states' offices and the like, which are no areas of ours. */
const leftOut = ({ figures }: SotkanetFigures, places: SotkanetPlaces): number =>
  figures.filter(({ region }) => places.leftOut.has(region)).length

/** Rows of areas that could not be matched. */
function strangeRows({ figures }: SotkanetFigures, { believed, leftOut: others }: SotkanetPlaces): RejectedRow[] {
  const known = new Set(believed.map(({ id }) => id))
  return figures
    .filter(({ region }) => !known.has(region) && !others.has(region))
    .map(({ row, region }) => ({ row, column: 'region', reason: 'unknown-area', text: String(region) }))
}

/** The rows as a table, so that rejected ones are shown as those of any file. */
function tableOf({ figures }: SotkanetFigures): string {
  const lines = new Map(
    figures.map((one) => [one.row, [one.region, one.year, one.gender, one.value, one.absolute].join(';')]),
  )
  const last = Math.max(1, ...lines.keys())
  return [
    'region;year;gender;value;absValue',
    ...Array.from({ length: last - 1 }, (_, k) => lines.get(k + 2) ?? ';;;;'),
  ].join('\n')
}

function sourceOf({ indicator, description, fetched }: FetchedIndicator, { base }: SotkanetService): Source {
  const { title, notice } = description
  return {
    id: sotkanetSource(indicator.id),
    kind: 'statistics',
    title: {
      fi: `Sotkanet ${indicator.id}: ${title.fi}`,
      sv: `Sotkanet ${indicator.id}: ${title.sv}`,
      en: `Sotkanet ${indicator.id}: ${title.en}`,
    },
    publisher: 'THL',
    published: description.updated,
    fetched: fetched.slice(0, 10),
    licence: 'CC BY 4.0',
    url: `${base}/indicators/${indicator.id}`,
    ...(notice ? { note: notice } : {}),
    definitions: definitionsOf(indicator, description),
  }
}

/** What both series mean, with the ages and the preliminary years that the description now tells. */
function definitionsOf(indicator: SotkanetIndicator, description: SotkanetDescription): Source['definitions'] {
  const { value, absolute } = seriesNames(indicator, description)
  const { ages, preliminary } = description
  const shared = {
    ...indicator.definition,
    ...(ages ? { ages } : {}),
    ...(preliminary.length > 0 ? { isPreliminaryFor: preliminary } : {}),
  }
  const share = {
    ...shared,
    ...(indicator.absolute && description.decimals !== undefined ? { roundedTo: 10 ** -description.decimals } : {}),
  }
  return { [baseOf(value)]: share, ...(absolute === '' ? {} : { [baseOf(absolute)]: shared }) }
}

/** A breakdown has the definition of its indicator. */
const baseOf = (series: string): string => series.split(':')[0] ?? series
