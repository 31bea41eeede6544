/** Evaluating from a file as an analyst does: what is told, and what is refused in words. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { randomOf } from '#kernel/random.ts'
import { Evaluation } from '#model/evaluation.ts'
import { evaluationText } from '#report/evaluation-text.ts'
import { type TestWorld, testWorld } from '../../test/world.ts'
import { checkClaim } from './check-claim.ts'
import { evaluate } from './evaluate.ts'
import { perform } from './perform.ts'

let w: TestWorld
beforeAll(async () => {
  w = await testWorld()
})
afterAll(() => w.close())

const YEARS = Array.from({ length: 14 }, (_, at) => 2008 + at)

/** Twenty-five areas; the first has 3 less from 2017 on. */
function areas(changed: readonly number[] = [0]): string {
  const random = randomOf(8)
  const shared = YEARS.map((_, t) => 0.3 * t + random.normal())
  const rows = Array.from({ length: 25 }, (_, unit) =>
    YEARS.map((year, t) => {
      const change = changed.includes(unit) && year >= 2017 ? -3 : 0
      const value = 20 + unit / 5 + (shared[t] as number) + 0.3 * random.normal() + change
      return `alue ${unit};${year};${value.toFixed(3).replace('.', ',')};${(100 - value).toFixed(2)}`
    }),
  )
  return ['alue;vuosi;sijoitetut;muut', ...rows.flat()].join('\n')
}

const ASKED = { unit: 'alue', time: 'vuosi', outcome: 'sijoitetut', treated: 'alue 0', start: '2017', method: 'sdid' }

async function told(more: object, text = areas()) {
  const input = join(w.folder, 'alueet.csv')
  writeFileSync(input, text)
  const signal = new AbortController().signal
  const actor = { name: 'A', duty: 'controller' as const }
  return perform(evaluate, { input, ...ASKED, ...more }, { world: w.world, actor, signal, progress: () => {} })
}
const found = async (more: object) => {
  const outcome = await told(more)
  if (!outcome.ok) throw new Error(outcome.why.message)
  return Evaluation.parse(outcome.value)
}

