/** Scenarios: versions that stay, and writers who do not overwrite each other. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestWorld, testWorld } from '../../test/world.ts'
import { listScenarios, removeScenario, saveScenario, showScenario } from './scenario-actions.ts'

let t: TestWorld
beforeAll(async () => {
  t = await testWorld()
})
afterAll(() => t.close())

const AREA = 'imatra'
const halved = [{ kind: 'entry', factor: 0.5, start: '2027-01-01' }] as const
const saved = (more: object) =>
  t.run(saveScenario, { area: AREA, name: 'Varhainen apu', changes: halved, note: 'Perhetyö', ...more })

describe('a scenario', () => {
  it('is saved in versions, of which the newest is listed and all are shown', async () => {
    const first = await saved({})
    const second = await saved({ version: first.version, changes: [{ ...halved[0], factor: 0.8 }] })
    expect(second.parent).toBe(first.version)
    const { scenarios } = await t.run(listScenarios, { area: AREA })
    expect(scenarios.map(({ version }) => version)).toEqual([second.version])
    const { versions } = await t.run(showScenario, { area: AREA, name: 'Varhainen apu' })
    expect(versions.map(({ version }) => version)).toEqual([second.version, first.version])
  })

  it('is not overwritten by who has seen another version', async () => {
    const input = { area: AREA, name: 'Varhainen apu', changes: halved }
    expect((await t.refusal(saveScenario, input)).why).toBe('changed-meanwhile')
    expect((await t.refusal(saveScenario, { ...input, version: 'abcdef' })).why).toBe('changed-meanwhile')
  })

  it('is taken out of the list and can be looked at after', async () => {
    const { scenario } = await t.run(showScenario, { area: AREA, name: 'Varhainen apu' })
    await t.run(removeScenario, { area: AREA, name: 'Varhainen apu', version: scenario.version })
    expect((await t.run(listScenarios, { area: AREA })).scenarios).toEqual([])
    expect((await t.run(showScenario, { area: AREA, name: 'Varhainen apu' })).versions).toHaveLength(3)
    expect((await t.refusal(showScenario, { area: AREA, name: 'Toinen' })).why).toBe('unknown-scenario')
  })

  it('names changes that can be made', async () => {
    const changes = [{ kind: 'rate', from: 'contact', to: 'rest', factor: -1, start: '2027-01-01' }]
    expect((await t.refusal(saveScenario, { area: AREA, name: 'x', changes })).why).toBe('bad-input')
  })
})
