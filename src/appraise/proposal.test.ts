/** Proposals: what must hold of any, told with small ones whose answer is known. */
import { describe, expect, it } from 'vitest'
import { Proposal, type WrittenProposal } from '#model/proposal.ts'
import type { ProposalAppraisal } from '#model/proposal-appraisal.ts'
import { presentValue } from './cash-flow.ts'
import { goalSeekPart } from './goal-seek.ts'
import { proposalAppraisal } from './proposal-appraisal.ts'
import { comparisonOf, NOTHING } from './proposal-comparison.ts'
import { joinedDraws, proposalPart } from './proposal-draw.ts'
import { proposalFault } from './proposal-fault.ts'
import { proposalModel } from './proposal-model.ts'
import { amountIn, type Outcomes, ofDraws } from './proposal-outcome.ts'

const POST: WrittenProposal['posts'][number] = {
  ...{ duty: 'worker', number: 2, salary: 3000, onCosts: 0.25, start: '2027-01-01', until: null },
  payer: 'county',
}

const FLOWS = {
  years: 6,
  states: [
    { id: 'open-care', stock: 60, exposure: 360 },
    {
      ...{ id: 'placement-institution', stock: 12, exposure: 72 },
      productions: [
        { production: 'bought', share: 0.5, pricePerDay: 300 },
        { production: 'own', share: 0.5, pricePerDay: 200 },
      ],
    },
  ],
  moves: [
    { from: 'open-care', to: 'placement-institution', count: 36 },
    { from: 'open-care', to: 'rest', count: 120 },
    { from: 'placement-institution', to: 'open-care', count: 12 },
    { from: 'placement-institution', to: 'out', count: 24 },
  ],
  entries: [{ state: 'open-care', count: 144 }],
} as const

const EFFECT = {
  ...{ name: 'fewer placements', from: 'open-care', to: 'placement-institution' },
  reduction: { value: 0.4, low: 0.2, high: 0.6 },
  ...{ lagMonths: 3, decayPerYear: 0.1, lastsYears: 3, reachable: 0.8 },
} as const

const NO_HONESTY = { deadweight: 0, displacement: 0, optimism: 0, regressionToMean: 0 }

const written = (more: Partial<WrittenProposal> = {}): Proposal =>
  Proposal.parse({
    ...{ kind: 'proposal', name: 'two workers', about: 'a test', priceLevel: 2026, start: '2027-01-01', horizon: 6 },
    ...{ discount: 0.03, posts: [POST], rampUpMonths: 6, honesty: NO_HONESTY },
    turnover: { share: 0, vacantMonths: 0, trainingMonths: 0 },
    capacity: { hoursPerPost: 1600, clientShare: 0.6, visitsPerFamily: 20, hoursPerVisit: 2, childrenPerFamily: 1 },
    funding: { kind: 'permanent', given: 'at-once' },
    effects: [EFFECT],
    release: { noticeMonths: 2, unitPlaces: { 'placement-institution': 4 } },
    flows: FLOWS,
    ...more,
  } satisfies WrittenProposal)

function lived(proposal: Proposal, count = 60, seed = 1): Outcomes {
  const { flows } = proposal
  if (!flows) throw new Error('no flows')
  const model = proposalModel(proposal, flows)
  const draws = proposalPart({ proposal, basis: flows, seed }, 0, count)
  return { model, draws, count, rate: proposal.discount?.value ?? 0 }
}

function told(proposal: Proposal, outcomes = lived(proposal)): ProposalAppraisal {
  const discount = { rate: outcomes.rate, source: null, from: null }
  if (!proposal.flows) throw new Error('no flows')
  return proposalAppraisal({ proposal, basis: proposal.flows, outcomes, discount, seed: 1 })
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)

