/**
 * Sotkanet's regions as our areas (alueiden kohdistus): asked for at each sync, and what was matched once is remembered, so that
 * figures under a number that the list no longer has still find their area.
 */
import { done, type Outcome } from '#kernel/outcome.ts'
import type { Area } from '#model/area.ts'
import { matchRegions, type RegionMatch, type RegionPlace, readRegions } from '#sources/sotkanet-regions.ts'
import type { SotkanetService } from './fetch-sotkanet.ts'
import type { SyncFault } from './sync-report.ts'

export interface SotkanetPlaces extends RegionMatch {
  /** In the order in which they are believed: municipalities, the country and counties as the list has them, then as it had. */
  readonly believed: readonly RegionPlace[]
  /** Known from before; the list has them no more. */
  readonly vanished: readonly RegionPlace[]
}

const HISTORY = 'places'
const ORDER: readonly RegionPlace['category'][] = ['KUNTA', 'MAA', 'HYVINVOINTIALUE']

export async function sotkanetPlaces(
  areas: readonly Area[],
  service: SotkanetService,
): Promise<Outcome<SotkanetPlaces, SyncFault>> {
  const answer = await service.sotkanet.regions()
  if (!answer.ok) return answer
  const regions = readRegions(answer.value)
  if (!regions.ok) return regions
  const match = matchRegions(regions.value, areas)
  if (match.places.length === 0)
    return { ok: false, why: { fault: 'nothing-matched', detail: 'none of its regions is one of our areas' } }
  const listed = new Set(regions.value.map(({ id }) => id))
  const known = new Set(areas.map(({ id }) => id))
  const before = remembered(service)
  const vanished = before.filter(({ id, area }) => !listed.has(id) && known.has(area))
  const rank = ({ category, id }: RegionPlace) => ORDER.indexOf(category) * 1e9 - id
  const current = match.places.toSorted((a, b) => rank(a) - rank(b))
  const told = {
    address: `${service.base}/regions`,
    fetched: service.now,
    updated: service.now.slice(0, 10),
    asked: '',
  }
  service.shelf.keep(HISTORY, { ...told, answer: [...current, ...vanished] })
  return done({ ...match, believed: [...current, ...vanished], vanished })
}

function remembered({ shelf }: SotkanetService): RegionPlace[] {
  const answer = shelf.find(HISTORY)?.answer
  return Array.isArray(answer) ? answer.filter(isPlace) : []
}

const isPlace = (value: unknown): value is RegionPlace =>
  typeof value === 'object' &&
  value !== null &&
  Number.isInteger(Reflect.get(value, 'id')) &&
  ORDER.some((one) => one === Reflect.get(value, 'category')) &&
  ['code', 'name', 'area'].every((name) => typeof Reflect.get(value, name) === 'string')
