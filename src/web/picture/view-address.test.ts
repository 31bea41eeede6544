import { describe, expect, test } from 'vitest'
import { BASIC_VIEW, changed, viewOf, viewSearch } from './view-address.ts'

describe('the address of a view', () => {
  test('is empty for the basic view', () => {
    expect(viewSearch({ ...BASIC_VIEW })).toEqual({})
    expect(viewOf({})).toEqual(BASIC_VIEW)
  })
  test('gives back the view it was made of', () => {
    const search = {
      price: 'real',
      per: 'child',
      by: 'payer',
      from: '2008',
      to: '2012',
      category: 'corrective/psychiatry',
    }
    expect(viewSearch(search)).toEqual(search)
    expect(viewOf(search)).toEqual({
      ...BASIC_VIEW,
      price: 'real',
      per: 'child',
      by: 'payer',
      from: 2008,
      to: 2012,
      category: 'corrective/psychiatry',
    })
  })
  test('leaves out what it does not understand', () => {
    expect(viewSearch({ price: 'free', from: '20x8', grain: 7, other: 'x', category: '' })).toEqual({})
  })
  test('loses a field that is set back to its basic value', () => {
    expect(changed({ price: 'real', per: 'child' }, 'price', 'nominal')).toEqual({ per: 'child' })
    expect(changed({ from: '2008' }, 'from', '')).toEqual({})
  })
})
