/** Routes of papers (paperien reitit): what there is of an area, one paper as it is now, one that was kept. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { root } from '../root-route.tsx'
import { paperSearch } from './paper-address.ts'

const papers = createRoute({
  getParentRoute: () => root,
  path: '/paperit/$area',
  component: lazyRouteComponent(() => import('./papers-page.tsx'), 'PapersPage'),
})

const paper = createRoute({
  getParentRoute: () => root,
  path: '/paperit/$area/$kind',
  validateSearch: paperSearch,
  component: lazyRouteComponent(() => import('./paper-page.tsx'), 'PaperPage'),
})

const keptPaper = createRoute({
  getParentRoute: () => root,
  path: '/paperit/$area/talletettu/$id',
  component: lazyRouteComponent(() => import('./kept-paper-page.tsx'), 'KeptPaperPage'),
})

export const BOARD_ROUTES = [papers, paper, keptPaper] as const
