/** What a follow-up paper says never exceeds the interval or the design: each case from bare findings to its sentences. */
import { describe, expect, it } from 'vitest'
import { type BareWarning, type Findings, warning } from '#evaluate/findings.ts'
import type { AreaEvaluation } from '#model/area-evaluation.ts'
import type { PlanReport } from '#model/evaluation.ts'
import type { EvaluationPlan } from '#model/evaluation-plan.ts'
import { LANGUAGES } from '#model/named.ts'
import type { Promised } from '#model/promise.ts'
import { followUpPaper } from '#report/board/follow-up-paper.ts'
import { named } from '#report/sample-picture.ts'
import { wordsOf } from '#words/dictionary.ts'
import { moneyOf } from './evaluation-money.ts'
import { told } from './evaluation-words.ts'
import { promiseSeen } from './promise-seen.ts'

const row = (period: string, role: 'before' | 'after', gap: number) => ({
  ...{ period, role, gap, observed: 1.5 + gap, counterfactual: 1.5, lower95: 1.4, upper95: 1.6 },
})

const findingsOf = (
  effect: number,
  interval95: Findings['interval95'],
  p: number | null,
  warnings: BareWarning[] = [],
) =>
  ({
    ...{ method: 'sdid', outcome: 'Sijoitetut', treated: ['Koealue'], start: '2020', scale: 'difference' },
    ...{ effect, interval95, p, intervalMethod: 'placebo', warnings, placebo: null, specificationCurve: null },
    byPeriod: [row('2019', 'before', 0), row('2020', 'after', effect), row('2021', 'after', effect)],
    weights: { units: {}, times: {}, predictors: {} },
    donorsLeftOut: [],
    diagnostics: {
      ...{ periodsBefore: 8, periodsAfter: 2, independentBefore: 8, independentAfter: 2, donors: 20 },
      ...{ preFit: null, figures: {} },
    },
  }) as unknown as Findings

const AGREED: PlanReport = { hash: 'abcdef0123456789', agreed: '2019-06-01', changes: [] }
const PROMISED: Promised = {
  ...{ proposal: 'Kuusi vakanssia', version: null, snapshot: null, priceLevel: 2019 },
  years: [2020, 2021, 2022].map((year) => ({
    ...{ year, cost: 300_000, released: 100_000, freed: 0 },
    avoided: { mean: 20, low: 10, high: 30 },
  })),
}
const PLAN = { leastEffect: -0.1, claim: -0.3, unitsInOne: 100, price: 60_000 } as EvaluationPlan
const STATE = {
  plan: {
    name: 'Kuusi vakanssia',
    at: '2019-06-01T09:00:00Z',
    by: 'Talous',
    hash: AGREED.hash,
    plan: { agreed: '2019-06-01' },
  },
  ...{ standing: 'agreed', agreedBy: 'Talous', changes: [], decision: null },
}

interface Case {
  readonly findings: Findings
  readonly report?: PlanReport | null
  readonly plan?: Partial<EvaluationPlan>
  readonly promised?: Promised | null
}

function said(
  { findings, report = AGREED, plan = {}, promised = PROMISED }: Case,
  language: 'fi' | 'sv' | 'en' = 'fi',
) {
  const agreed = { ...PLAN, ...plan }
  const money = moneyOf(findings, { ...agreed, unitsInOne: 100, seed: 1 })
  if (!money.ok) throw new Error(money.why.message)
  const asked = { language, claim: agreed.claim, unit: 'percent', plan: report, threshold: 0.05 }
  const evaluation = told([findings], asked, money.value)
  const result = {
    area: { id: 'koe', kind: 'county', name: named('Koealue') },
    snapshot: { id: 'a'.repeat(64), at: '2026-03-12T09:05:00Z' },
    ...{
      plan: report ? STATE : null,
      decision: null,
      indicator: { id: 'x', name: named('Sijoitetut') },
      unit: 'percent',
    },
    ...{ averages: 1, lines: [], withheld: 0, silent: 0, sources: [], evaluation },
    promise: promiseSeen(agreed, report ? promised : null, evaluation),
  } as unknown as AreaEvaluation
  const paper = followUpPaper({ result }, wordsOf(language))
  const section = (id: string) => JSON.stringify(paper.sections.find((one) => one.id === id)?.blocks ?? [])
  const plain = (text: string) => text.replaceAll('\u00a0', ' ')
  return {
    title: plain(paper.title),
    lead: plain(paper.lead.join(' ')),
    figures: plain(JSON.stringify(paper.figures)),
    ...{ promise: plain(section('promise')), money: plain(section('money')), plan: plain(section('plan')) },
    all: plain(JSON.stringify(paper)),
  }
}

