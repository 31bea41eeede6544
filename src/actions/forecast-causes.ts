/**
 * Causes of a forecast (ennusteen tunnetut syyt): children aged 0–17 of an area by year, counted and then projected.
 *
 * A counted figure goes before a projected one. Given only to histories of at least twelve whole years: on fewer, a coefficient
 * of its own is guessed rather than found.
 */
import { isWhole } from '#forecast/whole-and-parts.ts'
import { noteWords } from '#model/observation-note.ts'
import type { Point } from '#model/picture.ts'
import { observationsOfArea } from '#pool/observations.ts'
import { observationTable } from '#pool/pool.ts'
import type { Place } from './forecast-peers.ts'

const FEWEST = 12

export async function childrenOf({ world, snapshot, area }: Place): Promise<ReadonlyMap<number, number>> {
  const found = new Map<number, number>()
  if (snapshot.files.observation.length === 0) return found
  const all = await observationsOfArea(world.pool.db, observationTable(world.pool, snapshot), area.id)
  const told = all.filter((one) => one.kind === 'population' && one.series === 'children' && one.value !== null)
  const projected = told.filter(({ note }) => noteWords(note)?.includes('projection'))
  for (const { to, value } of [...projected, ...told.filter((one) => !projected.includes(one))])
    found.set(Number(to.slice(0, 4)), value ?? 0)
  return found
}

/** The causes that a history is long enough for. */
export const causesFor = (
  points: readonly Point[],
  children: ReadonlyMap<number, number>,
): readonly ReadonlyMap<number, number>[] =>
  children.size > 0 && points.filter(isWhole).length >= FEWEST ? [children] : []
