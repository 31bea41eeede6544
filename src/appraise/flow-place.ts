/** Flows of a proposal (esityksen virrat): states, rates and prices as places of parameters, and who pays in which month. */
import { addMonths, type Day } from '#kernel/day.ts'
import { inForce } from '#kernel/in-force.ts'
import { SERVICE_PAYERS } from '#law/payers.ts'
import type { FlowBasis, FlowBasisState } from '#model/flow-basis.ts'
import { FAMILY_CARE, isPlacement } from '#model/flow-state.ts'
import { PAYERS, type Payer } from '#model/payer.ts'
import type { Proposal } from '#model/proposal.ts'
import type { PlaceList } from './place-list.ts'

export interface PricedPlace {
  readonly state: number
  readonly share: number
  readonly price: number
  /** Places of a unit that is closed whole; 1 where each child is paid for; 0 where nothing is ever closed. */
  readonly places: number
}

export interface FlowPlaces {
  readonly states: readonly string[]
  /** Children by state at the start. */
  readonly start: Float64Array
  readonly isPlacement: Uint8Array
  /** `to` is -1 where they are followed no more. */
  readonly moves: readonly { readonly from: number; readonly to: number; readonly rate: number }[]
  readonly entries: readonly { readonly state: number; readonly rate: number }[]
  /** By year of the horizon. */
  readonly population: Float64Array
  readonly priced: readonly PricedPlace[]
  /** Shares [month][state][payer]. */
  readonly payers: Float64Array
}

export function flowPlaces(proposal: Proposal, basis: FlowBasis, list: PlaceList): FlowPlaces {
  const states = basis.states.map(({ id }) => id)
  const { source, date, grade } = basis
  const known = { source, date, grade }
  return {
    states,
    start: Float64Array.from(basis.states, ({ stock }) => stock),
    isPlacement: Uint8Array.from(states, (id) => (isPlacement(id) ? 1 : 0)),
    moves: basis.moves
      .filter(({ count }) => count > 0)
      .map(({ from, to, count }) => {
        const exposure = basis.states[states.indexOf(from)]?.exposure ?? 0
        const named = {
          id: `flows.moves.${from}.${to}`,
          name: 'rate-of-move',
          of: `${from} → ${to}`,
          unit: 'rate',
        } as const
        return {
          from: states.indexOf(from),
          to: states.indexOf(to),
          rate: list.addRate(named, { count, exposure, ...known }),
        }
      }),
    entries: basis.entries
      .filter(({ count }) => count > 0)
      .map(({ state, count }) => {
        const named = { id: `flows.entries.${state}`, name: 'rate-of-entry', of: state, unit: 'rate' } as const
        return { state: states.indexOf(state), rate: list.addRate(named, { count, exposure: basis.years, ...known }) }
      }),
    population: Float64Array.from(
      { length: proposal.horizon },
      (_, year) => basis.population[Math.min(year, basis.population.length - 1)] ?? 1,
    ),
    priced: basis.states.flatMap((state, at) => pricedPlaces(state, at, proposal, list)),
    payers: payerShares(proposal, states),
  }
}

function pricedPlaces(
  { id, productions }: FlowBasisState,
  state: number,
  { release }: Proposal,
  list: PlaceList,
): readonly PricedPlace[] {
  return productions.map(({ production, share, pricePerDay }) => {
    const named = {
      id: `flows.prices.${id}.${production}`,
      name: 'price-of-day',
      of: `${id} ${production}`,
      unit: 'euros-a-day',
    } as const
    return {
      state,
      share,
      price: list.add(named, pricePerDay),
      places: production === 'bought' ? 1 : placesOf(id, release),
    }
  })
}

/** Families are paid by the child; what an own unit holds must be told. */
const placesOf = (state: string, { unitPlaces }: Proposal['release']): number =>
  unitPlaces[state] ?? (FAMILY_CARE.includes(state) ? 1 : 0)

/** The payer in force by law; throws before the first that is known. */
export function payerOn(on: Day): Payer {
  const row = inForce(on, SERVICE_PAYERS)
  if (!row) throw new Error(`no payer: ${on}`)
  return row.payer
}

function payerShares({ payers, start, horizon }: Proposal, states: readonly string[]): Float64Array {
  const shares = new Float64Array(horizon * 12 * states.length * PAYERS.length)
  const isToldOfAll = states.every((id) => payers[id] !== undefined)
  for (let month = 0; month < horizon * 12; month++) {
    const byLaw = isToldOfAll ? undefined : payerOn(addMonths(start as Day, month))
    for (const [state, id] of states.entries())
      for (const [at, payer] of PAYERS.entries())
        shares[(month * states.length + state) * PAYERS.length + at] = payers[id]?.[payer] ?? Number(payer === byLaw)
  }
  return shares
}
