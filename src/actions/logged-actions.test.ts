import { describe, expect, it } from 'vitest'
import { ACTIONS } from './catalogue.ts'
import { loggedAs, UNLOGGED } from './logged-actions.ts'

const unlogged = Object.values(UNLOGGED).flat()

describe('every action', () => {
  it('is logged, or stands with its reason among those about no person', () => {
    const neither = ACTIONS.filter(({ name }) => (loggedAs(name) === undefined) === !unlogged.includes(name))
    expect(neither.map(({ name }) => name)).toEqual([])
  })

  it('that is told to be unlogged is there', () => {
    const names = ACTIONS.map(({ name }) => name)
    expect(unlogged.filter((name) => !names.includes(name))).toEqual([])
  })

  it('that is logged tells what kinds of data it is about', () => {
    expect(ACTIONS.filter(({ name }) => loggedAs(name)?.data.length === 0)).toEqual([])
  })
})
