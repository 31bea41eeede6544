/** Queries of the work (työn haut): what the workers' screens look at. */
import { queryOptions } from '@tanstack/react-query'
import type { EmergencyInQueue } from '#model/emergency-queue.ts'
import type { FoundPerson } from '#model/found-person.ts'
import type { MatterView, PartView } from '#model/matter-view.ts'
import type { MyDay } from '#model/my-day.ts'
import type { Unit } from '#model/unit.ts'
import type { PromisesView, UnitView } from '#model/unit-view.ts'
import type { Worker } from '#model/worker.ts'
import { act, look, type Query } from '../api-client.ts'

export interface CodeName {
  readonly list: string
  readonly code: string
  readonly nameFi: string
  readonly nameSv: string
  readonly nameEn: string
}

export interface Organisation {
  readonly units: readonly Unit[]
  readonly workers: readonly Worker[]
}

/** The work of others shows at the next look: what is shown is never older than this. */
const FRESH = 10_000

const query = <Answer>(action: string, asked: Query = {}) =>
  queryOptions({
    queryKey: [action, asked],
    queryFn: ({ signal }) => look<Answer>(action, asked, signal),
    staleTime: FRESH,
  })

export const myDayQuery = () => query<MyDay>('my-day')
export const matterQuery = (id: number) => query<MatterView>('show-matter', { id })
export const partQuery = (id: number) => query<PartView>('show-part', { id })
export const unitQuery = (unit?: number) => query<UnitView>('show-unit', { unit })
export const guaranteeQuery = () => query<PromisesView & { today: string }>('show-guarantee')
/** The same for the names of the promises, which seldom change. */
export const promisesQuery = () => ({ ...guaranteeQuery(), staleTime: 300_000 })
export const emergenciesQuery = () => query<{ readonly emergencies: readonly EmergencyInQueue[] }>('list-emergencies')
export const organisationQuery = () => ({ ...query<Organisation>('list-workers'), staleTime: 300_000 })
export const codesQuery = () => ({ ...query<{ lists: readonly CodeName[] }>('list-codes'), staleTime: 300_000 })

export interface SearchAnswer {
  readonly by: string
  readonly people: readonly FoundPerson[]
  readonly isCut: boolean
}

/** What is sought goes in the body: an identity code must not stand in an address. */
export const searchQuery = (text: string) =>
  queryOptions({
    queryKey: ['search-people', text],
    queryFn: () => act<SearchAnswer>('search-people', { text }),
    enabled: text.trim().length > 1,
    staleTime: FRESH,
    gcTime: 0,
  })
