/**
 * Strength of effects (vaikutuksen voima): what becomes of the moves of a reached child by the months since it was reached.
 *
 * An effect takes reduction × Π (1 − what is taken off) × (1 − decay)^((k + ½ − lag) ÷ 12) off its move from the lag until it is over, for the
 * part of a month that it is on, nothing before and after. Of the mean rate of the state it is so many times as much as the reached are at risk, at most the whole of it: the rates
 * of the others are as before, so that nothing changes where nothing is reduced. Where effects of one state differ in who is reachable, the largest bounds the reach and a smaller one is scaled to it.
 */
import type { ProposalModel } from './proposal-model.ts'
import type { ReachedState } from './reach-place.ts'

/** What becomes of a child of a state by months since it was reached. */
export interface Strength {
  /** Months after which the child is as one who was never reached. */
  months: number
  /** Of all in the state, the most that can be among the reached. */
  reachable: number
  /** Share that is still in the state at the end of the month. */
  readonly staying: Float64Array
  /** Share that a unit of monthly rate moves in the month. */
  readonly moving: Float64Array
  /** [effect][month] the same of what the effect spares. */
  readonly spared: readonly Float64Array[]
  /** Monthly rate that all effects spare. */
  readonly off: Float64Array
}

export const strengthRoom = ({ effects }: ReachedState, months: number): Strength => ({
  months: 0,
  reachable: 0,
  staying: new Float64Array(months),
  moving: new Float64Array(months),
  spared: effects.map(() => new Float64Array(months)),
  off: new Float64Array(months),
})

/** What is left of an effect after all that is taken off. */
export const leftOver = ({ reach }: ProposalModel, theta: Float64Array): number =>
  reach.off.reduce((left, place) => left * (1 - (theta[place] as number)), theta[reach.scale] as number)

/**
 * Fills in the strength of one draw.
 *
 * @param rates monthly, by move
 * @param left of every effect
 */
export function setStrength(
  strength: Strength,
  { effects }: ReachedState,
  theta: Float64Array,
  rates: Float64Array,
  total: number,
  left: number,
): void {
  const most = strength.off.length
  const at = (place: number) => theta[place] as number
  strength.months = Math.min(most, Math.ceil(Math.max(...effects.map(({ lasts }) => at(lasts))) * 12))
  strength.reachable = Math.max(...effects.map(({ reachable }) => at(reachable)))
  strength.off.fill(0)
  for (const [k, effect] of effects.entries()) {
    const spared = strength.spared[k] as Float64Array
    const scale = strength.reachable > 0 ? at(effect.reachable) / strength.reachable : 0
    const [lag, over] = [at(effect.lag), at(effect.lasts) * 12]
    const first = Math.min(1, Math.min(1, at(effect.reduction) * left) * at(effect.risk)) * scale
    const kept = 1 - at(effect.decay)
    const rate = rates[effect.move] as number
    for (let month = 0; month < strength.months; month++) {
      const share = Math.max(0, Math.min(month + 1, over) - Math.max(month, lag))
      spared[month] = share > 0 ? share * first * kept ** (Math.max(0, month + 0.5 - lag) / 12) : 0
      strength.off[month] = (strength.off[month] as number) + rate * (spared[month] as number)
    }
  }
  settle(strength, total)
}

/** From the rates that are spared to the shares that stay and move of all that were reached. */
function settle({ months, off, staying, moving, spared }: Strength, total: number): void {
  let left = 1
  for (let month = 0; month < months; month++) {
    const rate = Math.max(0, total - (off[month] as number))
    const stay = Math.exp(-rate)
    const moved = left * (rate > 0 ? -Math.expm1(-rate) / rate : 1)
    moving[month] = moved
    for (const one of spared) one[month] = (one[month] as number) * moved
    left *= stay
    staying[month] = left
  }
}
