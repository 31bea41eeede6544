/**
 * Comparison (vertailu): an area beside its peers at one time: places, spread and course, of one source.
 *
 * Of the sources and years in which the area has a figure, the one that tells the most peers; the latest among equals.
 */
import type { Comparison, NotCompared, Peer, PeerChoice } from '#model/indicator-page.ts'
import type { IndicatorSeries } from '#model/indicator-table.ts'
import { type Compared, comparedOf, hasFigure, isWhole, type ToldAt, toldWith } from './compared.ts'
import { factOf, type IndicatorInput, indicatorRows } from './indicator-table.ts'
import { type PeerInput, peersBy } from './peer-choice.ts'
import { quartilesOf } from './quartiles.ts'
import { standingsOf } from './standing.ts'
import { traitsOf } from './traits.ts'

export interface ComparisonInput extends IndicatorInput {
  readonly indicator: string
  /** The first that gives somebody to compare with, where left out. */
  readonly choice?: PeerChoice | undefined
  readonly hand: readonly string[]
  /** The year compared; the latest where left out. */
  readonly year?: number | undefined
  readonly areas: PeerInput['areas']
}

export interface Compare {
  readonly choice: PeerChoice
  readonly peers: readonly Peer[]
  readonly comparison: Comparison | null
  readonly notCompared?: NotCompared
}

const IN_TURN: readonly PeerChoice[] = ['county', 'likeness', 'source']

export function compare(input: ComparisonInput): Compare {
  const compared = comparedOf(input.indicator, input.indicators)
  const [first = 'county', ...rest] = input.choice === undefined ? IN_TURN : [input.choice]
  if (!compared) return { choice: first, peers: [], comparison: null, notCompared: 'not-a-rate' }
  const tried = compareBy(first, compared, input)
  if (tried.comparison) return tried
  for (const choice of rest) {
    const next = compareBy(choice, compared, input)
    if (next.comparison) return next
  }
  return tried
}

interface Candidate {
  readonly told: ToldAt
  readonly peers: readonly Peer[]
  readonly known: number
}

function compareBy(choice: PeerChoice, compared: Compared, input: ComparisonInput): Compare {
  const rows = input.observations.filter((row) => row.kind === 'indicator' && row.series === compared.indicator.id)
  const reader = traitReader(compared, input)
  const times = toldWith(input.area.id, rows).filter(
    (told) => isWhole(told) && (input.year === undefined || told.to.startsWith(String(input.year))),
  )
  let best: Candidate | undefined
  for (const told of times) {
    const chosen = { area: input.area, areas: input.areas, hand: input.hand, told, traitsOf: reader(told) }
    const peers = peersBy[choice](chosen)
    const known = peers.filter((peer) => hasFigure(told, peer.area)).length
    if (!best || known > best.known) best = { told, peers, known }
    // Nothing earlier tells more than all of those chosen; a source chooses by what it tells.
    if (choice !== 'source' && known > 0 && known === peers.length) break
  }
  if (!best) return { choice, peers: [], comparison: null, notCompared: 'no-figures' }
  if (best.peers.length === 0) return { choice, peers: [], comparison: null, notCompared: whyNobody(choice) }
  if (best.known === 0) return { choice, peers: best.peers, comparison: null, notCompared: 'no-figures' }
  return { choice, peers: best.peers, comparison: comparisonOf(best, compared, input) }
}

const whyNobody = (choice: PeerChoice): NotCompared => (choice === 'likeness' ? 'too-little-known' : 'no-peers')

function traitReader({ indicator, rate }: Compared, input: ComparisonInput): (told: ToldAt) => PeerInput['traitsOf'] {
  const byArea = Map.groupBy(input.observations, (row) => row.area)
  return (told) => (area) =>
    traitsOf(area, { told, indicator: indicator.id, rate, observations: byArea.get(area) ?? [] })
}

function comparisonOf({ told, peers }: Candidate, { indicator, rate }: Compared, input: ComparisonInput): Comparison {
  const areas = [input.area.id, ...peers.map((peer) => peer.area)]
  const source = input.sources.find((one) => one.id === told.source)
  const standings = standingsOf(areas, {
    told,
    rate,
    source,
    indicator: indicator.id,
    observations: input.observations,
  })
  const series = areas.flatMap((area) => courseOf(area, indicator.id, told, input))
  return {
    indicator: factOf(indicator.id, input.indicators, series[0]),
    source: told.source,
    unit: told.unit,
    period: told.to.slice(0, 4),
    from: told.from,
    to: told.to,
    standings,
    silent: areas
      .filter((area) => !hasFigure(told, area))
      .map((area) => ({ area, reason: told.byArea.get(area)?.reason ?? 'not-reported' })),
    quartiles: quartilesOf(standings.map((one) => one.value)),
    series,
  }
}

/** The course of one area in the compared source. */
function courseOf(area: string, indicator: string, told: ToldAt, input: ComparisonInput): IndicatorSeries[] {
  const rows = input.observations.filter(
    (row) => row.area === area && row.series === indicator && row.source === told.source && row.unit === told.unit,
  )
  return indicatorRows({ ...input, observations: rows }, area)
}
