/** An area's change as its people judge it: decided, agreed on beforehand, run unchanged, and told what was changed after. */
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { COMPARISON_INDICATOR, PLANTED } from '#example/comparison-statistic.ts'
import { generateExample } from '#example/example-county.ts'
import { AreaEvaluation } from '#model/area-evaluation.ts'
import { type TestWorld, testWorld } from '../../test/world.ts'
import type { Call } from './action.ts'
import { adviseEvaluation } from './advise-evaluation.ts'
import { correctDecision, listDecisions, recordDecision, removeDecision } from './decision-actions.ts'
import { evaluateArea } from './evaluate-area.ts'
import { listEvaluationPlans, saveEvaluationPlan, showEvaluationPlan } from './evaluation-plan-actions.ts'
import { loadComparison } from './example-comparison.ts'
import { perform } from './perform.ts'
import { showIndicator } from './show-indicator.ts'

const AREA = 'esimerkkila'
let t: TestWorld
beforeAll(async () => {
  t = await testWorld()
  const folder = join(t.folder, 'example')
  const example = await generateExample({ seed: 1, children: 8000, years: 8, lastYear: 2025 }, folder)
  const loaded = await loadComparison(folder, example, t.call)
  if (!loaded.ok) throw new Error(loaded.why.message)
})
afterAll(() => t.close())

/** As if the clock had stood at a day. */
const on = (day: string): Call => ({ ...t.call, world: { ...t.world, now: () => `${day}T10:00:00.000Z` } })

async function at<I extends Parameters<typeof perform>[0]>(day: string, action: I, input: object) {
  const outcome = await perform(action, input, on(day))
  if (!outcome.ok) throw new Error(`${outcome.why.why}: ${outcome.why.message}`)
  return outcome.value as never
}

const theExample = async () => {
  const { plans } = await t.run(listEvaluationPlans, { area: AREA })
  const one = plans.find(({ plan }) => plan.plan.treated[0] === AREA && plan.by.startsWith('Esimerkki'))
  if (!one) throw new Error('no plan of the example')
  return one
}
const evaluated = async (input: object) => AreaEvaluation.parse(await t.run(evaluateArea, { area: AREA, ...input }))

describe('the example county', () => {
  it('has a plan agreed before the start, that gives back the planted effect and says no more than its design bears', async () => {
    const state = await theExample()
    expect(state).toMatchObject({ standing: 'agreed', readiness: 'ready', changes: [], versions: 1 })
    const { evaluation, lines, plan, indicator } = await evaluated({ plan: state.plan.id })
    const [low, high] = evaluation.interval95 ?? [1, 1]
    expect([low <= PLANTED, PLANTED <= high, high < 0]).toEqual([true, true, true])
    expect(evaluation.plan).toMatchObject({ agreed: '2019-10-01', changes: [], hash: state.plan.hash })
    expect(evaluation.warnings.map(({ code }) => code)).not.toContain('no-plan')
    expect(evaluation.placebo?.rank).toBe(1)
    expect(evaluation.verdict.ceiling).toBe('strong')
    expect(evaluation.verdict.claimed).toContain('ei mahdu väliin')
    expect(evaluation.money?.fullYears?.count).toBe(6)
    expect([plan?.plan.id, indicator.id]).toEqual([state.plan.id, COMPARISON_INDICATOR])
    expect(lines.map(({ kind }) => kind)).toEqual(['decision', 'reorganisation'])
    expect(evaluation.treated).toEqual(['Esimerkkilä (keksitty)'])
  })

  it('draws its decision as a line wherever the area has lines', async () => {
    const page = await t.run(showIndicator, { area: AREA, indicator: COMPARISON_INDICATOR })
    expect(page.annotations.find(({ kind }) => kind === 'decision')).toMatchObject({
      day: '2020-01-01',
      name: { sv: 'Kuusi perhetyöntekijää pysyvästi' },
      source: 'Esimerkkilän lautakunta (keksitty), 12 §',
    })
  })

  it('says without a plan that nothing was agreed on, and no more than moderate', async () => {
    const choices = { start: '2020-01-01', outcome: COMPARISON_INDICATOR }
    const { evaluation } = await evaluated({ ...choices, contaminated: 'harhala', language: 'en' })
    expect(evaluation.verdict.ceiling).toBe('moderate')
    expect(evaluation.warnings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['no-plan', 'contaminated-donors']),
    )
    expect(evaluation.donorsLeftOut).toContainEqual({ unit: 'Harhala (invented)', reason: 'contaminated', about: '' })
  })

  it('judges by the forecast that was stored with the plan', async () => {
    const { plan } = await theExample()
    const { treated: _, agreed: __, window: ___, averages: ____, ...choices } = plan.plan
    const forecast = { area: AREA, ...choices, method: 'forecast', from: 2012, to: 2025 }
    const { id } = await at<typeof saveEvaluationPlan>('2019-11-01', saveEvaluationPlan, forecast)
    const { evaluation } = await evaluated({ plan: id })
    expect(evaluation.intervalMethod).toBe('stored-forecast')
    expect(evaluation.verdict.ceiling).toBe('weak')
    expect(
      evaluation.byPeriod.filter(({ counterfactual }) => counterfactual !== null).map(({ period }) => period),
    ).toEqual(['2019', '2020', '2021', '2022', '2023', '2024', '2025'])
    expect(await t.refusal(saveEvaluationPlan, forecast)).toMatchObject({ why: 'no-forecast' })
  })
})

