/**
 * A crowd at once (ruuhka): two hundred workers look and take steps, each after a pause or without one. Every accepted step is
 * one more version and a late one is refused: nothing is lost.
 */
import { sql } from '#register/sql.ts'
import { act, type Crowd, oneOf, type Spread, spreadOf } from './casework-actions.ts'

export interface Rush {
  readonly looks: Spread
  readonly steps: Spread
  readonly accepted: number
  readonly refused: number
  /** Accepted steps that left no version. */
  readonly lost: number
  readonly perSecond: number
}

export interface RushForm {
  readonly workers: number
  readonly actsEach: number
  /** Milliseconds between two acts of a worker, on average. */
  readonly pause: number
}

/** Few enough for workers to get in each other's way. */
const SHARED = 60

export async function rush(crowd: Crowd, { workers, actsEach, pause }: RushForm): Promise<Rush> {
  const shared = crowd.matters.slice(0, SHARED)
  const acting = crowd.workers.filter(({ duty }) => duty === 'social-worker' || duty === 'guidance-worker')
  const looks: number[] = []
  const steps: number[] = []
  const count = { accepted: 0, refused: 0 }
  const clocked = async <T>(kept: number[], work: () => Promise<T>): Promise<T> => {
    const start = performance.now()
    const value = await work()
    kept.push(performance.now() - start)
    return value
  }
  const actOnce = async (worker: (typeof acting)[number]) => {
    const draw = crowd.random.next()
    const { id } = oneOf(crowd.random, shared)
    if (draw < 0.3) return clocked(looks, () => act(crowd, 'my-day', {}, worker))
    if (draw < 0.5)
      return clocked(looks, () =>
        act(crowd, 'search-people', { text: oneOf(crowd.random, crowd.people).family }, worker),
      )
    const seen = await clocked(looks, () => act(crowd, 'show-matter', { id }, worker))
    if (!seen.ok) throw new Error(`bench refused: ${seen.why.message}`)
    const { version } = (seen.value as { matter: { version: number } }).matter
    const said = await clocked(steps, () =>
      act(crowd, 'assign-matter', { id, version, responsible: worker.id }, worker),
    )
    if (said.ok) count.accepted++
    else if (said.why.why === 'changed-meanwhile') count.refused++
    else throw new Error(`bench refused: ${said.why.message}`)
  }
  const before = await versions(crowd, shared)
  const start = performance.now()
  await Promise.all(
    Array.from({ length: workers }, async (_, k) => {
      for (let done = 0; done < actsEach; done++) {
        await new Promise((resolve) => setTimeout(resolve, 2 * pause * crowd.random.next()))
        await actOnce(acting[k % acting.length] ?? oneOf(crowd.random, acting))
      }
    }),
  )
  const seconds = (performance.now() - start) / 1000
  const lost = count.accepted - ((await versions(crowd, shared)) - before)
  return {
    looks: spreadOf(looks),
    steps: spreadOf(steps),
    ...count,
    lost,
    perSecond: (looks.length + steps.length) / seconds,
  }
}

async function versions(crowd: Crowd, shared: Crowd['matters']): Promise<number> {
  const ids = shared.map(({ id }) => id)
  const { sum } = await crowd.register.look((db) =>
    db.one<{ sum: number }>(sql`select sum(version)::bigint as sum from part where id = any(${ids})`),
  )
  return sum
}
