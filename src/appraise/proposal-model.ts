/**
 * Proposal model (esityksen laskentamalli): a proposal and its flows as places of parameters and constants by month, so that a draw is
 * a vector of numbers and its months are sums.
 */
import type { FlowBasis } from '#model/flow-basis.ts'
import type { Proposal } from '#model/proposal.ts'
import { type FlowPlaces, flowPlaces } from './flow-place.ts'
import type { Parameter } from './parameter.ts'
import { placeList } from './place-list.ts'
import {
  type BoughtPlaces,
  boughtPlaces,
  type PostPlaces,
  postPlaces,
  type StaffPlaces,
  staffPlaces,
} from './post-place.ts'
import { type ReachPlaces, reachPlaces } from './reach-place.ts'

export interface ProposalModel {
  readonly parameters: readonly Parameter[]
  readonly years: number
  readonly flow: FlowPlaces
  readonly reach: ReachPlaces
  readonly posts: readonly PostPlaces[]
  readonly staff: StaffPlaces
  readonly bought: readonly BoughtPlaces[]
  /** Place of the months until a bought place is no more paid for. */
  readonly notice: number
  /** Year, from 0, in which the posts that reach families are there for the whole year, the last such; or in which the most are. */
  readonly fullYear: number
}

/** @param basis flows that `proposalFault` found to be those that the proposal names */
export function proposalModel(proposal: Proposal, basis: FlowBasis): ProposalModel {
  const list = placeList()
  const posts = postPlaces(proposal, list)
  const staff = staffPlaces(proposal, list)
  const bought = boughtPlaces(proposal, list)
  const flow = flowPlaces(proposal, basis, list)
  const reach = reachPlaces(proposal, flow, list)
  const notice = list.add({ id: 'release.noticeMonths', name: 'notice', unit: 'months' }, proposal.release.noticeMonths)
  return {
    ...{ parameters: list.all(), years: proposal.horizon, flow, reach, posts, staff, bought, notice },
    fullYear: fullYearOf(posts, proposal.horizon),
  }
}

function fullYearOf(posts: readonly PostPlaces[], years: number): number {
  const monthsIn = (year: number) =>
    posts
      .filter(({ isMaker }) => !isMaker)
      .reduce((sum, { number, from, until }) => {
        const months = Math.min(until, 12 * (year + 1)) - Math.max(from, 12 * year)
        return sum + number * Math.max(0, months)
      }, 0)
  const most = Array.from({ length: years }, (_, year) => monthsIn(year))
  return most.lastIndexOf(Math.max(...most))
}
