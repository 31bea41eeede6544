/**
 * Names known (nimet tiedossa): whether the names that a work screen is read by are here, or will not come. The screens wait for
 * them: a row would grow and move from under the finger, and a matter would say that nobody holds it.
 */
import { useQuery } from '@tanstack/react-query'
import { codesQuery, organisationQuery, promisesQuery } from './work-queries.ts'

/** Of workers, units and promises. */
export function useNamesKnown(): boolean {
  const organisation = useQuery(organisationQuery())
  const promises = useQuery(promisesQuery())
  return !(organisation.isPending || promises.isPending)
}

/** Of the codes that answers are given by, too. */
export function useAnswersKnown(): boolean {
  const codes = useQuery(codesQuery())
  return useNamesKnown() && !codes.isPending
}
