/**
 * Names known (nimet tiedossa): whether the names of workers, units, promises and codes are here, or will not come. The work
 * screens wait for them: a row would grow and move from under the finger, and a matter would say that nobody holds it.
 */
import { useQuery } from '@tanstack/react-query'
import { codesQuery, guaranteeQuery, organisationQuery } from './work-queries.ts'

export function useNamesKnown(): boolean {
  const organisation = useQuery(organisationQuery())
  const promises = useQuery(guaranteeQuery())
  const codes = useQuery(codesQuery())
  return !(organisation.isPending || promises.isPending || codes.isPending)
}
