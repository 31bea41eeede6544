/** Profile draft (profiiliehdotus): changes to a profile while it is being confirmed; each gives a new profile. */
import type { LedgerField, Profile } from '#model/profile.ts'

/** Forms of time with an example, as the person recognises them. */
export const PERIOD_EXAMPLES: readonly (readonly [Profile['periodForm'], string])[] = [
  ['day-fi', '31.8.2012'],
  ['day-iso', '2012-08-31'],
  ['month-iso', '2012-08'],
  ['month-fi', '8/2012'],
  ['month-compact', '201208'],
  ['month-m', '2012M08'],
  ['year', '2012'],
  ['year-and-month', '2012 | 8'],
]

/** A field filled by another column, or by none where the heading is empty. */
export function withColumn(profile: Profile, field: LedgerField, heading: string): Profile {
  const { [field]: _, ...rest } = profile.columns
  return { ...profile, columns: heading === '' ? rest : { ...rest, [field]: heading } }
}

/** A new name gives a new id, so that a shipped profile is never overwritten by a corrected one. */
export function namedProfile(profile: Profile, name: string): Profile {
  const id = name
    .toLowerCase()
    .replace(/[äå]/g, 'a')
    .replace(/ö/g, 'o')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
  return { ...profile, name, id: id.length >= 2 ? id : profile.id }
}
