/** What if (mitä jos): coming years with named changes beside those without, under the same chance. */
import { z } from 'zod'
import { differenceOf, outlookOf, periodsAfter } from '#flows/flow-picture.ts'
import { ALL, stockCell } from '#flows/flow-table.ts'
import { scenarioFault } from '#flows/scenario-arm.ts'
import { dayOfNumber } from '#kernel/day-number.ts'
import { done, type Outcome } from '#kernel/outcome.ts'
import { EVERYBODY } from '#model/duty.ts'
import { WhatIf } from '#model/flows.ts'
import { ScenarioChange } from '#model/scenario.ts'
import { action, no, type Refusal } from './action.ts'
import { flowsOfArea } from './area-flows.ts'
import { protectedFlows, ruleOf, simulatedFlows } from './flow-draws.ts'
import { FlowsInput, notesOf, unpricedOf } from './show-flows.ts'

export const whatIf = action({
  name: 'what-if',
  kind: 'look',
  isLong: true,
  allow: EVERYBODY,
  about:
    'Shows what named changes of rates, entries, prices or shares would change in the coming years, with intervals.',
  example: `./varhain what-if --area esimerkkila --changes '[{"kind":"entry","factor":0.8,"start":"2027-01-01"}]'`,
  input: FlowsInput.extend({ changes: z.array(ScenarioChange).min(1).max(50) }),
  output: WhatIf,
  run: async ({ years, draws, seed, changes, ...asked }, call): Promise<Outcome<WhatIf, Refusal>> => {
    const { threshold } = ruleOf(call)
    const flows = await flowsOfArea(asked, threshold, years, call)
    if (!flows.ok) return flows
    const { snapshot, window, prices, stays } = flows.value
    const fault = scenarioFault(changes, stays)
    if (fault)
      return no(
        'no-such-state',
        `changes.${fault.at}: no child of the area has been in "${fault.word}": give one of ${stays.states.join(', ')}`,
        'changes',
      )
    const counted = await protectedFlows(flows.value, call)
    if (!counted.ok) return counted
    const simulated = await simulatedFlows(flows.value, { arms: [[], changes], years, draws, seed }, call)
    const [base, changed] = simulated.outcomes
    if (!base || !changed) throw new Error('no outcomes: what-if')
    const isShown = (state: string) => counted.value.open.has(stockCell(window.to, state, ALL))
    const form = { periods: periodsAfter(window.to, years), isShown }
    const withheld = stays.states.filter((state) => !isShown(state))
    return done({
      area: flows.value.area.id,
      snapshot: { id: snapshot.id, at: snapshot.at },
      window: { from: dayOfNumber(window.from), to: dayOfNumber(window.to) },
      ...{ draws, seed, changes, withheld },
      base: outlookOf(simulated.model, base, prices, form),
      changed: outlookOf(simulated.model, changed, prices, form),
      difference: outlookOf(simulated.model, differenceOf(base, changed), prices, form),
      unpriced: unpricedOf(flows.value),
      notes: [...notesOf(flows.value, simulated), ...(withheld.length > 0 ? (['few-withheld'] as const) : [])],
    })
  },
})
