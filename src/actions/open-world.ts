/** Opens the world (maailma): the pool, the areas and the indicators that ship with the product. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { areasText } from '#example/reference-files.ts'
import type { Area } from '#model/area.ts'
import type { Indicator } from '#model/observation.ts'
import { openPool } from '#pool/pool.ts'
import { openRegister } from '#register/register.ts'
import type { Outside } from '#remote/outside.ts'
import { readAreas } from '#sources/area-table.ts'
import { readIndicators } from '#sources/seed-folder.ts'
import { readStatistics } from '#sources/statistics-folder.ts'
import type { World } from './action.ts'

/** Tells, in the data folder, that the first content was settled: an example is loaded no more. */
export const CONTENT_MARK = 'example-loaded'

/** In the data folder from the first thing that a restore writes to the last. */
export const restoreMark = (data: string): string => join(data, 'restore-unfinished')

export interface Places {
  /** The folder of the product itself. */
  readonly home: string
  /** The data folder. */
  readonly data: string
  /** A PostgreSQL of one's own; the embedded one where there is none. */
  readonly databaseUrl?: string
  /** The owner of its tables, where the role of `databaseUrl` is not. */
  readonly databaseOwnerUrl?: string
  /** The file of the keys that open what is sealed; in the data folder where none is named. */
  readonly keys?: string
  /** Where public statistics are asked from; nowhere where left out. */
  readonly outside?: Outside
  /** A file of the county's own in place of the shipped list of population tables. */
  readonly populationTables?: string
}

/** Ends what a world holds open. */
export async function closeWorld(world: World): Promise<void> {
  await world.pool.close()
  await world.register.close()
}

export async function openWorld(places: Places, now: () => string): Promise<World> {
  const pool = openPool(join(places.data, 'pool'))
  const indicators = await readIndicators(join(places.home, 'seeds', 'indicators.json'))
  if (!indicators.ok) throw new Error(`seeds unreadable: ${indicators.why.detail}`)
  const statistics = await readStatistics(join(places.home, 'statistics'), places.populationTables)
  if (!statistics.ok) throw new Error(`statistics unreadable: ${statistics.why.detail}`)
  const { databaseUrl, databaseOwnerUrl } = places
  const url = databaseUrl === undefined ? {} : { url: databaseUrl }
  const owner = databaseOwnerUrl === undefined ? {} : { ownerUrl: databaseOwnerUrl }
  const keys = places.keys === undefined ? {} : { keys: places.keys }
  return {
    pool,
    data: places.data,
    register: openRegister({ folder: places.data, ...url, ...owner, ...keys }),
    areas: shippedAreas(places.home),
    indicators: oneOfEach([...indicators.value, ...statistics.value.indicators]),
    statistics: statistics.value,
    ...(places.outside === undefined ? {} : { outside: places.outside }),
    seeds: join(places.home, 'seeds'),
    now,
  }
}

/** The first of those of the same id. */
const oneOfEach = (indicators: readonly Indicator[]): Indicator[] =>
  indicators.filter((one, k) => indicators.findIndex(({ id }) => id === one.id) === k)

/** The areas of Finland, and the fictional one of the example content, which every screen marks as invented. */
function shippedAreas(home: string): Area[] {
  return [readFileSync(join(home, 'areas', 'areas.csv'), 'utf8'), areasText()].flatMap((text) => {
    const areas = readAreas(text)
    if (!areas.ok || areas.value.rejected.length > 0) throw new Error(`areas unreadable: ${JSON.stringify(areas)}`)
    return areas.value.rows
  })
}
