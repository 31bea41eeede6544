/**
 * Child protection of a life (lastensuojelun asiakkuus): the relationship and who is told of it, the plan and its yearly review,
 * support in open care, and for some of the children a placement.
 */
import { turns } from '#casework/age.ts'
import type { Day } from '#kernel/day.ts'
import { about, begin, chance, go, holderOf, isOpen, type Life, later, openIn, social } from './life.ts'
import { sharesOn } from './life-course.ts'
import { closeMatter } from './life-ending.ts'
import { openCare, urgentPlacement } from './life-placement.ts'
import { endService, goalsOf, support } from './life-support.ts'
import { GROUNDS, say } from './life-texts.ts'
import { visitAgain } from './life-visit.ts'
import { pick } from './names.ts'
import type { BookPart } from './population-page.ts'

const ADULT = 18

/** From a finding of need to the end of the relationship; `placed`: the share that is placed sooner or later. */
export function protect(life: Life, matter: BookPart, on: Day, placed = sharesOn(life.course, on).placed): void {
  if (turns(life.child.birth, ADULT) <= on) {
    closeMatter(life, matter, on, 'came-of-age')
    return
  }
  const worker = social(life, 'child-protection')
  const toUnit = worker.unit
  const transferReason = 'Asia siirtyy lastensuojelun vastuutyöntekijälle.'
  const given = { toUnit, responsible: worker.id, transferReason }
  go(life, matter, 'transfer', { on, by: holderOf(life, matter, on), given })
  const relationship = startRelationship(life, matter, on)
  life.agenda.at(later(on, life.random.whole(12, 40)), (day) => plan(life, matter, relationship, day))
  life.agenda.at(later(on, life.random.whole(3, 12)), (day) => openCareSupport(life, matter, relationship, day))
  life.agenda.at(later(on, 14), (day) => visitAgain(life, { matter, service: relationship, worker, every: 70 }, day))
  life.agenda.on(turns(life.child.birth, ADULT), (day) => comeOfAge(life, matter, relationship, day))
  if (chance(life, placed)) {
    const isUrgent = chance(life, 0.6)
    const when = later(on, about(life, isUrgent ? 90 : 160))
    if (isUrgent) life.agenda.on(when, (day) => urgentPlacement(life, matter, relationship, day))
    else life.agenda.at(when, (day) => openCare(life, matter, relationship, day))
  }
  life.agenda.at(later(on, about(life, 540)), (day) => letGo(life, matter, relationship, day))
}

function startRelationship(life: Life, matter: BookPart, on: Day): BookPart {
  const by = holderOf(life, matter, on)
  const given = { relationshipKind: 'child-protection', ground: say(life.random, life.family.tongue, GROUNDS) }
  const relationship = begin(life, 'relationship', 'start', { on, by, given }, { matter: matter.id })
  const wait = chance(life, 0.88) ? 0 : life.random.whole(1, 5)
  life.agenda.at(later(on, wait), (day) => {
    if (!isOpen(relationship)) return
    const told = { informedWho: 'Huoltajille ja lapselle', informedChild: true }
    go(life, relationship, 'inform', { on: day, by: holderOf(life, matter, day), given: told })
  })
  return relationship
}

function openCareSupport(life: Life, matter: BookPart, relationship: BookPart, on: Day): void {
  if (!isOpen(relationship)) return
  const kinds = ['intensified-family-work', 'intensified-family-work', 'open-care-support', 'support-family'] as const
  support(life, matter, on, { serviceKind: pick(life.random, kinds), act: 'LSL', weeks: about(life, 34) })
}

function plan(life: Life, matter: BookPart, relationship: BookPart, on: Day): void {
  if (!isOpen(relationship)) return
  const given = {
    planKind: 'child-protection-plan',
    needs: say(life.random, life.family.tongue, GROUNDS),
    goals: goalsOf(life, 'open'),
    network: 'Koulu, isovanhemmat, tukiperhe',
    reviewOn: later(on, 182),
  }
  const by = holderOf(life, matter, on)
  const part = begin(life, 'plan', 'write', { on, by, given }, { matter: matter.id })
  life.agenda.at(later(on, 180 + life.random.whole(-20, 12)), (day) => review(life, matter, part, day))
}

