/** Appraisals of stored proposals and of shipped examples: tried values, comparison, goals, and what is refused. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { valueAt } from '#kernel/tree-path.ts'
import { type TestWorld, testWorld } from '../../test/world.ts'
import { appraiseProposal, compareProposals, seekGoal } from './area-appraisal.ts'
import { ILLUSTRATIONS } from './illustrations.ts'
import { saveProposal } from './proposal-actions.ts'
import { withOverrides } from './proposal-override.ts'

const AREA = 'imatra'
const DRAWING = { draws: 100, seed: 3 }
let t: TestWorld
const [first] = ILLUSTRATIONS
if (!first) throw new Error('no illustration')

beforeAll(async () => {
  t = await testWorld()
  for (const name of ['Oma', 'Kopio'])
    await t.run(saveProposal, { area: AREA, proposal: { ...first, name, horizon: 2, illustration: false } })
})
afterAll(() => t.close())

const appraised = (name: string, overrides = {}) => t.run(appraiseProposal, { area: AREA, name, overrides, ...DRAWING })

describe('an appraisal', () => {
  it('with the salary doubled costs more, and with the effect gone saves nothing', async () => {
    const none = Object.fromEntries(first.effects.map((_, k) => [`effects.${k}.reduction`, 0]))
    const own = await appraised('Oma')
    const tried = await appraised('Oma', { ...none, 'posts.0.salary': 2 * (first.posts[0]?.salary.value ?? 0) })
    expect([own.area, own.illustration]).toEqual([AREA, false])
    expect(tried.totals.cost.mean).toBeGreaterThan(1.3 * own.totals.cost.mean)
    expect(own.totals.avoidedYears.mean).toBeGreaterThan(0)
    expect(tried.totals.avoidedYears.mean).toBeCloseTo(0, 9)
  })

  it.each([
    ['no assumption', { 'posts.9.salary': 1 }, 'no-such-assumption'],
    ['what is none', { about: 1 }, 'no-such-assumption'],
    ['the flows', { 'flows.years': 1 }, 'no-such-assumption'],
    ['a value that it may not have', { 'honesty.deadweight': 2 }, 'bad-input'],
  ])('with another value of %s is refused', async (_, overrides, why) => {
    expect((await t.refusal(appraiseProposal, { area: AREA, name: 'Oma', overrides, ...DRAWING })).why).toBe(why)
  })

  it('of a name that is not there, or on flows that are not published, is refused', async () => {
    expect((await t.refusal(appraiseProposal, { area: AREA, name: 'x', ...DRAWING })).why).toBe('unknown-proposal')
    const { flows: _, ...bare } = first
    await t.run(saveProposal, { area: AREA, proposal: { ...bare, name: 'Ilman virtoja' } })
    const asked = { area: AREA, name: 'Ilman virtoja', ...DRAWING }
    expect((await t.refusal(appraiseProposal, asked)).why).toBe('nothing-published')
  })
})

describe('a tried value', () => {
  it('has an interval as wide in proportion, no source, and stays what it may be', () => {
    const tried = withOverrides(first, { 'honesty.optimism': first.honesty.optimism.value / 2 })
    if (!tried.ok) throw new Error(tried.why.message)
    const [before, after] = [first.honesty.optimism, tried.value.honesty.optimism]
    expect((after.high ?? 0) - (after.low ?? 0)).toBeCloseTo(((before.high ?? 0) - (before.low ?? 0)) / 2, 9)
    expect(after).toMatchObject({ grade: 'judged' })
    expect(after.source).toBeUndefined()
    const most = withOverrides(first, { 'honesty.optimism': 1 })
    expect(most.ok && valueAt(most.value, 'honesty.optimism.high')).toBe(1)
  })
})

describe('several beside each other', () => {
  it('are compared over the same chance: a proposal and its copy do not differ', async () => {
    const { comparison, appraisals } = await t.run(compareProposals, {
      area: AREA,
      names: ['Oma', 'Kopio'],
      ...DRAWING,
    })
    expect(appraisals).toHaveLength(2)
    expect(comparison?.differences[0]?.net.mean).toBeCloseTo(0, 6)
  })
})

describe('a goal', () => {
  it('is found where a value reaches it, and an assumption that is not there is refused', async () => {
    const goal = { kind: 'net', parameter: 'posts.0.salary', least: 0 }
    const found = await t.run(seekGoal, { area: AREA, name: 'Oma', goal, ...DRAWING })
    expect(['reached-now', 'found', 'out-of-reach']).toContain(found.why)
    expect(found.now).toBe(first.posts[0]?.salary.value)
    const wrong = { ...goal, parameter: 'posts.9.salary' }
    expect((await t.refusal(seekGoal, { area: AREA, name: 'Oma', goal: wrong, ...DRAWING })).why).toBe('no-parameter')
  })
})
