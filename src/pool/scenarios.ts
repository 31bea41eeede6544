/** Scenarios in the pool (skenaariot). */
import { Scenario } from '#model/scenario.ts'
import { shelfOf } from './versions.ts'

export const SCENARIOS = shelfOf('scenarios', (content) => Scenario.parse(content))
