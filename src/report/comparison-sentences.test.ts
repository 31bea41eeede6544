/** A comparison names a best one only where it is that more often than not. */
import { describe, expect, it } from 'vitest'
import type { ProposalComparison } from '#model/proposal-comparison.ts'
import { wordsOf } from '#words/dictionary.ts'
import { acceptabilityLines, comparisonSentences, frontierPoints } from './comparison-sentences.ts'

const fi = wordsOf('fi')
const comparison = (shares: Readonly<Record<string, number>>, beaten = ''): ProposalComparison => ({
  ...{ draws: 100, seed: 1, differences: [] },
  choices: Object.keys(shares).map((name) => ({
    ...{ name, netCost: 1, avoidedYears: 1, ratio: null },
    standing: name === beaten ? 'dominated' : 'frontier',
  })),
  acceptability: [0, 10_000].map((worth) => ({
    ...{ worth, onFrontier: 'nothing' },
    best: Object.entries(shares).map(([name, probability]) => ({ name, probability })),
  })),
})

describe('a comparison', () => {
  it.each([
    [{ nothing: 0.1, Kuusi: 0.8, Kolme: 0.1 }, 'Suurimman nettosäästön antaa todennäköisimmin Kuusi (80\u00a0%).'],
    [{ nothing: 0.3, Kuusi: 0.5, Kolme: 0.2 }, fi.investment.comparison.answer.open],
    [{ nothing: 0.7, Kuusi: 0.3 }, 'Pelkkänä rahana ei mikään esityksistä voita sitä, ettei tehdä mitään (70\u00a0%).'],
  ])('%o', (shares, expected) => {
    expect(comparisonSentences(comparison(shares), fi)[0]).toBe(expected)
  })

  it('names those that another beats, and calls doing nothing by its name', () => {
    const told = comparison({ nothing: 0.1, Kuusi: 0.8, Kolme: 0.1 }, 'Kolme')
    expect(comparisonSentences(told, fi)[1]).toContain('Kolme on huonompi')
    expect(frontierPoints(told, fi).map(({ name }) => name)).toEqual(['Ei tehdä mitään', 'Kuusi', 'Kolme'])
    expect(acceptabilityLines(told, fi).map(({ points }) => points[1]?.probability)).toEqual([0.1, 0.8, 0.1])
  })
})
