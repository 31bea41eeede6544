/** Words of the screen (näytön sanat): the language stands in the address, `?kieli=sv`; Finnish where it does not. */
import { useSearch } from '@tanstack/react-router'
import type { Language } from '#model/named.ts'
import { type Words, wordsOf } from '#words/dictionary.ts'
import { LANGUAGE_NAMES, type LanguageSearch } from './language-search.ts'

export function useLanguage(): Language {
  const search: LanguageSearch = useSearch({ strict: false })
  return LANGUAGE_NAMES.find((one) => one === search.kieli) ?? 'fi'
}

export const useWords = (): Words => wordsOf(useLanguage())
