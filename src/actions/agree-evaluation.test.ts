/** An investment's evaluation from end to end: proposed with it, agreed on, decided, and run unchanged when the figures have come. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { COMPARISON_INDICATOR } from '#example/comparison-statistic.ts'
import { generateExample } from '#example/example-county.ts'
import { type TestWorld, testWorld } from '../../test/world.ts'
import type { Call } from './action.ts'
import { agreeEvaluation, proposeEvaluation } from './agree-evaluation.ts'
import { recordDecision } from './decision-actions.ts'
import { evaluateArea } from './evaluate-area.ts'
import { listEvaluationPlans, saveEvaluationPlan } from './evaluation-plan-actions.ts'
import { loadComparison } from './example-comparison.ts'
import { importFile } from './import-file.ts'
import { freezePaper, keptPaperFile, showKeptPaper } from './kept-paper-actions.ts'
import { showPaper } from './paper.ts'
import { perform } from './perform.ts'
import { saveProposal } from './proposal-actions.ts'

const AREA = 'esimerkkila'
const NAME = 'Kuusi vakanssia'
/** Small, with flows of its own, so that it is reckoned at once. */
const proposalFrom = (name: string, start: string) => ({
  ...{ kind: 'proposal', name, about: 'Perhetyötä', priceLevel: 2019, start, horizon: 5, discount: 0.03 },
  posts: [{ duty: 'perhetyö', number: 6, salary: 3300, onCosts: 0.25, payer: 'county', start, until: null }],
  ...{ rampUpMonths: 9, turnover: { share: 0, vacantMonths: 0, trainingMonths: 0 } },
  capacity: { hoursPerPost: 1600, clientShare: 0.6, visitsPerFamily: 20, hoursPerVisit: 2, childrenPerFamily: 1.6 },
  ...{ funding: { kind: 'permanent', given: 'at-once' }, release: { noticeMonths: 1 } },
  effects: [
    {
      ...{
        name: 'sijoitukset',
        from: 'open-care',
        to: 'placement-institution',
        reduction: 0.3,
        reachable: 0.6,
        risk: 2,
      },
      ...{ lagMonths: 6, decayPerYear: 0.2, lastsYears: 3 },
    },
  ],
  honesty: { deadweight: 0.2, displacement: 0, optimism: 0.2, regressionToMean: 0.1 },
  flows: {
    ...{ years: 1, grade: 'judged' },
    states: [
      { id: 'open-care', stock: 490, exposure: 490 },
      { id: 'placement-institution', stock: 31, exposure: 31 },
    ],
    moves: [
      { from: 'open-care', to: 'placement-institution', count: 27 },
      { from: 'open-care', to: 'rest', count: 180 },
      { from: 'placement-institution', to: 'out', count: 8 },
    ],
    entries: [{ state: 'open-care', count: 200 }],
  },
})
const KNOWN_THEN = 2018
let t: TestWorld
/** Brings the statistic as it was when figures until a year were out. */
let bring: (until: number) => Promise<void>

beforeAll(async () => {
  t = await testWorld()
  const folder = join(t.folder, 'example')
  const example = await generateExample({ seed: 1, children: 8000, years: 8, lastYear: 2025 }, folder)
  const whole = readFileSync(join(folder, 'comparison.csv'), 'utf8')
  const [head = '', ...rows] = whole.trim().split('\n')
  bring = async (until) => {
    const known = rows.filter((row) => Number(row.split(';')[2]) <= until)
    writeFileSync(join(folder, 'comparison.csv'), `${[head, ...known].join('\n')}\n`)
    const loaded = await loadComparison(folder, example, on(`${until + 1}-05-01`))
    if (!loaded.ok) throw new Error(loaded.why.message)
  }
  const file = t.file('population.csv', 'year;children;inhabitants\n2018;7500;40000\n')
  await bring(KNOWN_THEN)
  await t.run(importFile, { file, kind: 'observations', holds: 'population', area: AREA })
  await t.run(saveProposal, { area: AREA, proposal: proposalFrom(NAME, '2020-01-01') })
})
afterAll(() => t.close())

const on = (day: string): Call => ({ ...t.call, world: { ...t.world, now: () => `${day}T10:00:00.000Z` } })
async function at(day: string, action: Parameters<typeof perform>[0], input: object) {
  const outcome = await perform(action, { area: AREA, ...input }, on(day))
  if (!outcome.ok) throw new Error(`${outcome.why.why}: ${outcome.why.message}`)
  return outcome.value as never
}
const judgedOf = (told: object): string => {
  const { sections } = told as { sections: readonly { id: string }[] }
  return JSON.stringify(sections.find(({ id }) => id === 'judged'))
}

