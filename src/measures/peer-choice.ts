/**
 * Peer choice (vertailualueiden valinta): who stands beside an area, and why.
 *
 * By county: municipalities of the same county; for a county, those of the same collaboration area. By likeness: the
 * nearest eight of those alike in kind. By source: everybody whom a source tells beside the area, as a press release does.
 * By hand: those named.
 */
import { COLLABORATION_AREAS, COLLABORATION_NAMES } from '#law/collaboration-areas.ts'
import type { Area } from '#model/area.ts'
import type { Peer, PeerChoice } from '#model/indicator-page.ts'
import { hasFigure, type ToldAt } from './compared.ts'
import { likenessTo, type Traits, WEIGHTS } from './likeness.ts'

export interface PeerInput {
  readonly area: Area
  readonly areas: readonly Area[]
  /** Ids, where chosen by hand. */
  readonly hand: readonly string[]
  readonly told: ToldAt
  readonly traitsOf: (area: string) => Traits
}

const NEAREST = 8
/** A source that tells of more areas than this is a statistic: having been told by it is no reason to compare. */
const FEW = 12

export const peersBy: Readonly<Record<PeerChoice, (input: PeerInput) => Peer[]>> = {
  hand: ({ area, hand }) => hand.filter((id) => id !== area.id).map((id) => ({ area: id, why: { kind: 'hand' } })),
  source: ({ area, told }) => {
    const areas = [...told.byArea.keys()].filter((id) => id !== area.id && hasFigure(told, id))
    return areas.length >= FEW ? [] : areas.map((id) => ({ area: id, why: { kind: 'source', source: told.source } }))
  },
  county: sameCounty,
  likeness: nearest,
}

function sameCounty({ area, areas }: PeerInput): Peer[] {
  const collaboration = COLLABORATION_AREAS.get(area.id)
  if (collaboration !== undefined) {
    const within = COLLABORATION_NAMES[collaboration]
    return [...COLLABORATION_AREAS]
      .filter(([id, own]) => own === collaboration && id !== area.id)
      .map(([id]) => ({ area: id, why: { kind: 'county', within } }))
  }
  const county = areas.find((one) => one.id === area.partOf)
  if (area.kind !== 'municipality' || county?.kind !== 'county') return []
  return areas
    .filter((one) => one.kind === 'municipality' && one.partOf === county.id && one.id !== area.id)
    .map((one) => ({ area: one.id, why: { kind: 'county', within: county.name } }))
}

function nearest({ area, areas, told, traitsOf }: PeerInput): Peer[] {
  const alike = COLLABORATION_AREAS.has(area.id)
    ? [...COLLABORATION_AREAS.keys()]
    : areas.filter((one) => one.kind === area.kind && one.isInvented === area.isInvented).map((one) => one.id)
  const candidates = alike.filter((id) => id !== area.id && hasFigure(told, id))
  return likenessTo(traitsOf(area.id), new Map(candidates.map((id) => [id, traitsOf(id)])))
    .slice(0, NEAREST)
    .map(({ area: id, distance, variables, missing }) => ({
      area: id,
      why: {
        kind: 'likeness',
        distance,
        variables: variables.map((one) => ({ ...one, weight: WEIGHTS[one.id] })),
        missing,
      },
    }))
}
