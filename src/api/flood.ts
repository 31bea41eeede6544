/** Flood (tulva): how often something may be done from one address; kept in memory, forgotten as the time passes. */

export interface Gate {
  /** Counts a try; false where there were too many within the time. */
  opens(address: string, now: number): boolean
}

const MOST_ADDRESSES = 10_000

/** An IPv6 network of 64 bits is one address: whoever has one has all of it. */
const placeOf = (address: string): string => {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  return mapped ?? (address.includes(':') ? address.split(':').slice(0, 4).join(':') : address)
}

export function floodGate(most: number, withinMs: number): Gate {
  const tries = new Map<string, readonly number[]>()
  const forget = (now: number) => {
    for (const [place, times] of tries) if (times.every((time) => time <= now - withinMs)) tries.delete(place)
  }
  return {
    opens(address, now) {
      const place = placeOf(address)
      const recent = (tries.get(place) ?? []).filter((time) => time > now - withinMs)
      if (recent.length >= most) return false
      if (tries.size >= MOST_ADDRESSES) forget(now)
      if (tries.size >= MOST_ADDRESSES && !tries.has(place)) return false
      tries.set(place, [...recent, now])
      return true
    },
  }
}
