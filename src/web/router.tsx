/**
 * Router (reitit): which address shows which screen. Each screen is a file of its own that is fetched when it is opened.
 *
 * Search values stay plain text, so that a cost centre `0043` or an account `1e5` comes back as it was written.
 */
import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { APPRAISE_ROUTES } from './appraise/appraise-routes.ts'
import { BOARD_ROUTES } from './board/board-routes.ts'
import { stepSearch } from './casework/step-search.ts'
import { EVALUATION_ROUTES } from './evaluation/evaluation-routes.ts'
import { flowsSearch } from './flows/flows-address.ts'
import { whatIfSearch } from './flows/what-if-address.ts'
import { forecastSearch } from './forecast/forecast-address.ts'
import { indicatorSearch, indicatorsSearch } from './indicators/indicator-address.ts'
import { viewSearch } from './picture/view-address.ts'
import { root } from './root-route.tsx'
import { signInSearch } from './sign-in/sign-in-search.ts'
import { traceSearch } from './trace/trace-address.ts'

const areas = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: lazyRouteComponent(() => import('./pages/areas-page.tsx'), 'AreasPage'),
})

const picture = createRoute({
  getParentRoute: () => root,
  path: '/kuva/$area',
  validateSearch: viewSearch,
  component: lazyRouteComponent(() => import('./picture/picture-page.tsx'), 'PicturePage'),
})

const trace = createRoute({
  getParentRoute: () => root,
  path: '/kuva/$area/jaljita',
  validateSearch: traceSearch,
  component: lazyRouteComponent(() => import('./trace/trace-page.tsx'), 'TracePage'),
})

const indicatorAreas = createRoute({
  getParentRoute: () => root,
  path: '/tunnusluvut',
  component: lazyRouteComponent(() => import('./indicators/indicator-areas-page.tsx'), 'IndicatorAreasPage'),
})

const indicators = createRoute({
  getParentRoute: () => root,
  path: '/tunnusluvut/$area',
  validateSearch: indicatorsSearch,
  component: lazyRouteComponent(() => import('./indicators/indicators-page.tsx'), 'IndicatorsPage'),
})

const indicator = createRoute({
  getParentRoute: () => root,
  path: '/tunnusluvut/$area/$indicator',
  validateSearch: indicatorSearch,
  component: lazyRouteComponent(() => import('./indicators/indicator-page.tsx'), 'IndicatorPage'),
})

const forecast = createRoute({
  getParentRoute: () => root,
  path: '/ennuste/$area',
  validateSearch: forecastSearch,
  component: lazyRouteComponent(() => import('./forecast/forecast-page.tsx'), 'ForecastPage'),
})

const flows = createRoute({
  getParentRoute: () => root,
  path: '/virrat/$area',
  validateSearch: flowsSearch,
  component: lazyRouteComponent(() => import('./flows/flows-page.tsx'), 'FlowsPage'),
})

const whatIf = createRoute({
  getParentRoute: () => root,
  path: '/virrat/$area/enta-jos',
  validateSearch: whatIfSearch,
  component: lazyRouteComponent(() => import('./flows/what-if-page.tsx'), 'WhatIfPage'),
})

const imports = createRoute({
  getParentRoute: () => root,
  path: '/tuonnit',
  component: lazyRouteComponent(() => import('./imports/imports-page.tsx'), 'ImportsPage'),
})

const newImport = createRoute({
  getParentRoute: () => root,
  path: '/tuonnit/uusi',
  // The import whose rejected rows the new file mends.
  validateSearch: (search): { korjaa?: string | undefined } =>
    typeof search.korjaa === 'string' ? { korjaa: search.korjaa } : {},
  component: lazyRouteComponent(() => import('./imports/new-import-page.tsx'), 'NewImportPage'),
})

const importReport = createRoute({
  getParentRoute: () => root,
  path: '/tuonnit/$id',
  component: lazyRouteComponent(() => import('./imports/import-page.tsx'), 'ImportPage'),
})

const mapping = createRoute({
  getParentRoute: () => root,
  path: '/kohdistus',
  component: lazyRouteComponent(() => import('./mapping/mapping-page.tsx'), 'MappingPage'),
})

const measures = createRoute({
  getParentRoute: () => root,
  path: '/mittarit',
  component: lazyRouteComponent(() => import('./pages/measures-page.tsx'), 'MeasuresPage'),
})

