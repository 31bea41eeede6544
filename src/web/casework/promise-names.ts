/** Names of the promises (palvelutakuiden nimet) by the rule of their clocks. */
import { useQuery } from '@tanstack/react-query'
import { useLanguage } from '../use-words.ts'
import { promisesQuery } from './work-queries.ts'

export function usePromiseNames(): ReadonlyMap<string, string> {
  const language = useLanguage()
  const { data } = useQuery(promisesQuery())
  return new Map((data?.promises ?? []).map((one) => [`guarantee-${one.id}`, one.name[language]]))
}
