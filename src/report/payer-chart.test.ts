import { expect, test } from 'vitest'
import { wordsOf } from '#words/dictionary.ts'
import { payerChart } from './payer-chart.ts'
import { picture, point, series } from './sample-picture.ts'
import { printSvg } from './svg-tree.ts'

const request = { words: wordsOf('fi'), width: 400 }
const text = (chart: ReturnType<typeof payerChart>) => (chart ? printSvg(chart.drawing).replaceAll('\u00a0', ' ') : '')

test('payers of the last known period stand largest first with their shares', () => {
  const measures = [
    series({ payer: 'kunta', points: [point(2020, 1_000_000), point(2021, null)] }),
    series({ payer: 'alue', points: [point(2020, 3_000_000), point(2021, null)] }),
  ]
  const chart = payerChart(picture({ measures }), request)
  expect(chart?.title).toBe('Kuka maksaa 2020')
  expect(text(chart)).toContain('>3,0 M€, 75 %</text>')
  expect(chart?.marks.map((mark) => mark.trace.payer)).toEqual(['alue', 'kunta'])
})

test('no share is told where a payer is unknown or only one pays', () => {
  const measures = [
    series({ payer: 'kunta', points: [point(2020, 1_000_000)] }),
    series({ payer: 'alue', points: [point(2019, 2), point(2020, null)] }),
  ]
  expect(text(payerChart(picture({ measures }), request))).toContain('>1,0 M€</text>')
  expect(text(payerChart(picture(), request))).toContain('>1,8 M€ (eri lähde)</text>')
})

test('there is no chart without payers', () => {
  expect(payerChart(picture({ measures: [] }), request)).toBeUndefined()
})
