import { describe, expect, it } from 'vitest'
import type { VerdictGrade } from '#model/evaluation.ts'
import { promiseStanding } from './promise-kept.ts'

describe('a promise', () => {
  it.each<[string, readonly [number, number] | null, VerdictGrade, number, number | undefined, string]>([
    ['is kept where all of the interval is beyond the limit', [-0.4, -0.2], 'strong', -0.1, -0.3, 'kept'],
    ['is kept at the limit itself', [-0.4, -0.1], 'moderate', -0.1, -0.3, 'kept'],
    ['is failed where all of it is short of the limit', [-0.09, -0.01], 'strong', -0.1, -0.3, 'failed'],
    ['is failed where the figure went the other way', [0.1, 0.3], 'strong', -0.1, -0.3, 'failed'],
    [
      'is failed where no effect was seen so surely that even the best end is short',
      [-0.05, 0.05],
      'no-sign',
      -0.1,
      -0.3,
      'failed',
    ],
    ['cannot be told where the interval holds the limit', [-0.2, -0.05], 'strong', -0.1, -0.3, 'cannot-tell'],
    ['cannot be told where the interval holds nil and the limit', [-0.2, 0.1], 'no-sign', -0.1, -0.3, 'cannot-tell'],
    ['cannot be told where the design bears nothing', [-0.4, -0.2], 'cannot-tell', -0.1, -0.3, 'cannot-tell'],
    ['cannot be told without an interval', null, 'weak', -0.1, -0.3, 'cannot-tell'],
    ['is not kept where chance makes as much', [-0.4, -0.2], 'no-sign', -0.1, -0.3, 'cannot-tell'],
    ['that something rises is judged upwards', [2, 5], 'strong', 1, 3, 'kept'],
    ['that something rises is failed by a fall', [-3, -1], 'strong', 1, 3, 'failed'],
    ['with no least is kept by what is surely for the better', [-0.3, -0.1], 'strong', 0, -0.2, 'kept'],
    ['with no least is not kept by an interval over nil', [-0.3, 0.1], 'no-sign', 0, -0.2, 'cannot-tell'],
    ['with no least is failed by what is surely for the worse', [0.1, 0.3], 'strong', 0, -0.2, 'failed'],
  ])('%s', (_, interval95, grade, least, claim, standing) => {
    expect(promiseStanding({ interval95, scale: 'difference', grade }, least, claim)).toBe(standing)
  })

  it('is not judged by a ratio against a limit of differences', () => {
    expect(promiseStanding({ interval95: [0.1, 0.2], scale: 'rate-ratio', grade: 'weak' }, -0.1, -0.3)).toBe(
      'cannot-tell',
    )
  })
})
