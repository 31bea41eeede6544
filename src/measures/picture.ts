/**
 * Picture (menokuva): every measure of one area for one view, with what is missing and why.
 *
 * Each part of the picture is a list of series; this file only says which rows belong in it and puts the lists together.
 */

import type { Cents } from '#kernel/money.ts'
import { REORGANISED } from '#law/definition-breaks.ts'
import type { Area } from '#model/area.ts'
import { type Category, isWithin, sideOf } from '#model/category.ts'
import type { CostRow } from '#model/cost.ts'
import type { Language, Named } from '#model/named.ts'
import type { Indicator } from '#model/observation.ts'
import type { Annotation, MeasureSeries, Picture, View } from '#model/picture.ts'
import type { Source } from '#model/source.ts'
import { accountingOf } from './accounting.ts'
import { breakdownSeries, totalSeries } from './cost-breakdown.ts'
import { type CountedRow, countedOnce } from './counted-once.ts'
import type { Coverage } from './coverage.ts'
import { indicatorSeries } from './indicator-series.ts'
import { namesOf } from './picture-names.ts'
import { type Setting, settingOf } from './setting.ts'
import { shareSeries } from './share-series.ts'
import { annotationsShown, hasStatistics } from './shown-annotations.ts'
import { type ShownCosts, shownCosts } from './shown-cost.ts'
import { volumeSeries } from './volume-series.ts'
import type { SourcedObservation } from './yearly-figure.ts'

export interface PictureInput {
  readonly area: Area
  readonly snapshot: { readonly id: string; readonly at: string }
  readonly view: View
  /** Pool rows, summed at the grain of the view. */
  readonly costs: readonly CostRow[]
  /** Days that each pooled organisation's ledger reaches. */
  readonly coverage: readonly Coverage[]
  /** Of the area and of the peers that stand beside it. */
  readonly observations: readonly SourcedObservation[]
  readonly indicators: readonly Indicator[]
  /** In the order in which they are believed where they tell the same thing. */
  readonly sources: readonly Source[]
  readonly categories: readonly Category[]
  readonly organisations: readonly { readonly id: string; readonly name: string }[]
  /** For the names of the peers; those that do not occur are left out. */
  readonly areas?: readonly Area[]
  readonly annotations: readonly Annotation[]
  readonly unmappedCents: Cents
  /** Language of the notes; Finnish where left out. */
  readonly language?: Language
}

export function pictureOf(input: PictureInput): Picture {
  const { area, view } = input
  const names = namesOf(input)
  const setting = pictureSetting(input, names)
  const counted = countedOnce(
    input.costs,
    input.sources.map((source) => source.id),
  )
  const payers = counted.filter((row) => view.payer === undefined || row.payer === view.payer)
  const pooled = payers.filter((row) => isPooled(row, view))
  const shown = shownCosts(input.observations, area.id, view)
  const measures = [
    ...totalSeries(pooled, shown, names, setting),
    ...breakdownSeries(pooled, shown, names, setting),
    ...shareSeries(pooled, setting),
    ...volumeSeries(input.observations, pooled, area.id, setting),
    ...indicatorSeries(input.observations, input.indicators, area.id, setting),
  ]
  return {
    area,
    snapshot: input.snapshot,
    view: viewShown(view, shown),
    measures,
    annotations: annotationsShown(input.annotations, measures, setting),
    sources: sourcesUsed(input.sources, measures),
    names,
    accounting: accountingOf(payers, pooled, input.unmappedCents, setting),
  }
}

/** The view with the base year it was made with, so that the same address gives the same picture next year. */
const viewShown = (view: View, { asked }: ShownCosts): View =>
  asked.base === undefined ? view : { ...view, base: asked.base }

const isPooled = (row: CountedRow, view: View): boolean => {
  const side = sideOf(row.category)
  if (side === 'outside' || (side === 'overhead' && view.overheads === 'apart')) return false
  return isWithin(row.category, view.category ?? '')
}

function pictureSetting(input: PictureInput, names: Readonly<Record<string, Named>>): Setting {
  const language = input.language ?? 'fi'
  const titles = new Map(input.sources.map((source) => [source.id, source.title[language]]))
  const organisations = new Map(input.organisations.map((one) => [one.id, one.name]))
  return settingOf({
    view: input.view,
    language,
    costs: input.costs,
    coverage: input.coverage,
    observations: input.observations.filter((one) => one.area === input.area.id && one.kind !== 'population'),
    reorganised: REORGANISED,
    hasStatistics: hasStatistics(input.costs, input.observations, input.sources),
    nameOf: (id) => names[id]?.[language] ?? organisations.get(id) ?? titles.get(id) ?? id,
  })
}

function sourcesUsed(sources: readonly Source[], measures: readonly MeasureSeries[]): Source[] {
  const used = new Set(
    measures.flatMap((series) => [...series.sources, ...series.points.flatMap((p) => p.sources ?? [])]),
  )
  return sources.filter((source) => used.has(source.id))
}
