/**
 * Blank proposal (tyhjä esitys): where the form begins: own judgements to be replaced, wide where little is known.
 *
 * Working hours: 38 h 15 min a week (SOTE-sopimus) over some 43 weeks. Salaries and shares are judgements without a source and say so.
 */
import type { ListName } from './proposal-fields.ts'

const judged = (value: number, low: number, high: number) => ({ ...{ value, low, high }, grade: 'judged' })
const exact = (value: number) => ({ value, grade: 'judged' })

const post = (start: string) => ({
  ...{ duty: '', number: 1, start, until: null, payer: 'county' },
  salary: judged(3000, 2700, 3400),
  onCosts: judged(0.26, 0.22, 0.3),
  premises: judged(6000, 4000, 9000),
  training: judged(2000, 500, 4000),
})

/** What the form begins with by name, so that a first result needs a name and a word of what it is about. */
export interface Begun {
  readonly duty: string
  readonly effect: string
}

export const blankProposal = (year: number, begun?: Begun): object => ({
  ...{ kind: 'proposal', name: '', about: '', priceLevel: year, start: `${year + 1}-01-01`, horizon: 10 },
  posts: [{ ...post(`${year + 1}-01-01`), duty: begun?.duty ?? '' }],
  ...(begun && { effects: [{ ...blankRow('effects', ''), name: begun.effect }] }),
  rampUpMonths: judged(6, 3, 12),
  turnover: { share: judged(0.15, 0.05, 0.3), vacantMonths: judged(3, 1, 6), trainingMonths: judged(4, 2, 8) },
  capacity: {
    hoursPerPost: judged(1640, 1550, 1700),
    clientShare: judged(0.55, 0.4, 0.7),
    visitsPerFamily: judged(20, 10, 35),
    hoursPerVisit: judged(2.5, 1.5, 4),
    childrenPerFamily: judged(1.8, 1.3, 2.4),
  },
  funding: { kind: 'permanent', given: 'at-once' },
  untouched: [],
  honesty: {
    deadweight: judged(0.2, 0.05, 0.4),
    displacement: judged(0.05, 0, 0.2),
    optimism: judged(0.2, 0.05, 0.4),
    regressionToMean: judged(0.1, 0, 0.3),
  },
  release: { noticeMonths: judged(2, 1, 6) },
})

/** A row that is added, where the form begins with it. */
export const blankRow = (list: ListName, start: string): object =>
  ({
    posts: post(start),
    effects: {
      ...{ name: '', from: 'open-care', to: 'placement-institution' },
      ...{
        reduction: judged(0.15, 0, 0.35),
        reachable: judged(0.4, 0.2, 0.6),
        risk: judged(1.2, 0.8, 2),
        lagMonths: judged(6, 3, 12),
      },
      ...{ decayPerYear: judged(0.2, 0.05, 0.4), lastsYears: judged(4, 2, 8) },
    },
    bought: {
      ...{ service: '', payer: 'county', unit: 'hour', posts: [], fromMonth: 7, amount: exact(1000) },
      ...{ boughtShareNow: exact(0.8), boughtShareThen: exact(0.2), boughtPrice: judged(60, 50, 75) },
      ...{ ownPrice: judged(8, 4, 14), ownFixed: exact(0), noticeMonths: exact(6) },
    },
    takenFrom: { service: '', corrective: false, euros: 0 },
  })[list]
