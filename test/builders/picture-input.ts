/** Small inputs for pictures, and ways to look at what came of them. */
import { cents } from '#kernel/money.ts'
import type { PictureInput } from '#measures/picture.ts'
import type { SourcedObservation } from '#measures/yearly-figure.ts'
import { CATEGORIES } from '#model/category-tree.ts'
import { type MeasureSeries, type Picture, View } from '#model/picture.ts'

export const named = (text: string) => ({ fi: text, sv: text, en: text })

export const INSTITUTION = 'corrective/child-protection/placement/institution'

export const input = (over: Partial<PictureInput>): PictureInput => ({
  area: { id: 'imatra', code: '153', kind: 'municipality', name: named('Imatra'), isInvented: false },
  snapshot: { id: 'abc', at: '2026-11-21T12:00:00Z' },
  view: View.parse({}),
  costs: [],
  coverage: [],
  observations: [],
  indicators: [],
  sources: [],
  categories: CATEGORIES,
  organisations: [],
  annotations: [],
  unmappedCents: cents(0),
  ...over,
})

export const observed = (over: Partial<SourcedObservation>): SourcedObservation => ({
  kind: 'indicator',
  area: 'imatra',
  series: 'placed',
  from: '2007-12-31',
  to: '2007-12-31',
  value: 83,
  unit: 'children',
  row: 2,
  source: 'table',
  ...over,
})

export const find = (picture: Picture, id: string, over: Partial<MeasureSeries> = {}): MeasureSeries => {
  const found = picture.measures.find(
    (one) => one.id === id && Object.entries(over).every(([key, value]) => one[key as keyof MeasureSeries] === value),
  )
  if (!found) throw new Error(`no series: ${id}`)
  return found
}

export const values = (series: MeasureSeries) => series.points.map((point) => [point.period, point.value, point.reason])
