/**
 * Flow basis of an area (alueen virtapohja): what an appraisal of its proposals stands on. Stays within: of the appraisal, what tells of the
 * area's own children or prices is taken out, and an effect on a move that may not be shown is refused.
 */
import { flowBasisOf } from '#flows/flow-basis.ts'
import { flowModelOf } from '#flows/flow-model.ts'
import { moveCell } from '#flows/flow-table.ts'
import { dayOfNumber } from '#kernel/day-number.ts'
import { done, type Outcome } from '#kernel/outcome.ts'
import type { FlowBasis } from '#model/flow-basis.ts'
import type { Proposal } from '#model/proposal.ts'
import type { ProposalAppraisal } from '#model/proposal-appraisal.ts'
import { type Call, no, type Refusal } from './action.ts'
import { flowsOfArea } from './area-flows.ts'
import { protectedFlows, ruleOf } from './flow-draws.ts'

export interface AreaBasis {
  readonly basis: FlowBasis
  readonly area: string
  readonly snapshot: { readonly id: string; readonly at: string }
  /** Ids of the moves whose counts may be shown. */
  readonly open: ReadonlySet<string>
}

/** @param years of the longest horizon that is appraised on it */
export async function areaBasis(area: string, years: number, call: Call): Promise<Outcome<AreaBasis, Refusal>> {
  const flows = await flowsOfArea({ area }, ruleOf(call).threshold, years, call)
  if (!flows.ok) return flows
  const counted = await protectedFlows(flows.value, call)
  if (!counted.ok) return counted
  const { stays, window, limits, population, prices, snapshot } = flows.value
  const model = flowModelOf({ stays, window, limits, population, years })
  const date = dayOfNumber(window.to)
  const source = `${flows.value.area.id}, ${dayOfNumber(window.from)} – ${date}, ${snapshot.id.slice(0, 8)}`
  return done({
    basis: flowBasisOf(model, prices, { years, source, date }),
    area: flows.value.area.id,
    snapshot: { id: snapshot.id, at: snapshot.at },
    open: counted.value.open,
  })
}

/** Why a proposal is not appraised on an area's flows: what it changes has few children behind it. */
export function thinEffect({ effects }: Proposal, { basis, open }: AreaBasis): Refusal | undefined {
  const at = effects.findIndex(
    ({ from, to }) => basis.moves.some((move) => move.from === from && move.to === to) && !open.has(moveCell(from, to)),
  )
  const effect = effects[at]
  if (!effect) return undefined
  const message = `effects.${at}: too few children moved from "${effect.from}" to "${effect.to}" for it to be told`
  return no('too-few-behind', message, `effects.${at}`).why
}

const isOfFlows = (id: string): boolean => id.startsWith('flows.')

/** An area's appraisal as it may leave: without the values of the area's own rates and prices. */
export function withoutFlows(
  appraisal: ProposalAppraisal,
  { area, snapshot }: Pick<AreaBasis, 'area' | 'snapshot'>,
): ProposalAppraisal {
  return {
    ...appraisal,
    ...{ area, snapshot },
    parameters: appraisal.parameters.map((one) =>
      isOfFlows(one.id) ? { ...one, value: null, low: null, high: null } : one,
    ),
    tornado: appraisal.tornado.map((one) => (isOfFlows(one.parameter) ? { ...one, low: null, high: null } : one)),
    switching: appraisal.switching.filter(({ parameter }) => !isOfFlows(parameter)),
  }
}