describe('a proposal', () => {
  it('costs what its posts cost, by payer, and present values are those of a cash flow', () => {
    const one = told(written())
    for (const { cost } of one.years) expect(cost.mean).toBeCloseTo(2 * 12 * 3000 * 1.25, 6)
    const years = (of: (year: ProposalAppraisal['years'][number]) => number) => [0, ...one.years.map(of)]
    expect(one.totals.cost.mean).toBeCloseTo(
      presentValue(
        years(({ cost }) => cost.mean),
        0.03,
      ),
      4,
    )
    expect(one.totals.net.mean).toBeCloseTo(
      presentValue(
        years(({ net }) => net.mean),
        0.03,
      ),
      4,
    )
    expect(one.years.at(-1)?.cumulative.mean).toBeCloseTo(one.totals.net.mean, 6)
    expect(sum(one.payers.map(({ cost }) => cost.mean))).toBeCloseTo(one.totals.cost.mean, 6)
    expect(sum(one.payers.map(({ released }) => released.mean))).toBeCloseTo(one.totals.released.mean, 6)
    expect(sum(one.payers.map(({ freed }) => freed.mean))).toBeCloseTo(one.totals.freed.mean, 6)
    expect(one.waterfall.at(-1)?.euros).toBeCloseTo(sum(one.waterfall.slice(0, -1).map(({ euros }) => euros)), 6)
  })

  it('saves the price of the days that are not lived in a placement: released and freed are all of it', () => {
    const proposal = written()
    const outcomes = lived(proposal)
    const days = ofDraws(outcomes, (row) => {
      const { years } = outcomes.model
      const saved = sum(
        Array.from({ length: years }, (_, y) => amountIn(row, years, 'released', y) + amountIn(row, years, 'freed', y)),
      )
      return saved / 250 / 365.25
    })
    const one = told(proposal, outcomes)
    expect(sum([...days]) / days.length).toBeCloseTo(one.totals.avoidedYears.mean, 6)
    expect(one.totals.avoidedYears.lower95).toBeGreaterThan(0)
    expect(one.totals.freed.mean).toBeGreaterThan(0) // own units of four do not close for one child
  })

  it('that reduces nothing only costs, and so does one whose effect would have come anyway', () => {
    const none = told(written({ effects: [{ ...EFFECT, reduction: 0 }] }))
    const anyway = told(written({ honesty: { ...NO_HONESTY, deadweight: 1 } }))
    for (const one of [none, anyway]) {
      expect(one.totals.released.upper95).toBeCloseTo(0, 6)
      expect(one.totals.avoidedYears.upper95).toBeCloseTo(0, 9)
      expect(one.totals.net.mean).toBeCloseTo(-one.totals.cost.mean, 6)
      expect([one.breakEven.year, one.breakEven.probabilityByHorizon]).toEqual([null, 0])
    }
    expect(none.notes).toContain('no-effects')
  })

  it('with twice the posts costs twice and reaches at most twice', () => {
    const [one, two] = [told(written()), told(written({ posts: [{ ...POST, number: 4 }] }))]
    expect(two.totals.cost.mean).toBeCloseTo(2 * one.totals.cost.mean, 4)
    expect(two.totals.reachedChildren.mean).toBeLessThanOrEqual(2 * one.totals.reachedChildren.mean + 1e-9)
    expect(two.totals.avoidedYears.mean).toBeGreaterThan(one.totals.avoidedYears.mean)
    expect(told(written({ posts: [{ ...POST, number: 40 }] })).notes).toContain('capacity-idle')
  })

  it('is drawn alike by one seed, otherwise by another, and does not depend on how draws are divided', () => {
    const proposal = written()
    const task = { proposal, basis: proposal.flows as never, seed: 7 }
    const whole = proposalPart(task, 0, 60)
    expect(joinedDraws([proposalPart(task, 0, 25), proposalPart(task, 25, 60)])).toEqual(whole)
    expect(proposalPart({ ...task, seed: 8 }, 0, 60).values).not.toEqual(whole.values)
  })

  it('is paid by municipalities before 2023 and by counties from then on', () => {
    const { payerYears } = told(
      written({ start: '2021-01-01', posts: [{ ...POST, start: '2021-01-01', payer: 'municipality' }] }),
    )
    const saves = (year: number, payer: string) => {
      const one = payerYears.find((row) => row.year === year && row.payer === payer)
      return (one?.released ?? 0) + (one?.freed ?? 0)
    }
    expect([saves(2, 'municipality') > 0, saves(2, 'county')]).toEqual([true, 0])
    expect([saves(3, 'municipality'), saves(3, 'county') > 0]).toEqual([0, true])
  })

  it('lives as a chain of two states by hand', () => {
    const simple = written({
      ...{ horizon: 1, rampUpMonths: 0 },
      effects: [{ ...EFFECT, to: 'placement-kin', reduction: 1, lagMonths: 0, decayPerYear: 0, reachable: 1 }],
      flows: {
        years: 1,
        states: [
          { id: 'open-care', stock: 10, exposure: 1e7 },
          { id: 'placement-kin', stock: 0, exposure: 1 },
        ],
        moves: [{ from: 'open-care', to: 'placement-kin', count: 1.2e6 }],
        entries: [],
      },
    })
    // every child is in reach of the first months' capacity: 2 posts × 960 h ÷ 40 h ÷ 12 = 4 a month; each in the end never moves
    const stay = Math.exp(-0.01)
    let [open, reached, placed, base] = [10, 0, 0, 0]
    let avoided = 0
    let free = 10
    for (let month = 0; month < 12; month++) {
      const found = Math.min(4, open)
      ;[open, reached] = [open - found, reached + found]
      const [was, wasBase] = [placed, base]
      placed += open * (1 - stay)
      open *= stay
      base += free * (1 - stay)
      free *= stay
      avoided += (base + wasBase - placed - was) / 2 / 12
    }
    expect(told(simple, lived(simple, 3)).totals.avoidedYears.mean).toBeCloseTo(avoided, 3)
    expect(reached).toBeGreaterThan(9.5)
  })
})

