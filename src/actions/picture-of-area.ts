/** Picture of an area (alueen kuva): loads what the pool knows of an area and has the measures made of it. */

import type { Day } from '#kernel/day.ts'
import { type Cents, cents } from '#kernel/money.ts'
import { periodOf, span } from '#kernel/period.ts'
import type { Coverage } from '#measures/coverage.ts'
import { pictureOf } from '#measures/picture.ts'
import type { Area } from '#model/area.ts'
import { CATEGORIES } from '#model/category-tree.ts'
import type { CostRow } from '#model/cost.ts'
import type { Language } from '#model/named.ts'
import type { Indicator } from '#model/observation.ts'
import type { Picture, View } from '#model/picture.ts'
import type { Snapshot } from '#model/snapshot.ts'
import type { Source } from '#model/source.ts'
import { importOf } from '#pool/imports.ts'
import { type CoveredMonths, costRows, coveredMonths, unmappedCents } from '#pool/look.ts'
import { observationsOf, type SourcedObservation } from '#pool/observations.ts'
import { costTable, observationTables } from '#pool/pool.ts'
import { bookOf } from '#pool/store.ts'
import type { World } from './action.ts'
import { annotationsIn } from './area-annotations.ts'
import { countryOf, knownAreas, knownIndicators } from './known.ts'
import { isOfRegister } from './register-source.ts'

export async function pictureOfArea(
  world: World,
  snapshot: Snapshot,
  area: Area,
  view: View,
  language: Language,
): Promise<Picture> {
  const { db } = world.pool
  const sources = sourcesOf(world, snapshot, area)
  const indicators = knownIndicators(world, snapshot)
  const ledgers = sources.find((source) => source.id.startsWith('ledgers'))?.id ?? 'ledgers'
  const hasCost = snapshot.files.cost.length > 0
  const cost = costTable(world.pool, snapshot)
  const booked = hasCost ? await costRows(db, cost, area.id, view.grain, ledgers) : []
  const coverage = hasCost ? (await coveredMonths(db, cost, area.id)).flatMap(coverageOf) : []
  const unmapped: Cents = hasCost ? await unmappedCents(db, cost, area.id, view) : cents(0)
  const observations = await observedIn(world, snapshot, area)
  return pictureOf({
    area,
    snapshot: { id: snapshot.id, at: snapshot.at },
    view,
    costs: [...booked, ...publishedCosts(indicators, area.id, observations)],
    coverage,
    observations,
    indicators,
    sources,
    categories: CATEGORIES,
    organisations: bookOf(world.pool.store, snapshot.book).book.organisations,
    annotations: annotationsIn(world, area.id),
    unmappedCents: unmapped,
    areas: knownAreas(world, snapshot),
    language,
  })
}

async function observedIn(world: World, snapshot: Snapshot, { id }: Area): Promise<SourcedObservation[]> {
  if (snapshot.files.observation.length === 0) return []
  const tables = observationTables(world.pool, snapshot)
  const country = countryOf(world, snapshot)
  const all = await observationsOf(world.pool.db, tables, id, country, world.statistics.inPictures)
  // The county's own indicators have a page of their own: the picture is of costs.
  return all.filter(({ source }) => !isOfRegister(source))
}

/** A published cost with the observation that tells it. */
export interface PublishedCost extends CostRow {
  readonly observation: SourcedObservation
}

/** Published costs of an area that belong in the pooled picture; the area itself is said to pay them. */
export function publishedCosts(
  indicators: readonly Indicator[],
  area: string,
  observations: readonly SourcedObservation[],
): PublishedCost[] {
  const costs = new Map(indicators.filter(isPooledCost).map((one) => [one.id, one]))
  return observations
    .filter((one) => one.area === area && one.value !== null && costs.has(one.series))
    .map((one) => ({
      area,
      period: span(one.from as Day, one.to as Day),
      category: costs.get(one.series)?.category ?? '',
      production: costs.get(one.series)?.production ?? 'unknown',
      payer: area,
      kind: 'published',
      cents: cents(Math.round((one.value ?? 0) * 100)),
      source: one.source,
      observation: one,
    }))
}

const isPooledCost = (indicator: Indicator): boolean =>
  indicator.category !== undefined && indicator.unit === 'EUR' && indicator.time === 'during'

/** Runs of covered months, each as its first and last day. */
function coverageOf({ organisation, months }: CoveredMonths): Coverage[] {
  return months.map(({ day, grain }) => {
    const { from, to } = periodOf(day, grain)
    return { organisation, from, to }
  })
}

/** Sources of the figures in a snapshot: those of its tables, and one that stands for the area's ledgers. */
export function sourcesOf(world: World, snapshot: Snapshot, area: Area | undefined): Source[] {
  const kept = snapshot.imports.map((id) => importOf(world.pool.store, id)).filter((one) => one !== undefined)
  const tables = kept
    .filter((one) => ['observations', 'episodes'].includes(one.report.kind))
    .flatMap((one) => one.sources)
  const ledgers = kept.filter(
    (one) => one.report.kind === 'ledger' && (area === undefined || one.report.area === area.id),
  )
  const together = knownAreas(world, snapshot)
    .map((one) => ({
      one,
      files: ledgers.filter(({ report }) => report.area === one.id).map(({ report }) => report.file),
    }))
    .filter(({ files }) => files.length > 0)
    .map(({ one, files }) => ledgerSource(one, files))
  const byId = new Map([...tables, ...together].map((source) => [source.id, source]))
  return [...byId.values()]
}

function ledgerSource(area: Area, files: readonly string[]): Source {
  const list = files.join(', ')
  return {
    id: `ledgers-${area.id}`,
    kind: area.isInvented ? 'invented' : 'ledger',
    title: area.isInvented
      ? { fi: 'Keksityt kirjanpidot', sv: 'Påhittade bokföringar', en: 'Invented ledgers' }
      : { fi: 'Organisaatioiden kirjanpidot', sv: 'Organisationernas bokföring', en: 'Ledgers of the organisations' },
    note: { fi: `Tiedostot: ${list}`, sv: `Filer: ${list}`, en: `Files: ${list}` },
  }
}
