import { expect, test } from 'vitest'
import { BASIC_VIEW } from '../picture/view-address.ts'
import { askedOf, stepsTaken, traceOfFigure, traceSearch } from './trace-address.ts'

test('the address keeps codes as they are written', () => {
  const search = { from: '2012-01-01', to: '2012-12-31', costCentre: '0043', account: '1e5', page: '2' }
  expect(traceSearch(search)).toEqual(search)
  expect(askedOf('imatra', search)).toEqual({ area: 'imatra', ...search, page: 2 })
})

test('what is not a day or a page is left out', () => {
  expect(traceSearch({ from: '2012', page: '-1', category: '' })).toEqual({})
  expect(askedOf('imatra', {})).toEqual({ area: 'imatra', from: '1990-01-01', to: '2100-12-31', page: 0 })
})

test('each step taken leads back to itself', () => {
  const steps = stepsTaken({ from: '2012-01-01', category: 'early', organisation: 'kunta', account: '4300', page: '3' })
  expect(steps.map((one) => one.field)).toEqual(['category', 'organisation', 'account'])
  expect(steps[0]?.search).toEqual({ from: '2012-01-01', category: 'early' })
  expect(steps[1]?.search).toEqual({ from: '2012-01-01', category: 'early', organisation: 'kunta' })
})

test('a figure of a view leads to the same money: its category, payer and overheads go along', () => {
  const figure = { from: '2020-01-01', to: '2020-12-31', category: 'early/family-work' }
  expect(traceOfFigure(figure, BASIC_VIEW)).toEqual(figure)
  const view = { ...BASIC_VIEW, category: 'early', payer: 'kunta', overheads: 'included' } as const
  expect(traceOfFigure(figure, view)).toEqual({ ...figure, payer: 'kunta', overheads: 'included' })
  expect(traceOfFigure({ from: figure.from, to: figure.to }, view).category).toBe('early')
})
