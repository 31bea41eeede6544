/** Flow chart: what is withheld is not drawn and stands in the table; towards heavier on the right, towards lighter on the left. */
import { describe, expect, it } from 'vitest'
import type { FlowsOfArea } from '#model/flows.ts'
import { LANGUAGES } from '#model/named.ts'
import { wordsOf } from '#words/dictionary.ts'
import { cohortChart, cohortSentences } from './cohort-chart.ts'
import { flowChart } from './flow-chart.ts'
import { flowSentences } from './flow-sentences.ts'
import { printSvg, type SvgNode } from './svg-tree.ts'

const fi = wordsOf('fi')
const known = (value: number) => ({ known: true as const, value })
const few = { known: false as const, reason: 'too-few' as const }
const move = (from: string, to: string, count: ReturnType<typeof known> | typeof few) => ({
  ...{ from, to, count },
  ...(count.known
    ? { perYear: known(10), lower: known(5), upper: known(15) }
    : { perYear: few, lower: few, upper: few }),
})
const point = (period: string, mean: number) => ({
  ...{ period, mean, lower80: mean - 4.4, upper80: mean + 4.6, lower95: mean - 8, upper95: mean + 8 },
})
const FLOWS: FlowsOfArea = {
  area: 'esimerkkila',
  snapshot: { id: 'abc', at: '2026-11-22T10:00:00Z' },
  window: { from: '2020-10-01', to: '2026-09-30' },
  ...{
    draws: 100,
    seed: 1,
    days: [],
    cost: [],
    cohorts: [],
    unpriced: [],
    backtest: [],
    excluded: [],
    notes: [],
  },
  stages: [
    { state: 'open-care', count: known(41), expectedDurationDays: known(300) },
    { state: 'placement-foster', count: few, expectedDurationDays: known(900) },
    { state: 'rest', count: known(1115), expectedDurationDays: few },
  ],
  moves: [
    move('open-care', 'placement-foster', known(12)),
    move('placement-foster', 'open-care', few),
    move('open-care', 'rest', known(60)),
  ],
  entries: [{ state: 'open-care', perYear: known(7), per1000Children: known(1) }],
  stock: [
    {
      ...{ state: 'all', age: 'all', history: [{ day: '2026-09-30', count: known(35) }] },
      fan: [point('2026-10-01/2027-09-30', 32.4), point('2027-10-01/2028-09-30', 25.2)],
    },
  ],
}
const arcsIn = (tree: SvgNode): SvgNode[] =>
  tree.children.flatMap((child) =>
    typeof child === 'string' ? [] : [...(child.attributes['stroke-opacity'] ? [child] : []), ...arcsIn(child)],
  )

describe('the diagram', () => {
  const chart = flowChart(FLOWS, 6, { words: fi, width: 800 })

  it('draws each known move and entry as wide as it is frequent, and a withheld one not at all', () => {
    const widths = chart ? arcsIn(chart.drawing).map(({ attributes }) => attributes['stroke-width']) : []
    expect(widths).toEqual([14, 9.8, 2.8])
  })

  it('bends towards heavier services on the right and towards lighter ones on the left', () => {
    const bends = (chart ? arcsIn(chart.drawing) : []).map(({ attributes }) => {
      const [, edge = 0, , out = 0] = /^M([\d.]+) ([\d.]+)C([\d.]+)/.exec(String(attributes.d))?.map(Number) ?? []
      return out > edge ? 'right' : 'left'
    })
    expect(bends).toEqual(['left', 'right', 'right'])
  })

  it('tells every move in the table, the withheld one with its reason', () => {
    expect(chart?.table.rows.map(({ label, cells }) => [label, cells[0]?.text, cells[1]?.text])).toEqual([
      ['Avohuolto → Sijoitus sijaisperheeseen', '12', '2,0'],
      ['Sijoitus sijaisperheeseen → Avohuolto', 'liian vähän henkilöitä', 'liian vähän henkilöitä'],
      ['Avohuolto → Ei palveluja nyt', '60', '10,0'],
    ])
    expect(printSvg(chart?.drawing ?? { tag: 'g', attributes: {}, children: [] })).toContain('liian vähän henkilöitä')
  })

  it('is nothing where there is nothing to move between', () => {
    const bare = { ...FLOWS, stages: [], moves: [], entries: [] }
    expect(flowChart(bare, 6, { words: fi, width: 800 })).toBeUndefined()
  })
})

describe('the answer', () => {
  it('tells the last known number and the end of the fan in whole children', () => {
    expect(flowSentences(FLOWS, fi)).toEqual([
      'Sijoitettuna oli 35 lasta 30.9.2026.',
      'Jos mikään ei muutu, vuonna 2028 sijoitettuna on noin 25 lasta, neljällä kerralla viidestä 21–30.',
    ])
  })

  it('withholds both where children are too few', () => {
    const [stock] = FLOWS.stock
    const withheld = { ...FLOWS, stock: stock ? [{ ...stock, history: [{ day: '2026-09-30', count: few }] }] : [] }
    expect(flowSentences(withheld, fi)).toEqual([fi.flowPage.nowWithheld])
  })

  it('names every service and note in every language', () => {
    const { states, notes, faults } = fi.flowPage
    for (const language of LANGUAGES) {
      const words = wordsOf(language).flowPage
      expect(Object.keys(words.states)).toEqual(Object.keys(states))
      expect(Object.keys(words.notes)).toEqual(Object.keys(notes))
      expect(Object.keys(words.faults)).toEqual(Object.keys(faults))
    }
  })
})

describe('the cohort of newcomers', () => {
  const share = (years: number, mean: number) => ({ years, mean, lower80: mean * 0.8, upper80: mean * 1.2 })
  const start = 'open-care' as const
  const cohort = {
    start,
    groups: [
      { group: 'support' as const, points: [share(0, 1), share(1, 0.3), share(2, 0.1)] },
      { group: 'placed' as const, points: [share(0, 0), share(1, 0.05), share(2, 0.11)] },
      { group: 'rest' as const, points: [share(0, 0), share(1, 0.65), share(2, 0.79)] },
      { group: 'out' as const, points: [share(0, 0), share(1, 0), share(2, 0)] },
    ],
  }

  it.each(LANGUAGES)(
    'is layers, the heaviest lowest, with a table of each year and its interval, in %s',
    (language) => {
      const chart = cohortChart(cohort, { words: wordsOf(language), width: 720 })
      const { groups } = wordsOf(language).flowPage.cohort
      expect(chart?.table.columns).toEqual([groups.placed, groups.support, groups.rest])
      expect(chart?.table.rows.map(({ cells }) => cells[0]?.text)).toEqual(['0', '5 (4–6)', '11 (9–13)'])
      expect(printSvg(chart?.drawing as SvgNode)).not.toMatch(/NaN|undefined/)
    },
  )

  it('tells where they are at the end, and never that one in three hundred is none', () => {
    expect(cohortSentences(cohort, fi).join(' ')).toMatch(
      /on vuoden päästä 5, .*2 vuoden päästä 11, neljällä kerralla viidestä 9–13/,
    )
    const rare = { start, groups: [{ group: 'placed' as const, points: [share(0, 0), share(1, 0.003)] }] }
    expect(cohortSentences(rare, fi).join(' ')).toContain('päästä alle 1')
  })

  it('is not drawn, and says why, where too few stand behind a part of it', () => {
    const few = { start, groups: [], withheld: 'too-few' as const }
    expect(cohortChart(few, { words: fi, width: 720 })).toBeUndefined()
    expect(cohortSentences(few, fi)).toEqual([fi.flowPage.cohort.withheld])
  })
})
