import { expect, test } from 'vitest'
import { wordsOf } from '#words/dictionary.ts'
import { named, picture, point, series } from './sample-picture.ts'
import { volumePanels } from './volume-chart.ts'

const request = { words: wordsOf('fi'), width: 330 }
const of = (id: string, category: string, unit: string, value: number) =>
  series({ id, category, unit, name: named(id), points: [point(2020, value), point(2021, value)] })

test('what costs most comes first, each volume beside its unit cost', () => {
  const measures = [
    of('volume:visits', 'early/family-work', 'visits', 1000),
    of('unit-cost:visits', 'early/family-work', 'EUR/visit', 100),
    of('volume:care-days', 'corrective/child-protection', 'days', 1000),
    of('unit-cost:care-days', 'corrective/child-protection', 'EUR/day', 300),
  ]
  const titles = volumePanels(picture({ measures })).map((panel) => panel.draw(request).title)
  expect(titles).toEqual([
    'Lastensuojelu: volume:care-days, hoitopäivää',
    'Lastensuojelu: unit-cost:care-days, euroa hoitopäivää kohti',
    'early/family-work: volume:visits, käyntiä',
    'early/family-work: unit-cost:visits, euroa käyntiä kohti',
  ])
})

test('a unit cost leads to no ledger line, as it is not a sum of them', () => {
  const [panel] = volumePanels(picture({ measures: [of('unit-cost:care-days', 'early', 'EUR/day', 300)] }))
  expect(panel?.draw(request).table.rows[0]?.cells[0]).not.toHaveProperty('trace')
})
