/** Shows one indicator of an area with its sources, breaks and peers (tunnusluku). */

import { z } from 'zod'
import { done, type Outcome } from '#kernel/outcome.ts'
import { comparedOf } from '#measures/compared.ts'
import { indicatorPageOf } from '#measures/indicator-page.ts'
import { TRAIT_SERIES } from '#measures/traits.ts'
import type { Area } from '#model/area.ts'
import { EVERYBODY } from '#model/duty.ts'
import { IndicatorPage, PEER_CHOICES } from '#model/indicator-page.ts'
import type { Snapshot } from '#model/snapshot.ts'
import { observationsOfArea, observationsOfSeries, type SourcedObservation } from '#pool/observations.ts'
import { observationTable } from '#pool/pool.ts'
import { action, no, type Refusal, type World } from './action.ts'
import { annotationsIn } from './area-annotations.ts'
import { areaOf, knownAreas, knownIndicators, stateOf } from './known.ts'
import { sourcesOf } from './picture-of-area.ts'
import { IndicatorsInput } from './show-indicators.ts'

export const IndicatorInput = IndicatorsInput.extend({
  indicator: z.string().min(1).max(120),
  /** How peers are chosen; the first way that gives somebody to compare with, where left out. */
  peers: z.enum(PEER_CHOICES).optional(),
  /** Areas chosen by hand, separated by commas. */
  with: z.string().max(2000).optional(),
  /** The year compared; the latest where left out. */
  year: z.coerce.number().int().min(1900).max(2200).optional(),
})

export const showIndicator = action({
  name: 'show-indicator',
  kind: 'look',
  allow: EVERYBODY,
  about:
    'Shows one indicator of an area: its sources and where they differ, its breaks, and its peers with their ranks.',
  example: './varhain indicator --area kymenlaakson-hyvinvointialue --indicator placed-outside-home-share',
  input: IndicatorInput,
  output: IndicatorPage,
  run: async (asked, { world }) => {
    const snapshot = stateOf(world, asked.snapshot)
    if (!snapshot.ok) return snapshot
    const area = areaOf(world, asked.area, snapshot.value)
    if (!area.ok) return area
    const hand = handOf(world, asked.with, snapshot.value)
    if (!hand.ok) return hand
    const indicators = knownIndicators(world, snapshot.value)
    const observations = await observationsFor(world, snapshot.value, area.value, asked.indicator)
    const isKnown = indicators.some((one) => one.id === asked.indicator)
    if (!isKnown && !observations.some((one) => one.series === asked.indicator))
      return no(
        'unknown-indicator',
        `there is no indicator "${asked.indicator}": see "varhain show-indicators"`,
        'indicator',
      )
    const choice = asked.peers ?? (hand.value.length > 0 ? 'hand' : undefined)
    return done(
      indicatorPageOf({
        area: area.value,
        snapshot: { id: snapshot.value.id, at: snapshot.value.at },
        from: asked.from,
        to: asked.to,
        year: asked.year,
        indicator: asked.indicator,
        choice,
        hand: hand.value.map((one) => one.id),
        observations,
        indicators,
        areas: knownAreas(world, snapshot.value),
        sources: sourcesOf(world, snapshot.value, undefined),
        annotations: annotationsIn(world, area.value.id),
        language: asked.language,
      }),
    )
  },
})

function handOf(world: World, text: string | undefined, snapshot: Snapshot): Outcome<Area[], Refusal> {
  const areas: Area[] = []
  for (const name of (text ?? '').split(',').map((one) => one.trim())) {
    if (name === '') continue
    const area = areaOf(world, name, snapshot)
    if (!area.ok) return no(area.why.why, area.why.message, 'with')
    areas.push(area.value)
  }
  return done(areas)
}

/** The area's own indicator with its breakdowns; of every area what is compared and what tells them apart. */
async function observationsFor(
  world: World,
  snapshot: Snapshot,
  area: Area,
  indicator: string,
): Promise<SourcedObservation[]> {
  if (snapshot.files.observation.length === 0) return []
  const { db } = world.pool
  const table = observationTable(world.pool, snapshot)
  const compared = comparedOf(indicator, knownIndicators(world, snapshot))
  const series = compared
    ? [compared.indicator.id, compared.rate?.count ?? '', 'children', 'inhabitants', ...Object.values(TRAIT_SERIES)]
    : []
  const everywhere = await observationsOfSeries(db, table, [...new Set(series)])
  const own = await observationsOfArea(db, table, area.id)
  const missing = own.filter((one) => !series.includes(one.series) && one.series.split(':')[0] === indicator)
  return [...missing, ...everywhere]
}