describe('own production', () => {
  const bought: NonNullable<WrittenProposal['bought']>[number] = {
    ...{ service: 'family work', amount: 1000, fromMonth: 1, noticeMonths: 3 },
    ...{ boughtShareNow: 0.8, boughtShareThen: 0.3, boughtPrice: 60, ownPrice: 10, ownFixed: 20_000, posts: [] },
    ...{ payer: 'county', unit: 'client' },
  }

  it('breaks even where its fixed cost is what each unit gains', () => {
    const { ownProduction, years } = told(written({ posts: [], effects: [], bought: [bought] }))
    expect(ownProduction[0]?.breakEvenUnits?.mean).toBeCloseTo(20_000 / 50, 9)
    expect(ownProduction[0]).toMatchObject({ neverShare: 0, enoughProbability: 1 })
    expect(ownProduction[0]?.taken.mean).toBeCloseTo(500, 9)
    expect(years[0]?.cost.mean).toBeCloseTo(500 * 10 + 20_000, 6)
    expect(years[0]?.released.mean).toBeCloseTo((500 * 60 * 9) / 12, 6)
    expect(years[0]?.freed.mean).toBeCloseTo((500 * 60 * 3) / 12, 6)
    expect(years[1]?.released.mean).toBeCloseTo(500 * 60, 6)
  })

  it('never does where own costs as much', () => {
    const [one] = told(written({ posts: [], effects: [], bought: [{ ...bought, ownPrice: 60 }] })).ownProduction
    expect(one).toMatchObject({ breakEvenUnits: null, neverShare: 1, enoughProbability: 0 })
  })

  it('takes over no more hours than the posts that make it give, and these reach nobody', () => {
    const makers = { ...bought, unit: 'hour' as const, amount: 1e6, posts: ['worker'] }
    const one = told(written({ rampUpMonths: 0, bought: [makers] }))
    expect(one.ownProduction[0]?.taken.mean).toBeCloseTo(2 * 1600 * 0.6, 6)
    expect(one.totals.reachedChildren.mean).toBe(0)
  })
})

describe('what turns the answer', () => {
  it('is told by switching values: at them net is nil', () => {
    const one = told(written())
    const reduction = one.switching.find(({ parameter }) => parameter === 'effects.0.reduction')
    expect(reduction?.pays).toBe('above')
    const at = told(written({ effects: [{ ...EFFECT, reduction: reduction?.value ?? 0 }] }))
    expect(Math.abs(at.central)).toBeLessThan(1e-3 * at.totals.cost.mean)
    expect(one.switching.find(({ parameter }) => parameter === 'effects.all')?.per).toBe(100)
    expect(one.tornado[0]?.netAtLow).toBeLessThan(one.tornado[0]?.netAtHigh ?? 0)
  })

  it('is sought by goal over the same draws', () => {
    const proposal = written()
    const task = { proposal, basis: proposal.flows as never, seed: 1, rate: 0.03, draws: 100 }
    const salary = goalSeekPart(task, { kind: 'net', parameter: 'posts.0.salary', least: 0 })
    expect(salary).toMatchObject({ why: 'found', side: 'below' })
    const cheaper = written({ posts: [{ ...POST, salary: salary.value ?? 0 }] })
    expect(Math.abs(told(cheaper, lived(cheaper, 100)).totals.net.mean)).toBeLessThan(1)
    const never = goalSeekPart(task, { kind: 'net', parameter: 'rampUpMonths', least: 1e9 })
    expect(never).toMatchObject({ value: null, why: 'out-of-reach' })
    expect(goalSeekPart(task, { kind: 'break-even', parameter: 'rampUpMonths', year: 6, probability: 0.001 }).why).toBe(
      'reached-now',
    )
  })

  it('is compared over the same draws: one that costs more and gives the same is dominated', () => {
    const dear = { ...written({ posts: [{ ...POST, salary: 4000 }] }), name: 'dear' }
    const named = [written(), dear].map((proposal) => ({ name: proposal.name, outcomes: lived(proposal) }))
    const { choices, differences, acceptability } = comparisonOf(named, { seed: 1, worths: [0, 1e6] })
    expect(choices.find(({ name }) => name === 'dear')?.standing).toBe('dominated')
    const gap = 2 * 12 * 1000 * 1.25
    expect(differences[0]?.net.mean).toBeCloseTo(-presentValue([0, ...Array<number>(6).fill(gap)], 0.03), 4)
    expect(differences[0]?.net.upper95).toBeCloseTo(differences[0]?.net.lower95 ?? 0, 4)
    expect(acceptability[1]).toMatchObject({ onFrontier: 'two workers' })
    for (const { best } of acceptability) expect(sum(best.map(({ probability }) => probability))).toBeCloseTo(1, 9)
    expect(choices.map(({ name }) => name)).toContain(NOTHING)
  })
})

