/** Visits of a service (käynnit): one after another for as long as the service runs, some planned before, some cancelled. */
import type { Day } from '#kernel/day.ts'
import type { Worker } from '#model/worker.ts'
import { about, begin, chance, firstNameOf, go, isOpen, type Life, later } from './life.ts'
import { say, VISITS } from './life-texts.ts'
import { pick } from './names.ts'
import type { BookPart } from './population-page.ts'

export interface Visiting {
  readonly matter: BookPart
  /** Visits go on while it runs. */
  readonly service: BookPart
  readonly worker: Worker
  /** Days between visits, most often. */
  readonly every: number
}

const KINDS = ['home', 'home', 'home', 'office', 'school-or-day-care', 'phone', 'remote'] as const

export function visitAgain(life: Life, visiting: Visiting, on: Day): void {
  const { matter, service, every } = visiting
  if (!isOpen(service) || matter.state === 'closed') return
  if (chance(life, 0.3)) plan(life, visiting, on)
  else record(life, visiting, on)
  life.agenda.at(later(on, about(life, every)), (day) => visitAgain(life, visiting, day))
}

const forServiceOf = ({ service }: Visiting) => (service.kind === 'service' ? { forService: service.id } : {})

function told(life: Life, visiting: Visiting) {
  const [guardian] = life.family.guardians
  const present = [firstNameOf(life.child), ...(guardian ? [firstNameOf(guardian)] : [])].join(', ')
  return {
    visitKind: pick(life.random, KINDS),
    ...forServiceOf(visiting),
    minutes: 15 * life.random.whole(2, 8),
    present,
    metChildAlone: chance(life, 0.25),
    visitText: say(life.random, life.family.tongue, VISITS),
  }
}

function record(life: Life, visiting: Visiting, on: Day): void {
  const by = life.roster.acting(visiting.worker, on)
  begin(life, 'visit', 'record', { on, by, given: told(life, visiting) }, { matter: visiting.matter.id })
}

function plan(life: Life, visiting: Visiting, on: Day): void {
  const { matter, service, worker } = visiting
  const visitOn = later(on, 7)
  const given = { visitOn, visitKind: pick(life.random, KINDS), ...forServiceOf(visiting), visitTopic: 'Viikon kulku' }
  const visit = begin(life, 'visit', 'plan', { on, by: life.roster.acting(worker, on), given }, { matter: matter.id })
  life.agenda.at(later(visitOn, chance(life, 0.05) ? 3 : 0), (day) => {
    if (!isOpen(visit)) return
    const by = life.roster.acting(worker, day)
    const cancelledBy = chance(life, 0.8) ? 'client' : 'organisation'
    if (!isOpen(service) || chance(life, 0.09))
      go(life, visit, 'cancel', { on: day, by, given: { cancelledBy, cancelNote: 'Sairastuminen.' } })
    else go(life, visit, 'make', { on: day, by, given: told(life, visiting) })
  })
}
