/** Draws (satunnaispoiminnat): gamma and inverse gamma by the seeded stream. */
import type { Random } from '#kernel/random.ts'

/** Gamma of shape > 0 and rate 1 (Marsaglia & Tsang, ACM Transactions on Mathematical Software 26, 2000, 363–372). */
export function gammaDraw(random: Random, shape: number): number {
  if (shape < 1) return gammaDraw(random, shape + 1) * (1 - random.next()) ** (1 / shape)
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const z = random.normal()
    const v = (1 + c * z) ** 3
    if (v > 0 && Math.log(1 - random.next()) < 0.5 * z * z + d - d * v + d * Math.log(v)) return d * v
  }
}

/** Of a variance: sum of squares ÷ gamma. */
export const inverseGamma = (random: Random, shape: number, scale: number): number => scale / gammaDraw(random, shape)
