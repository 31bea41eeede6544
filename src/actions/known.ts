/** Known (tunnettu): areas, snapshots and imports looked up by what a person gave, refused with what to do where there is none. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { done, type Outcome } from '#kernel/outcome.ts'
import { listedIndicator } from '#measures/indicator-rule.ts'
import { OWN_INDICATORS } from '#measures/own-indicators.ts'
import type { Area } from '#model/area.ts'
import type { ListKind } from '#model/import-report.ts'
import type { Indicator } from '#model/observation.ts'
import type { Snapshot } from '#model/snapshot.ts'
import { importFolder, importOf, type KeptImport } from '#pool/imports.ts'
import { published } from '#pool/pool.ts'
import { inStore, snapshotOf } from '#pool/store.ts'
import { no, type Refusal, type World } from './action.ts'

/** Rows of the lists of a kind that a snapshot has, later imports last; of the published one where none is named. */
export function listedRows<T>({ pool }: World, kind: ListKind, snapshot: Snapshot = published(pool)): T[] {
  return snapshot.imports
    .map((id) => importOf(pool.store, id)?.report)
    .filter((report) => report?.kind === kind)
    .flatMap(
      (report) =>
        JSON.parse(readFileSync(join(importFolder(pool.store, report?.id ?? ''), 'rows.json'), 'utf8')) as T[],
    )
}

/** The shipped areas and those brought in; one brought in stands for a shipped one of the same id. */
export function knownAreas(world: World, snapshot?: Snapshot): Area[] {
  const all = [...world.areas, ...listedRows<Area>(world, 'areas', snapshot)]
  return [...new Map(all.map((area) => [area.id, area])).values()]
}

/** The county's own, the shipped indicators and those brought in; one brought in stands for a shipped one of the same id. */
export function knownIndicators(world: World, snapshot?: Snapshot): Indicator[] {
  const own = OWN_INDICATORS.map(listedIndicator)
  // The shipped ones keep their order, in which a picture tells them.
  const all = [
    ...world.indicators,
    ...own,
    ...world.indicators,
    ...listedRows<Indicator>(world, 'indicators', snapshot),
  ]
  return [...new Map(all.map((indicator) => [indicator.id, indicator])).values()]
}

/** The id of the country, whose price indices serve every area. */
export const countryOf = (world: World, snapshot: Snapshot): string =>
  knownAreas(world, snapshot).find((area) => area.kind === 'country')?.id ?? ''

/** An area by its id, official code or name in any of the languages. */
export function areaOf(world: World, text: string, snapshot?: Snapshot): Outcome<Area, Refusal> {
  const wanted = text.trim().toLowerCase()
  const area = knownAreas(world, snapshot).find((one) =>
    [one.id, one.code, one.name.fi, one.name.sv, one.name.en].some(
      (name) => name.toLowerCase() === wanted && name !== '',
    ),
  )
  return area ? done(area) : no('unknown-area', `there is no area "${text}": see "varhain list-areas"`, 'area')
}

/** The published snapshot, or the one whose id begins so. */
export function stateOf(world: World, id: string | undefined): Outcome<Snapshot, Refusal> {
  const snapshot = id === undefined ? published(world.pool) : snapshotOf(world.pool.store, id)
  return snapshot
    ? done(snapshot)
    : no('unknown-snapshot', `there is no snapshot "${id}": see "varhain list-snapshots"`, 'snapshot')
}

/** The import of an id, or of the beginning of one that no other shares. */
export function keptImport({ pool }: World, id: string): Outcome<KeptImport, Refusal> {
  const isBeginning = /^[0-9a-f]{6,64}$/.test(id)
  const found = isBeginning ? readdirSync(inStore(pool.store, 'imports')).filter((name) => name.startsWith(id)) : []
  const kept = found.length === 1 ? importOf(pool.store, found[0] ?? '') : undefined
  return kept ? done(kept) : no('unknown-import', `there is no import "${id}": see "varhain list-imports"`, 'id')
}
