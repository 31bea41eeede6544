/**
 * Interval of a rate (osuuden väli): between which values a share or a rate of this many people could be by chance alone.
 *
 * People counted once among others: Wilson's score interval (Wilson 1927; recommended by Brown, Cai & DasGupta 2001).
 * Events, of which one person may bring many: Byar's approximation to the exact Poisson interval (Breslow & Day 1987).
 * A count or a population that is only known between two numbers gives the interval that holds both ends.
 */

export interface Between {
  readonly low: number
  readonly high: number
}

export interface Counted {
  readonly count: Between
  readonly population: Between
}

/** The share of `count` among `population`, by z; between 0 and 1. */
export function wilson(count: number, population: number, z: number): Between {
  const share = count / population
  const spread = z * Math.sqrt((share * (1 - share)) / population + (z * z) / (4 * population * population))
  const middle = share + (z * z) / (2 * population)
  const scale = 1 + (z * z) / population
  return { low: Math.max(0, (middle - spread) / scale), high: Math.min(1, (middle + spread) / scale) }
}

/** The expected number of events where `count` were seen, by z. */
export function byar(count: number, z: number): Between {
  const more = count + 1
  const low = count === 0 ? 0 : count * (1 - 1 / (9 * count) - z / (3 * Math.sqrt(count))) ** 3
  return { low, high: more * (1 - 1 / (9 * more) + z / (3 * Math.sqrt(more))) ** 3 }
}

/** `per` is what the rate is of: 100 for a percentage. Throws where more people are counted than there are. */
export function rateInterval(
  { count, population }: Counted,
  kind: 'people' | 'events',
  per: number,
  z: number,
): Between {
  if (kind === 'people' && count.low > population.high) throw new Error(`more than there are: ${count.low}`)
  if (kind === 'events')
    return {
      low: (byar(count.low, z).low / population.high) * per,
      high: (byar(count.high, z).high / population.low) * per,
    }
  const low = wilson(count.low, population.high, z).low
  const high = wilson(Math.min(count.high, population.low), population.low, z).high
  return { low: low * per, high: high * per }
}
