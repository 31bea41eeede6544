/** Charts of an evaluation: own line and counterfactual, the start as a line, and the same figures in the table behind each. */
import { describe, expect, it } from 'vitest'
import type { Evaluation, PeriodRow } from '#model/evaluation.ts'
import { wordsOf } from '#words/dictionary.ts'
import type { ShownEvaluation } from './evaluation-plot.ts'
import { gapBounds, gapChart } from './gap-chart.ts'
import { pathChart } from './path-chart.ts'
import { placeboChart } from './placebo-chart.ts'
import { specificationChart } from './specification-chart.ts'
import { printSvg } from './svg-tree.ts'
import { weightsChart } from './weights-chart.ts'

const row = (period: string, role: PeriodRow['role'], observed: number, counterfactual: number | null): PeriodRow => ({
  ...{ period, role, observed, counterfactual },
  lower95: counterfactual === null ? null : counterfactual - 0.25,
  upper95: counterfactual === null ? null : counterfactual + 0.5,
  gap: counterfactual === null ? null : observed - counterfactual,
})

const placebo = (unit: string, effect: number) => ({
  ...{ units: [unit], effect, errorBefore: 0.1, errorAfter: Math.abs(effect), ratio: 2 },
  gaps: [0.05, -0.05, effect],
})

const EVALUATION = {
  ...{ method: 'sdid', outcome: 'Sijoitetut', treated: ['Alue'], start: '2017', scale: 'difference', effect: -0.5 },
  byPeriod: [
    row('2014', 'before', 2, 2.05),
    row('2015', 'before', 2.1, 2.05),
    row('2016', 'mixed', 1.9, null),
    row('2017', 'after', 1.5, 2),
  ],
  weights: { units: { Naapuri: 0.7, Muu: 0.3, Turha: 0 }, times: {}, predictors: {} },
  placebo: {
    ...{ by: 'effect', rank: 1, of: 3, p: 1 / 3, smallestP: 1 / 3, error: 0.1, inTime: [], leaveOneOut: [] },
    ...{ conformal: null, distribution: [placebo('Alue', -0.5), placebo('Naapuri', 0.1), placebo('Muu', -0.1)] },
  },
  specificationCurve: {
    specifications: [
      { choice: 'asked', about: '', effect: -0.5 },
      { choice: 'method', about: 'did', effect: -0.4 },
    ],
    ...{ lowest: -0.5, median: -0.45, highest: -0.4, sameSign: 1 },
  },
} as unknown as Evaluation

const SHOWN: ShownEvaluation = { evaluation: EVALUATION, unit: 'percent', lines: [], sources: [] }
const request = (width = 600) => ({ words: wordsOf('fi'), width })

describe('charts of an evaluation', () => {
  it('draw the start as a line where no recorded decision tells it, and a period of neither side hollow', () => {
    const chart = pathChart(SHOWN, request())
    const svg = printSvg(chart?.drawing ?? { tag: 'g', attributes: {}, children: [] })
    expect(svg).toContain('Muutos alkoi')
    expect(svg.match(/fill="#ffffff" stroke="#0b5394"/g)).toHaveLength(1)
    const decision = { id: 'd', kind: 'decision' as const, day: '2017-03-01', source: '' }
    const named = { fi: 'Kuusi vakanssia', sv: 'Sex', en: 'Six' }
    const told = pathChart({ ...SHOWN, lines: [{ ...decision, name: named, effect: named }] }, request())
    const text = printSvg(told?.drawing ?? { tag: 'g', attributes: {}, children: [] })
    expect([text.includes('Kuusi vakanssia'), text.includes('Muutos alkoi')]).toEqual([true, false])
  })

  it('have the figures in the table, an unknown as a dash', () => {
    const rows = pathChart(SHOWN, request())?.table.rows ?? []
    expect(rows.map(({ cells }) => cells.map(({ text }) => text.replaceAll('\u00a0', ' ')))).toEqual([
      ['2,00', '2,05', '1,80 … 2,55', 'ennen'],
      ['2,10', '2,05', '1,80 … 2,55', 'ennen'],
      ['1,90', '–', '–', 'osin'],
      ['1,50', '2,00', '1,75 … 2,50', 'jälkeen'],
    ])
  })

  it('turn the band of the counterfactual into that of the gap', () => {
    expect(gapBounds(row('2017', 'after', 1.5, 2))).toEqual({ low: -1, high: -0.25 })
    expect(gapBounds({ ...row('2', 'after', 0, 1), observed: null, lower95: -1, upper95: 1 })).toEqual({
      low: -1,
      high: 1,
    })
    expect(gapChart(SHOWN, request())?.description).toContain('2017')
  })

  it('rank the own line among the others, weigh donors from the heaviest, and name every other way', () => {
    expect(placeboChart(SHOWN, request())?.table.rows.map(({ label }) => label)).toEqual(['Alue', 'Naapuri', 'Muu'])
    const weights = weightsChart(SHOWN, request())
    expect(weights?.table.rows.map(({ label }) => label)).toEqual(['Naapuri', 'Muu', 'Turha'])
    expect(weights?.description).not.toContain('Turha')
    const ways = specificationChart(SHOWN, request())?.table.rows.map(({ label }) => label)
    expect(ways).toEqual(['valittu laskutapa', 'toinen menetelmä: muutosten erotus'])
  })

  it('are left out where there is nothing to draw', () => {
    const bare = { ...SHOWN, evaluation: { ...EVALUATION, placebo: null, specificationCurve: null } }
    expect([placeboChart(bare, request()), specificationChart(bare, request())]).toEqual([undefined, undefined])
  })
})