const STRONG = findingsOf(-0.3, [-0.4, -0.2], 0.01)
const UNSURE = findingsOf(-0.05, [-0.2, 0.1], 0.5)

describe('a follow-up paper', () => {
  it('of a strong effect says it, that the limit was reached, and what was promised beside what was seen', () => {
    const { title, lead, promise, money, figures } = said({ findings: STRONG })
    expect(title).toMatch(/^Luvut tukevat vaikutusta: tulos laski/)
    expect(lead).toContain('Sovittu raja ylittyi')
    expect(promise).toContain('Samoille vuosille luvattiin keskimäärin 20 lasta vähemmän vuodessa.')
    expect(promise).toContain('keskimäärin 30 lasta vähemmän vuodessa (95 %:n väli 20 … 40)')
    expect(promise).toContain('Toteutunutta kustannusta ja säästöä ei ole verrattu')
    expect(promise).not.toContain('2022')
    expect(money).toContain('Täydessä vuodessa säästyi noin 1,8 M€')
    expect(money).toContain('Kuluneina 2 täytenä vuotena')
    expect(figures).toContain('95 %:n väli −0,40 prosenttiyksikköä … −0,20 prosenttiyksikköä')
    expect(figures).toContain('−0,30 prosenttiyksikköä')
    expect(figures).not.toContain(' %"')
  })

  it('of an interval over nil claims neither effect, nor money, nor a promise kept or failed', () => {
    const { title, lead, money } = said({ findings: UNSURE })
    expect(title).not.toMatch(/^Luvut tukevat/)
    expect(lead).toContain('Ei voi sanoa, pitikö lupaus')
    expect(money).toContain('Ei voi sanoa, säästyikö rahaa')
    expect(money).not.toMatch(/säästyi noin|Kuluneina/)
  })

  it('of no effect at all, surely, says that what was agreed on did not come', () => {
    const { lead, money } = said({ findings: findingsOf(0, [-0.05, 0.05], 1) })
    expect(lead).toContain('Investointi ei tuottanut sitä, mitä sovittiin')
    expect(money).toContain('Ei voi sanoa, säästyikö rahaa')
  })

  it('whose design bears nothing says that nobody can tell, whatever the interval', () => {
    const serious = [
      warning('break-in-window', 'serious', ['laki', '2020']),
      warning('overlapping-averages', 'serious'),
    ]
    const { title, lead, money } = said({
      findings: findingsOf(-0.3, [-0.4, -0.2], 0.04, [...serious, warning('few-periods-before', 'serious', [2])]),
    })
    expect(title).toMatch(/^Luvuista ei voi sanoa/)
    expect(lead).toContain('Ei voi sanoa, pitikö lupaus')
    expect(lead).not.toContain('ylittyi')
    expect(money).toContain('Ei voi sanoa, säästyikö rahaa')
    expect(money).not.toMatch(/Todennäköisyys, että/)
  })

  it('of a figure that went the wrong way says more children, more money, and a failure', () => {
    const { lead, promise, money } = said({ findings: findingsOf(0.3, [0.2, 0.4], 0.01) })
    expect(lead).toContain('Investointi ei tuottanut')
    expect(promise).toContain('30 lasta enemmän vuodessa (95 %:n väli 20 … 40)')
    expect(money).toContain('kului enemmän noin 1,8 M€')
  })

  it('without a plan is no promise kept, and says that none was agreed on', () => {
    const { lead, plan, promise } = said({ findings: STRONG, report: null, plan: { leastEffect: undefined } as never })
    expect(plan).toContain('ilman suunnitelmaa')
    expect(promise).toContain('Mitä luvattiin, sitä ei ole tallessa')
    expect(lead).not.toMatch(/raja|lupaus/)
  })

  it('of a changed plan tells each change, and not that it was run unchanged', () => {
    const changes = [{ part: 'method', agreed: 'sdid', ran: 'did' }]
    const { plan } = said({ findings: STRONG, report: { ...AGREED, changes } })
    expect(plan).toContain('menetelmä')
    expect(plan).not.toContain('muuttamattomana')
    expect(said({ findings: STRONG }).plan).toContain('muuttamattomana')
  })

  it('without a price says that money has not been reckoned, and without units that children cannot be told', () => {
    const { money, promise } = said({ findings: STRONG, plan: { price: undefined, unitsInOne: undefined } as never })
    expect(money).toContain('Rahaa ei ole laskettu')
    expect(promise).toContain('Eroa ei voi sanoa lapsina')
  })

  it.each(LANGUAGES)('is whole in %s', (language) => {
    for (const findings of [STRONG, UNSURE, findingsOf(-0.3, null, null)])
      expect(
        said({ findings, plan: findings.interval95 ? {} : ({ price: undefined } as never) }, language).all,
      ).not.toMatch(/undefined|NaN|\[object/)
  })
})