describe('evaluate', () => {
  it('finds a planted effect, says how sure it is, and that nobody agreed on it beforehand', async () => {
    const result = await found({ language: 'en', claim: -3 })
    expect(result.effect).toBeCloseTo(-3, 0)
    const [low, high] = result.interval95 ?? [0, 0]
    expect(low).toBeLessThan(-3)
    expect(high).toBeLessThan(0)
    expect(result.placebo?.rank).toBe(1)
    expect(result.verdict).toMatchObject({ grade: 'moderate', ceiling: 'moderate', direction: 'lower' })
    expect(result.verdict.claimed).toMatch(/within the interval/)
    expect(result.warnings.map(({ code }) => code)).toContain('no-plan')
  })

  it('tells of a break in the window, lower than without it', async () => {
    const result = await found({ breaks: '2015-04:Sosiaalihuoltolaki', language: 'fi' })
    expect(result.warnings.find(({ code }) => code === 'break-in-window')?.text).toMatch(/Sosiaalihuoltolaki \(2015\)/)
    expect(result.verdict.because).toContain('break-in-window')
  })

  it('reads in a terminal with the verdict first and every warning under it', async () => {
    const result = await found({ breaks: '2015-04:Sosiaalihuoltolaki', language: 'fi' })
    const text = evaluationText(result, 'fi')
    expect(text.indexOf(result.verdict.supported)).toBeLessThan(text.indexOf('Varaukset'))
    for (const one of result.warnings) expect(text).toContain(one.text)
    expect(text).toMatch(/!! Lukujen merkitys muuttui/)
    expect(text).toMatch(/2021 +[\d,]+ +[\d,]+ +−[\d,]+/)
  })

  it('follows a plan agreed beforehand, and tells where it does not', async () => {
    const plan = {
      agreed: '2016-06-01',
      outcome: 'sijoitetut',
      treated: ['alue 0'],
      start: '2017',
      method: 'sdid',
      window: ['2008', '2021'],
    }
    const same = await found({ plan })
    expect(same.plan).toMatchObject({ changes: [], hash: expect.stringMatching(/^[0-9a-f]{64}$/) })
    expect(same.verdict.grade).toBe('strong')
    const other = await found({ plan, method: 'did' })
    expect(other.plan?.changes).toEqual([{ part: 'method', agreed: 'sdid', ran: 'did' }])
    expect(other.warnings.map(({ code }) => code)).toContain('plan-changed')
    const swapped = await found({ plan, planHash: '0'.repeat(64) })
    expect(swapped.plan?.changes[0]?.part).toBe('hash')
  })

  it('says when the rest of the region moved too, though nothing was changed there', async () => {
    const region = { neighbours: 'alue 1, alue 2', language: 'en' }
    const codes = async (changed: readonly number[]) => {
      const outcome = await told(region, areas(changed))
      if (!outcome.ok) throw new Error(outcome.why.message)
      return Evaluation.parse(outcome.value).warnings.map(({ code }) => code)
    }
    expect(await codes([0])).not.toContain('region-moved-too')
    expect(await codes([0, 1, 2])).toContain('region-moved-too')
  })

  it('corrects several outcomes together, and reckons money', async () => {
    const result = await found({ outcome: 'sijoitetut,muut', price: 80_000, unitsInOne: 10 })
    const [first] = result.outcomes
    expect(result.outcomes).toHaveLength(2)
    expect(first?.pHolm).toBeCloseTo(2 * (first?.p ?? 0))
    expect(result.money?.fullYear.euros).toBeCloseTo(-result.effect * 800_000, 3)
    expect(result.money?.fullYears?.count).toBe(5)
  })

  it.each(['sc', 'did', 'its', 'bsts', 'did-group-time'])('gives %s in the same shape', async (method) => {
    const result = await found({ method })
    expect(result.effect).toBeLessThan(-1)
    expect(result.byPeriod.length).toBeGreaterThan(3)
    if (method === 'its') expect(result.verdict.ceiling).toBe('weak')
  })

  it.each<[string, object, string, RegExp]>([
    ['a column that is not there', { outcome: 'hinta' }, 'missing-column', /hinta/],
    ['a forecast without columns', { method: 'forecast' }, 'no-forecast', /--forecast/],
    [
      'a forecast made too late',
      { method: 'forecast', forecast: 'muut,muut,muut', forecastMade: '2018' },
      'forecast-too-late',
      /begun/,
    ],
    ['a start before all periods', { start: '2009' }, 'nobody-before', /at least two/],
    ['a break without a period', { breaks: 'laki vuodelta' }, 'bad-break', /laki vuodelta/],
    ['a price outside its own range', { price: 5, priceLow: 6 }, 'bad-price', /between/],
    ['no file', { input: 'ei-ole.csv' }, 'not-a-file', /ei-ole/],
  ])('refuses %s', async (_, more, why, message) => {
    expect(await told(more)).toMatchObject({ ok: false, why: { why, message: expect.stringMatching(message) } })
  })
})

describe('check-claim', () => {
  const call = () => ({
    world: w.world,
    actor: { name: 'V', duty: 'viewer' as const },
    signal: new AbortController().signal,
    progress: () => {},
  })

  it('recomputes the claim of Kouvola from the seeds', async () => {
    const outcome = await perform(checkClaim, { claim: 'kouvola', language: 'sv' }, call())
    expect(outcome).toMatchObject({
      ok: true,
      value: { arithmetic: { fullYearEuros: 1_520_000, claimedChildYears: 11.875 }, grade: 'cannot-tell' },
    })
  })

  it('names the claims there are', async () => {
    const outcome = await perform(checkClaim, { claim: 'nokia' }, call())
    expect(outcome).toMatchObject({
      ok: false,
      why: { why: 'no-such-claim', message: expect.stringMatching(/kouvola/) },
    })
  })
})
