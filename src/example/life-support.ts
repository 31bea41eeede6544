/**
 * Support of a family (perheen tuki): a service granted, begun, visited, its plan looked at again, ended with an outcome.
 *
 * Own or bought by the year; prices from the ledgers' service plan.
 */
import { ageOn, isOfAge } from '#casework/age.ts'
import type { GivenFields } from '#casework/field.ts'
import type { Day } from '#kernel/day.ts'
import type { ServiceKind } from '#model/service.ts'
import { about, begin, chance, go, holderOf, isOpen, type Life, later, openIn } from './life.ts'
import { grown, priceLevel, sharesOn } from './life-course.ts'
import { closeMatter } from './life-ending.ts'
import { meet } from './life-team.ts'
import { CLIENT_VIEWS, GOALS, GROUNDS, MEANS, NOTES, say } from './life-texts.ts'
import { visitAgain } from './life-visit.ts'
import { pick } from './names.ts'
import type { BookPart } from './population-page.ts'
import { PROVIDERS, SERVICES } from './service-plan.ts'

const KINDS: readonly ServiceKind[] = [
  ...(['family-work', 'family-work', 'family-work', 'family-work', 'home-help', 'home-help'] as const),
  ...(['family-counselling', 'support-family', 'support-person', 'peer-group', 'supervised-meetings'] as const),
]

/** Euros a unit, own and bought, at first-year prices. */
const LEDGER: Partial<Record<ServiceKind, string>> = {
  'family-work': '32',
  'intensified-family-work': '33',
  'home-help': '34',
  'family-counselling': '35',
  'peer-group': '36',
}

export function priceOf(life: Life, code: string | undefined, production: 'own' | 'bought', on: Day): number {
  const found = SERVICES.find((one) => one.code === code)
  const euros = found ? (production === 'bought' ? (found.bought ?? found.own) : found.own) : 60
  return Math.round(euros * priceLevel(life.course, on)) * 100
}

/** Help for the family without child protection: relationship, service, plan, ending. */
export function serveFamily(life: Life, matter: BookPart, on: Day): void {
  const by = holderOf(life, matter, on)
  const isClient = openIn(life, matter, 'relationship').some(({ kept }) => kept.relationshipKind === 'family-services')
  if (!isClient) {
    const given = { relationshipKind: 'family-services', ground: say(life.random, life.family.tongue, GROUNDS) }
    begin(life, 'relationship', 'start', { on, by, given }, { matter: matter.id })
  }
  const serviceKind = pick(life.random, KINDS)
  life.agenda.at(later(on, life.random.whole(0, 6)), (day) => {
    if (matter.state === 'closed') return
    if (chance(life, 0.03)) refuseService(life, matter, day)
    support(life, matter, day, { serviceKind, act: 'SHL', weeks: about(life, 22) })
  })
  if (chance(life, 0.15 + 0.2 * grown(life.course, on)))
    life.agenda.at(later(on, life.random.whole(14, 60)), (day) => meet(life, matter, day))
}

function refuseService(life: Life, matter: BookPart, on: Day): void {
  const given = {
    serviceKind: 'support-person',
    act: 'SHL',
    reasons: 'Tuen tarpeeseen vastataan perhetyöllä.',
    lawSections: 'SHL 28 §',
    heard: 'Perhettä on kuultu puhelimessa.',
    servedOn: later(on, 3),
  }
  begin(life, 'service', 'refuse', { on, by: holderOf(life, matter, on), given }, { matter: matter.id })
}

export interface Wanted {
  readonly serviceKind: ServiceKind
  readonly act: 'SHL' | 'LSL'
  readonly weeks: number
}

export function support(life: Life, matter: BookPart, on: Day, wanted: Wanted): void {
  if (matter.state === 'closed') return
  const by = holderOf(life, matter, on)
  const given = grantGiven(life, on, wanted)
  const service = begin(life, 'service', 'grant', { on, by, given }, { matter: matter.id })
  if (chance(life, 0.03)) {
    life.agenda.at(later(on, life.random.whole(5, 20)), (day) => {
      if (!isOpen(service)) return
      const endNote = 'Perhe perui palvelun ennen sen alkamista.'
      go(life, service, 'cancel', { on: day, by: holderOf(life, matter, day), given: { endNote } })
      closeMatter(life, matter, later(day, 0), 'family-declined')
    })
    return
  }
  const wait = chance(life, 0.1) ? life.random.whole(30, 75) : life.random.whole(3, 20)
  life.agenda.at(later(on, wait), (day) => startService(life, matter, service, day, wanted))
}

function grantGiven(life: Life, on: Day, { serviceKind, act, weeks }: Wanted): GivenFields {
  const production = chance(life, sharesOn(life.course, on).bought) ? 'bought' : 'own'
  return {
    serviceKind,
    act,
    reasons: say(life.random, life.family.tongue, GROUNDS),
    lawSections: act === 'LSL' ? 'LSL 36 §' : 'SHL 18 §, 45 §',
    heard: say(life.random, life.family.tongue, CLIENT_VIEWS),
    servedOn: later(on, 3),
    production,
    ...(production === 'bought' ? { provider: pick(life.random, PROVIDERS) } : {}),
    price: priceOf(life, LEDGER[serviceKind], production, on),
    priceUnit: LEDGER[serviceKind] === undefined ? 'month' : 'visit',
    hoursPerMonth: life.random.whole(2, 12),
    validFrom: on,
    validUntil: later(on, 7 * weeks + 60),
  }
}

