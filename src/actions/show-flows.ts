/** Shows the flows of an area's children (lasten virrat): where they are, how they move, what the coming years hold and cost. */
import { z } from 'zod'
import { AGE_BANDS } from '#flows/band.ts'
import { costsOf, daysOf, entriesOf, movesOf, periodsAfter, shownOf, stagesOf, stocksOf } from '#flows/flow-picture.ts'
import { dayOfNumber } from '#kernel/day-number.ts'
import { known, unknown } from '#kernel/measured.ts'
import { done, type Outcome } from '#kernel/outcome.ts'
import { EVERYBODY } from '#model/duty.ts'
import { type FlowNote, FlowsOfArea } from '#model/flows.ts'
import { action, type Refusal } from './action.ts'
import { type AreaFlows, flowsOfArea } from './area-flows.ts'
import { cohortsOf, protectedFlows, ruleOf, type Simulated, simulatedFlows, testedFlows } from './flow-draws.ts'

export const FlowsInput = z.object({
  area: z.string().min(1),
  /** History that the rates are learnt from: moved to whole years before the end of a quarter; six years where left out. */
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  years: z.coerce.number().int().min(1).max(20).default(5),
  draws: z.coerce.number().int().min(50).max(5000).default(400),
  seed: z.coerce.number().int().min(0).max(2_147_483_647).default(1),
})

export const showFlows = action({
  name: 'show-flows',
  kind: 'look',
  isLong: true,
  allow: EVERYBODY,
  about:
    'Shows how children move among services, with what the coming years hold and cost and how wrong this was before.',
  example: './varhain show-flows --area esimerkkila --years 5',
  input: FlowsInput,
  output: FlowsOfArea,
  run: async ({ years, draws, seed, ...asked }, call): Promise<Outcome<FlowsOfArea, Refusal>> => {
    const { threshold } = ruleOf(call)
    const flows = await flowsOfArea(asked, threshold, years, call)
    if (!flows.ok) return flows
    const counted = await protectedFlows(flows.value, call)
    if (!counted.ok) return counted
    const { table, open, days } = counted.value
    const simulated = await simulatedFlows(flows.value, { arms: [[]], years, draws, seed }, call)
    const { model } = simulated
    const [outcomes] = simulated.outcomes
    if (!outcomes) throw new Error('no outcomes: show-flows')
    const { snapshot, window, prices, stays } = flows.value
    const shown = shownOf(table, open)
    const told = { shown, days, ageNames: AGE_BANDS, periods: periodsAfter(window.to, years) }
    const cohorts = await cohortsOf({ model, shown }, seed, call)
    const backtest = await testedFlows(flows.value, seed, call)
    return done({
      area: flows.value.area.id,
      snapshot: { id: snapshot.id, at: snapshot.at },
      window: { from: dayOfNumber(window.from), to: dayOfNumber(window.to) },
      ...{ draws, seed, backtest },
      stages: stagesOf(model, table, shown, threshold),
      moves: movesOf(model, table, shown),
      entries: entriesOf(model, table, shown),
      stock: stocksOf(model, outcomes, told),
      days: daysOf(model, outcomes, told),
      cost: costsOf(model, outcomes, prices, told),
      cohorts,
      unpriced: unpricedOf(flows.value),
      excluded: excludedOf(stays, threshold),
      notes: [
        ...notesOf(flows.value, simulated),
        ...(backtest.length === 0 ? (['no-backtest'] as const) : []),
        ...(table.table.cells.some(({ id, standing }) => standing !== 'never' && !open.has(id))
          ? (['few-withheld'] as const)
          : []),
      ],
    })
  },
})

/** Episodes left out or cut; few of them are not counted out loud. */
const excludedOf = ({ faults }: AreaFlows['stays'], fewest: number): FlowsOfArea['excluded'] =>
  [...faults].map(([reason, count]) => ({ reason, count: count < fewest ? unknown('too-few') : known(count) }))

export const unpricedOf = ({ stays, prices }: AreaFlows): readonly string[] =>
  stays.states.filter((_, at) => (prices.parts[at] ?? []).length === 0)

/** Drift that has this much of the evidence is told of. */
const SEEN = 0.8

export function notesOf(flows: AreaFlows, { model }: Simulated): readonly FlowNote[] {
  const drifts = [model.drift.entries, model.drift.leaving]
  const isSeen = drifts.some(({ paths: [none] }) => none !== undefined && none.weight < 1 - SEEN)
  return [
    ...flows.notes,
    ...(unpricedOf(flows).length > 0 ? (['prices-partial'] as const) : []),
    ...(flows.stays.faults.size > 0 ? (['episodes-cut'] as const) : []),
    ...(isSeen ? (['drift-seen'] as const) : []),
  ]
}
