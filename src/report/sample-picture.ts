/**
 * Sample picture (näytekuva): small pictures for the tests of this room: Imatra as the press told it, and what a test adds.
 */
import { year } from '#kernel/period.ts'
import type { Named } from '#model/named.ts'
import type { MeasureSeries, Picture, Point, View } from '#model/picture.ts'

export const named = (text: string): Named => ({ fi: text, sv: text, en: text })

export const VIEW: View = {
  grain: 'year',
  price: 'nominal',
  per: 'total',
  by: 'sector',
  overheads: 'apart',
  partYear: 'as-is',
}

/** A point of a whole year; null is not reported. */
export function point(y: number, value: number | null, over: Partial<Point> = {}): Point {
  const { id, from, to } = year(y)
  return { period: id, from, to, value, ...(value === null && { reason: 'not-reported' as const }), ...over }
}

export const series = (over: Partial<MeasureSeries>): MeasureSeries => ({
  id: 'pooled-cost',
  category: null,
  name: named('Yhdistetyt menot'),
  unit: 'EUR',
  points: [],
  sources: ['table'],
  ...over,
})

/** 2,3 → 2,5 → 2,2 → nothing → 2,0 → 1,8 M€, the last from the text of the article. */
export const IMATRA_POINTS: readonly Point[] = [
  point(2007, 2_300_000),
  point(2008, 2_500_000),
  point(2009, 2_200_000),
  point(2010, null),
  point(2011, 2_000_000),
  point(2012, 1_800_000, { reason: 'other-source', note: 'Luku on artikkelin tekstistä.', sources: ['text'] }),
]

const INSTITUTION = 'corrective/child-protection/placement/institution'

export const picture = (over: Partial<Picture> = {}): Picture => ({
  area: { id: 'imatra', code: '153', kind: 'municipality', name: named('Imatra'), isInvented: false },
  snapshot: { id: '7f3a9c21d0e8', at: '2026-11-21T12:00:00Z' },
  view: VIEW,
  measures: [
    series({ points: IMATRA_POINTS }),
    series({ category: 'corrective', name: named('Korjaavat palvelut'), points: IMATRA_POINTS }),
    series({ category: 'corrective/child-protection', name: named('Lastensuojelu'), points: IMATRA_POINTS }),
    series({ payer: 'imatra', name: named('Imatra'), points: IMATRA_POINTS }),
  ],
  annotations: [],
  sources: [
    { id: 'table', kind: 'press', title: named('Imatra, taulukko') },
    { id: 'text', kind: 'press', title: named('Imatra, teksti') },
  ],
  names: {
    imatra: named('Imatran kaupunki'),
    corrective: named('Korjaavat palvelut'),
    'corrective/child-protection': named('Lastensuojelu'),
    'corrective/child-protection/placement': named('Sijoitus'),
    [INSTITUTION]: named('Laitoshuolto'),
  },
  accounting: { unmapped: 0, eliminated: 0, overheads: 0, outside: 0, pooled: 10_800_000 },
  ...over,
})