describe('honesty', () => {
  it('says first of all that there are no sources, and what has no interval', () => {
    const sourced = { ...FLOWS, source: 'a county, 2020–2025' }
    const { notes, sources } = told(written({ illustration: true, flows: sourced }))
    expect(notes.slice(0, 2)).toEqual(['illustration', 'some-without-source'])
    expect(sources.withoutInterval).toBeGreaterThan(0)
    expect(notes).toContain('no-interval')
    expect(told(written({ illustration: true })).notes[0]).toBe('no-sources')
  })

  it.each([
    ['permanent-money', { funding: { kind: 'project', until: '2028-12-31', given: 'at-once' } }, 'no', 'project'],
    ['permanent-money', { funding: { kind: 'permanent', given: 'by-year' } }, 'no', 'by-year'],
    ['permanent-money', {}, 'yes', 'permanent-at-once'],
    ['permanent-posts', { posts: [{ ...POST, until: '2029-12-31' }] }, 'no', 'fixed-term'],
    ['permanent-posts', {}, 'yes', 'all-permanent'],
    ['nothing-taken', {}, 'unknown', 'not-told'],
    ['nothing-taken', { untouched: ['foster care'] }, 'yes', 'said-untouched'],
    ['nothing-taken', { takenFrom: [{ service: 'x', corrective: true, euros: 1 }] }, 'no', 'taken-from-corrective'],
  ])('checks the condition %s: %j', (id, more, kept, because) => {
    const found = told(written(more as never), lived(written(more as never), 2)).conditions.find((one) => one.id === id)
    expect(found).toMatchObject({ kept, because })
  })
})

describe('a proposal is refused', () => {
  const refusalOf = (more: object) => {
    const parsed = Proposal.safeParse({ ...JSON.parse(JSON.stringify(written())), ...more })
    if (!parsed.success) return parsed.error.issues[0]?.path.join('.')
    const { flows } = parsed.data
    return flows ? proposalFault(parsed.data, flows)?.where : undefined
  }
  it.each([
    ['an unknown state', { effects: [{ ...EFFECT, from: 'nowhere' }] }, 'effects.0.from'],
    [
      'a move that never happened',
      { effects: [{ ...EFFECT, to: 'rest', from: 'placement-institution' }] },
      'effects.0.to',
    ],
    ['a horizon of nil', { horizon: 0 }, 'horizon'],
    ['a negative number of posts', { posts: [{ ...POST, number: -1 }] }, 'posts.0.number'],
    ['what is no number', { rampUpMonths: Number.NaN }, 'rampUpMonths'],
    [
      'no children',
      { flows: { ...FLOWS, states: [{ id: 'open-care', stock: 0, exposure: 1 }], moves: [], entries: [] } },
      'flows.states',
    ],
    ['a word of its own', { surprise: 1 }, ''],
    ['effects without capacity', { capacity: undefined }, 'capacity'],
    ['a value outside its interval', { rampUpMonths: { value: 9, low: 1, high: 3 } }, 'rampUpMonths.value'],
    ['nothing proposed', { posts: [], effects: [] }, 'posts'],
  ])('with %s, by its path', (_, more, where) => expect(refusalOf(more)).toBe(where))
})
