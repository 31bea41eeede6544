import { expect, test } from 'vitest'
import type { Point } from '#model/picture.ts'
import { wordsOf } from '#words/dictionary.ts'
import { INK } from './ink.ts'
import { lineChart } from './line-chart.ts'

const year = (period: number, value: number | null, reason?: Point['reason']): Point => ({
  ...{ period: String(period), from: `${period}-01-01`, to: `${period}-12-31`, value },
  ...(reason && { reason }),
})
const name = { fi: 'Lapset', sv: 'Barn', en: 'Children' }
const points = [
  year(2021, 10),
  year(2022, null, 'not-reported'),
  year(2023, 8, 'other-source'),
  year(2024, 3, 'part-year'),
]
const series = { id: 'x', category: null, name, unit: 'children', points, sources: [] }
const line = { label: 'Lapset', series, colour: INK.accent, rank: 'own' as const }
const input = { id: 'x', title: 'Lapset', lines: [line], grain: 'year' as const, annotations: [] }

test('whoever draws it anew does not join a part of a year to whole ones, nor an unknown to what is known', () => {
  const { form } = lineChart(input, { words: wordsOf('fi'), width: 700 })
  expect(form).toMatchObject({
    labels: ['2021', '2022', '2023', '2024'],
    lines: [
      { name: 'Lapset', values: [10, null, 8, null], marked: [2], stroke: 'solid' },
      { name: 'Lapset: osavuosi', values: [null, null, null, 3], stroke: 'unjoined' },
    ],
  })
})
