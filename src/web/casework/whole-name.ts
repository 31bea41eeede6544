/** Whole name (koko nimi), given names first. */
export const fullName = (person: { readonly givenNames: string; readonly familyName: string | null }): string =>
  person.familyName === null ? person.givenNames : `${person.givenNames} ${person.familyName}`
