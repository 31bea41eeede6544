/** Lists areas, those with figures first (alueet). */

import { z } from 'zod'
import { done } from '#kernel/outcome.ts'
import { EVERYBODY } from '#model/duty.ts'
import { importOf } from '#pool/imports.ts'
import { areasWithObservations } from '#pool/observations.ts'
import { observationTable, observationTables, published } from '#pool/pool.ts'
import { action, type World } from './action.ts'
import { knownAreas } from './known.ts'

export const listAreas = action({
  name: 'list-areas',
  kind: 'look',
  allow: EVERYBODY,
  about: 'Lists the areas that the product knows, those with figures first.',
  example: './varhain list-areas',
  input: z.object({ only: z.enum(['with-figures', 'all']).default('all') }),
  run: async ({ only }, { world }) => {
    const { ledgers, observed, told } = await areasWithFigures(world)
    const areas = knownAreas(world)
      .map((area) => ({
        ...area,
        hasFigures: ledgers.has(area.id) || observed.has(area.id),
        /** Whether any source tells something of it, nationwide statistics included. */
        hasIndicators: told.has(area.id),
        isPress: observed.has(area.id) && !ledgers.has(area.id),
      }))
      .filter((area) => only === 'all' || area.hasFigures)
      .sort((a, b) => Number(b.hasFigures) - Number(a.hasFigures) || a.name.fi.localeCompare(b.name.fi, 'fi'))
    return done({ areas })
  },
})

async function areasWithFigures(world: World) {
  const snapshot = published(world.pool)
  const kept = snapshot.imports.map((id) => importOf(world.pool.store, id)).filter((one) => one !== undefined)
  const ledgers = new Set(kept.filter((one) => one.report.kind === 'ledger').map((one) => one.report.area))
  const hasFigures = snapshot.files.observation.length > 0
  const { db } = world.pool
  const own = hasFigures ? await areasWithObservations(db, observationTables(world.pool, snapshot).own) : []
  const all = hasFigures ? await areasWithObservations(db, observationTable(world.pool, snapshot)) : []
  return { ledgers, observed: new Set(own), told: new Set(all) }
}
