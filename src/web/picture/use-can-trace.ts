/** Whether the reader may follow a figure to ledger lines (jäljitysoikeus): a controller may, a viewer sees figures only. */
import { useQuery } from '@tanstack/react-query'
import { whoAmI } from '../queries.ts'

export const useCanTrace = (): boolean => useQuery(whoAmI()).data?.duty === 'controller'
