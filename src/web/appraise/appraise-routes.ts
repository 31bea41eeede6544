/** Routes of appraisals (investointien reitit): the proposals of an area, a new one, one with its result, one in the form. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { root } from '../root-route.tsx'
import { newProposalSearch, proposalSearch, proposalsSearch } from './appraise-address.ts'

const proposals = createRoute({
  getParentRoute: () => root,
  path: '/investoinnit/$area',
  validateSearch: proposalsSearch,
  component: lazyRouteComponent(() => import('./proposals-page.tsx'), 'ProposalsPage'),
})

const newProposal = createRoute({
  getParentRoute: () => root,
  path: '/investoinnit/$area/uusi',
  validateSearch: newProposalSearch,
  component: lazyRouteComponent(() => import('./new-proposal-page.tsx'), 'NewProposalPage'),
})

const proposal = createRoute({
  getParentRoute: () => root,
  path: '/investoinnit/$area/$name',
  validateSearch: proposalSearch,
  component: lazyRouteComponent(() => import('./proposal-page.tsx'), 'ProposalPage'),
})

const editProposal = createRoute({
  getParentRoute: () => root,
  path: '/investoinnit/$area/$name/muokkaa',
  component: lazyRouteComponent(() => import('./edit-proposal-page.tsx'), 'EditProposalPage'),
})

export const APPRAISE_ROUTES = [proposals, newProposal, proposal, editProposal] as const
