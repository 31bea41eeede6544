import { describe, expect, it } from 'vitest'
import { directionOf } from './direction.ts'

const around = (value: number, half: number) => ({ low: value - half, high: value + half })

describe('whether a figure rose or fell', () => {
  it('is beyond chance for counts that are far apart, and not for Imatra’s 83 and 75', () => {
    expect(directionOf(83, 75, 'children', undefined)).toEqual({ turn: 'fell', chance: 'within' })
    expect(directionOf(33, 14, 'children', undefined)).toEqual({ turn: 'fell', chance: 'beyond' })
    expect(directionOf(0, 4, 'children', undefined)).toEqual({ turn: 'rose', chance: 'beyond' })
    expect(directionOf(7, 7, 'children', undefined)).toEqual({ turn: 'same', chance: 'within' })
  })

  it('of a share is no move within its rounding', () => {
    expect(directionOf(1.7, 1.8, 'percent', { roundedTo: 0.1 })).toEqual({ turn: 'same', chance: 'unknown' })
    expect(directionOf(1.6, 1.8, 'percent', { roundedTo: 0.1 })).toEqual({ turn: 'rose', chance: 'unknown' })
  })

  it('of a share with intervals is told by the interval of the difference', () => {
    expect(directionOf(1.0, 1.5, 'percent', undefined, [around(1, 0.2), around(1.5, 0.2)]).chance).toBe('beyond')
    expect(directionOf(1.0, 1.2, 'percent', undefined, [around(1, 0.2), around(1.2, 0.2)]).chance).toBe('within')
    expect(directionOf(1.5, 1.0, 'percent', undefined, [around(1.5, 0.2), around(1, 0.2)]).chance).toBe('beyond')
  })

  it('of money has no chance in it', () =>
    expect(directionOf(2_300_000, 1_800_000, 'EUR', undefined)).toEqual({ turn: 'fell', chance: 'none' }))
})