function startService(life: Life, matter: BookPart, service: BookPart, on: Day, wanted: Wanted): void {
  if (!isOpen(service) || matter.state === 'closed') return
  const isOwn = service.kept.production === 'own'
  const home = life.roster.next('family-worker', life.roster.unit('home-services', life.part))
  const by = holderOf(life, matter, on)
  const responsible = isOwn ? { responsible: home.id } : {}
  go(life, service, 'start', { on, by, given: { ...responsible, startNote: 'Aloitettu yhteisellä tapaamisella.' } })
  const worker = life.roster.worker(Number(service.worker))
  if (wanted.act === 'SHL')
    life.agenda.at(later(on, life.random.whole(5, 20)), (day) => writePlan(life, matter, service, day))
  const every = isOwn ? 18 : 32
  life.agenda.at(later(on, 3), (day) => visitAgain(life, { matter, service, worker, every }, day))
  if (chance(life, 0.4))
    life.agenda.at(later(on, life.random.whole(10, 60)), (day) => remark(life, matter, service, day))
  if (ageOn(life.child.birth, on) >= 12 && matter.id % 5 === 0)
    life.agenda.at(later(on, 12), (day) => forbid(life, matter, day))
  life.agenda.at(later(on, 7 * wanted.weeks), (day) => endService(life, matter, service, day))
}

/** A child that is old enough forbids telling its parents what it has told. */
function forbid(life: Life, matter: BookPart, on: Day): void {
  if (matter.state === 'closed' || isOfAge(life.child.birth, on)) return
  const given = { banReason: 'Nuori ei halua, että vanhemmat saavat tietää hänen kertomastaan.' }
  begin(life, 'ban', 'record', { on, by: holderOf(life, matter, on), given }, { matter: matter.id })
}

function remark(life: Life, matter: BookPart, service: BookPart, on: Day): void {
  if (!isOpen(service) || matter.state === 'closed') return
  const noteText = say(life.random, life.family.tongue, NOTES)
  const given = { noteKind: 'meeting-or-contact', noteText, isShared: true }
  begin(life, 'note', 'write', { on, by: holderOf(life, service, on), given }, { matter: matter.id })
}

export const goalsOf = (life: Life, goalState: string) =>
  Array.from({ length: 2 }, () => ({
    goal: pick(life.random, GOALS),
    means: pick(life.random, MEANS),
    measure: 'Perheen oma arvio viikoittain',
    goalState,
  }))

function writePlan(life: Life, matter: BookPart, service: BookPart, on: Day): void {
  if (!isOpen(service) || matter.state === 'closed') return
  const planKind = service.kept.serviceKind === 'family-work' ? 'family-work-plan' : 'client-plan'
  const given = {
    planKind,
    forService: service.id,
    needs: say(life.random, life.family.tongue, GROUNDS),
    goals: goalsOf(life, 'open'),
    clientView: say(life.random, life.family.tongue, CLIENT_VIEWS),
    network: 'Koulu, isovanhemmat',
    reviewOn: later(on, 90),
  }
  const by = holderOf(life, service, on)
  const plan = begin(life, 'plan', 'write', { on, by, given }, { matter: matter.id })
  life.agenda.at(later(on, 84 + life.random.whole(-20, 14)), (day) => reviewPlan(life, plan, service, day))
}

function reviewPlan(life: Life, plan: BookPart, service: BookPart, on: Day): void {
  if (!isOpen(plan) || !isOpen(service)) return
  const given = {
    goals: goalsOf(life, pick(life.random, ['partly', 'reached', 'open'])),
    reviewNote: say(life.random, life.family.tongue, CLIENT_VIEWS),
    reviewOn: later(on, 90),
  }
  go(life, plan, 'review', { on, by: holderOf(life, service, on), given })
  life.agenda.at(later(on, 88 + life.random.whole(-20, 12)), (day) => reviewPlan(life, plan, service, day))
}

/** Goals are reached oftener as early help grows. */
export function endService(life: Life, matter: BookPart, service: BookPart, on: Day): void {
  if (!isOpen(service)) return
  const isReached = chance(life, 0.45 + 0.2 * grown(life.course, on))
  const endReason = isReached ? 'goals-reached' : pick(life.random, ['need-changed', 'family-declined', 'moved'])
  const outcome = isReached ? 'reached' : pick(life.random, ['partly', 'partly', 'not-reached', 'not-known'])
  go(life, service, 'end', { on, by: holderOf(life, service, on), given: { endReason, outcome } })
  if (service.kept.act === 'LSL') return
  const closing = isReached ? 'need-met' : endReason === 'moved' ? 'moved' : 'no-ground-remains'
  life.agenda.at(later(on, life.random.whole(3, 30)), (day) => closeMatter(life, matter, day, closing))
}
