/**
 * Jump chain (hyppyketju): lives through a chain without bands, where a stay is one exponential number. The same lives as those of `live`,
 * number for number, in a third of the time: nothing but the next event is looked at, and a guide table finds where it leads
 * (Chen & Asau, Operations Research 22, 1974).
 */
import type { Chain } from './chain.ts'
import { LAYER_SURE, LAYER_WIDTH, startAt, unsure } from './draw.ts'
import type { People, Tally } from './live.ts'

/** Whether rates are the same at every age, after every time and on every day, and every state ends at one age. */
export const isPlain = ({ ages, durations, epochs, next, limit }: Chain): boolean =>
  ages.length === 1 &&
  durations.length === 1 &&
  epochs.length === 1 &&
  next < 0 &&
  limit.every((one) => one === limit[0])

const PARTS = 256

/** Where chances lead: running shares by state, `rest` last, and the first state that each 256th may lead to. */
function guideOf({ states, moving, into, hazard, limit }: Chain) {
  const until = new Float64Array(states * states).fill(2)
  const first = new Uint8Array(states * PARTS)
  for (let state = 0; state < states; state++) {
    const row = state * states
    for (let to = 0; to < states - 1; to++)
      until[row + to] =
        (into[row + to] as number) >= 1
          ? (moving[state] as number)
          : (into[row + to] as number) * (moving[state] as number)
    for (let part = 0, to = 0; part < PARTS; part++) {
      while (part / PARTS > (until[row + to] as number)) to++
      first[state * PARTS + part] = to
    }
  }
  return { until, first, mean: hazard.map((rate) => 1 / rate), oldest: limit[0] as number }
}

function mark(sums: Float64Array, place: number, time: number, by: number): void {
  sums[2 * place] = (sums[2 * place] as number) + by
  sums[2 * place + 1] = (sums[2 * place + 1] as number) + by * time
}

/** As `live`, for a chain that `isPlain`; what ends with the time is marked after its last bin. The stream stands in local numbers: in an array it would take as long as all the rest. */
export function jump(chain: Chain, people: People, tally: Tally, from = 0, last = people.state.length): void {
  const { states } = chain
  const { until, first, mean, oldest } = guideOf(chain)
  const { ends, binOf, sums } = tally
  const [end, bins] = [ends[ends.length - 1] as number, ends.length + 1]
  const stream = new Int32Array(2)
  for (let at = from; at < last; at++) {
    startAt(stream, people.key[at] as number)
    let [a, b] = [stream[0] as number, stream[1] as number]
    let [state, time] = [people.state[at] as number, people.from[at] as number]
    const out = Math.min(end, Math.max(time, (people.birth[at] as number) + oldest))
    mark(sums, state * bins + (binOf[time | 0] as number), time, 1)
    while (time < out) {
      let drawn = turned(a)
      b ^= a
      a = mixedOn(a, b)
      b = (b << 13) | (b >>> 19)
      const place = drawn >>> 8
      let stay = place * (LAYER_WIDTH[drawn & 255] as number)
      if (place >= (LAYER_SURE[drawn & 255] as number)) {
        stay = unsure(standing(stream, a, b), drawn & 255, place)
        a = stream[0] as number
        b = stream[1] as number
      }
      drawn = turned(a)
      b ^= a
      a = mixedOn(a, b)
      b = (b << 13) | (b >>> 19)
      const now = Math.min(out, time + stay * (mean[state] as number))
      mark(sums, state * bins + (binOf[now | 0] as number), now, -1)
      time = now
      if (now >= out) break
      const chance = ((drawn >>> 0) + 0.5) * 2 ** -32
      let to = first[state * PARTS + (drawn >>> 24)] as number
      while (chance > (until[state * states + to] as number)) to++
      state = to
      mark(sums, state * bins + (binOf[now | 0] as number), now, 1)
    }
  }
}

function standing(stream: Int32Array, a: number, b: number): Int32Array {
  stream[0] = a
  stream[1] = b
  return stream
}

function turned(a: number): number {
  const one = Math.imul(a, 0x9e3779bb)
  return Math.imul((one << 5) | (one >>> 27), 5)
}

const mixedOn = (a: number, b: number): number => ((a << 26) | (a >>> 6)) ^ b ^ (b << 9)
