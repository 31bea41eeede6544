/**
 * Observation note (havainnon merkintä): what the product itself notes at an observation, as words that screens translate.
 *
 * Several stand with a space between. Any other note is in the words of its source. Without the validator, for the web's sake.
 */

export const OBSERVATION_NOTES = [
  'none-told', // the publisher tells no figure: withheld, or there was none; not zero
  'preliminary', // the publisher may still change it
  'projection', // not counted but projected
  'summed', // added up here from the municipalities of the area
  'derived', // reckoned here from two other figures
] as const
export type ObservationNote = (typeof OBSERVATION_NOTES)[number]

/** The words of a note of the product's own; nothing where it is in the words of its source. */
export function noteWords(note: string | undefined): readonly ObservationNote[] | undefined {
  const words = (note ?? '').split(' ').filter((word) => word !== '')
  const known = words.flatMap((word) => OBSERVATION_NOTES.filter((one) => one === word))
  return known.length === words.length && words.length > 0 ? known : undefined
}
