/**
 * Draws (satunnaispoiminnat) of the distributions that flows need, from a seeded stream of uniform numbers.
 *
 * The stream is xoroshiro64** (Blackman & Vigna 2018): two words of state that stand in an array, so that a million children can
 * each have one of their own. Exponential: ziggurat of 256 layers (Marsaglia & Tsang 2000a). Gamma: Marsaglia & Tsang (2000b).
 * Poisson: inversion in pieces of at most 20, exact.
 */
export type Stream = Int32Array

/** A stream of its own for every seed and place; the same two give the same numbers. */
export function streamOf(seed: number, ...places: readonly number[]): Stream {
  let key = mixed(seed | 0)
  for (const place of places) key = mixed(key ^ mixed(place | 0))
  const stream = new Int32Array(2)
  startAt(stream, key)
  return stream
}

/** Sets a stream to the beginning that a key names. */
export function startAt(stream: Stream, key: number): void {
  stream[0] = mixed(key)
  stream[1] = mixed(key ^ 0x9e3779b9) | 1 // never both zero
}

/** 32 bits well mixed (the finisher of lowbias32, Wellons 2018). */
export function mixed(value: number): number {
  let x = (value + 0x9e3779b9) | 0
  x = Math.imul(x ^ (x >>> 16), 0x21f0aaad)
  x = Math.imul(x ^ (x >>> 15), 0x735a2d97)
  return x ^ (x >>> 15)
}

/** 32 bits, as a whole number of either sign. */
export function bits(stream: Stream): number {
  const a = stream[0] as number
  const b = (stream[1] as number) ^ a
  const turned = Math.imul(a, 0x9e3779bb)
  stream[0] = ((a << 26) | (a >>> 6)) ^ b ^ (b << 9)
  stream[1] = (b << 13) | (b >>> 19)
  return Math.imul((turned << 5) | (turned >>> 27), 5)
}

/** A number between 0 and 1, neither of them. */
export const uniform = (stream: Stream): number => ((bits(stream) >>> 0) + 0.5) * 2 ** -32

/** Layers of equal area under exp(−x): where the k-th ends, and below which of 2²⁴ a point lies in the next one too. */
const LAYERS = 256
const TAIL = 7.697117470131049
const AREA = 0.003949659822581557
const edges = new Float64Array(LAYERS + 1)
edges[0] = AREA / Math.exp(-TAIL)
edges[1] = TAIL
for (let k = 2; k < LAYERS; k++)
  edges[k] = -Math.log(AREA / (edges[k - 1] as number) + Math.exp(-(edges[k - 1] as number)))
export const LAYER_WIDTH = Float64Array.from({ length: LAYERS }, (_, k) => (edges[k] as number) * 2 ** -24)
export const LAYER_SURE = Int32Array.from({ length: LAYERS }, (_, k) =>
  Math.floor(((edges[k + 1] as number) / (edges[k] as number)) * 2 ** 24),
)

/** A draw of the exponential distribution, mean 1. */
export function exponential(stream: Stream): number {
  const drawn = bits(stream)
  const layer = drawn & 255
  const place = drawn >>> 8
  return place < (LAYER_SURE[layer] as number) ? place * (LAYER_WIDTH[layer] as number) : unsure(stream, layer, place)
}

/** Where a point of a layer is not surely below the curve: one time in fifty. */
export function unsure(stream: Stream, layer: number, place: number): number {
  if (layer === 0) return TAIL - Math.log(uniform(stream))
  const x = place * (LAYER_WIDTH[layer] as number)
  const low = Math.exp(-(edges[layer] as number))
  const height = low + uniform(stream) * (Math.exp(-(edges[layer + 1] as number)) - low)
  return height < Math.exp(-x) ? x : exponential(stream)
}

/** A draw of the normal distribution, mean 0 and deviation 1 (Box–Muller). */
export const normal = (stream: Stream): number =>
  Math.sqrt(-2 * Math.log(uniform(stream))) * Math.cos(2 * Math.PI * uniform(stream))

/** A draw of the gamma distribution of a shape above 0, scale 1. */
export function gamma(stream: Stream, shape: number): number {
  if (shape < 1) return gamma(stream, shape + 1) * uniform(stream) ** (1 / shape)
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const x = normal(stream)
    const v = (1 + c * x) ** 3
    if (v > 0 && Math.log(uniform(stream)) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v
  }
}

const PIECE = 20

/** A draw of the Poisson distribution; a mean of 0 gives 0. */
export function poisson(stream: Stream, mean: number): number {
  let count = 0
  for (let left = mean; left > 0; left -= PIECE) count += smallPoisson(stream, Math.min(left, PIECE))
  return count
}

function smallPoisson(stream: Stream, mean: number): number {
  const until = Math.exp(-mean)
  let count = -1
  for (let product = 1; product > until; count++) product *= uniform(stream)
  return count
}

/** Logarithm of the gamma function, for x above 0 (Lanczos 1964, coefficients of Godfrey, g = 7). */
export function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x)
  const shifted = x - 1
  const base = shifted + 7.5
  const sum = LANCZOS.reduce((so, one, k) => so + (k === 0 ? one : one / (shifted + k)), 0)
  return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(base) - base + Math.log(sum)
}

const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
]
