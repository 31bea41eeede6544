/**
 * Sync with StatFin (Tilastokeskuksen haku): population by age, and the projection, on demand and never at a look.
 *
 * As with Sotkanet: nothing is published before all is fetched, and a sync that fails leaves the figures as they were.
 */
import { join } from 'node:path'
import { z } from 'zod'
import { done, type Outcome } from '#kernel/outcome.ts'
import type { Source } from '#model/source.ts'
import type { PopulationTable } from '#model/statistic.ts'
import { answerShelf } from '#remote/answer-shelf.ts'
import { patientCaller } from '#remote/patient-caller.ts'
import { pxWebAt } from '#remote/pxweb.ts'
import { askingAlone } from '#remote/single-asker.ts'
import { action, type Call, no, type Refusal } from './action.ts'
import { DERIVED_CHILDREN } from './derived-statistic.ts'
import { type FetchedPopulation, fetchPopulation, type PxService } from './fetch-population.ts'
import { knownAreas } from './known.ts'
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

export const syncStatfin = action({
  name: 'sync-statfin',
  kind: 'change',
  isLong: true,
  allow: ['controller'],
  about: 'Fetches population by age and its projection from Statistics Finland where they are newer than those in use.',
  example: './varhain sync statfin',
  input: z.object({
    /** Ids of tables, with commas between; all that the list of tables has where left out. */
    only: z
      .string()
      .regex(/^[a-z0-9-]+(,[a-z0-9-]+)*$/, 'is not names with commas between, such as statfin-population')
      .optional(),
    from: z.coerce.number().int().min(1900).max(2100).default(FIRST_YEAR),
  }),
  run: async ({ only, from }, call): Promise<Outcome<SyncReport, Refusal>> => {
    const { outside, statistics, data, now } = call.world
    if (!outside) return no('not-connected', 'this installation asks no service outside for statistics')
    const { tables, cellsAtOnce } = statistics.statfin
    const wanted = only === undefined ? tables : tables.filter(({ id }) => only.split(',').includes(id))
    const strange = only?.split(',').filter((id) => !tables.some((table) => table.id === id)) ?? []
    if (strange.length > 0)
      return no('unknown-statistic', `not among the tables that the product knows: ${strange.join(', ')}`, 'only')
    const pxweb = pxWebAt(outside.statfin, patientCaller(outside, call.signal))
    const folder = join(data, 'statistics', 'statfin')
    const service = { base: outside.statfin, pxweb, shelf: answerShelf(folder), now: now(), cellsAtOnce }
    return (await askingAlone(folder, () => syncTables(wanted, from, service, call))) ?? alreadyAsking('StatFin')
  },
})

async function syncTables(
  wanted: readonly PopulationTable[],
  from: number,
  service: PxService,
  call: Call,
): Promise<Outcome<SyncReport, Refusal>> {
  const ready: ReadyStatistic[] = []
  const failed: FailedStatistic[] = []
  const notMatched = new Map<string, UnmatchedArea>()
  try {
    for (const [k, table] of wanted.entries()) {
      call.progress('asking', k / wanted.length)
      const fetched = await fetchPopulation(table, from, knownAreas(call.world), service)
      if (fetched.ok) {
        ready.push(await readyStatistic(statisticOf(fetched.value, service), call))
        for (const { code, name } of fetched.value.strange)
          notMatched.set(code, { id: code, code, name, why: 'no-such-code' })
      } else if (isOfService(fetched.why) || wanted.length === 1) return refuseSync(table.id, fetched.why)
      else failed.push({ source: table.id, why: fetched.why.fault, message: sayFault(table.id, fetched.why) })
    }
    const [first] = failed
    if (ready.length === 0 && first) return no(first.why, `all failed; first: ${first.message}`, first.source)
    call.signal.throwIfAborted()
    const hasChildren = ready.some(({ source }) =>
      wanted.some(({ id, isProjection }) => id === source.id && !isProjection),
    )
    const result = await publishStatistics(ready, hasChildren ? [DERIVED_CHILDREN] : [], 'sync statfin', call)
    call.progress('published', 1)
    return done({
      isWhole: failed.length === 0,
      ...result,
      failed,
      notMatched: [...notMatched.values()],
      renumbered: [],
    })
  } finally {
    sweepReady(ready)
  }
}

function statisticOf(fetched: FetchedPopulation, service: PxService): FetchedStatistic {
  const { table, observations, bytes, cells } = fetched
  return {
    source: sourceOf(fetched, service),
    file: table.path.split('/').at(-1) ?? table.id,
    observations,
    rowsRead: cells,
    rejected: [],
    table: '',
    bytes,
  }
}

function sourceOf({ table, updated, fetched }: FetchedPopulation, { base }: PxService): Source {
  const { definition, title, id, path } = table
  const note = definition.note
  return {
    id,
    kind: 'statistics',
    title,
    publisher: 'Tilastokeskus',
    published: updated,
    fetched: fetched.slice(0, 10),
    licence: 'CC BY 4.0',
    url: `${base}/${path}`,
    ...(note ? { note } : {}),
    definitions: {
      inhabitants: definition,
      children: { ...definition, counts: 'children', ages: { from: 0, to: 17 } },
    },
  }
}
