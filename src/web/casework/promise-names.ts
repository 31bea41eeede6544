/** Names of the promises (palvelutakuiden nimet) by the rule of their clocks. */
import { useQuery } from '@tanstack/react-query'
import { useLanguage } from '../use-words.ts'
import { guaranteeQuery } from './work-queries.ts'

export function usePromiseNames(): ReadonlyMap<string, string> {
  const language = useLanguage()
  const { data } = useQuery({ ...guaranteeQuery(), staleTime: 300_000 })
  return new Map((data?.promises ?? []).map((one) => [`guarantee-${one.id}`, one.name[language]]))
}
