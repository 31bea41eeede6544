/** Kept version (tallennettu versio): a new version of what is saved under a name, refused where the writer has seen another. */
import { done, type Outcome } from '#kernel/outcome.ts'
import { alone } from '#pool/store.ts'
import type { Shelf, Version } from '#pool/versions.ts'
import { type Call, no, type Refusal } from './action.ts'
import { areaOf } from './known.ts'

export interface Named {
  readonly area: string
  readonly name: string
  /** The version that the change was made on; undefined for a new name. */
  readonly version: string | undefined
}

/** What of a version its writer tells; the rest comes of the shelf. */
type Told<Kept extends Version> = Omit<Kept, 'version' | 'parent' | 'area' | 'name' | 'at' | 'by'>

export interface Keeping<Kept extends Version> {
  readonly shelf: Shelf<Kept>
  /** `scenario` */
  readonly word: string
  /** @param before the newest version of the name; undefined for a new name */
  readonly next: (before: Kept | undefined) => Told<Kept>
}

/** Keeps a version after the newest of its name; nobody overwrites what was not seen. */
export async function keptVersion<Kept extends Version>(
  { area: wanted, name, version }: Named,
  { shelf, word, next }: Keeping<Kept>,
  { world, actor }: Call,
): Promise<Outcome<Kept, Refusal>> {
  const area = areaOf(world, wanted)
  if (!area.ok) return area
  const { store } = world.pool
  return alone(store, async () => {
    const before = shelf.current(store, area.value.id).find((one) => one.name === name)
    if (!before && version !== undefined)
      return no(`unknown-${word}`, `there is no ${word} "${name}" of "${area.value.id}"`, 'name')
    if (before && (version === undefined || !before.version.startsWith(version)))
      return no(
        'changed-meanwhile',
        `there is a ${word} of this name already, or somebody has saved it meanwhile: look at it and make the change again`,
        'version',
      )
    const kept = { parent: before?.version ?? null, area: area.value.id, name, at: world.now(), by: actor.name }
    return done(shelf.keep(store, { ...next(before), ...kept } as Omit<Kept, 'version'>))
  })
}
