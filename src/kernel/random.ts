/**
 * Random (satunnaisluku): a small seeded generator; the same seed gives the same numbers on every machine.
 *
 * sfc32 (Chris Doty-Humphrey, PractRand 2010): 128 bits of state, passes PractRand and BigCrush; the seed is spread by
 * splitmix32 (Steele, Lea & Flood 2014, 32-bit form) and the first 15 draws are thrown away as the author asks.
 */
export interface Random {
  /** A number from 0 up to but not 1, with 32 bits. */
  readonly next: () => number
  /** A whole number from `low` to `high`, both included. */
  readonly whole: (low: number, high: number) => number
  /** A draw of the normal distribution (Box–Muller), mean 0 and deviation 1. */
  readonly normal: () => number
}

export function randomOf(seed: number): Random {
  const next = sfc32(seed)
  return {
    next,
    whole: (low, high) => low + Math.floor(next() * (high - low + 1)),
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
  }
}

function sfc32(seed: number): () => number {
  const spread = splitmix32(seed)
  let a = spread()
  let b = spread()
  let c = spread()
  let counter = 1
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return (sum >>> 0) / 4_294_967_296
  }
  for (let k = 0; k < 15; k++) next()
  return next
}

function splitmix32(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x9e3779b9) | 0
    let mixed = state ^ (state >>> 16)
    mixed = Math.imul(mixed, 0x21f0aaad)
    mixed ^= mixed >>> 15
    mixed = Math.imul(mixed, 0x735a2d97)
    return mixed ^ (mixed >>> 15)
  }
}
