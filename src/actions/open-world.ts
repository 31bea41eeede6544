/** Opens the world (maailma): the pool, the areas and the indicators that ship with the product. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Area } from '#model/area.ts'
import { openPool } from '#pool/pool.ts'
import { readAreas } from '#sources/area-table.ts'
import { readIndicators } from '#sources/seed-folder.ts'
import type { World } from './action.ts'

export interface Places {
  /** The folder of the product itself. */
  readonly home: string
  /** The data folder. */
  readonly data: string
}

/** Fictional areas of the example content; every screen marks them as invented. */
const INVENTED = Area.parse({
  id: 'esimerkkila',
  code: '',
  kind: 'county',
  name: { fi: 'Esimerkkilä (keksitty)', sv: 'Exempelstad (påhittad)', en: 'Esimerkkilä (invented)' },
  isInvented: true,
})

export async function openWorld(places: Places, now: () => string): Promise<World> {
  const pool = await openPool(join(places.data, 'pool'))
  const indicators = await readIndicators(join(places.home, 'seeds', 'indicators.json'))
  if (!indicators.ok) throw new Error(`seeds unreadable: ${indicators.why.detail}`)
  return {
    pool,
    areas: shippedAreas(places.home),
    indicators: indicators.value,
    seeds: join(places.home, 'seeds'),
    now,
  }
}

function shippedAreas(home: string): Area[] {
  const folder = join(home, 'areas')
  const files = readdirSync(folder).filter((name) => name.endsWith('.csv'))
  const read = files.flatMap((name) => {
    const areas = readAreas(readFileSync(join(folder, name), 'utf8'))
    if (!areas.ok || areas.value.rejected.length > 0) throw new Error(`areas unreadable: ${name}`)
    return areas.value.rows
  })
  return [...read, INVENTED]
}
