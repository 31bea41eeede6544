/**
 * Voucher (tosite): cuts a month's sum into many lines that add up to it to the cent.
 *
 * Lines come in pairs, one as much above the even part as the other below; the last line takes what is left.
 */
import type { Random } from '#kernel/random.ts'

/** Gives `count` sums of cents that add up to `total`. */
export function vouchersOf(total: number, count: number, random: Random): Int32Array | Float64Array {
  const sums = Math.abs(total) < 1_000_000_000 ? new Int32Array(count) : new Float64Array(count)
  const even = Math.trunc(total / count)
  const reach = Math.abs(even) * 0.9
  for (let k = 0; k + 1 < count; k += 2) {
    const apart = Math.trunc(random.next() * reach)
    sums[k] = even + apart
    sums[k + 1] = even - apart
  }
  if (count % 2 === 1) sums[count - 1] = even
  sums[count - 1] = (sums[count - 1] ?? 0) + total - even * count
  return sums
}

/** Cents as a number with two decimals: `-1234,05`. */
export function amountText(cents: number, decimal: ',' | '.'): string {
  const size = cents < 0 ? -cents : cents
  const rest = size % 100
  return `${cents < 0 ? '-' : ''}${(size - rest) / 100}${decimal}${rest < 10 ? '0' : ''}${rest}`
}

/** Cents as the county's system prints them: `1 234,05-`. */
export function printedAmount(cents: number): string {
  const plain = amountText(Math.abs(cents), ',')
  const grouped = plain.replace(/\B(?=(\d{3})+,)/g, ' ')
  return cents < 0 ? `${grouped}-` : grouped
}
