/** Queries (haut): what the screens look at, each with the key under which it is remembered. */
import { queryOptions } from '@tanstack/react-query'
import type { Area } from '#model/area.ts'
import type { Category } from '#model/category.ts'
import type { DataProtectionPaper } from '#model/data-protection.ts'
import type { ForecastOfArea } from '#model/forecast.ts'
import type { ImportReport } from '#model/import-report.ts'
import type { IndicatorPage } from '#model/indicator-page.ts'
import type { IndicatorTable } from '#model/indicator-table.ts'
import type { BookVersion, MappingState } from '#model/mapping-state.ts'
import type { MeasureCard } from '#model/measure-card.ts'
import type { Language } from '#model/named.ts'
import type { Picture, View } from '#model/picture.ts'
import type { Profile } from '#model/profile.ts'
import type { Scenario } from '#model/scenario.ts'
import type { Present } from '#model/session.ts'
import type { Source } from '#model/source.ts'
import type { StatisticState } from '#model/statistic.ts'
import type { Trace } from '#model/trace.ts'
import type { Worker } from '#model/worker.ts'
import type { Paper } from '#report/paper.ts'
import { look, type Query } from './api-client.ts'
import type { ProposalList } from './appraise/proposal-list.ts'

export type ListedArea = Area & {
  readonly hasFigures: boolean
  readonly hasIndicators: boolean
  readonly isPress: boolean
}
export type ListedImport = ImportReport & { readonly isActive: boolean }

const query = <Answer>(action: string, asked: Query = {}) =>
  queryOptions({ queryKey: [action, asked], queryFn: ({ signal }) => look<Answer>(action, asked, signal) })

export const whoAmI = () => query<Present & { worker?: Worker }>('who-am-i')
export const areasQuery = () => query<{ areas: ListedArea[] }>('list-areas')
export const measuresQuery = () => query<{ cards: MeasureCard[] }>('list-measures')
export const categoriesQuery = () => query<{ categories: Category[] }>('list-categories')
export const statisticsQuery = () => query<{ isConnected: boolean; statistics: StatisticState[] }>('list-statistics')
export const sourcesQuery = () => query<{ sources: Source[] }>('list-sources')
export const dataProtectionQuery = (paper: DataProtectionPaper, language: Language) =>
  query<Paper>('print-data-protection', { paper, language, format: 'tree' })
export const importsQuery = () => query<{ imports: ListedImport[] }>('list-imports')
export const importQuery = (id: string) => query<ImportReport>('show-import', { id })
export const mappingQuery = () => query<MappingState>('show-mapping')
export const profilesQuery = () => query<{ profiles: Profile[] }>('list-profiles')
export const versionsQuery = () => query<{ versions: BookVersion[] }>('list-mapping-versions')

/** The fields of a view as the interface takes them. */
export const pictureAsked = (area: string, view: View, language: Language): Query => ({ area, ...view, language })

export const pictureQuery = (area: string, view: View, language: Language) =>
  query<Picture>('show-picture', pictureAsked(area, view, language))

export const traceQuery = (asked: Query) => query<Trace>('trace-figure', asked)

export const indicatorsQuery = (asked: Query) => query<IndicatorTable>('show-indicators', asked)

export const forecastQuery = (asked: Query) => query<ForecastOfArea>('show-forecast', asked)

export const scenariosQuery = (area: string) => query<{ scenarios: Scenario[] }>('list-scenarios', { area })

export const proposalsQuery = (area: string) => query<ProposalList>('list-proposals', { area })

export const indicatorQuery = (asked: Query) => query<IndicatorPage>('show-indicator', asked)
