/**
 * Roster (työvuorolista): who takes up what. New matters go to whoever has the fewest open ones, so that caseloads hover about
 * the same number; one social worker of child protection is given more than its share. Who is away is stood in for.
 */
import type { Day } from '#kernel/day.ts'
import type { Duty } from '#model/duty.ts'
import type { Unit } from '#model/unit.ts'
import type { Worker } from '#model/worker.ts'
import type { County } from './population-county.ts'
import type { BookActor } from './population-page.ts'

export interface Roster {
  /** The unit of a kind in a part of the county. */
  unit(kind: Unit['kind'], part: number): number
  /** Whoever of a duty in a unit has the least to do. */
  next(duty: Duty, unit: number): Worker
  /** The worker as it acts on a day: itself, or whoever stands in for it. */
  acting(worker: Worker, on: Day): BookActor
  worker(id: number): Worker
  /** Another of the same duty in the same unit. */
  colleague(worker: Worker): Worker
  /** Counts a matter that stays open for whoever holds it. */
  count(worker: number, matters: number): void
  readonly parts: number
}

/** How many more than the others the first social worker of child protection has. */
const EXTRA = 12

export const actorOf = (worker: Worker): BookActor => ({ duty: worker.duty, worker, position: worker.position })

/** Who has the least to do, by the open matters counted and the turns taken. */
function leastBusy(heavy: ReadonlySet<number | undefined>) {
  const load = new Map<number, number>()
  const turns = new Map<number, number>()
  const busy = ({ id }: Worker): number =>
    (load.get(id) ?? 0) - (heavy.has(id) ? EXTRA : 0) + (turns.get(id) ?? 0) / 1000
  return {
    count: (id: number, matters: number) => load.set(id, (load.get(id) ?? 0) + matters),
    of(first: Worker, rest: readonly Worker[]): Worker {
      const least = rest.reduce((best, one) => (busy(one) < busy(best) ? one : best), first)
      turns.set(least.id, (turns.get(least.id) ?? 0) + 1)
      return least
    },
  }
}

export function rosterOf({ units, workers, absences }: County): Roster {
  const unitsOf = Map.groupBy(units, ({ kind }) => kind)
  const pools = Map.groupBy(workers, ({ duty, unit }) => `${duty} ${unit}`)
  const awayBy = Map.groupBy(absences, (one) => one.worker)
  const [protection] = unitsOf.get('child-protection') ?? []
  const least = leastBusy(new Set([pools.get(`social-worker ${protection?.id}`)?.[0]?.id]))
  const worker = (id: number): Worker => {
    const found = workers[id - 1]
    if (!found) throw new Error(`no worker: ${id}`)
    return found
  }
  return {
    parts: unitsOf.get('guidance')?.length ?? 1,
    unit(kind, part) {
      const found = unitsOf.get(kind)?.[part]
      if (!found) throw new Error(`no unit: ${kind}`)
      return found.id
    },
    next(duty, unit) {
      const [first, ...rest] = pools.get(`${duty} ${unit}`) ?? []
      if (!first) throw new Error(`nobody: ${duty} in ${unit}`)
      return least.of(first, rest)
    },
    acting(one, on) {
      const away = awayBy.get(one.id)?.find(({ from, until }) => from <= on && on <= until)
      return actorOf(away ? worker(away.substitute) : one)
    },
    worker,
    colleague(one) {
      const found = (pools.get(`${one.duty} ${one.unit}`) ?? []).find(({ id }) => id !== one.id)
      if (!found) throw new Error(`no colleague: ${one.id}`)
      return found
    },
    count: least.count,
  }
}
