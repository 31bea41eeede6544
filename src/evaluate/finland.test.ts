/**
 * Imatra and Kouvola against Finnish municipalities with the public three-year means, where those data are at hand: what honestly
 * comes out of them, and that no verdict is made of it.
 */
import { describe, expect, it } from 'vitest'
import { placeInTime } from '#kernel/time-place.ts'
import { DEFINITION_BREAKS } from '#law/definition-breaks.ts'
import type { EvaluationMethod } from '#model/evaluation.ts'
import type { Panel } from '#model/panel.ts'
import { readPanel } from '#sources/panel-table.ts'
import { hasShared, sharedText } from '../../test/evaluate/shared-data.ts'
import { donorLikeness } from './donor-likeness.ts'
import { evaluationOf } from './evaluation.ts'
import { verdictOf } from './verdict.ts'

const FILE = 'finland/recovered_sotkanet_3yr_means_2011_2020.csv'
const LAW = DEFINITION_BREAKS.filter(({ touches }) => touches.some((one) => one.includes('child-protection'))).flatMap(
  ({ day, name }) => {
    const time = placeInTime(day)
    return time === undefined ? [] : [{ time, name: name.fi }]
  },
)

function panelOf(treated: string, start: string): Panel {
  const [head = '', ...rows] = sharedText(FILE).trim().split(/\r?\n/)
  const chosen = rows.filter((row) => row.startsWith('Kunnat,') && row.includes(',placed_0_17_pct,'))
  const columns = {
    unit: 'region_name',
    time: 'year_mid',
    outcome: 'value_multi_year_mean',
    treated,
    start,
    others: [],
  }
  const panel = readPanel([head, ...chosen].join('\n'), columns)
  if (!panel.ok) throw new Error(panel.why.message)
  return panel.value
}

/** The thirty most alike before the start, found as the product finds them. */
const alike = (panel: Panel): readonly string[] =>
  donorLikeness(panel, 3)
    .filter(({ missing }) => missing === 0)
    .slice(0, 30)
    .map(({ unit }) => unit)

function judged(treated: string, method: EvaluationMethod, who: 'everybody' | 'thirty', start = '2016') {
  const panel = panelOf(treated, start)
  const found = evaluationOf(panel, {
    ...{ method, contaminated: [], breaks: LAW, averages: 3, traits: [], seed: 1, comparison: 'never' },
    donors: who === 'thirty' ? alike(panel) : undefined,
    series: { family: 'linear', season: 1, harmonics: 0, slope: 'same' },
  })
  if (!found.ok) return { refused: found.why.why }
  const { effect, interval95, p, warnings } = found.value
  const serious = warnings.filter(({ weight }) => weight === 'serious').map(({ code }) => code)
  return { effect, interval95, p, serious, verdict: verdictOf(found.value) }
}

describe.skipIf(!hasShared(FILE))('the public three-year means', () => {
  it.each<[string, EvaluationMethod, 'everybody' | 'thirty', number, [number, number]]>([
    ['Kouvola', 'did', 'everybody', 0.01, [-0.83, 0.85]],
    ['Imatra', 'did', 'everybody', -1.3, [-2.05, -0.55]],
    ['Kouvola', 'sdid', 'thirty', 0.13, [-0.53, 0.78]],
    ['Kouvola', 'sc', 'thirty', 0.19, [-0.42, 0.8]],
    ['Imatra', 'sdid', 'thirty', -1.1, [-2.18, -0.03]],
    ['Imatra', 'sc', 'thirty', -0.95, [-1.66, -0.24]],
  ])(
    'of %s by %s, %s: an effect is reckoned, and nothing may be said of it',
    (area, method, who, effect, [low, high]) => {
      const told = judged(area, method, who)
      expect(told.effect).toBeCloseTo(effect, 2)
      expect(told.interval95?.[0]).toBeCloseTo(low, 2)
      expect(told.interval95?.[1]).toBeCloseTo(high, 2)
      expect(told.serious).toEqual(
        expect.arrayContaining(['overlapping-averages', 'few-periods-before', 'break-near-start']),
      )
      expect(told.verdict).toMatchObject({ grade: 'cannot-tell', direction: 'neither' })
    },
  )

  it('show that every municipality of the region of Imatra fell as well, by a third of it in the mean', () => {
    const panel = panelOf('Imatra', '2016')
    const found = evaluationOf(panel, {
      ...{ method: 'did', contaminated: [], breaks: [], averages: 3, traits: [], seed: 1, comparison: 'never' },
      series: { family: 'linear', season: 1, harmonics: 0, slope: 'same' },
    })
    const region = ['Lappeenranta', 'Parikkala', 'Rautjärvi', 'Ruokolahti']
    const all = found.ok ? (found.value.placebo?.distribution ?? []) : []
    const effects = all.filter(({ units: [unit = ''] }) => region.includes(unit)).map(({ effect }) => effect)
    expect(effects.map((one) => Math.round(one * 10) / 10)).toEqual([-0.9, -0.4, -0.4, -0.2])
  })

  it('cannot tell of the reform of Imatra in 2009: its figures begin after it', () => {
    expect(judged('Imatra', 'did', 'everybody', '2009')).toEqual({ refused: 'nobody-before' })
  })
})