describe('the evaluation of an investment', () => {
  it('is proposed of the promise: by what, against whom, until when, what is failure, what cannot be seen', async () => {
    const told = (await at('2019-06-01', proposeEvaluation, { proposal: NAME })) as never as {
      plan: {
        claim: number
        leastEffect: number
        donors: string[]
        smallestSeen: number
        window: number[]
        works: string
      }
      unmeasured: string[]
    }
    expect(told.plan).toMatchObject({ method: 'sdid', outcome: { indicator: { id: COMPARISON_INDICATOR }, before: 7 } })
    expect(told.plan.claim).toBeLessThan(told.plan.leastEffect)
    expect(told.plan.leastEffect).toBeLessThanOrEqual(0)
    expect(told.plan.donors).toHaveLength(20)
    expect(told.plan.window).toEqual([2012, 2024])
    expect(told.plan.works).toBe('2021-04-01')
    expect(told.unmeasured).toEqual(expect.arrayContaining(['few-before', 'money']))
    expect(told.unmeasured).not.toContain('begun')
  })

  it('is agreed on, decided, and run unchanged when the figures have come', async () => {
    const before = await at('2019-06-01', showPaper, { kind: 'investment', proposal: NAME })
    expect(judgedOf(before)).toContain('Arviointia ei ole sovittu')
    const asked = { proposal: NAME, claim: -0.4, leastEffect: -0.1 }
    const { id, hash } = (await at('2019-06-01', agreeEvaluation, asked)) as { id: string; hash: string }
    const cover = (await at('2019-06-02', freezePaper, { kind: 'investment', proposal: NAME })) as { id: string }
    const told = { proposal: NAME, body: 'Aluehallitus', title: 'Kuusi vakanssia', what: 'x', starts: '2020-01-01' }
    const decided = (await at('2019-09-01', recordDecision, { day: '2019-09-01', ...told })) as { id: string }
    expect((await t.refusal(evaluateArea, { area: AREA, plan: id })).why).toBe('nothing-after')

    await bring(2025)
    const seen = await t.run(evaluateArea, { area: AREA, plan: id })
    expect(seen.plan).toMatchObject({ standing: 'agreed', changes: [], decision: { id: decided.id } })
    expect(seen.decision?.id).toBe(decided.id)
    expect(seen.evaluation.plan).toEqual({ hash, agreed: '2019-06-01', changes: [] })
    expect(seen.evaluation.warnings.map(({ code }) => code)).not.toContain('no-plan')
    expect(seen.evaluation.byPeriod.at(-1)?.period).toBe('2024')
    expect(seen.promise).toMatchObject({ least: -0.1, standing: 'kept', years: [2020, 2021, 2022, 2023, 2024] })
    expect(seen.promise.promised?.years[0]?.year).toBe(2020)
    expect(seen.promise.fewer?.mean).toBeCloseTo(-seen.evaluation.effect * 75, 9)

    const kept = await t.run(showKeptPaper, { id: cover.id.slice(0, 16) })
    expect(judgedOf(kept.content as object)).toContain(hash.slice(0, 12))
    const file = await t.run(keptPaperFile, { id: cover.id.slice(0, 16), format: 'html' })
    expect(file.fileName).toBe(`esimerkkila-investment-${cover.id.slice(0, 16)}.html`)
    expect(String(file.content)).toContain(hash.slice(0, 12))
    const pdf = await t.run(keptPaperFile, { id: cover.id })
    expect(pdf.content).toEqual((await t.run(keptPaperFile, { id: cover.id })).content)
    expect((await t.refusal(keptPaperFile, { id: 'abcdef' })).why).toBe('unknown-paper')
  })

  it('is agreed on once: another is a later version, and what was promised stays', async () => {
    expect((await t.refusal(agreeEvaluation, { area: AREA, proposal: NAME })).why).toBe('agreed-already')
    const { plans } = await t.run(listEvaluationPlans, { area: AREA })
    const [{ plan }] = plans.filter(({ plan: one }) => one.proposal === NAME) as [(typeof plans)[number]]
    const { id, version, plan: agreed } = plan
    const choices = { outcome: agreed.outcome, start: agreed.start, from: 2012, to: 2025, method: 'did' }
    const later = await t.run(saveEvaluationPlan, { area: AREA, id, version, ...choices })
    expect([later.proposal, later.promise]).toEqual([NAME, plan.promise])
  })

  it('after the start is told as not agreed beforehand, also where the decision began it earlier than the proposal', async () => {
    await t.run(saveProposal, { area: AREA, proposal: proposalFrom('Myöhempi', '2024-01-01') })
    await at('2022-05-01', agreeEvaluation, { proposal: 'Myöhempi' })
    const standing = async () =>
      (await t.run(listEvaluationPlans, { area: AREA })).plans.find(({ plan }) => plan.proposal === 'Myöhempi')
        ?.standing
    expect(await standing()).toBe('agreed')
    const told = { proposal: 'Myöhempi', body: 'Lautakunta', title: 'Myöhempi', what: 'x' }
    await at('2022-05-02', recordDecision, { day: '2022-01-10', starts: '2022-02-01', ...told })
    expect(await standing()).toBe('after-the-fact')
  })

  it('planned without an agreement is followed against what the deciders were shown, if a paper was kept before them', async () => {
    await t.run(saveProposal, { area: AREA, proposal: proposalFrom('Näytetty', '2020-01-01') })
    const told = { proposal: 'Näytetty', body: 'Lautakunta', title: 'Näytetty päätös', what: 'x', starts: '2020-01-01' }
    const decided = (await at('2019-09-01', recordDecision, { day: '2019-09-01', ...told })) as { id: string }
    const choices = { outcome: COMPARISON_INDICATOR, decision: decided.id, from: 2012, to: 2024, method: 'sdid' }
    const { id } = (await at('2019-09-02', saveEvaluationPlan, choices)) as { id: string }
    const followed = async () => {
      const { sections } = (await at('2026-05-02', showPaper, { kind: 'follow-up', plan: id })) as {
        sections: { id: string; blocks: object[] }[]
      }
      return sections.find((one) => one.id === 'promise')?.blocks ?? []
    }
    await at('2019-09-03', freezePaper, { kind: 'investment', proposal: 'Näytetty' })
    expect(JSON.stringify(await followed())).toContain('Mitä luvattiin, sitä ei ole tallessa')

    await at('2019-08-20', freezePaper, { kind: 'investment', proposal: 'Näytetty' })
    const blocks = await followed()
    expect(JSON.stringify(blocks)).toContain('20.8.2019')
    const facts = blocks.find((one) => 'facts' in one) as unknown as { facts: { label: string; value: string }[] }
    expect(facts.facts.map(({ label }) => label)).toContain('Vältetyt sijoitusvuodet')
  })
})
