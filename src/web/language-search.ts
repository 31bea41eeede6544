/** Language in the address (kieli osoitteessa). Not taken from the model, which would bring its validator to the browser. */
import type { Language } from '#model/named.ts'

export const LANGUAGE_NAMES: readonly Language[] = ['fi', 'sv', 'en']

export interface LanguageSearch {
  readonly kieli?: Exclude<Language, 'fi'> | undefined
}

export const languageSearch = (search: Readonly<Record<string, unknown>>): LanguageSearch =>
  search.kieli === 'sv' || search.kieli === 'en' ? { kieli: search.kieli } : {}
