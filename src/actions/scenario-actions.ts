/**
 * Scenarios (skenaariot): named lists of changes of an area, saved as versions that stay; a removed one is a version too.
 */
import { z } from 'zod'
import { done } from '#kernel/outcome.ts'
import { EMPLOYED_DUTIES, PLANNING_DUTIES } from '#model/duty.ts'
import { SCENARIO_NAME, Scenario, ScenarioChange } from '#model/scenario.ts'
import { SCENARIOS } from '#pool/scenarios.ts'
import { action, no } from './action.ts'
import { keptVersion } from './kept-version.ts'
import { areaOf } from './known.ts'

const SHELF = { shelf: SCENARIOS, word: 'scenario' }

export const saveScenario = action({
  name: 'save-scenario',
  kind: 'change',
  allow: PLANNING_DUTIES,
  about: 'Saves named changes of an area as a scenario, or as a new version of one.',
  example:
    './varhain save-scenario --area esimerkkila --name "Varhainen apu" --changes @skenaario.json --note "Kuusi perhetyöntekijää"',
  input: z.object({
    area: z.string().min(1),
    name: SCENARIO_NAME,
    changes: z.array(ScenarioChange).min(1).max(50),
    note: z.string().trim().max(1000).default(''),
    /** The version that the change was made on; left out for a new name. */
    version: z.string().min(6).optional(),
  }),
  output: Scenario,
  run: ({ area, name, changes, note, version }, call) =>
    keptVersion({ area, name, version }, { ...SHELF, next: () => ({ changes, note, isRemoved: false }) }, call),
})

export const removeScenario = action({
  name: 'remove-scenario',
  kind: 'change',
  allow: PLANNING_DUTIES,
  about: 'Takes a scenario out of the list; its versions stay to be looked at.',
  example: './varhain remove-scenario --area esimerkkila --name "Varhainen apu" --version 0123abcd',
  input: z.object({ area: z.string().min(1), name: SCENARIO_NAME, version: z.string().min(6) }),
  output: Scenario,
  run: ({ area, name, version }, call) =>
    keptVersion(
      { area, name, version },
      { ...SHELF, next: (before) => ({ changes: before?.changes ?? [], note: before?.note ?? '', isRemoved: true }) },
      call,
    ),
})

export const listScenarios = action({
  name: 'list-scenarios',
  kind: 'look',
  allow: EMPLOYED_DUTIES,
  about: 'Lists the saved scenarios of an area.',
  example: './varhain list-scenarios --area esimerkkila',
  input: z.object({ area: z.string().min(1) }),
  run: async ({ area: wanted }, { world }) => {
    const area = areaOf(world, wanted)
    return area.ok ? done({ area: area.value.id, scenarios: SCENARIOS.current(world.pool.store, area.value.id) }) : area
  },
})

export const showScenario = action({
  name: 'show-scenario',
  kind: 'look',
  allow: EMPLOYED_DUTIES,
  about: 'Shows a scenario with its earlier versions.',
  example: './varhain show-scenario --area esimerkkila --name "Varhainen apu"',
  input: z.object({ area: z.string().min(1), name: SCENARIO_NAME }),
  run: async ({ area: wanted, name }, { world }) => {
    const area = areaOf(world, wanted)
    if (!area.ok) return area
    const versions = SCENARIOS.versions(world.pool.store, area.value.id).filter((one) => one.name === name)
    const [newest] = versions
    return newest
      ? done({ scenario: newest, versions })
      : no('unknown-scenario', `there is no scenario "${name}" of "${area.value.id}"`, 'name')
  },
})

export const SCENARIO_ACTIONS = [saveScenario, listScenarios, showScenario, removeScenario]