const sources = createRoute({
  getParentRoute: () => root,
  path: '/lahteet',
  component: lazyRouteComponent(() => import('./pages/sources-page.tsx'), 'SourcesPage'),
})

const accessibility = createRoute({
  getParentRoute: () => root,
  path: '/saavutettavuus',
  component: lazyRouteComponent(() => import('./pages/accessibility-page.tsx'), 'AccessibilityPage'),
})

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/kirjaudu',
  validateSearch: signInSearch,
  component: lazyRouteComponent(() => import('./sign-in/sign-in-page.tsx'), 'SignInPage'),
})

const ownAccount = createRoute({
  getParentRoute: () => root,
  path: '/oma-tili',
  component: lazyRouteComponent(() => import('./sign-in/own-account-page.tsx'), 'OwnAccountPage'),
})

const dataProtection = createRoute({
  getParentRoute: () => root,
  path: '/tietosuojasta',
  component: lazyRouteComponent(() => import('./pages/data-protection-page.tsx'), 'DataProtectionPage'),
})

const myDay = createRoute({
  getParentRoute: () => root,
  path: '/tyo',
  component: lazyRouteComponent(() => import('./casework/my-day-page.tsx'), 'MyDayPage'),
})

const matter = createRoute({
  getParentRoute: () => root,
  path: '/tyo/asia/$id',
  validateSearch: stepSearch,
  component: lazyRouteComponent(() => import('./casework/matter-page.tsx'), 'MatterPage'),
})

const part = createRoute({
  getParentRoute: () => root,
  path: '/tyo/osa/$id',
  validateSearch: stepSearch,
  component: lazyRouteComponent(() => import('./casework/part-page.tsx'), 'PartPage'),
})

const newContact = createRoute({
  getParentRoute: () => root,
  path: '/tyo/uusi',
  validateSearch: stepSearch,
  component: lazyRouteComponent(() => import('./casework/new-page.tsx'), 'NewPage'),
})

const people = createRoute({
  getParentRoute: () => root,
  path: '/tyo/haku',
  component: lazyRouteComponent(() => import('./casework/search-page.tsx'), 'SearchPage'),
})

const unit = createRoute({
  getParentRoute: () => root,
  path: '/tyo/yksikko',
  validateSearch: (search): { yksikko?: number } => {
    const unit = Number(search.yksikko)
    return Number.isInteger(unit) && unit > 0 ? { yksikko: unit } : {}
  },
  component: lazyRouteComponent(() => import('./casework/unit-page.tsx'), 'UnitPage'),
})

const guarantee = createRoute({
  getParentRoute: () => root,
  path: '/tyo/takuu',
  component: lazyRouteComponent(() => import('./casework/guarantee-page.tsx'), 'GuaranteePage'),
})

const monthSheet = createRoute({
  getParentRoute: () => root,
  path: '/tyo/kuukausi',
  validateSearch: ({ kuukausi }): { kuukausi?: string } =>
    typeof kuukausi === 'string' && /^\d{4}-\d{2}$/.test(kuukausi) ? { kuukausi } : {},
  component: lazyRouteComponent(() => import('./casework/month-page.tsx'), 'MonthPage'),
})

const registerImport = createRoute({
  getParentRoute: () => root,
  path: '/tyo/tuonti',
  component: lazyRouteComponent(() => import('./casework/register-import-page.tsx'), 'RegisterImportPage'),
})

const privacy = createRoute({
  getParentRoute: () => root,
  path: '/tietosuoja',
  component: lazyRouteComponent(() => import('./privacy/privacy-page.tsx'), 'PrivacyPage'),
})

const plainSearch = (search: Readonly<Record<string, unknown>>): string => {
  const text = new URLSearchParams(
    Object.entries(search).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  ).toString()
  return text === '' ? '' : `?${text}`
}

export const router = createRouter({
  routeTree: root.addChildren([
    areas,
    picture,
    trace,
    indicatorAreas,
    indicators,
    indicator,
    forecast,
    flows,
    whatIf,
    ...APPRAISE_ROUTES,
    ...EVALUATION_ROUTES,
    ...BOARD_ROUTES,
    imports,
    newImport,
    importReport,
    mapping,
    measures,
    sources,
    accessibility,
    signIn,
    ownAccount,
    dataProtection,
    myDay,
    matter,
    part,
    newContact,
    people,
    unit,
    guarantee,
    monthSheet,
    registerImport,
    privacy,
  ]),
  parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
  stringifySearch: plainSearch,
  defaultPreload: false,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
