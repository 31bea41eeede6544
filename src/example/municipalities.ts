/** The fictional county's municipalities (esimerkkialueen kunnat), and where each family lives: the same for the same family. */
import { EXAMPLE_AREA } from './mapping-book.ts'

interface ExampleMunicipality {
  readonly id: string
  readonly name: { readonly fi: string; readonly sv: string; readonly en: string }
  /** Of a hundred families. */
  readonly families: number
}

export const EXAMPLE_MUNICIPALITIES: readonly ExampleMunicipality[] = [
  { id: 'mallikaupunki', name: { fi: 'Mallikaupunki', sv: 'Modellstad', en: 'Mallikaupunki' }, families: 58 },
  { id: 'kuvajarvi', name: { fi: 'Kuvajärvi', sv: 'Bildträsk', en: 'Kuvajärvi' }, families: 27 },
  { id: 'keksila', name: { fi: 'Keksilä', sv: 'Påhittsby', en: 'Keksilä' }, families: 15 },
]

/** Multiplies so that neighbouring numbers fall far apart (Knuth, 6.4). */
const SPREAD = 2_654_435_761

/** @param first number of the family's first person */
export function homeOf(first: number): string {
  let place = Math.floor((((first * SPREAD) % 2 ** 32) / 2 ** 32) * 100)
  for (const { id, families } of EXAMPLE_MUNICIPALITIES) {
    if (place < families) return id
    place -= families
  }
  return EXAMPLE_AREA
}
