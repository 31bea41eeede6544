/**
 * Money (raha) in whole cents, so that sums are exact.
 *
 * A safe integer holds ±90 000 billion euros; a single line is refused above LARGEST_LINE.
 */
export type Cents = number & { readonly __cents: true }

/** The largest amount one ledger line may carry: a thousand million euros, in cents. */
export const LARGEST_LINE = 100_000_000_000

export function cents(value: number): Cents {
  if (!Number.isSafeInteger(value)) throw new Error(`not whole cents: ${value}`)
  return (value === 0 ? 0 : value) as Cents
}

/** Cents that came from the pool as a big integer. Throws beyond the safe range. */
export const centsOf = (value: bigint | number): Cents => cents(Number(value))

/** Euros as a number with at most two decimals, for JSON and for charts; never for adding up. */
export const euros = (value: Cents): number => value / 100

/**
 * Splits an amount by shares so that the parts sum to it exactly.
 * Each part is the difference of two rounded running totals, so no cent is made or lost.
 *
 * @param shares parts per million, summing to 1 000 000
 */
export function divide(amount: Cents, shares: readonly number[]): Cents[] {
  const total = shares.reduce((sum, share) => sum + share, 0)
  if (total !== 1_000_000) throw new Error(`shares not one: ${total}`)
  let running = 0
  let given = 0
  return shares.map((share) => {
    running += share
    const upTo = Number(roundedShare(BigInt(amount), BigInt(running)))
    const part = cents(upTo - given)
    given = upTo
    return part
  })
}

/** amount × millionths ÷ 1 000 000, rounded half away from zero, exactly. */
function roundedShare(amount: bigint, millionths: bigint): bigint {
  const product = amount * millionths
  const half = product < 0n ? -500_000n : 500_000n
  return (product + half) / 1_000_000n
}
