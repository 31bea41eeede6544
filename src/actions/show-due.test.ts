import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DEADLINE_RULES } from '#model/deadline.ts'
import { type TestWorld, testWorld } from '../../test/world.ts'
import { perform } from './perform.ts'
import { showDue } from './show-due.ts'

let t: TestWorld
beforeAll(async () => {
  t = await testWorld()
})
afterAll(() => t.close())

async function refusal(input: unknown): Promise<string> {
  const outcome = await perform(showDue, input, t.call)
  if (outcome.ok) throw new Error(`not refused: ${JSON.stringify(input)}`)
  return `${outcome.why.why} ${outcome.why.where} ${outcome.why.message}`
}

describe('show-due', () => {
  it('reads a day as it is written in Finland or by machines', async () => {
    for (const from of ['1.9.2026', '2026-09-01', ' 1.9.2026 ']) {
      const outcome = await perform(showDue, { rule: 'assessment-start', from }, t.call)
      expect(outcome).toMatchObject({ ok: true, value: { due: '2026-09-10', basis: 'SHL 36 §, LSL 26 §' } })
    }
  })

  it('lists every rule with its name, section, event and span; one rule where it is named', async () => {
    const all = await perform(showDue, { list: 'true' }, t.call)
    const rows = all.ok ? (all.value as { rules: readonly Record<string, unknown>[] }).rules : []
    expect(new Set(rows.map((row) => row.rule))).toEqual(new Set(DEADLINE_RULES))
    expect(rows.every((row) => row.name && row.basis && row.countedFrom && row.span && row.from)).toBe(true)
    const one = await perform(showDue, { list: true, rule: 'plan-review' }, t.call)
    expect(one).toMatchObject({ ok: true, value: { rules: [{ rule: 'plan-review', span: { years: 1 } }] } })
  })

  it('says what is missing or wrong, and where', async () => {
    expect(await refusal({})).toMatch(/^bad-input rule rule: is needed, or list: one of .*assessment-start/)
    expect(await refusal({ rule: 'nope' })).toMatch(/^bad-input rule .*"nope": one of .*assessment-start/)
    expect(await refusal({ rule: 'plan-review' })).toMatch(/^bad-input from from: is needed/)
    expect(await refusal({ rule: 'custody-end', from: '1.9.2026' })).toMatch(/^bad-input birth birth: is needed/)
    expect(await refusal({ rule: 'plan-review', from: '31.2.2026' })).toMatch(/^bad-input from .*no such day/)
    expect(await refusal({ rule: 'plan-review', from: '2199-12-31' })).toMatch(/^bad-input from .*no such day/)
    expect(await refusal({ rule: 'plan-review', from: 'soon' })).toMatch(/^bad-input from .*not a day: "soon"/)
    expect(await refusal({ rule: 'log-request', from: '1.1.2020' })).toMatch(/^not-in-force from /)
  })
})
