import { expect, test } from 'vitest'
import { wordsOf } from '#words/dictionary.ts'
import { named, picture, point, series } from './sample-picture.ts'
import { boughtShareChart, earlyShareChart } from './share-chart.ts'

const request = { words: wordsOf('fi'), width: 400 }
const share = (id: string, value: number | null, production?: 'own' | 'bought' | 'unknown') =>
  series({ id, unit: 'percent', name: named(id), points: [point(2020, value)], ...(production && { production }) })

test('early stands below corrective and the two fill the column', () => {
  const chart = earlyShareChart(
    picture({ measures: [share('early-share', 10), share('corrective-share', 90)] }),
    request,
  )
  expect(chart?.title).toBe('Varhaisten palvelujen osuus menoista, prosenttia')
  expect(chart?.table.columns).toEqual(['Varhaiset palvelut', 'Korjaavat palvelut'])
  expect(chart?.table.rows[0]?.cells.map((cell) => cell.value)).toEqual([10, 90])
  expect(chart?.marks).toEqual([])
})

test('own, bought and unknown are drawn where they occur', () => {
  const measures = [
    share('production-share', 60, 'own'),
    share('production-share', 40, 'bought'),
    share('production-share', 0, 'unknown'),
  ]
  expect(boughtShareChart(picture({ measures }), request)?.table.columns).toEqual(['Oma tuotanto', 'Ostopalvelut'])
})

test('a share that is not known is not drawn', () => {
  expect(earlyShareChart(picture({ measures: [share('early-share', null)] }), request)).toBeUndefined()
})