function review(life: Life, matter: BookPart, part: BookPart, on: Day): void {
  if (!isOpen(part)) return
  const reviewNote = 'Suunnitelma käytiin läpi lapsen ja vanhempien kanssa.'
  const given = {
    goals: goalsOf(life, pick(life.random, ['partly', 'open', 'reached'])),
    reviewNote,
    reviewOn: later(on, 300),
  }
  go(life, part, 'review', { on, by: holderOf(life, matter, on), given })
  const wait = chance(life, 0.1) ? life.random.whole(340, 400) : life.random.whole(250, 310)
  life.agenda.at(later(on, wait), (day) => review(life, matter, part, day))
}

/** No ground remains: not while the child is placed or taken into care. */
function letGo(life: Life, matter: BookPart, relationship: BookPart, on: Day): void {
  if (!isOpen(relationship)) return
  const isPlaced = openIn(life, matter, 'placement').length + openIn(life, matter, 'custody').length > 0
  if (isPlaced) {
    life.agenda.at(later(on, 120), (day) => letGo(life, matter, relationship, day))
    return
  }
  for (const service of openIn(life, matter, 'service')) endIn(life, matter, service, on)
  closeMatter(life, matter, on, 'need-met')
}

export function endIn(life: Life, matter: BookPart, service: BookPart, on: Day): void {
  if (service.state === 'running') {
    endService(life, matter, service, on)
    return
  }
  const endNote = 'Tarve päättyi ennen palvelun alkua.'
  go(life, service, 'cancel', { on, by: holderOf(life, matter, on), given: { endNote } })
}

/** At eighteen all ends; whoever was placed is a client of aftercare from then on. */
function comeOfAge(life: Life, matter: BookPart, relationship: BookPart, on: Day): void {
  if (!isOpen(relationship)) return
  const by = holderOf(life, matter, on)
  for (const service of openIn(life, matter, 'service')) endIn(life, matter, service, on)
  for (const one of openIn(life, matter, 'restriction')) go(life, one, 'end', { on, by })
  const placements = openIn(life, matter, 'placement')
  for (const one of placements) {
    const event = one.state === 'running' ? 'end' : 'lapse'
    go(life, one, event, {
      on,
      by,
      given: event === 'end' ? { endReason: 'came-of-age' } : { endNote: 'Täysi-ikäinen.' },
    })
  }
  for (const one of openIn(life, matter, 'custody')) endCustody(life, one, on)
  const endNote = 'Nuori täytti 18 vuotta.'
  go(life, relationship, 'end', { on, by, given: { endGround: 'came-of-age', endNote } })
  if (placements.length > 0) aftercare(life, matter, on)
  else life.agenda.at(later(on, 5), (day) => closeMatter(life, matter, day, 'came-of-age'))
}

function endCustody(life: Life, custody: BookPart, on: Day): void {
  const leading = life.roster.next('leading-social-worker', life.roster.unit('child-protection', life.part))
  const by = life.roster.acting(leading, on)
  if (custody.state === 'in-force') go(life, custody, 'end', { on, by, given: { endGround: 'came-of-age' } })
  else if (custody.state === 'preparing') go(life, custody, 'abandon', { on, by, given: { endNote: 'Täysi-ikäinen.' } })
  else go(life, custody, 'be-rejected', { on, by, given: { courtNote: 'Raukesi: nuori täytti 18 vuotta.' } })
}

function aftercare(life: Life, matter: BookPart, on: Day): void {
  const by = holderOf(life, matter, on)
  const given = { relationshipKind: 'aftercare', ground: 'Sijoitus on päättynyt täysi-ikäisyyteen.' }
  const relationship = begin(life, 'relationship', 'start', { on, by, given }, { matter: matter.id })
  const goals = goalsOf(life, 'open')
  const written = {
    planKind: 'aftercare-plan',
    needs: 'Asuminen, opinnot ja raha-asiat.',
    goals,
    reviewOn: later(on, 180),
  }
  const part = begin(life, 'plan', 'write', { on, by, given: written }, { matter: matter.id })
  life.agenda.at(later(on, 180), (day) => review(life, matter, part, day))
  support(life, matter, on, { serviceKind: 'aftercare-support', act: 'LSL', weeks: 90 })
  life.agenda.at(later(on, life.random.whole(700, 1800)), (day) => {
    for (const service of openIn(life, matter, 'service')) endIn(life, matter, service, day)
    if (isOpen(relationship)) closeMatter(life, matter, day, 'need-met')
  })
}