describe('a plan', () => {
  const choices = { area: AREA, outcome: COMPARISON_INDICATOR, start: '2021-01-01', from: 2012, to: 2025 }
  const save = (day: string, more: object = {}) =>
    at<typeof saveEvaluationPlan>(day, saveEvaluationPlan, { ...choices, ...more }) as Promise<{
      id: string
      version: string
    }>

  it('changed after the start is run as it stands now, and every change is told', async () => {
    const first = await save('2020-06-01', { name: 'Muutettu' })
    await save('2022-06-01', { id: first.id, version: first.version, method: 'did', contaminated: 'satula' })
    const shown = await t.run(showEvaluationPlan, { area: AREA, plan: first.id })
    expect(shown.state).toMatchObject({ standing: 'agreed', agreed: first.version, versions: 2 })
    expect(shown.state.changes.map(({ part, from, to }) => [part, from, to])).toEqual([
      ['contaminated', '', 'satula'],
      ['method', 'sdid', 'did'],
    ])
    const { evaluation } = await evaluated({ plan: first.id })
    expect(evaluation.method).toBe('did')
    expect(evaluation.plan?.changes.map(({ part }) => part).toSorted()).toEqual(['contaminated', 'method'])
    expect(evaluation.warnings.find(({ code }) => code === 'plan-changed')?.weight).toBe('serious')
  })

  it('is not agreed beforehand by moving its start to a later day', async () => {
    const late = await save('2021-06-01', { name: 'Myöhässä' })
    await save('2021-07-01', { id: late.id, version: late.version, start: '2022-01-01' })
    const { state } = await t.run(showEvaluationPlan, { area: AREA, plan: late.id })
    expect(state).toMatchObject({ standing: 'after-the-fact', agreed: null })
    const { evaluation } = await evaluated({ plan: late.id })
    expect(evaluation.plan).toBeNull()
    expect(evaluation.warnings.map(({ code }) => code)).toContain('no-plan')
  })

  it('waits for its figures, and is not overwritten by who has seen another version', async () => {
    const { id } = await save('2025-06-01', { start: '2026-01-01', to: 2030 })
    const { state } = await t.run(showEvaluationPlan, { area: AREA, plan: id })
    expect([state.standing, state.readiness]).toEqual(['agreed', 'waiting'])
    expect((await t.refusal(evaluateArea, { area: AREA, plan: id })).why).toBe('nothing-after')
    expect((await t.refusal(saveEvaluationPlan, { ...choices, id })).why).toBe('changed-meanwhile')
    expect((await t.refusal(saveEvaluationPlan, { ...choices, id: '000000' })).why).toBe('unknown-plan')
  })

  it.each<[string, object, string]>([
    ['without a start', { start: undefined }, 'no-start'],
    ['of an unknown outcome', { outcome: 'ei-ole' }, 'unknown-indicator'],
    ['with a strange area', { donors: 'atlantis' }, 'unknown-area'],
    ['with a price outside its range', { price: 5, priceLow: 6 }, 'bad-price'],
    ['with nothing before the start', { start: '2012-06-01' }, 'nobody-before'],
    ['of a window that ends first', { from: 2020, to: 2015 }, 'bad-window'],
    ['of an unknown decision', { decision: 'abcdef' }, 'unknown-decision'],
  ])('%s is refused', async (_, more, why) => {
    expect((await t.refusal(saveEvaluationPlan, { ...choices, ...more })).why).toBe(why)
  })
})

describe('advice', () => {
  it('tells by what and against whom, by figures before the start alone, and who decided something itself', async () => {
    const told = { body: 'Lautakunta', title: 'Oma uudistus', what: 'x' }
    await t.run(recordDecision, { area: 'satula', day: '2018-01-01', starts: '2018-05-01', ...told })
    const advice = await t.run(adviseEvaluation, { area: AREA, start: '2020-01-01', outcome: COMPARISON_INDICATOR })
    expect(advice.outcomes[0]).toMatchObject({ before: 8, after: 6, compares: true })
    expect(advice.methods[0]).toBe('sdid')
    expect(advice.donors).toHaveLength(20)
    const satula = advice.donors.find(({ area }) => area === 'satula')
    expect(satula).toMatchObject({ advice: 'own-decision', decided: 'Oma uudistus', isSuggested: false })
    expect(advice.donors.filter(({ isSuggested }) => isSuggested)).toHaveLength(19)
  })
})

describe('a decision', () => {
  const told = {
    area: AREA,
    day: '2026-02-01',
    body: 'Aluehallitus',
    title: 'Tiimi',
    what: 'Uusi tiimi',
    starts: '2026-06-01',
  }

  it('is corrected and removed as versions that stay', async () => {
    const first = await t.run(recordDecision, told)
    const { area, ...text } = told
    const seen = { area, id: first.id, version: first.version }
    const second = await t.run(correctDecision, { ...text, ...seen, starts: '2026-08-01' })
    expect((await t.refusal(correctDecision, { ...text, ...seen })).why).toBe('changed-meanwhile')
    expect([second.id, second.parent]).toEqual([first.id, first.version])
    await t.run(removeDecision, { area, id: first.id, version: second.version })
    const { decisions, versions } = await t.run(listDecisions, { area })
    expect(decisions.some(({ id }) => id === first.id)).toBe(false)
    expect(versions.filter(({ id }) => id === first.id)).toHaveLength(3)
  })

  it('does not begin before it was made', async () => {
    expect((await t.refusal(recordDecision, { ...told, starts: '2026-01-01' })).why).toBe('begins-before-decided')
  })
})
