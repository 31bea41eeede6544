/** Queue (jono): work that takes much, so many at once; where too many wait, the next is turned away. */

export class QueueFull extends Error {}

type Turn = <T>(work: () => Promise<T>) => Promise<T>

export function atMost(atOnce: number, waiting: number): Turn {
  const queue: (() => void)[] = []
  let going = 0
  return async (work) => {
    if (going >= atOnce) {
      if (queue.length >= waiting) throw new QueueFull('too many are waiting: try again in a moment')
      await new Promise<void>((next) => queue.push(next))
    } else going++
    try {
      return await work()
    } finally {
      const next = queue.shift()
      if (next) next()
      else going--
    }
  }
}
