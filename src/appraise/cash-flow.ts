/**
 * Cash flow (kassavirta): what is paid and received by year, brought to one moment.
 *
 * Present value Σ a(t) ÷ (1 + r)^t, t 0 for now and 1 for the end of the first year; the internal rate makes it nil.
 */

/** @param flow amounts at the end of years 0, 1, 2, … */
export const presentValue = (flow: readonly number[], rate: number): number =>
  flow.reduceRight((sum, amount) => amount + sum / (1 + rate), 0)

const LOWEST = -0.99
const HIGHEST = 10
const HALVINGS = 200

/** The rate of a flow whose sign turns once; nothing where none between −99 % and 1,000 % makes it nil, or several may. */
export function internalRate(flow: readonly number[]): number | undefined {
  const signs = flow.filter((amount) => amount !== 0).map(Math.sign)
  const turns = signs.filter((sign, k) => k > 0 && sign !== signs[k - 1]).length
  if (turns !== 1) return undefined
  let [low, high] = [LOWEST, HIGHEST]
  const isBelow = (rate: number) => presentValue(flow, rate) * (signs[0] ?? 1) < 0
  if (isBelow(low) === isBelow(high)) return undefined
  const first = isBelow(low)
  for (let k = 0; k < HALVINGS; k++) {
    const middle = (low + high) / 2
    if (isBelow(middle) === first) low = middle
    else high = middle
  }
  return (low + high) / 2
}

export interface CashFlowResult {
  readonly cost: number
  readonly benefit: number
  readonly net: number
  /** Nothing where nothing is paid. */
  readonly ratio: number | undefined
  readonly internalRate: number | undefined
  /** The first year by whose end the sum of discounted flows is not below zero and stays so; nothing where there is none. */
  readonly breakEven: number | undefined
}

/** @param paid and received: amounts at the end of years 0, 1, 2, …, both positive */
export function cashFlowResult(paid: readonly number[], received: readonly number[], rate: number): CashFlowResult {
  const years = Math.max(paid.length, received.length)
  const flow = Array.from({ length: years }, (_, year) => (received[year] ?? 0) - (paid[year] ?? 0))
  const [cost, benefit] = [presentValue(paid, rate), presentValue(received, rate)]
  return {
    cost,
    benefit,
    net: benefit - cost,
    ratio: cost === 0 ? undefined : benefit / cost,
    internalRate: internalRate(flow),
    breakEven: breakEvenOf(flow, rate),
  }
}

function breakEvenOf(flow: readonly number[], rate: number): number | undefined {
  let sum = 0
  const sums = flow.map((amount, year) => (sum += amount / (1 + rate) ** year))
  const lastBelow = sums.findLastIndex((one) => one < 0)
  return lastBelow === sums.length - 1 ? undefined : lastBelow + 1
}
